import type { Element } from 'domhandler';
import { pageNumber } from './address-pages.js';
import { addressKey, canonicalUrl } from '../address/canonical-url.js';
import { ListStructure, type Candidate } from './list-structure.js';
import { readTextStart } from '../markup/text.js';
import { parseListMarkup, type ListMarkup } from './list-markup.js';
import { nextPages } from './paging.js';
import { dayInAddress } from './printed-day.js';
import { isFile, reportAddress } from './report-address.js';
import type { Source } from '../config/source-schema.js';

/** A report as a list names it. */
export interface ListedLink {
  /** Canonical. */
  url: string;
  title?: string;
  /** `YYYY-MM-DD` as printed beside the link, else as its address has it. */
  date?: string;
}

export interface Listing {
  /** In page order, each once. */
  links: ListedLink[];
  /** Further pages of the list, canonical. */
  next: string[];
}

/**
 * The score from which a link counts as a report's. It and the scores it is the sum of were chosen by hand on the
 * golden pages and the list pages in the tests.
 */
const MIN_SCORE = 3;
const LEADS_ELSEWHERE =
  /^(?:[首末尾]\s*[页頁]|[上下前后後]一?[页頁篇条则]|(?:返回|更多|查看|打印|关闭).{0,4}|.{0,12}more[.…>»]*|详[细情].{0,2}|阅读(?:全文|原文|更多)|分享(?:到.{0,6})?|continue reading.*|next|prev(?:ious)?|(?:older|newer) (?:posts?|entries)|home|登录|注册|\d{1,5}|(?:no|\d+) comments?:?)$/iu;
const NEIGHBOUR = /[上下前后]一?[篇条则]\s*[:：]?\s*$/u;

/**
 * Finds the reports a list page names and where the list goes on. Without `article` a link is taken
 * for a report's by its address, the day printed beside it, the length of its text, and how many of
 * its like stand in the same list; navigation, columns, home pages and attachments are not.
 *
 * @param contentType of the HTTP answer, for its charset
 */
export function readListPage(
  bytes: Buffer,
  url: string,
  source: Pick<Source, 'article' | 'next'>,
  contentType?: string,
): Listing {
  const markup = parseListMarkup(bytes, url, contentType);
  const candidates = gatherCandidates(markup, url);
  const structure = new ListStructure(candidates);
  const links = new Map<string, ListedLink>();
  for (const candidate of candidates) {
    const { article } = source;
    const isReport = article ? article.test(candidate.url) : isDetected(candidate, structure);
    if (isReport) add(links, candidate, structure.day(candidate) ?? dayInAddress(candidate.url));
  }
  return { links: [...links.values()], next: nextPages(markup, url, source.next) };
}

function gatherCandidates(markup: ListMarkup, url: string): Candidate[] {
  const own = addressKey(canonicalUrl(url) ?? url);
  const found: Candidate[] = [];
  for (const element of markup.links) {
    if (element.name !== 'a') continue;
    const href = (element.attribs.href ?? '').trim();
    const canonical = href.startsWith('#') ? undefined : canonicalUrl(href, markup.base);
    if (canonical === undefined || isFile(canonical) || addressKey(canonical) === own) continue;
    found.push({ element, url: canonical, text: readTextStart(element) });
  }
  return found.filter((candidate) => pageNumber(candidate.url, url) === undefined);
}

function isDetected(candidate: Candidate, structure: ListStructure): boolean {
  const { element, text, url } = candidate;
  if (LEADS_ELSEWHERE.test(text) || NEIGHBOUR.test(textBefore(element))) return false;
  const score =
    reportAddress(url) +
    (structure.isDated(candidate) ? 2 : 0) +
    (structure.isInList(candidate) ? 1 : 0) +
    titleScore(element.attribs.title ?? '', text) -
    (structure.isChrome(candidate) ? 4 : 0);
  return score >= MIN_SCORE;
}

/** A title is a sentence or so; a column has a name of a word or two. */
function titleScore(title: string, text: string): number {
  const said = text.length >= title.length ? text : title;
  // A letter of Latin says about a third of what a Han character does.
  const weight = [...said].reduce((sum, char) => sum + (char > '\u2e7f' ? 3 : 1), 0);
  if (weight <= 15) return said === '' ? 0 : -1;
  return weight >= 36 ? 2 : 1;
}

function textBefore(element: Element): string {
  return element.prev === null ? '' : readTextStart(element.prev, 40);
}

function add(links: Map<string, ListedLink>, candidate: Candidate, date?: string): void {
  const key = addressKey(candidate.url);
  const known = links.get(key);
  const title = linkTitle(candidate);
  if (known === undefined) {
    const { url } = candidate;
    links.set(key, { url, ...(title && { title }), ...(date && { date }) });
    return;
  }
  // A picture, the title and a summary may lead to one report. The title is the first to say much.
  if (title && (known.title ?? '').length < 5) known.title = title;
  if (date) known.date ??= date;
}

function linkTitle({ element, text }: Candidate): string {
  const cut = /(?:\.{2,}|…)$/u.test(text);
  const attribute = (element.attribs.title ?? '').replaceAll(/\s+/gu, ' ').trim();
  const title = (cut || text === '') && attribute !== '' ? attribute : text;
  return LEADS_ELSEWHERE.test(title)
    ? ''
    : title
        .replace(/^[·•▪■◆●\s]+/u, '')
        .replace(/\s*[[(（【]?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])）】]?$/u, '')
        .slice(0, 500);
}
