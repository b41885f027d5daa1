import type { AnyNode, Element } from 'domhandler';
import { decodeXML } from 'entities';
import { pageNumber } from './address-pages.js';
import { canonicalUrl } from '../address/canonical-url.js';
import { linkAddress } from './link-address.js';
import { isElement } from '../markup/elements.js';
import { readTextStart } from '../markup/text.js';
import type { ListMarkup } from './list-markup.js';

const NEXT =
  /^(?:下一?[页頁]|[后後]一?[页頁]|next(?:page)?|older(?:posts?|entries)?|[较較][旧舊早]的?(?:博文|文章|帖子)|更早的?(?:博文|文章|帖子))$/iu;
const ARROW = /^[>›»→▶]+$/u;
const DECORATION = /[\s\u00a0\u3000[\]()（）【】<>《》«»‹›←→▶▸|·…]+/gu;
const NEXT_CLASS = /(?:^|[\s_-])(?:next|nextpage|blog-pager-older-link|older)(?:$|[\s_-])/iu;
const NUMBER = /^(?:\[|第)?\s*(\d{1,5})\s*(?:\]|页|頁)?$/u;
const DISABLED = /(?:^|[\s_-])disabled?(?:$|\s)/iu;

/** createPageHTML(20, 0, "index", "html") of TRS; others put the id of an element first. */
const TRS_CALL =
  /createPageHTML\s*\(\s*((?:["'][^"']*["']\s*,\s*)?)(\d+)\s*,\s*(\d+)\s*,\s*["']([\w./-]+)["']\s*,\s*["'](\w+)["']/u;
const TRS_COUNT = /\bcountPage\s*=\s*(\d+)/u;
const TRS_CURRENT = /\bcurrentPage\s*=\s*(\d+)/u;
const HANWEB_NEXT = /<nextgroup>[^]{0,200}?href\s*=\s*["']([^"']+)["']/iu;

/**
 * Further pages of the list, canonical: what `next` selects; else a link that says so, a script of the
 * portal's system that would write one, or the page numbered next.
 */
export function nextPages(markup: ListMarkup, url: string, next?: string): string[] {
  const own = canonicalUrl(url);
  const finders = next
    ? [() => selectedPages(markup, next)]
    : [
        () => declaredPages(markup),
        () => namedPages(markup),
        () => scriptedPages(markup),
        () => numberedPages(markup, url),
      ];
  for (const find of finders) {
    const found = find()
      .flatMap((href) => canonicalUrl(href, markup.base) ?? [])
      .filter((page) => page !== own);
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

function selectedPages({ $ }: ListMarkup, selector: string): string[] {
  return $(selector)
    .toArray()
    .flatMap((element) => {
      const isLink = $(element).is('[href], [onclick]');
      const link = isLink ? $(element) : $(element).find('[href], [onclick]').first();
      return link.toArray().flatMap(resolveHref);
    });
}

function declaredPages({ links }: ListMarkup): string[] {
  return links
    .filter(({ attribs }) => /(?:^|\s)next(?:\s|$)/iu.test(attribs.rel ?? ''))
    .flatMap(resolveHref);
}

function namedPages(markup: ListMarkup): string[] {
  const links = markup.links.filter(({ name }) => name !== 'link' && name !== 'option');
  const byText = links.find((link) => NEXT.test(label(link)) && isOpen(link));
  if (byText) return resolveHref(byText);
  // An arrow may lead to the next month, picture or site: it has to lead to a page of this list.
  return links
    .filter(
      (link) => ARROW.test(readTextStart(link, 20)) || NEXT_CLASS.test(link.attribs.class ?? ''),
    )
    .filter(isOpen)
    .flatMap(resolveHref)
    .filter((href) => {
      const page = canonicalUrl(href, markup.base);
      return page !== undefined && pageNumber(page, markup.base) !== undefined;
    })
    .slice(0, 1);
}

/** What a link says: its text, else its title, its picture's or its button's. */
function label(link: Element): string {
  const { title, value = '' } = link.attribs;
  const image = link.children.find((child) => isElement(child) && child.name === 'img');
  const said =
    readTextStart(link, 40) || (title ?? (isElement(image) ? (image.attribs.alt ?? '') : value));
  return said.replaceAll(DECORATION, '');
}

function scriptedPages({ html, base }: ListMarkup): string[] {
  const hanweb = HANWEB_NEXT.exec(html)?.[1];
  if (hanweb) return [decodeXML(hanweb)];
  const call = TRS_CALL.exec(html);
  const leaf = /([^/]*)$/u.exec(new URL(base).pathname)?.[1] ?? '';
  const [, plainName = 'index', extension = 'html'] = /^(.+?)(?:_\d+)?\.(\w+)$/u.exec(leaf) ?? [];
  const count = Number(call?.[2] ?? TRS_COUNT.exec(html)?.[1] ?? 0);
  const current = Number(call?.[3] ?? TRS_CURRENT.exec(html)?.[1] ?? 0);
  // TRS counts pages from 0; the kind that is told an element counts them from 1.
  const last = call?.[1] && current > 0 ? count : count - 1;
  if (current >= last) return [];
  return [`${call?.[4] ?? plainName}_${current + 1}.${call?.[5] ?? extension}`];
}

/** The least number above the page's own among links and options that show a number. */
function numberedPages({ links, base }: ListMarkup, url: string): string[] {
  const own = pageNumber(url, url) ?? 0;
  let best: { number: number; href: string } | undefined;
  for (const element of links) {
    if (!NUMBER.test(readTextStart(element, 20)) || !isOpen(element)) continue;
    const href = linkAddress(element) ?? element.attribs.value ?? '';
    const page = canonicalUrl(href, base);
    const number = page === undefined ? undefined : pageNumber(page, url);
    if (number !== undefined && number > own && number < (best?.number ?? Infinity)) {
      best = { number, href };
    }
  }
  return best === undefined ? [] : [best.href];
}

function resolveHref(element: AnyNode): string[] {
  const address = isElement(element) ? linkAddress(element) : undefined;
  return address === undefined ? [] : [address];
}

function isOpen(element: Element): boolean {
  const parent = isElement(element.parent) ? (element.parent.attribs.class ?? '') : '';
  return !DISABLED.test(element.attribs.class ?? '') && !DISABLED.test(parent);
}
