import { toDay } from '../../../../src/model/time/day.js';
import { ENGLISH_MONTHS, monthNumber } from '../../../../src/model/time/english-months.js';
import {
  HAN_NUMBER,
  HAN_YEAR,
  parseHanNumber,
  parseHanYear,
} from '../../../../src/model/time/han-numerals.js';
import { chinaTime } from '../../../../src/model/time/instant.js';
import { CHINA_ZONE, dayInZone, zoneOffset } from '../../../../src/model/time/zone.js';

/** A day, and the minute of it where one is printed. */
export interface PrintedTime {
  date: string;
  publishedAt?: string;
}

/** A time found in a text, and where it stands there. */
export interface FoundTime extends PrintedTime {
  from: number;
  to: number;
}

const CLOCK =
  '(上午|下午|晚上|凌晨|中午|早上)?\\s{0,3}(\\d{1,2})\\s?[:时点]\\s?(\\d{1,2})(?!\\d)分?(?:[:分]?(\\d{2})秒?(?!\\d))?(?:\\.\\d{1,9})?\\s?([AaPp]\\.?[Mm]\\b)?\\s?(Z\\b|(?:GMT|UTC)?[+-]\\d{2}:?\\d{2}(?!\\d)|(?:GMT|UTC)\\b)?';
const MONTH = `(${ENGLISH_MONTHS.join('|')})(?:[a-z]{0,6})\\.?`;
const NUMERIC = new RegExp(
  `(?<![\\d.])((?:19|20)\\d{2})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)\\s?日?(?:(?:T|[\\s,(（]{0,3}(?:星期|周)[一二三四五六日天][)）]?|[\\s,，]{0,6})\\s{0,3}(?:at )?${CLOCK})?`,
  'gu',
);
/** 04-19-2023, 04/19/2023 and 04.19.2023; where the first number is no month, 19/04/2023. */
const YEAR_LAST = new RegExp(
  `(?<![\\d./-])(\\d{1,2})([-/.])(\\d{1,2})\\2((?:199|20\\d)\\d)(?![\\d/-])(?:[\\s,，]{1,6}(?:- )?${CLOCK})?`,
  'gu',
);
const HAN_DAY = new RegExp(
  `(?<![一二三四五六七八九〇零○])(${HAN_YEAR})\\s?年\\s?(${HAN_NUMBER})\\s?月\\s?(${HAN_NUMBER})\\s?[日号]`,
  'gu',
);
/** 23-04-19, 23/4/9, 23年4月19日. */
const SHORT_YEAR = new RegExp(
  `(?<![\\w./-])(\\d{2})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)(?![\\d/-]|\\.\\d)(?:[\\s,，]{1,6}${CLOCK})?`,
  'gu',
);
/** A year of two digits from this one on is of the last century: no site of a county is older. */
const FIRST_SHORT_YEAR = 90;
const EN_MONTH_FIRST = new RegExp(
  `(?:\\b(\\d{1,2}):(\\d{2})(?::\\d{2})?\\s?([AaPp]\\.?[Mm]\\.?)?,?\\s(?:on\\s)?)?(?:[A-Z][a-z]{2,8},?\\s)?\\b${MONTH}\\s(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s?|\\s)((?:19|20)\\d{2})(?!\\d)(?:,?\\s(?:at\\s)?${CLOCK})?`,
  'giu',
);
const EN_DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?\\s${MONTH},?\\s((?:19|20)\\d{2})(?!\\d)(?:,?\\s(?:at\\s)?${CLOCK})?`,
  'giu',
);
/** What a text has that prints a time; most have not, which is soon told. */
const YEAR_LIKE = /[\d０-９]{4}|[一二三四五六七八九〇零○◯ＯO]{2}\s?年/u;
const SHORT_YEAR_LIKE = /[\d０-９]{2}[-/.年－／．][\d０-９]/u;
/** How much of a text is searched: times are printed in short texts. Chosen by hand. */
const MAX_SEARCHED = 2_000;

/**
 * All times that a text prints, in its order.
 *
 * @param timezone of a time that is printed without a zone; China's where none is given
 */
export function printedTimes(text: string, timezone?: string): FoundTime[] {
  if (!YEAR_LIKE.test(text)) return [];
  const plain = text.slice(0, MAX_SEARCHED).normalize('NFKC').replace(/\s+/gu, ' ');
  const found: FoundTime[] = [];
  const note = (
    match: RegExpMatchArray,
    date: string | undefined,
    clock: (string | undefined)[],
  ) => {
    if (date === undefined) return;
    const time = readTime(date, clock, timezone);
    found.push({ ...time, from: match.index!, to: match.index! + match[0].length });
  };
  for (const match of plain.matchAll(NUMERIC)) {
    const [, year, month, day, ...clock] = match;
    note(match, toDay(Number(year), Number(month), Number(day)), clock);
  }
  if (/\d[-/.]\d{1,2}[-/.]\d{4}/u.test(plain)) {
    for (const match of plain.matchAll(YEAR_LAST)) {
      const [, first, , second, year, ...clock] = match;
      const [month, day] = Number(first) > 12 ? [second, first] : [first, second];
      note(match, toDay(Number(year), Number(month), Number(day)), clock);
    }
  }
  if (/年.{1,4}月.{1,4}[日号]/u.test(plain)) {
    for (const match of plain.matchAll(HAN_DAY)) {
      const [, year, month, day] = match;
      const date = toDay(parseHanYear(year!), parseHanNumber(month!), parseHanNumber(day!));
      note(match, date, []);
    }
  }
  if (!/[a-z]{3}/iu.test(plain)) return found.toSorted((a, b) => a.from - b.from);
  for (const match of plain.matchAll(EN_MONTH_FIRST)) {
    const [, hour, minute, half, month, day, year, ...clock] = match;
    const before = [undefined, hour, minute, undefined, half, undefined];
    const date = toDay(Number(year), monthNumber(month!), Number(day));
    note(match, date, hour === undefined ? clock : before);
  }
  for (const match of plain.matchAll(EN_DAY_FIRST)) {
    const [, day, month, year, ...clock] = match;
    note(match, toDay(Number(year), monthNumber(month!), Number(day)), clock);
  }
  return found.toSorted((a, b) => a.from - b.from);
}

/**
 * The days with a year of two digits that a text prints: 23-04-19. Only where a day is looked for, as at the head of
 * a report, is that one; elsewhere it may be any numbers.
 */
export function shortYearTimes(text: string, timezone?: string): FoundTime[] {
  if (!SHORT_YEAR_LIKE.test(text)) return [];
  const plain = text.slice(0, MAX_SEARCHED).normalize('NFKC').replace(/\s+/gu, ' ');
  return [...plain.matchAll(SHORT_YEAR)].flatMap((match) => {
    const [whole, short, , month, day, hanMonth, hanDay, ...clock] = match;
    const century = Number(short) < FIRST_SHORT_YEAR ? 2000 : 1900;
    const date = toDay(century + Number(short), Number(month ?? hanMonth), Number(day ?? hanDay));
    if (date === undefined) return [];
    const from = match.index;
    return [{ ...readTime(date, clock, timezone), from, to: from + whole.length }];
  });
}

/** The first time that a text prints; undefined where it prints none. */
export function printedTime(text: string, timezone?: string): PrintedTime | undefined {
  const [first] = printedTimes(text, timezone);
  if (first === undefined) return undefined;
  const { date, publishedAt } = first;
  return publishedAt === undefined ? { date } : { date, publishedAt };
}

/** A time by the seconds since 1970, in China's zone. */
export function fromSeconds(seconds: number): PrintedTime {
  const publishedAt = chinaTime(seconds * 1000);
  return { date: publishedAt.slice(0, 10), publishedAt };
}

const two = (part: number) => String(part).padStart(2, '0');

function readTime(
  date: string,
  clock: (string | undefined)[],
  timezone: string | undefined,
): PrintedTime {
  const [part, hourText, minuteText, seconds = '00', half, zone] = clock;
  if (hourText === undefined || minuteText === undefined) return { date };
  const hour = readHour(Number(hourText), part, half);
  if (hour > 23 || Number(minuteText) > 59 || Number(seconds) > 59) return { date };
  const time = `${date}T${two(hour)}:${two(Number(minuteText))}:${seconds}`;
  const publishedAt = `${time}${readZone(zone) ?? zoneOffset(time, timezone)}`;
  // Programs write UTC wherever they are: the day is the one that it was at home.
  return { date: isUtc(publishedAt) ? dayAtHome(publishedAt, timezone) : date, publishedAt };
}

function readHour(hour: number, part: string | undefined, half: string | undefined): number {
  const afternoon = /^(?:下午|晚上)$/u.test(part ?? '') || /^p/iu.test(half ?? '');
  if (afternoon && hour < 12) return hour + 12;
  return /^a/iu.test(half ?? '') && hour === 12 ? 0 : hour;
}

function readZone(zone: string | undefined): string | undefined {
  if (zone === undefined || zone === 'Z') return zone;
  if (zone === 'GMT' || zone === 'UTC') return 'Z';
  return zone.replace(/^(?:GMT|UTC)/u, '').replace(/^([+-]\d{2})(\d{2})$/u, '$1:$2');
}

/** Whether a time with a zone is in UTC. */
export function isUtc(time: string): boolean {
  return /(?:Z|[+-]00:00)$/u.test(time);
}

function dayAtHome(time: string, timezone: string | undefined): string {
  return dayInZone(Date.parse(time), timezone ?? CHINA_ZONE);
}
