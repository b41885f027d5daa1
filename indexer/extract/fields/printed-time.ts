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
  '(上午|下午|晚上|凌晨|中午|早上)?\\s{0,3}(\\d{1,2})\\s?[:时点]\\s?(\\d{1,2})(?!\\d)分?(?:[:分]?(\\d{2})秒?(?!\\d))?(?:\\.\\d{1,9})?\\s?([AaPp]\\.?[Mm]\\b)?\\s?(Z\\b|(?:GMT|UTC)?[+-]\\d{2}:?\\d{2}(?!\\d))?';
const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const MONTH = `(${MONTHS})(?:[a-z]{0,6})\\.?`;
const NUMERIC = new RegExp(
  `(?<![\\d.])((?:19|20)\\d{2})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)\\s?日?(?:(?:T|[\\s,(（]{0,3}(?:星期|周)[一二三四五六日天][)）]?|[\\s,，]{0,6})\\s{0,3}(?:at )?${CLOCK})?`,
  'gu',
);
const EN_MONTH_FIRST = new RegExp(
  `(?:\\b(\\d{1,2}):(\\d{2})(?::\\d{2})?\\s?([AaPp]\\.?[Mm]\\.?)?,?\\s(?:on\\s)?)?(?:[A-Z][a-z]{2,8},?\\s)?\\b${MONTH}\\s(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s?|\\s)((?:19|20)\\d{2})(?!\\d)(?:,?\\s(?:at\\s)?${CLOCK})?`,
  'giu',
);
const EN_DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?\\s${MONTH},?\\s((?:19|20)\\d{2})(?!\\d)(?:,?\\s(?:at\\s)?${CLOCK})?`,
  'giu',
);
/** Times stand in short texts; nobody prints one behind so many characters. */
const FARTHEST = 2_000;

/** All times that stand in a text, in its order. A time without a zone is China's. */
export function printedTimes(text: string): FoundTime[] {
  const plain = text.slice(0, FARTHEST).normalize('NFKC').replace(/\s+/gu, ' ');
  const found: FoundTime[] = [];
  const note = (match: RegExpMatchArray, time: PrintedTime | undefined) => {
    if (time) found.push({ ...time, from: match.index!, to: match.index! + match[0].length });
  };
  for (const match of plain.matchAll(NUMERIC)) {
    const [, year, month, day, ...clock] = match;
    note(match, readTime(year!, Number(month), day!, clock));
  }
  if (!/[a-z]{3}/iu.test(plain)) return found;
  for (const match of plain.matchAll(EN_MONTH_FIRST)) {
    const [, hour, minute, half, month, day, year, ...clock] = match;
    const before = [undefined, hour, minute, undefined, half, undefined];
    note(match, readTime(year!, readMonth(month!), day!, hour === undefined ? clock : before));
  }
  for (const match of plain.matchAll(EN_DAY_FIRST)) {
    const [, day, month, year, ...clock] = match;
    note(match, readTime(year!, readMonth(month!), day!, clock));
  }
  return found.toSorted((a, b) => a.from - b.from);
}

/** The first time that stands in a text; nothing if none does. */
export function printedTime(text: string): PrintedTime | undefined {
  const [first] = printedTimes(text);
  if (first === undefined) return undefined;
  const { date, publishedAt } = first;
  return publishedAt === undefined ? { date } : { date, publishedAt };
}

/** A time by the seconds since 1970, in China's zone. */
export function fromSeconds(seconds: number): PrintedTime {
  const china = new Date((seconds + 8 * 3600) * 1000).toISOString();
  return { date: china.slice(0, 10), publishedAt: `${china.slice(0, 19)}+08:00` };
}

function readMonth(name: string): number {
  return MONTHS.split('|').indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

const two = (part: number) => String(part).padStart(2, '0');

function readTime(
  year: string,
  month: number,
  day: string,
  clock: (string | undefined)[],
): PrintedTime | undefined {
  const date = `${year}-${two(month)}-${two(Number(day))}`;
  if (Number.isNaN(Date.parse(`${date}T00:00:00Z`)) || !isDay(date)) return undefined;
  const [part, hourText, minuteText, seconds = '00', half, zone] = clock;
  if (hourText === undefined || minuteText === undefined) return { date };
  const hour = readHour(Number(hourText), part, half);
  if (hour > 23 || Number(minuteText) > 59 || Number(seconds) > 59) return { date };
  const time = `${two(hour)}:${two(Number(minuteText))}:${seconds}`;
  return { date, publishedAt: `${date}T${time}${readZone(zone)}` };
}

function readHour(hour: number, part: string | undefined, half: string | undefined): number {
  const afternoon = /^(?:下午|晚上)$/u.test(part ?? '') || /^p/iu.test(half ?? '');
  if (afternoon && hour < 12) return hour + 12;
  return /^a/iu.test(half ?? '') && hour === 12 ? 0 : hour;
}

function isDay(date: string): boolean {
  return new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) === date;
}

function readZone(zone: string | undefined): string {
  if (zone === undefined) return '+08:00';
  if (zone === 'Z') return 'Z';
  return zone.replace(/^(?:GMT|UTC)/u, '').replace(/^([+-]\d{2})(\d{2})$/u, '$1:$2');
}
