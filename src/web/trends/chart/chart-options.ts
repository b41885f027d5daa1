import type uPlot from 'uplot';
import { findGaps, findLonePoints, type Curves } from './curves.js';
import { hatch } from './hatch.js';
import { chooseStroke, type Colours } from './strokes.js';

/** A period's place among all, and where the chart has it: pixels from its left edge. */
export interface Pointed {
  index: number;
  left: number;
}

interface Setting {
  width: number;
  labelPeriod: (period: string) => string;
  number: (value: number) => string;
  /** Whether only whole numbers make sense. */
  isWhole: boolean;
  /** The period under the cursor, if any. */
  onPoint: (pointed: Pointed | undefined) => void;
}

const HEIGHT = 320;
/** With more periods than this, points would run into each other. */
const MAX_POINTS = 60;
const WHOLE_STEPS = Array.from({ length: 9 }, (_, power) =>
  [1, 2, 5].map((n) => n * 10 ** power),
).flat();
const FONT = '12px system-ui, sans-serif';

/** How uPlot draws curves: the x axis is the periods' places in their order. */
export function chartOptions(curves: Curves, colours: Colours, setting: Setting): uPlot.Options {
  const { periods } = curves;
  const gaps = findGaps(curves.crawled);
  const axis: uPlot.Axis = {
    stroke: colours.faint,
    font: FONT,
    grid: { stroke: colours.line, width: 1 },
    ticks: { stroke: colours.line, width: 1 },
  };
  return {
    width: setting.width,
    height: HEIGHT,
    // Room for the last period's name, which is written around its place.
    padding: [12, 40, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
    scales: {
      x: { time: false, range: () => [-0.5, Math.max(periods.length - 0.5, 0.5)] },
      y: { range: (_, __, most) => [0, (setting.isWhole ? Math.max(most, 1) : most || 1) * 1.08] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        space: 90,
        incrs: [1, 2, 3, 6, 12, 24, 60, 120, 365, 730, 1826, 3650],
        values: (_, places) =>
          places.map((at) => {
            const period = Number.isInteger(at) ? periods[at] : undefined;
            return period === undefined ? '' : setting.labelPeriod(period);
          }),
      },
      {
        ...axis,
        size: 64,
        ...(setting.isWhole && { incrs: WHOLE_STEPS }),
        values: (_, values) => values.map((value) => setting.number(value)),
      },
    ],
    series: [
      {},
      ...curves.curves.map(({ name, values }, i): uPlot.Series => {
        const { colour, dash } = chooseStroke(colours, i);
        const lone = findLonePoints(values);
        const hasPoints = periods.length <= MAX_POINTS;
        return {
          label: name,
          stroke: colour,
          dash,
          width: 2,
          points: {
            show: hasPoints,
            size: 5,
            fill: colour,
            // Where not all have points, those have that no line reaches.
            filter: () => (hasPoints ? null : lone),
          },
        };
      }),
    ],
    hooks: {
      setCursor: [
        (plot) => {
          const index = plot.cursor.idx ?? undefined;
          const left = index === undefined ? 0 : plot.valToPos(index, 'x') + plot.over.offsetLeft;
          setting.onPoint(index === undefined ? undefined : { index, left });
        },
      ],
      drawClear: [
        (plot) => {
          for (const [from, to] of gaps) {
            const left = plot.valToPos(from - 0.5, 'x', true);
            const right = plot.valToPos(to + 0.5, 'x', true);
            hatch(plot.ctx, colours.line, [left, plot.bbox.top, right - left, plot.bbox.height]);
          }
        },
      ],
    },
  };
}
