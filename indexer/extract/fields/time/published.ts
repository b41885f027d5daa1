import type { PageLine } from '../../layout/lines.js';
import type { PageFacts } from '../page-facts.js';
import {
  fromSeconds,
  isUtc,
  printedTime,
  printedTimes,
  shortYearTimes,
  type FoundTime,
  type PrintedTime,
} from './printed-time.js';
import { scriptTime, writtenTime } from './script-time.js';
import { paperDay } from './paper-day.js';
import { yearlessTime } from './yearless-time.js';
import { isTimeFragment, splitTime } from './split-time.js';

const DECLARED = [
  'pubdate',
  'publishdate',
  'publish_date',
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'og:release_date',
  'weibo:article:create_at',
  'firstpublishedtime',
  'publishedtime',
  'publish-date',
  'dc.date',
];
/** When a page was last changed: its day of publication only where the page prints none. */
const CHANGED = 'dateupdate';
const LABEL =
  /(?:发布|发表|发稿|上传|公开|时\s{0,4}间|日\s{0,4}期|更新|Updated|Published|Posted|Date|Time)[^\d,，。]{0,8}$/iu;
const FIRST_LABEL = /(?:发布|发表|发稿|公开|Published|Posted)[^\d,，。]{0,8}$/iu;
const OTHER_LABEL =
  /(?:成文|生成|生效|施行|实施|废止|失效|截止|截至|修改|今天是?|有效期|印发|开始|结束)[^\d]{0,8}$/u;
const PUBLISHED = /(?:发布|发表)(?:时间|日期)|于.{0,40}发表/u;
/** A year, a day of a year in two digits, or a year in Han characters: what a line with a time has. */
const DIGITS = /[\d０-９]{4}|[\d０-９]{2}[-/.年][\d０-９]|[一二三四五六七八九〇零○]{2}\s?年/u;
const URL_DAY =
  /(?:\/|t|_)((?:19|20)\d{2})[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?:\/|_|-|\.|$)/u;

/** A time in digits alone: 20230507103000. */
const SOLID_TIME = /^((?:19|20)\d{2})([01]\d)([0-3]\d)([0-2]\d)([0-5]\d)\d{0,2}$/u;

/** The longest label of a time. Chosen by hand. */
const MAX_LABEL = 8;

/** A line this long is text: a time before it belongs to the head of the report. Chosen by hand. */
const LONG_LINE = 40;

/** What follows the first day of several: 至9月30日. */
const RANGE = /^\s?(?:[至到起止前]|[-—–~～]{1,2}\s?\d{1,4}\s?[-/.年月日])/u;

/** The longest line whose parts are put together, and whose years may have two digits. Chosen by hand. */
const MAX_SPLIT_LINE = 120;

/** The lines of a page, by where they stand to the report's text. */
export interface Places {
  before: PageLine[];
  text: PageLine[];
  after: PageLine[];
}

/**
 * When the page says that it was published: as its head declares it, to the minute where only the
 * page prints that; else as it prints it near the text; else by the date under the text or in its
 * address. Never the time of fetching.
 */
export function findPublished(
  facts: PageFacts,
  places: Places,
  url: string | undefined,
): PrintedTime | undefined {
  const printed = printedNear(places, facts.timezone);
  const declared = declaredTime(facts);
  if (declared === undefined) {
    const address = addressTime(url);
    return (
      printed ??
      printedTime(facts.metas.get(CHANGED) ?? '', facts.timezone) ??
      timeElement(facts) ??
      signedTime(places.text, facts.timezone) ??
      scriptTime(facts) ??
      stampTime(facts, address) ??
      yearlessTime(places, address, facts.timezone) ??
      address ??
      titledDay(facts) ??
      writtenTime(facts)
    );
  }
  if (printed === undefined) {
    const hasMinute = declared.publishedAt !== undefined;
    return hasMinute ? declared : (yearlessTime(places, declared, facts.timezone) ?? declared);
  }
  return tellsMore(printed, declared) || isMislabelled(declared, printed) ? printed : declared;
}

function titledDay({ title }: PageFacts): PrintedTime | undefined {
  const day = paperDay(title);
  return day && { date: day.date };
}

function declaredTime({ metas, article, timezone }: PageFacts): PrintedTime | undefined {
  for (const name of DECLARED) {
    const declared = metas.get(name) ?? '';
    const time = printedTime(declared.replace(SOLID_TIME, '$1-$2-$3 $4:$5'), timezone);
    if (time) return time;
  }
  return printedTime(article?.published ?? '', timezone);
}

/** Whether the printed time has the minute, or the zone, that the head's lacks. */
function tellsMore(printed: PrintedTime, declared: PrintedTime): boolean {
  if (printed.publishedAt === undefined) return false;
  if (declared.publishedAt === undefined) return printed.date === declared.date;
  if (!isUtc(declared.publishedAt)) return false;
  // The same minute in the source's zone; or a clock that shows that zone's time and calls it UTC.
  const minute = (time: string) => Math.floor(Date.parse(time) / 60_000);
  return (
    minute(printed.publishedAt) === minute(declared.publishedAt) ||
    printed.publishedAt.slice(0, 16) === declared.publishedAt.slice(0, 16)
  );
}

/** Whether a clock that shows the time at home calls it UTC: the page prints the day of that time. */
function isMislabelled(
  { publishedAt, date: declared }: PrintedTime,
  printed: PrintedTime,
): boolean {
  if (publishedAt === undefined || !isUtc(publishedAt)) return false;
  const isHome = printed.date !== declared && printed.date === publishedAt.slice(0, 10);
  return printed.publishedAt === undefined && isHome;
}

