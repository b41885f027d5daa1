import { escapeUTF8 } from 'entities/escape';
import { findGaps, type Curve, type Curves } from './curves.js';
import { chooseStroke, type Colours } from './strokes.js';
import {
  linePath,
  niceMost,
  PAGE_LEFT as LEFT,
  PAGE_TOP as TOP,
  PAGE_WIDTH as WIDTH,
  roundPlace,
  svgPage,
  svgText,
  type PictureTexts,
} from './svg-page.js';

export interface DrawnChart extends PictureTexts {
  curves: Curves;
  colours: Colours;
  labelPeriod: (period: string) => string;
  /** As the axis has numbers. */
  number: (value: number) => string;
  /** Whether only whole numbers make sense. */
  isWhole: boolean;
  uncrawled: string;
}

const RIGHT = 24;
const PLOT = 340;
const LEGEND_LINE = 22;
const STEPS = 5;
const MAX_LABELS = 9;

/** The chart as a picture of its own. */
export function chartSvg(drawn: DrawnChart): string {
  const { curves, colours, labelPeriod, number, uncrawled } = drawn;
  const { periods } = curves;
  const width = WIDTH - LEFT - RIGHT;
  const most = findMost(drawn);
  const x = (at: number) => roundPlace(LEFT + ((at + 0.5) / periods.length) * width);
  const y = (value: number) => roundPlace(TOP + PLOT - (value / most) * PLOT);
  const legendTop = TOP + PLOT + 56;
  const text = (left: number, top: number, content: string, rest = '') =>
    svgText(colours, [left, top], content, rest);
  const hatched = findGaps(curves.crawled).map(
    ([from, to]) =>
      `<rect x="${x(from - 0.5)}" y="${TOP}" width="${roundPlace(x(to + 0.5) - x(from - 0.5))}" height="${PLOT}" fill="url(#hatch)"><title>${escapeUTF8(uncrawled)}</title></rect>`,
  );
  const grid = Array.from({ length: STEPS + 1 }, (_, i) => (most / STEPS) * i).map(
    (value) =>
      `<path d="M${LEFT} ${y(value)}H${WIDTH - RIGHT}" stroke="${colours.line}"/>` +
      text(LEFT - 8, y(value) + 4, number(value), 'text-anchor="end"'),
  );
  const step = Math.ceil(periods.length / MAX_LABELS);
  const labels = periods.flatMap((period, i) =>
    i % step === 0
      ? [text(x(i), TOP + PLOT + 22, labelPeriod(period), 'text-anchor="middle"')]
      : [],
  );
  const lines = curves.curves.map(({ name, values }, i) => {
    const { colour, dash } = chooseStroke(colours, i);
    const look = `fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash.join(' ')}"`;
    const top = legendTop + i * LEGEND_LINE;
    return (
      `<path d="${linePath(values, x, y)}" ${look} stroke-linejoin="round" stroke-linecap="round"/>` +
      `<path d="M${LEFT} ${top - 4}h28" ${look}/>${text(LEFT + 38, top, name)}`
    );
  });
  const bottom = legendTop + curves.curves.length * LEGEND_LINE;
  return svgPage(colours, drawn, bottom, [...hatched, ...grid, ...labels, ...lines]);
}

/** The top of the axis: a round number not below any value. */
export function findMost({ curves, isWhole }: Pick<DrawnChart, 'curves' | 'isWhole'>): number {
  const most = Math.max(0, ...curves.curves.flatMap(({ values }) => values.map(Number)));
  return niceMost(isWhole ? Math.max(1, most) : most || 1);
}

/** The top of a panel's axis: one for all the parts, and one for the rest. */
export function findPanelMost(
  { curves, isWhole }: Pick<DrawnChart, 'curves' | 'isWhole'>,
  panel: Curve,
): number {
  const same = curves.curves.filter(({ isRest }) => isRest === panel.isRest);
  return findMost({ curves: { ...curves, curves: same }, isWhole });
}
