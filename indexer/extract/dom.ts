import { load } from 'cheerio';
import { DomHandler, Parser } from 'htmlparser2';

export type Document = DomHandler['root'];
export type Node = Document['children'][number];
export type Element = Extract<Node, { attribs: unknown }>;

/** Browsers nest no deeper than this either: what stands deeper becomes a neighbour. */
const DEEPEST = 256;
/** The most nodes of a page; real ones have a few thousand. */
const MOST_NODES = 200_000;
/** The most elements open at once: the parser's time grows with their square. */
const MOST_OPEN = 15_000;
const PARSING = { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true };

/** A page has more nodes than any report needs. */
export class PageTooLargeError extends Error {
  constructor() {
    super(`The page has more than ${MOST_NODES} nodes, or nests them deeper than ${MOST_OPEN}.`);
    this.name = 'PageTooLargeError';
  }
}

class ShallowHandler extends DomHandler {
  private nodes = 0;

  protected override addNode(node: Node): void {
    if ((this.nodes += 1) > MOST_NODES) throw new PageTooLargeError();
    const open = this.tagStack.length;
    if (open > MOST_OPEN) throw new PageTooLargeError();
    if (open <= DEEPEST) {
      super.addNode(node);
      return;
    }
    const parent = this.tagStack[DEEPEST - 1]!;
    node.parent = parent;
    node.prev = parent.children.at(-1) ?? null;
    if (node.prev) node.prev.next = node;
    parent.children.push(node);
    this.lastNode = null;
  }
}

/**
 * Parses HTML into a tree no deeper than 256 elements, so that walking it may recurse.
 *
 * @throws PageTooLargeError
 */
export function parseHtml(html: string): Document {
  const handler = new ShallowHandler();
  new Parser(handler, PARSING).end(html);
  return handler.root;
}

/** The elements that a CSS selector finds, in the page's order. A bad selector throws. */
export function selected(document: Document, selector: string): Element[] {
  // cheerio brings its own copy of the same node types.
  const $ = load(document as never);
  return $(selector).toArray() as unknown as Element[];
}

export function isElement(node: Node | Document | null | undefined): node is Element {
  return node !== null && node !== undefined && 'attribs' in node;
}

/** All text inside, as it stands there; scripts and styles are left out. */
export function readText(node: Node | Document): string {
  if (node.type === 'text') return (node as { data: string }).data;
  if (node.type === 'script' || node.type === 'style' || !('children' in node)) return '';
  if (isElement(node) && node.name === 'br') return '\n';
  let text = '';
  for (const child of node.children) text += readText(child);
  return text;
}

/** Every element of a tree, parents before children. */
export function* elementsIn(root: Document | Element): Generator<Element> {
  const waiting: Node[] = [...root.children].toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let at = node.children.length - 1; at >= 0; at -= 1) waiting.push(node.children[at]!);
  }
}

/** The words of an element's id and class, in lower case. */
export function classNames(element: Element): string[] {
  const { id = '', class: classes = '' } = element.attribs;
  if (id === '' && classes === '') return [];
  return `${id} ${classes}`.slice(0, 400).toLowerCase().split(/\s+/u).filter(Boolean);
}

/** Text on one line, without invisible characters and blanks at its ends. */
export function oneLine(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, '')
    .replace(/[^\S\u3000]+/gu, ' ')
    .trim();
}
