import { heatLevel, HEAT_LEVELS, type Heat } from '../heat-rows.js';
import type { Colours } from './strokes.js';
import {
  PAGE_LEFT,
  PAGE_TOP,
  PAGE_WIDTH,
  roundPlace,
  svgPage,
  svgText,
  type PictureTexts,
} from './svg-page.js';

interface DrawnHeat extends PictureTexts {
  heat: Heat;
  colours: Colours;
  labelPeriod: (period: string) => string;
  nameTerm: (q: string) => string;
}

const NAMES = 190;
const TOTALS = 56;
const ROW = 20;
const MAX_LABELS = 8;
/** The darkest cell, as style sheets have it. */
const DARKEST = 0.6;

/** The heat map as a picture of its own. */
export function heatSvg(drawn: DrawnHeat): string {
  const { heat, colours, labelPeriod, nameTerm } = drawn;
  const { periods, blocks, most } = heat;
  const left = PAGE_LEFT + NAMES;
  const width = PAGE_WIDTH - left - TOTALS - 24;
  const x = (at: number) => roundPlace(left + (at / periods.length) * width);
  const [colour] = colours.series;
  const step = Math.ceil(periods.length / MAX_LABELS);
  const parts = periods.flatMap((period, i) =>
    i % step === 0
      ? [svgText(colours, [x(i), PAGE_TOP + 12], labelPeriod(period), 'font-size="10"')]
      : [],
  );
  let top = PAGE_TOP + 20;
  for (const { q, rows } of blocks) {
    if (blocks.length > 1) {
      parts.push(svgText(colours, [PAGE_LEFT, top + 16], nameTerm(q), 'font-weight="600"'));
      top += ROW + 4;
    }
    for (const { name, total, values } of rows) {
      parts.push(
        svgText(colours, [left - 8, top + 14], name, 'font-size="11" text-anchor="end"'),
        ...values.flatMap((value, i) => {
          const level = value === null ? 0 : heatLevel(value, most);
          if (value !== null && level === 0) return [];
          const fill =
            value === null
              ? 'fill="url(#hatch)"'
              : `fill="${colour}" fill-opacity="${roundPlace((level / HEAT_LEVELS) * DARKEST)}"`;
          const across = roundPlace(x(i + 1) - x(i));
          return [`<rect x="${x(i)}" y="${top}" width="${across}" height="${ROW - 1}" ${fill}/>`];
        }),
        svgText(
          colours,
          [PAGE_WIDTH - 24, top + 14],
          String(total.value),
          'font-size="11" text-anchor="end"',
        ),
      );
      top += ROW;
    }
  }
  return svgPage(colours, drawn, top, parts);
}
