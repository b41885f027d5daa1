import { joinParagraphs, findRegion } from '../fields/body.js';
import { oneLine, readText } from '../../sources/markup/text.js';
import type { Layout } from '../layout/lines.js';
import { detectLanguage, type PageFields, type PageReading } from '../fields/page-fields.js';
import { noReport, noReportReason } from '../no-report.js';
import type { PageFacts } from '../fields/page-facts.js';
import { fromSeconds, printedTime, type PrintedTime } from '../fields/time/printed-time.js';

/** Variables and properties of an article's time, quoted or by `JsDecode('…')`; never that of the server. */
const NAMES = '\\b(?:ct|(?:ori_?)?create_?time(?:stamp)?|(?:ori_?)?send_?time|publish_?time)';
const VALUE = `(?:\\.DATA)?["']?\\)?\\s{0,4}[=:]\\s{0,4}(?:\\w{1,20}\\(\\s{0,4})?["']?`;
const SECONDS = new RegExp(`${NAMES}${VALUE}(\\d{10})\\b`, 'iu');
const PRINTED = new RegExp(`${NAMES}${VALUE}(\\d{4}-\\d{1,2}-\\d{1,2}[^"'<]{0,20})["']`, 'iu');
/** The server's time, the article's and its day, as minified scripts name them. */
const MINIFIED = /\bt=["']\d{10}["'],n=["'](\d{10})["'],\w=["']\d{4}-\d{2}-\d{2}/u;
const PROVINCE = /provinceName["']?\s{0,4}:\s{0,4}["']([^"'\\]{1,20})["']/u;
const COUNTRY = /countryName["']?\s{0,4}:\s{0,4}["']([^"'\\]{1,20})["']/u;
const TITLE = /\bmsg_title\s{0,4}=\s{0,4}(["'])((?:(?!\1)[^\n\\]){1,300})\1/u;
const ACCOUNT =
  /\bnick_?name\s{0,4}[=:]\s{0,4}(?:\w{1,20}\(\s{0,4})?(["'])((?:(?!\1)[^\n\\]){1,100})\1/u;

export function isWechat({ ids }: PageFacts): boolean {
  return ids.has('js_content') || ids.has('activity-name');
}

/** Reads an article of a WeChat public account. */
export function readWechat(facts: PageFacts, layout: Layout): PageReading {
  const { ids, metas, script } = facts;
  const content = ids.get('js_content');
  const region = content && findRegion(layout, content);
  const lines = region ? layout.lines.slice(region.from, region.to) : [];
  const title =
    textById(facts, 'activity-name') ?? metas.get('og:title') ?? TITLE.exec(script)?.[2];
  const paragraphs = joinParagraphs(lines, title);
  const isNamed = lines.length > 0;
  const found = { facts, lines: layout.lines, region: lines, paragraphs, isNamed };
  const reason = noReportReason(found);
  if (reason) return noReport(reason);
  const body = paragraphs.join('\n');
  const fields: PageFields = { body, lang: detectLanguage(body), ...findWechatTime(facts) };
  if (title) fields.title = oneLine(title);
  const channel =
    textById(facts, 'js_name') ?? textById(facts, 'post-user') ?? ACCOUNT.exec(script)?.[2];
  if (channel) fields.channel = channel;
  const url = metas.get('og:url') ?? facts.canonical;
  if (url) fields.url = url;
  const province = PROVINCE.exec(script)?.[1] ?? COUNTRY.exec(script)?.[1];
  const printed = province ?? textById(facts, 'js_ip_wording');
  if (printed) fields.province = printed;
  return { report: true, fields };
}

function findWechatTime(facts: PageFacts): PrintedTime | undefined {
  const seconds = SECONDS.exec(facts.script)?.[1];
  if (seconds) return fromSeconds(Number(seconds));
  const minified = MINIFIED.exec(facts.script)?.[1];
  if (minified) return fromSeconds(Number(minified));
  const printed = [
    PRINTED.exec(facts.script)?.[1],
    textById(facts, 'publish_time'),
    textById(facts, 'post-date'),
  ];
  return printed.map((text) => printedTime(text ?? '')).find((time) => time !== undefined);
}

function textById({ ids }: PageFacts, id: string): string | undefined {
  const element = ids.get(id);
  return (element && oneLine(readText(element))) || undefined;
}
