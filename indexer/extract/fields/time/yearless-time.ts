import type { PageLine } from '../../layout/lines.js';
import { printedTime, printedTimes, type PrintedTime } from './printed-time.js';

/** 05-18 16:40, 5月18日: a day without its year, and nothing else but a label on the line. */
const YEARLESS =
  /^[^\d。，]{0,12}(\d{1,2})\s?[-/月]\s?(\d{1,2})\s?日?(?:\s+(\d{1,2}:\d{2})(?::\d{2})?)?(?![\d年/-])[^\d。]{0,16}$/u;
/** Days that a report may come after the day that it tells of. Chosen by hand: papers of counties come weekly. */
const MAX_DAYS_AFTER = 31;
/** Lines before the text, and of it, in which a day without its year is looked for. */
const NEAR_TEXT = 8;
/** Characters of a paragraph in which the day is looked for that it begins with. */
const BEGINNING = 40;
const MS_OF_A_DAY = 86_400_000;

/**
 * A day that the page prints without its year: the year is that of the day that the address or the head has, or else of
 * the day that the text begins with.
 */
export function yearlessTime(
  { before, text }: { before: PageLine[]; text: PageLine[] },
  told: PrintedTime | undefined,
  timezone: string | undefined,
): PrintedTime | undefined {
  const known =
    told?.date ??
    text.map((line) => printedTimes(line.text.slice(0, BEGINNING))[0]).find(Boolean)?.date;
  if (known === undefined) return undefined;
  for (const { text: line } of [...before.slice(-NEAR_TEXT), ...text.slice(0, 2)].toReversed()) {
    const [whole, month, day, clock = ''] = YEARLESS.exec(line) ?? [];
    if (whole === undefined) continue;
    const year = Number(known.slice(0, 4));
    for (const each of [year, year + 1]) {
      const time = printedTime(`${each}-${month}-${day} ${clock}`, timezone);
      const days = (Date.parse(time?.date ?? '') - Date.parse(known)) / MS_OF_A_DAY;
      if (days >= 0 && days <= (told ? 0 : MAX_DAYS_AFTER)) return time;
    }
  }
  return undefined;
}
