/** Digits joined by single points and commas: 12.5, 1,000, 2023.1.14, 3,4,5. */
const CHAIN = /\d+(?:[.,]\d+)+/gu;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const YEAR_AND_MONTH = /^(?:19|20)\d\d\.(?:0?[1-9]|1[0-2])$/u;

/**
 * The offsets of the points and commas of a text in normal form that belong to a number, so that 5亿元 is
 * not in 12.5亿元, nor 000人 in 1,000人: of one point with digits on both sides, and of commas before groups of
 * three. A day (2023.1.14), a year with its month (2023.01) and a list (3,4,5) are several numbers.
 */
export function numberSeparators(normal: string): ReadonlySet<number> {
  const offsets = new Set<number>();
  for (const { 0: chain, index } of normal.matchAll(CHAIN)) {
    if (GROUPED.test(chain)) addAll(offsets, chain, index);
    else addDecimals(offsets, chain, index);
  }
  return offsets;
}

function addDecimals(offsets: Set<number>, chain: string, from: number): void {
  let at = from;
  for (const part of chain.split(',')) {
    const point = part.indexOf('.');
    const isDecimal = point >= 0 && point === part.lastIndexOf('.') && !YEAR_AND_MONTH.test(part);
    if (isDecimal) offsets.add(at + point);
    at += part.length + 1;
  }
}

function addAll(offsets: Set<number>, chain: string, from: number): void {
  for (let i = 0; i < chain.length; i += 1) {
    if (chain[i] === '.' || chain[i] === ',') offsets.add(from + i);
  }
}

/** Whether the text may have such a number; cheap. */
export function mayHaveNumbers(normal: string): boolean {
  return /\d[.,]\d/u.test(normal);
}

/**
 * Whether a number goes on over a place in a text, between the character before the offset and the one at it.
 * Only what stands around the place is looked at.
 */
export function isInsideNumber(normal: string, offset: number): boolean {
  if (!isPart(normal, offset - 1) || !isPart(normal, offset)) return false;
  let from = offset - 1;
  while (isPart(normal, from - 1)) from -= 1;
  let to = offset + 1;
  while (isPart(normal, to)) to += 1;
  const separators = numberSeparators(normal.slice(from, to));
  return separators.has(offset - 1 - from) || separators.has(offset - from);
}

const POINT = 0x2e;
const COMMA = 0x2c;

function isPart(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 0x30 && unit <= 0x39) || unit === POINT || unit === COMMA;
}
