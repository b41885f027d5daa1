import type { PageFields } from './page-fields.js';

const PRINTED =
  /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT]*(\d{1,2}):(\d{2})(?::(\d{2}))?)?/u;
const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const PRINTED_EN = new RegExp(
  `(?:(\\d{1,2}):(\\d{2}) on )?\\b(${MONTHS}) (\\d{1,2}), (\\d{4})`,
  'u',
);

/** The first time that stands in a text, in China's zone; nothing if none does. */
export function printedTime(text: string): Pick<PageFields, 'date' | 'publishedAt'> {
  const found = PRINTED.exec(text);
  if (found) {
    const [, year, month, day, hour, minute, second = '00'] = found;
    return time(year!, month!, day!, hour, minute, second);
  }
  const english = PRINTED_EN.exec(text);
  if (!english) return {};
  const [, hour, minute, month, day, year] = english;
  return time(year!, String(MONTHS.split('|').indexOf(month!) + 1), day!, hour, minute, '00');
}

function time(
  year: string,
  month: string,
  day: string,
  hour?: string,
  minute?: string,
  second?: string,
) {
  const two = (part: string) => part.padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined || minute === undefined) return { date };
  return { date, publishedAt: `${date}T${two(hour)}:${minute}:${second}+08:00` };
}
