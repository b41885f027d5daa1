import { toDay } from '../../../../src/model/time/day.js';
import type { PageLine } from '../../layout/lines.js';
import { printedTime, type PrintedTime } from './printed-time.js';

/** Digits and the signs between the parts of a day and a time, and nothing else. */
const FRAGMENT = /^[\d年月日号时分秒:/.\- ]+$/u;
/** The longest such part, a whole time to the second, and the most lines that one time stands on. Chosen by hand. */
const MAX_FRAGMENT = 20;
const MAX_LINES = 4;
/** What may stand before the first part: 发布时间：, 发布于. */
const LABEL = /^[^\d]{0,10}(?:[:：]|时间|日期|[发布表]于)\s?/u;

const YEAR = '((?:19|20)\\d{2})';
const PART = '(\\d{1,2})';
const CLOCK = '(?: (\\d{1,2}[:时]\\d{1,2}.{0,6}))?';
/** How the parts are ordered, as the names of a pattern's groups. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  // 2023 over 04/19, or 2023 over 04 and 19
  [new RegExp(`^${YEAR}年? ${PART}[-/.月 ]${PART}日?${CLOCK}$`, 'u'), 'ymd'],
  // 2023-04 over 19
  [new RegExp(`^${YEAR}[-/.年]${PART}月? ${PART}日?${CLOCK}$`, 'u'), 'ymd'],
  // a large 19 over 2023-04, and 19 over 2023 and 04
  [new RegExp(`^${PART}[日号]? ${YEAR}[-/.年 ]${PART}月?${CLOCK}$`, 'u'), 'dym'],
  // 04-19 over 2023
  [new RegExp(`^${PART}[-/.月]${PART}日? ${YEAR}年?${CLOCK}$`, 'u'), 'mdy'],
  // 19 over 04 and 2023, or 04-2023
  [new RegExp(`^${PART}日? ${PART}[-/. 月]{1,2}${YEAR}年?${CLOCK}$`, 'u'), 'dmy'],
];

/** Whether a text is a part of a day or time, as one stands in an element of its own. */
export function isTimeFragment(text: string): boolean {
  return text.length <= MAX_FRAGMENT && FRAGMENT.test(text);
}

/**
 * The day, and the minute, that the elements from one line on print in parts: a large 19 over 2023-04, 2023 over
 * 04/19 and 08:30. Undefined where they print none, or a whole one on one line.
 */
export function splitTime(
  lines: readonly PageLine[],
  at: number,
  timezone: string | undefined,
): PrintedTime | undefined {
  const parts: string[] = [];
  for (const line of lines.slice(at, at + MAX_LINES)) {
    const pieces = splitPieces(line, parts.length === 0);
    const other = pieces.findIndex((piece) => !isTimeFragment(piece));
    parts.push(...pieces.slice(0, other < 0 ? undefined : other));
    if (other >= 0) break;
    const time = parts.length > 1 ? joinParts(parts, timezone) : undefined;
    if (time?.publishedAt !== undefined) return time;
  }
  // A number that follows, the readers perhaps, is no part of it.
  for (let end = parts.length; end > 1; end -= 1) {
    const time = joinParts(parts.slice(0, end), timezone);
    if (time !== undefined) return time;
  }
  return undefined;
}

function splitPieces({ pieces }: PageLine, isFirst: boolean): string[] {
  const plain = pieces.normalize('NFKC').slice(0, 200);
  return (isFirst ? plain.replace(LABEL, '') : plain)
    .split('\t')
    .map((piece) => piece.replace(/\s+/gu, ' ').trim())
    .filter(Boolean);
}

function joinParts(
  parts: readonly string[],
  timezone: string | undefined,
): PrintedTime | undefined {
  const text = parts
    .join(' ')
    .replace(/ ?([-/.:]) ?/gu, '$1')
    .replace(/ (?=[年月日时分])|(?<=[年月]) (?=\d{1,2}(?!\d))/gu, '');
  for (const [form, order] of FORMS) {
    const [, first, second, third, clock = ''] = form.exec(text) ?? [];
    if (first === undefined) continue;
    const numbers = [first, second, third].map(Number);
    const [year, month, day] = [...'ymd'].map((name) => numbers[order.indexOf(name)]!);
    const date =
      toDay(year!, month!, day!) ?? (order === 'dmy' ? toDay(year!, day!, month!) : undefined);
    if (date !== undefined) return printedTime(`${date} ${clock}`, timezone);
  }
  return printedTime(text.replace(/(?<=[月])\s/gu, ''), timezone);
}
