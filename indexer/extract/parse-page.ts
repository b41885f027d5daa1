import type { Document } from 'domhandler';
import { decodePage, TextDecodingError } from '../sources/markup/charset.js';
import { readArticle } from './kinds/article.js';
import { readBlog } from './kinds/blog.js';
import { plainSource } from './fields/channel.js';
import { footOwner } from './fields/site/foot-owner.js';
import { MAX_PAGE_BYTES } from '../sources/markup/markup-limits.js';
import { PageTooLargeError, parseHtml } from '../sources/markup/parse-html.js';
import { selectElements } from '../sources/markup/select.js';
import { oneLine, readText } from '../sources/markup/text.js';
import { readLayout } from './layout/lines.js';
import { noReport } from './no-report.js';
import type {
  NoReportReason,
  PageFields,
  PageReading,
  PageSource,
  Select,
} from './fields/page-fields.js';
import { pageFacts, type PageFacts } from './fields/page-facts.js';
import { readPageData } from './kinds/page-data.js';
import { printedTime } from './fields/time/printed-time.js';
import { isWechat, readWechat } from './kinds/wechat.js';

/**
 * Reads the report of a page: one, several where it is a blog's archive, or the reason why it
 * holds none. Whatever the bytes are, it answers, and soon.
 */
export function parsePage(bytes: Buffer, source: PageSource = {}): PageReading[] {
  if (bytes.length > MAX_PAGE_BYTES) return [noReport('too_large')];
  try {
    return parseDocument(parseHtml(decodePage(bytes, source.contentType)), source);
  } catch (error) {
    if (error instanceof TextDecodingError) return [noReport('not_text')];
    if (error instanceof PageTooLargeError) return [noReport('too_large')];
    throw error;
  }
}

function parseDocument(
  document: Document,
  { url, select = {}, timezone }: PageSource,
): PageReading[] {
  const facts = pageFacts(document, timezone);
  const at = url ?? facts.canonical;
  const posts = readBlog(document, facts);
  if (posts.length > 0)
    return posts.map((fields) => ({ report: true, fields: resolveUrl(fields, at) }));
  const layout = readLayout(document);
  const bodies = select.body ? selectElements(document, select.body) : undefined;
  const printed =
    isWechat(facts) && !bodies?.length
      ? readWechat(facts, layout)
      : readArticle(facts, layout, url, bodies);
  const reading =
    printed.report || !DRAWN.has(printed.reason)
      ? printed
      : (drawn(facts, url, printed.reason) ?? printed);
  if (!reading.report) return [reading];
  const owner = footOwner(layout.lines, reading.fields.body ?? '');
  const read = { ...reading.fields, ...(owner !== undefined && { owner }) };
  const fields = resolveUrl({ ...read, ...selectFields(document, select, timezone) }, at);
  // The address a page was fetched from is better than the one it claims.
  if (url !== undefined) delete fields.url;
  return [{ ...reading, fields }];
}

/** What a page seems to be whose text is only drawn by its scripts. */
const DRAWN: ReadonlySet<NoReportReason> = new Set(['empty', 'pictures', 'list', 'redirect']);

/** The report that a page's scripts draw. */
function drawn(
  facts: PageFacts,
  url: string | undefined,
  printed: NoReportReason,
): PageReading | undefined {
  const reading = readPageData(facts, url, printed === 'list');
  return reading?.report ? reading : undefined;
}

/** What a source's selectors find. One that finds nothing leaves the page's own answer. */
function selectFields(
  document: Document,
  select: Select,
  timezone: string | undefined,
): PageFields {
  const fields: PageFields = {};
  const title = select.title && firstText(document, select.title);
  if (title) fields.title = title;
  const channel = select.channel && plainSource(firstText(document, select.channel));
  if (channel) fields.channel = channel;
  const published =
    select.published && printedTime(firstText(document, select.published) ?? '', timezone);
  return published ? { ...fields, publishedAt: undefined, ...published } : fields;
}

function firstText(document: Document, selector: string): string | undefined {
  for (const element of selectElements(document, selector)) {
    const { datetime, content } = element.attribs;
    const text = oneLine(datetime ?? content ?? readText(element));
    if (text) return text;
  }
  return undefined;
}

/** With the report's address in full. */
function resolveUrl(fields: PageFields, base: string | undefined): PageFields {
  if (fields.url === undefined) return fields;
  const { url, ...rest } = fields;
  if (!URL.canParse(url, base)) return rest;
  const whole = new URL(url, base).href;
  return /^https?:/u.test(whole) ? { ...rest, url: whole } : rest;
}
