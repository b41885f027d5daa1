import { dayRange } from './day-range.js';

const BETWEEN = /\.{2,}|…+|[~～—–至到]/u;
/** A year, alone or with month and day written together; or a month or day. */
const NUMBERS = /\d+/gu;

/**
 * What `date:` takes, from a day or two that are written in another way: `2023-1-5`, `2023/01/05`, `2023年1月`,
 * `20230105`, `2023-05..2023-01`. Where there is no such day, its month; where there is no such month, its year.
 * `undefined` where no year is named.
 */
export function suggestDays(text: string): string | undefined {
  const parts = text.split(BETWEEN);
  const spans = parts.length === 2 ? [parts[0]!, completed(parts[1]!, parts[0]!)] : [text];
  const days = spans.flatMap(readSpans);
  if (days.length === 0 || days.length > 2) return undefined;
  if (days.length === 2) return days.toSorted().join('..');
  const [day] = days;
  if (parts.length !== 2) return day;
  return parts[0]!.trim() === '' ? `..${day}` : `${day}..`;
}

/** `2023-01..03` means March of the same year. */
function completed(end: string, start: string): string {
  const from = start.match(NUMBERS) ?? [];
  const to = end.match(NUMBERS) ?? [];
  if (to.length === 0 || to[0]!.length >= 4 || to.length >= from.length) return end;
  return [...from.slice(0, from.length - to.length), ...to].join('-');
}

function readSpans(text: string): string[] {
  const dates: string[][] = [];
  for (const digits of text.match(NUMBERS) ?? []) {
    if (digits.length >= 4) {
      dates.push([digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].filter(Boolean));
    } else {
      dates.at(-1)?.push(digits.padStart(2, '0'));
    }
  }
  return dates.flatMap((date) => longestValid(date) ?? []);
}

function longestValid(date: string[]): string | undefined {
  for (let length = Math.min(date.length, 3); length > 0; length -= 1) {
    const span = date.slice(0, length).join('-');
    if (dayRange(span) !== undefined) return span;
  }
  return undefined;
}
