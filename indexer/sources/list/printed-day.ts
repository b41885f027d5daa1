import { toDay } from '../../../src/model/time/day.js';
import { ENGLISH_MONTHS, monthNumber } from '../../../src/model/time/english-months.js';

const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)\s*[-/.年_]\s*(\d{1,2})\s*[-/.月_]\s*(\d{1,2})(?!\d)/u;
const COMPACT = /(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/u;
const MONTH_NAME = `(${ENGLISH_MONTHS.join('|')})[a-z]*\\.?`;
const DAY_FIRST = new RegExp(`(?<!\\d)(\\d{1,2})\\s+${MONTH_NAME},?\\s+((?:19|20)\\d\\d)`, 'iu');
const MONTH_FIRST = new RegExp(`\\b${MONTH_NAME}\\s+(\\d{1,2}),?\\s+((?:19|20)\\d\\d)`, 'iu');
/** What a list may print for a day: also 01-14, [1月14日], 2023-01 beside a large 14. */
const PARTIAL =
  /(?<!\d)(?:(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}|(?:0?[1-9]|1[0-2])(?:\s*月\s*\d{1,2}\s*日|[-/.](?:0[1-9]|[12]\d|3[01]))|\d{1,2}:\d\d)(?!\d)/u;

/** The first whole day printed in a text, `YYYY-MM-DD`. */
export function printedDay(text: string): string | undefined {
  const numbers = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (numbers) return toDay(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return toDay(Number(dayFirst[3]), monthNumber(dayFirst[2]!), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(text);
  return monthFirst
    ? toDay(Number(monthFirst[3]), monthNumber(monthFirst[1]!), Number(monthFirst[2]))
    : undefined;
}

/** Whether a text prints a time of some sort, be it a month and day only. */
export function printsTime(text: string): boolean {
  return PARTIAL.test(text) || printedDay(text) !== undefined;
}

/** The day an address has in its path: /2023/0913/, /art/2023/1/14/, t20230114_1.html */
export function dayInAddress(url: string): string | undefined {
  const { pathname } = new URL(url);
  const found =
    /\/t?((?:19|20)\d\d)[-_/]?(\d\d)[-_/]?(\d\d)(?=[/_.-])/u.exec(pathname) ??
    /\/((?:19|20)\d\d)[-_/](\d{1,2})[-_/](\d{1,2})\//u.exec(pathname);
  return found ? toDay(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
}
