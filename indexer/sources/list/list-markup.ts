import { load, type CheerioAPI } from 'cheerio/slim';
import type { Document, Element } from 'domhandler';
import { linkAddress } from './link-address.js';
import { decodeMarkup } from '../markup/decode-markup.js';
import { elementsIn } from '../markup/elements.js';
import { MAX_DATA_ISLANDS, MAX_LINKS } from '../markup/markup-limits.js';
import { parseHtmlStart } from '../markup/parse-html.js';

/** A list page as read. */
export interface ListMarkup {
  $: CheerioAPI;
  html: string;
  /** What relative links start from: the page's address, or what its `base` element says. */
  base: string;
  /** Elements `a`, `link` and `option` with an address, and what leads to one by a click, in page order. */
  links: Element[];
}

const LINKS = new Set(['a', 'link', 'option', 'base']);
const BARE_DATA = /^\s*(?:<\?xml[^>]*>\s*)?<datastore/iu;

/**
 * Parses a list page. Portals by Hanweb print their list as CDATA in a data island, `<script
 * type="text/xml">`, for a script to show, or answer with the bare XML: it becomes part of the page.
 */
export function parseListMarkup(bytes: Buffer, url: string, contentType?: string): ListMarkup {
  const html = decodeMarkup(bytes, contentType);
  const document = parseHtmlStart(BARE_DATA.test(html) ? withoutCdata(html) : html);
  const $ = load(document);
  const islands = /text\/xml/iu.test(html) ? $('script[type="text/xml" i]').toArray() : [];
  for (const island of islands.slice(0, MAX_DATA_ISLANDS)) {
    $(island).replaceWith(parseHtmlStart(withoutCdata($(island).text())).children);
  }
  const links = findLinks(document);
  const href = links.find(({ name }) => name === 'base')?.attribs.href ?? '';
  const base = URL.canParse(href, url) ? new URL(href, url).href : url;
  return { $, html, base, links: links.filter(({ name }) => name !== 'base') };
}

/** Walks the tree itself: selectors take quadratic time over many siblings. */
function findLinks(document: Document): Element[] {
  const found: Element[] = [];
  for (const element of elementsIn(document)) {
    if (found.length === MAX_LINKS) break;
    const { href, value, onclick } = element.attribs;
    const isLink = LINKS.has(element.name) && (href ?? value);
    if (isLink || (onclick !== undefined && linkAddress(element))) found.push(element);
  }
  return found;
}

function withoutCdata(text: string): string {
  return text.replaceAll('<![CDATA[', '').replaceAll(']]>', '');
}
