const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)\s*[-/.年_]\s*(\d{1,2})\s*[-/.月_]\s*(\d{1,2})(?!\d)/u;
const COMPACT = /(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/u;
const MONTH_NAME = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DAY_FIRST = new RegExp(`(?<!\\d)(\\d{1,2})\\s+${MONTH_NAME},?\\s+((?:19|20)\\d\\d)`, 'iu');
const MONTH_FIRST = new RegExp(`\\b${MONTH_NAME}\\s+(\\d{1,2}),?\\s+((?:19|20)\\d\\d)`, 'iu');
/** What a list may print for a day: also 01-14, [1月14日], 2023-01 beside a large 14. */
const PARTIAL =
  /(?<!\d)(?:(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}|(?:0?[1-9]|1[0-2])(?:\s*月\s*\d{1,2}\s*日|[-/.](?:0[1-9]|[12]\d|3[01]))|\d{1,2}:\d\d)(?!\d)/u;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The first whole day printed in a text, `YYYY-MM-DD`. */
export function printedDay(text: string): string | undefined {
  const numbers = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (numbers) return asDay(numbers[1], numbers[2], numbers[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return asDay(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return asDay(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  return undefined;
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
  return found ? asDay(found[1], found[2], found[3]) : undefined;
}

function monthNumber(name = ''): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1);
}

function asDay(year = '', month = '', day = ''): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  // 2023-02-30 would be taken for the second of March.
  return new Date(time || 0).toISOString().startsWith(text) ? text : undefined;
}
