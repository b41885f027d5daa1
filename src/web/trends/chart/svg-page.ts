import { escapeUTF8 } from 'entities/escape';
import type { Colours } from './strokes.js';

/** What every picture says besides what it shows. */
export interface PictureTexts {
  title: string;
  /** Filters, span, and what was done to the numbers. */
  subtitle: string;
  /** Lines at the foot: where the numbers come from. */
  source: string[];
}

export const PAGE_WIDTH = 960;
export const PAGE_LEFT = 64;
/** Where what is shown begins, below title and subtitle. */
export const PAGE_TOP = 64;
const SOURCE_LINE = 18;

/** A text at a place, left aligned unless `rest` says otherwise. */
export function svgText(
  colours: Colours,
  [left, top]: [left: number, top: number],
  content: string,
  rest = '',
): string {
  return `<text x="${left}" y="${top}" fill="${colours.ink}" ${rest}>${escapeUTF8(content)}</text>`;
}

/**
 * A picture as a file of its own, which needs no style sheet and no fonts but the system's.
 *
 * @param bottom where what is shown ends
 * @param parts of SVG, between title and source
 */
export function svgPage(
  colours: Colours,
  { title, subtitle, source }: PictureTexts,
  bottom: number,
  parts: string[],
): string {
  const height = bottom + source.length * SOURCE_LINE + 20;
  const lines = source.map((line, i) =>
    svgText(colours, [PAGE_LEFT, bottom + 20 + i * SOURCE_LINE], line, 'font-size="11"'),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE_WIDTH}" height="${height}" viewBox="0 0 ${PAGE_WIDTH} ${height}" font-family="system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif" font-size="13">`,
    `<defs><pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v8" stroke="${colours.line}" stroke-width="3"/></pattern></defs>`,
    `<rect width="${PAGE_WIDTH}" height="${height}" fill="${colours.paper}"/>`,
    svgText(colours, [PAGE_LEFT, 24], title, 'font-size="15" font-weight="600"'),
    svgText(colours, [PAGE_LEFT, 44], subtitle, 'font-size="12"'),
    ...parts,
    ...lines,
    '</svg>',
  ].join('\n');
}

/** The least number of 1, 2, 2.5, 5 times a power of ten that is not below. */
export function niceMost(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= most) ?? 10) * power;
}

/** With two decimals, as places need them. */
export function roundPlace(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A line through values, broken where nothing is known; a lone point is a line of no length, which round ends make a dot. */
export function linePath(
  values: (number | null)[],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, i) => {
      if (value === null) return '';
      const isBegin = i === 0 || values[i - 1] === null;
      return `${isBegin ? 'M' : 'L'}${x(i)} ${y(value)}${isBegin ? 'h0' : ''}`;
    })
    .join('');
}
