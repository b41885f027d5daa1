import { findPanelMost, type DrawnChart } from './chart-svg.js';
import { chooseStroke } from './strokes.js';
import {
  linePath,
  PAGE_LEFT,
  PAGE_TOP,
  PAGE_WIDTH,
  roundPlace,
  svgPage,
  svgText,
} from './svg-page.js';

const COLUMNS = 3;
const GAP = 40;
const PLOT = 110;
/** A panel with its name above and its periods below. */
const PANEL = PLOT + 62;

/** A chart for each curve, the parts by the same axis, as a picture of its own. */
export function panelsSvg(drawn: DrawnChart): string {
  const { curves, colours, labelPeriod, number } = drawn;
  const { periods } = curves;
  const width = (PAGE_WIDTH - PAGE_LEFT - 24 - (COLUMNS - 1) * GAP) / COLUMNS;
  const panels = curves.curves.flatMap((curve, i) => {
    const { name, values } = curve;
    const most = findPanelMost(drawn, curve);
    const left = roundPlace(PAGE_LEFT + (i % COLUMNS) * (width + GAP));
    const top = PAGE_TOP + Math.floor(i / COLUMNS) * PANEL + 20;
    const right = roundPlace(left + width);
    const x = (at: number) => roundPlace(left + ((at + 0.5) / periods.length) * width);
    const y = (value: number) => roundPlace(top + PLOT - (value / most) * PLOT);
    const { colour } = chooseStroke(colours, 0);
    return [
      svgText(colours, [left, top - 8], name, 'font-weight="600"'),
      ...[0, most].map(
        (value) =>
          `<path d="M${left} ${y(value)}H${right}" stroke="${colours.line}"/>` +
          svgText(
            colours,
            [left - 4, y(value) + 4],
            number(value),
            'font-size="10" text-anchor="end"',
          ),
      ),
      `<path d="${linePath(values, x, y)}" fill="none" stroke="${colour}" stroke-width="1.75" stroke-linejoin="round" stroke-linecap="round"/>`,
      svgText(colours, [left, top + PLOT + 16], labelPeriod(periods[0] ?? ''), 'font-size="10"'),
      svgText(
        colours,
        [right, top + PLOT + 16],
        labelPeriod(periods.at(-1) ?? ''),
        'font-size="10" text-anchor="end"',
      ),
    ];
  });
  const rows = Math.ceil(curves.curves.length / COLUMNS);
  return svgPage(colours, drawn, PAGE_TOP + rows * PANEL, panels);
}
