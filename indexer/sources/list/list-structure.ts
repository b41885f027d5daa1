import type { AnyNode, Element } from 'domhandler';
import { isElement } from '../markup/elements.js';
import { readTextStart } from '../markup/text.js';
import { printedDay, printsTime } from './printed-day.js';
import { reportAddress } from './report-address.js';

/** How far above a link its list item may be: a > h3 > div > div > li. */
const MAX_LEVELS = 6;
/** So many links alike make a list. Chosen by hand. */
const MIN_LIST_SIZE = 3;
const CHROME_NAMES =
  /(?:^|[\s_-])(?:nav|navi|navbar|navigation|menus?|submenu|breadcrumbs?|crumbs?|position|dqwz|footer?|foot|copyright|friend-?links?|topbar|toolbar|pager|pagination)(?:$|[\s_-])/iu;
const CHROME_TAGS = new Set(['nav', 'footer']);
/** How far above a link the part of the page may be that names it navigation. */
const MAX_CHROME_LEVELS = 12;
const TOPMOST = new Set(['html', 'body']);

/** What may be a report: a link with the text it shows. */
export interface Candidate {
  element: Element;
  /** Canonical. */
  url: string;
  text: string;
}

interface Item {
  /** The largest element that holds this link and no other. */
  element: Element;
  isDated: boolean;
  day: string | undefined;
}

/** Which links of a page stand in lists, and the days printed beside them. */
export class ListStructure {
  readonly #items = new Map<Candidate, Item>();
  readonly #lists = new Map<Item, Item[]>();
  readonly #datedLists = new Set<Item[]>();
  readonly #chrome = new Map<Element, boolean>();

  constructor(candidates: Candidate[]) {
    const likely = candidates.filter(({ url }) => reportAddress(url) > -3);
    const addresses = addressesByElement(likely);
    const lists = new Map<string, Item[]>();
    const ids = new Map<AnyNode, number>();
    for (const candidate of likely) {
      const element = findItem(candidate.element, addresses);
      const item = { element, ...timeBeside(candidate.element, element, addresses) };
      this.#items.set(candidate, item);
      const list = element.parent;
      if (list === null) continue;
      if (!ids.has(list)) ids.set(list, ids.size);
      const key = `${ids.get(list)} ${element.name} ${addressShape(candidate.url)}`;
      const items = lists.get(key) ?? [];
      items.push(item);
      lists.set(key, items);
      this.#lists.set(item, items);
    }
    for (const items of lists.values()) {
      const dated = items.filter(({ isDated }) => isDated).length;
      if (dated * 2 > items.length) this.#datedLists.add(items);
    }
  }

  /** Whether a day or time is printed beside the link, or beside most links of its list. */
  isDated(candidate: Candidate): boolean {
    const item = this.#items.get(candidate);
    if (item === undefined || item.isDated) return item !== undefined;
    return this.#datedLists.has(this.#lists.get(item) ?? []);
  }

  /** The day printed beside the link. */
  day(candidate: Candidate): string | undefined {
    return this.#items.get(candidate)?.day;
  }

  /** Whether the link is one of several whose addresses are alike, side by side. */
  isInList(candidate: Candidate): boolean {
    const item = this.#items.get(candidate);
    return item !== undefined && (this.#lists.get(item)?.length ?? 0) >= MIN_LIST_SIZE;
  }

  /** Whether the link stands in what surrounds a page's content: menus, the path to it, the foot. */
  isChrome({ element }: Candidate): boolean {
    let node: AnyNode | null = element.parent;
    for (let level = 0; level < MAX_CHROME_LEVELS && isElement(node); level += 1) {
      let isChrome = this.#chrome.get(node);
      if (isChrome === undefined) {
        const names = `${node.attribs.class ?? ''} ${node.attribs.id ?? ''}`;
        isChrome = CHROME_TAGS.has(node.name) || CHROME_NAMES.test(names);
        this.#chrome.set(node, isChrome);
      }
      if (isChrome) return true;
      node = node.parent;
    }
    return false;
  }
}

/** How many addresses the elements near links lead to. */
function addressesByElement(candidates: Candidate[]): Map<AnyNode, Set<string>> {
  const addresses = new Map<AnyNode, Set<string>>();
  for (const { element, url } of candidates) {
    let node: AnyNode | null = element;
    for (let level = 0; level <= MAX_LEVELS && isElement(node); level += 1) {
      const known = addresses.get(node);
      if (known === undefined) addresses.set(node, new Set([url]));
      else known.add(url);
      node = node.parent;
    }
  }
  return addresses;
}

function findItem(link: Element, addresses: Map<AnyNode, Set<string>>): Element {
  let item = link;
  for (let level = 0; level < MAX_LEVELS; level += 1) {
    const { parent } = item;
    if (!isElement(parent) || TOPMOST.has(parent.name) || addresses.get(parent)?.size !== 1) break;
    item = parent;
  }
  return item;
}

function timeBeside(link: Element, item: Element, addresses: Map<AnyNode, Set<string>>) {
  const texts = [
    readTextStart(item, 1000, link),
    // The day may stand in the link, before or after the title.
    ...link.children.filter(isElement).map((child) => readTextStart(child, 60)),
    /^\D{0,2}\d[-/.\d]{3,10}\d|[[(（]?\d{1,4}[-/.年]\d[-/.月\d]*日?[\])）]?$/u.exec(
      readTextStart(link),
    )?.[0] ?? '',
    textAfter(item, addresses),
  ].filter((text) => text.length <= 1000 && printsTime(text));
  const day = texts.map((text) => printedDay(text)).find((found) => found !== undefined);
  return { isDated: texts.length > 0, day };
}

/** What follows an item up to the next: `<a>…</a> 2023-01-14<br>`, `<dt><a>…</a></dt><dd>2023-01-14</dd>` */
function textAfter(item: Element, addresses: Map<AnyNode, Set<string>>): string {
  let text = '';
  let node: AnyNode | null = item.next;
  for (let steps = 0; steps < 4 && node !== null && !addresses.has(node); steps += 1) {
    if (isElement(node) && (node.name === 'br' || node.name === 'hr')) break;
    text += ` ${readTextStart(node, 80)}`;
    node = node.next;
  }
  return text;
}

/** Addresses are alike where they differ in numbers, or in what the last part is called. */
function addressShape(url: string): string {
  const { host, pathname, searchParams } = new URL(url);
  const folder = pathname.slice(0, pathname.lastIndexOf('/')).replaceAll(/\d+/gu, '0');
  return [host, folder, ...searchParams.keys()].join(' ');
}
