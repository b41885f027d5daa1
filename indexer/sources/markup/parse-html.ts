import { DomHandler, Element, type ChildNode, type Document } from 'domhandler';
import { Parser } from 'htmlparser2';
import { MAX_DEPTH, MAX_NODES, MAX_OPEN_ELEMENTS, MAX_ROOTS } from './markup-limits.js';

/** A page has more nodes than any report needs. */
export class PageTooLargeError extends Error {
  constructor() {
    super(
      `The page has more than ${MAX_NODES} nodes, or nests them deeper than ${MAX_OPEN_ELEMENTS}.`,
    );
    this.name = 'PageTooLargeError';
  }
}

/**
 * Parses HTML into a tree within the limits: what is nested deeper than `MAX_DEPTH` becomes a neighbour.
 *
 * @throws PageTooLargeError
 */
export function parseHtml(html: string): Document {
  const { document, isCut } = parse(html);
  if (isCut) throw new PageTooLargeError();
  return document;
}

/** Parses HTML up to where it exceeds the limits, and leaves out the rest. */
export function parseHtmlStart(html: string): Document {
  return parse(html).document;
}

function parse(html: string): { document: Document; isCut: boolean } {
  const handler = new BoundedHandler(() => parser.pause());
  const parser = new Parser(handler);
  parser.end(html);
  const document = handler.root;
  if (document.children.length > MAX_ROOTS) putUnderOneRoot(document);
  return { document, isCut: handler.isCut };
}

class BoundedHandler extends DomHandler {
  isCut = false;
  #nodes = 0;
  readonly #stop: () => void;

  constructor(stop: () => void) {
    super();
    this.#stop = stop;
  }

  protected override addNode(node: ChildNode): void {
    this.#nodes += 1;
    const open = this.tagStack.length;
    if (this.isCut || this.#nodes > MAX_NODES || open > MAX_OPEN_ELEMENTS) {
      this.isCut = true;
      this.#stop();
    } else if (open <= MAX_DEPTH) super.addNode(node);
    else this.#addAsNeighbour(node);
  }

  #addAsNeighbour(node: ChildNode): void {
    const parent = this.tagStack[MAX_DEPTH - 1]!;
    node.parent = parent;
    node.prev = parent.children.at(-1) ?? null;
    if (node.prev) node.prev.next = node;
    parent.children.push(node);
    this.lastNode = null;
  }
}

function putUnderOneRoot(document: Document): void {
  const html = new Element('html', {}, document.children);
  for (const child of html.children) child.parent = html;
  html.parent = document;
  document.children = [html];
}
