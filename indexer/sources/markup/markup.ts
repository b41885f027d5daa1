import { load, type CheerioAPI } from 'cheerio/slim';
import { DomHandler, Parser } from 'htmlparser2';
import { decodeMarkup } from './decode-markup.js';
import { isTooDeep } from './nesting.js';

export type AnyNode = Exclude<Parameters<typeof load>[0], string | Buffer | unknown[]>;
export type Element = Extract<AnyNode, { attribs: unknown }>;

type Parent = Extract<AnyNode, { children: unknown }>;

/** A list page as read. */
export interface Markup {
  $: CheerioAPI;
  html: string;
  /** What relative links start from: the page's address, or what its `base` element says. */
  base: string;
  /** Elements `a`, `link` and `option` with an address, in page order. */
  links: Element[];
}

/** More links on one page are a trap, or no list. */
const MOST_LINKS = 10_000;
const MOST_ISLANDS = 20;
/** The most nodes of a page that are read; real lists have a few thousand. */
const MOST_NODES = 200_000;
const MOST_ROOTS = 100;
const LINKS = new Set(['a', 'link', 'option', 'base']);
const BARE_DATA = /^\s*(?:<\?xml[^>]*>\s*)?<datastore/iu;

/**
 * Parses a list page. Portals by Hanweb print their list as CDATA in a data island, `<script
 * type="text/xml">`, for a script to show, or answer with the bare XML: it becomes part of the page.
 */
export function parseMarkup(bytes: Buffer, url: string, contentType?: string): Markup {
  const text = decodeMarkup(bytes, contentType);
  const html = isTooDeep(text) ? '' : text;
  const $ = loaded(BARE_DATA.test(html) ? withoutCdata(html) : html);
  const islands = /text\/xml/iu.test(html) ? $('script[type="text/xml" i]').toArray() : [];
  for (const island of islands.slice(0, MOST_ISLANDS)) {
    const page = withoutCdata($(island).text());
    if (!isTooDeep(page)) $(island).replaceWith(loaded(page).root().contents());
  }
  const links = walkElements($.root().get(0)!);
  const href = links.find(({ name }) => name === 'base')?.attribs.href ?? '';
  const base = URL.canParse(href, url) ? new URL(href, url).href : url;
  return { $, html, base, links: links.filter(({ name }) => name !== 'base') };
}

/** Parses by the parser that measured the nesting: cheerio's own is another, and nests otherwise. */
function loaded(html: string): CheerioAPI {
  const handler = new BoundedHandler(() => parser.pause());
  const parser = new Parser(handler);
  parser.end(html);
  const $ = load(handler.root as never);
  const root = $.root().get(0)!;
  if (root.children.length > MOST_ROOTS) putUnder($('<html></html>').get(0) as Element, root);
  return $;
}

/** Selectors compare the roots of a tree with each other: many of them take quadratic time. */
function putUnder(html: Parent, root: Parent): void {
  html.children = root.children;
  for (const child of html.children) child.parent = html as never;
  html.parent = root as never;
  root.children = [html as never];
}

class BoundedHandler extends DomHandler {
  private nodes = 0;

  constructor(private readonly stop: () => void) {
    super();
  }

  protected override addNode(node: Parameters<DomHandler['addNode']>[0]): void {
    if ((this.nodes += 1) === MOST_NODES) this.stop();
    super.addNode(node);
  }
}

/** Walks the tree itself: selectors take quadratic time over many siblings. */
function walkElements(root: AnyNode): Element[] {
  const found: Element[] = [];
  const stack: AnyNode[] = [root];
  while (stack.length > 0 && found.length < MOST_LINKS) {
    const node = stack.pop()!;
    if (isElement(node) && LINKS.has(node.name) && (node.attribs.href ?? node.attribs.value)) {
      found.push(node);
    }
    if (!('children' in node)) continue;
    for (let i = node.children.length - 1; i >= 0; i -= 1) stack.push(node.children[i]!);
  }
  return found;
}

function withoutCdata(text: string): string {
  return text.replaceAll('<![CDATA[', '').replaceAll(']]>', '');
}

export function isElement(node: AnyNode | null | undefined): node is Element {
  return node?.type === 'tag';
}

/**
 * The text of a node, without scripts and without `except`, to `most` characters. It looks at no more
 * nodes than may have so much text, and never recurses: pages may be as wide or as deep as they like.
 */
export function readText(node: AnyNode, most = 600, except?: AnyNode): string {
  let text = '';
  let next: AnyNode | undefined = node;
  for (let seen = 0; next && text.length < most && seen < most * 4; seen += 1) {
    const inside: boolean = next !== except && isElement(next);
    if (inside || next === except) text += ' ';
    else if (next.type === 'text') text += next.data;
    next = following(next, node, inside);
  }
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** The node after one in the page's order, within `top`; its first child where it is to be gone into. */
function following(node: AnyNode, top: AnyNode, inside: boolean): AnyNode | undefined {
  const [child] = inside ? (node as Element).children : [];
  if (child !== undefined) return child;
  for (let up: AnyNode | null = node; up !== null && up !== top; up = up.parent) {
    if (up.next !== null) return up.next;
  }
  return undefined;
}
