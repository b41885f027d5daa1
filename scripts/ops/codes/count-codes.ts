import { shareInterval } from '../../../src/search/analysis/share-interval.js';
import { XianbaoError } from '../../../src/model/errors.js';
import type { Total } from '../../../src/model/api/parts/total.js';
import { compareTexts } from '../../../src/model/text/compare-texts.js';
import { isOwnColumn } from '../../../src/routes/counting/sheet-columns.js';

/** A code in a column of a sheet. */
export interface CountedCode {
  column: string;
  code: string;
  count: number;
  /** Of the rows that have any code in this column, and its 95 % interval by Wilson's score. */
  share: number;
  shareLow: number;
  shareHigh: number;
  /** How many units of the frame that would be. */
  inFrame: number;
  inFrameLow: number;
  inFrameHigh: number;
}

export interface CountedCodes {
  rows: number;
  /** Of how many units the sample was drawn. */
  frameSize: number;
  /** Whether it was so many, or at most so many. */
  frameRelation: Total['relation'];
  /** Rows with a code, by column. */
  coded: Record<string, number>;
  codes: CountedCode[];
}

/**
 * Counts the codes of a sheet, column by column, the most frequent first.
 *
 * @param rows as CSV has them, by the names of its columns
 * @throws XianbaoError `invalid_parameter` for what is no sheet of `/api/v1/sample`
 */
export function countCodes(rows: readonly Record<string, string>[]): CountedCodes {
  const frameSize = readFrameSize(rows);
  const columns = Object.keys(rows[0] ?? {}).filter((name) => !isOwnColumn(name));
  const coded: Record<string, number> = {};
  const codes = columns.flatMap((column) => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      const code = row[column]?.trim() ?? '';
      if (code !== '') counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    const base = [...counts.values()].reduce((sum, count) => sum + count, 0);
    coded[column] = base;
    return [...counts]
      .toSorted(([a, ofA], [b, ofB]) => ofB - ofA || compareTexts(a, b))
      .map(([code, count]) => measureCode({ column, code, count }, base, frameSize));
  });
  const frameRelation = rows.some((row) => row['frameRelation'] === 'atMost') ? 'atMost' : 'exact';
  return { rows: rows.length, frameSize, frameRelation, coded, codes };
}

function measureCode(
  counted: Pick<CountedCode, 'column' | 'code' | 'count'>,
  base: number,
  frameSize: number,
): CountedCode {
  const share = counted.count / base;
  const [shareLow, shareHigh] = shareInterval(counted.count, base)!;
  const [inFrame, inFrameLow, inFrameHigh] = [share, shareLow, shareHigh].map((part) =>
    Math.round(part * frameSize),
  ) as [number, number, number];
  return { ...counted, share, shareLow, shareHigh, inFrame, inFrameLow, inFrameHigh };
}

function readFrameSize(rows: readonly Record<string, string>[]): number {
  const sizes = new Set(rows.map(({ frameSize }) => frameSize));
  const [size] = sizes;
  if (sizes.size === 1 && size !== undefined && /^\d+$/u.test(size)) return Number(size);
  const message =
    sizes.size > 1
      ? 'Its rows are of different samples (frameSize); count each sample by itself.'
      : 'It has no column frameSize: give a coding sheet of /api/v1/sample?format=csv, with all of its columns.';
  throw new XianbaoError('invalid_parameter', message);
}