function printedNear(
  { before, text, after }: Places,
  timezone: string | undefined,
): PrintedTime | undefined {
  let best: { time: FoundTime; score: number } | undefined;
  const consider = (lines: PageLine[], base: (at: number) => number) => {
    lines.forEach((line, at) => {
      if (line.text.length > 300) return;
      if (!DIGITS.test(line.pieces) && !isTimeFragment(line.text)) return;
      for (const { time, score } of scoreTimes(lines, at, timezone)) {
        const total = score + base(at);
        if (total > 0 && (!best || total > best.score)) best = { time, score: total };
      }
    });
  };
  consider(before, (at) => (before.length - at <= 8 ? 2 : 0) + at / before.length / 2);
  const first = text.findIndex(({ text: own }) => own.length >= LONG_LINE);
  consider(text.slice(0, 6), (at) => (at < first ? 1 : 0));
  consider(
    text.filter((line) => PUBLISHED.test(line.text)),
    (at) => -1 - at / 100,
  );
  consider(after, () => -2);
  if (best === undefined) return undefined;
  const { date, publishedAt } = best.time;
  return publishedAt === undefined ? { date } : { date, publishedAt };
}

/**
 * The times of a line, each with a score of how much it looks like that of publication: what is said before it, how
 * much else is on the line, whether it has the minute. Positions add to it. The scores were chosen by hand on the
 * golden pages (`test/pages`) and checked by `npm run quality`.
 */
function scoreTimes(
  lines: readonly PageLine[],
  at: number,
  timezone: string | undefined,
): { time: FoundTime; score: number }[] {
  const line = lines[at]!;
  const isLink = line.linked > line.text.length * 0.75;
  const { plain, times } = lineTimes(lines, at, timezone);
  return times.map((time) => {
    const ahead = plain.slice(Math.max(0, time.from - 16), time.from) || labelOver(lines, at);
    const rest = plain.length - (time.to - time.from);
    let score = rest < 12 ? 1 : rest < 40 ? 0 : -1;
    if (FIRST_LABEL.test(ahead)) score += 5;
    else if (LABEL.test(ahead)) score += 4;
    if (OTHER_LABEL.test(ahead)) score -= 12;
    if (/来\s?源|浏览|点击|阅读|录入|[撰供]稿|Source/iu.test(plain) && rest < 120) score += 3;
    if (/^.{0,40}发表/u.test(plain.slice(time.to))) score += 4;
    if (time.publishedAt !== undefined) score += 1;
    if (RANGE.test(plain.slice(time.to)) || isTold(plain, time.to)) score -= 8;
    if (isLink) score -= 6;
    return { time, score };
  });
}

/** Whether a sentence tells what was on a day: 2023年5月6日，石桥县开会。 */
function isTold(line: string, from: number): boolean {
  return /^\s?(?:[上下]午|晚上?)?[，,]/u.test(line.slice(from)) && /[。；]$/u.test(line);
}

/** The label of a time that stands alone on its line, as in a cell of a table. */
function labelOver(lines: readonly PageLine[], at: number): string {
  const label = lines[at - 1]?.text ?? '';
  return label.length <= MAX_LABEL && !/\d/u.test(label) ? label : '';
}

/**
 * The times of a line; where it prints none, those that its elements print apart, with those of the lines below, or
 * with a year of two digits.
 */
function lineTimes(
  lines: readonly PageLine[],
  at: number,
  timezone: string | undefined,
): { plain: string; times: FoundTime[] } {
  const line = lines[at]!;
  const [text, plain] = [line.text, line.pieces].map((each) =>
    each.normalize('NFKC').replace(/\s+/gu, ' '),
  ) as [string, string];
  // Digits of two elements that stand side by side are not one number: 2023-04-19 and 08:30.
  const isTorn = /\d\t\d/u.test(line.pieces);
  for (const each of isTorn ? [plain, text] : [text, plain]) {
    const times = printedTimes(each, timezone);
    if (times.length > 0) return { plain: each, times };
  }
  if (line.text.length > MAX_SPLIT_LINE) return { plain: text, times: [] };
  const split = splitTime(lines, at, timezone);
  if (split !== undefined) return { plain: '', times: [{ ...split, from: 0, to: 0 }] };
  return { plain, times: shortYearTimes(plain, timezone) };
}

function timeElement({ time, timezone }: PageFacts): PrintedTime | undefined {
  return printedTime(time ?? '', timezone);
}

/**
 * When an element is said to be from, for scripts that print it: undefined where the page has several such days, or
 * another than its address.
 */
function stampTime(
  { stamps, timezone }: PageFacts,
  address: PrintedTime | undefined,
): PrintedTime | undefined {
  const times = stamps.flatMap((stamp) => {
    const isNumber = /^\d{10}(?:\d{3})?$/u.test(stamp);
    return (
      (isNumber ? fromSeconds(Number(stamp.slice(0, 10))) : printedTime(stamp, timezone)) ?? []
    );
  });
  const days = new Set(times.map(({ date }) => date));
  const isOne = days.size === 1 && (address === undefined || days.has(address.date));
  return isOne ? times[0] : undefined;
}

/** The date under a notice, on a line of its own. */
function signedTime(text: PageLine[], timezone: string | undefined): PrintedTime | undefined {
  for (const line of text.slice(-4).toReversed()) {
    if (line.text.length > 24 || /[，；。]/u.test(line.text)) continue;
    const time = printedTime(line.text, timezone);
    if (time) return time;
  }
  return undefined;
}

function addressTime(url: string | undefined): PrintedTime | undefined {
  const found = URL_DAY.exec(url ?? '');
  return found ? printedTime(`${found[1]}-${found[2]}-${found[3]}`) : undefined;
}
