import { escapeUTF8 } from 'entities/escape';
import { findGaps, type Curves } from './curves.js';
import { chooseStroke, type Colours } from './strokes.js';

export interface DrawnChart {
  curves: Curves;
  colours: Colours;
  labelPeriod: (period: string) => string;
  title: string;
  uncrawled: string;
  /** Lines at the foot: where the numbers come from. */
  source: string[];
}

const WIDTH = 960;
const LEFT = 64;
const RIGHT = 24;
const TOP = 44;
const PLOT = 340;
const LEGEND_LINE = 22;
const STEPS = 5;
const MAX_LABELS = 9;

/** The chart as a file of its own, which needs no style sheet and no fonts but the system's. */
export function chartSvg(drawn: DrawnChart): string {
  const { curves, colours, labelPeriod, title, uncrawled, source } = drawn;
  const { periods } = curves;
  const width = WIDTH - LEFT - RIGHT;
  const most = niceMost(Math.max(1, ...curves.curves.flatMap(({ values }) => values.map(Number))));
  const x = (at: number) => round(LEFT + ((at + 0.5) / periods.length) * width);
  const y = (value: number) => round(TOP + PLOT - (value / most) * PLOT);
  const legendTop = TOP + PLOT + 56;
  const sourceTop = legendTop + curves.curves.length * LEGEND_LINE + 12;
  const height = sourceTop + source.length * 18 + 8;
  const text = (left: number, top: number, content: string, rest = '') =>
    `<text x="${left}" y="${top}" fill="${colours.ink}" ${rest}>${escapeUTF8(content)}</text>`;
  const hatched = findGaps(curves.crawled).map(
    ([from, to]) =>
      `<rect x="${x(from - 0.5)}" y="${TOP}" width="${round(x(to + 0.5) - x(from - 0.5))}" height="${PLOT}" fill="url(#hatch)"><title>${escapeUTF8(uncrawled)}</title></rect>`,
  );
  const grid = Array.from({ length: STEPS + 1 }, (_, i) => (most / STEPS) * i).map(
    (value) =>
      `<path d="M${LEFT} ${y(value)}H${WIDTH - RIGHT}" stroke="${colours.line}"/>` +
      text(LEFT - 8, y(value) + 4, String(round(value)), 'text-anchor="end"'),
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
      `<path d="${curvePath(values, x, y)}" ${look} stroke-linejoin="round" stroke-linecap="round"/>` +
      `<path d="M${LEFT} ${top - 4}h28" ${look}/>${text(LEFT + 38, top, name)}`
    );
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif" font-size="13">`,
    `<defs><pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v8" stroke="${colours.line}" stroke-width="3"/></pattern></defs>`,
    `<rect width="${WIDTH}" height="${height}" fill="${colours.paper}"/>`,
    text(LEFT, 24, title, 'font-weight="600"'),
    ...hatched,
    ...grid,
    ...labels,
    ...lines,
    ...source.map((line, i) => text(LEFT, sourceTop + i * 18, line, 'font-size="11"')),
    '</svg>',
  ].join('\n');
}

/** Broken where nothing is known; a lone point is a line of no length, which round ends make a dot. */
function curvePath(
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

/** The least number of 1, 2, 2.5, 5 times a power of ten that is not below. */
function niceMost(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= most) ?? 10) * power;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
