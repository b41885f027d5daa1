import { chooseShade, type ColourScale } from './colour-scale.js';
import { isRate, isSmallBase, type Measure } from './counties-params.js';
import type { Unit } from './units.js';

interface TileCellsProps {
  units: Unit[];
  measure: Measure;
  scale: ColourScale;
  onPoint: (unit: Unit | undefined) => void;
}

/** Between a cell and its edge, in cells; the wide one marks a rate that rests on few reports. */
const MARGIN = 0.07;
const WIDE_MARGIN = 0.27;

/** A province's units as squares in rows, one path a shade however many there are. */
export function TileCells({ units, measure, scale, onPoint }: TileCellsProps) {
  const side = Math.max(1, Math.ceil(Math.sqrt(units.length)));
  const paths = new Map<string, string>();
  units.forEach(({ row }, i) => {
    const value = row?.[measure] ?? null;
    const shade = value === null ? 'none' : `shade-${chooseShade(scale, value)}`;
    const isSmall = row !== undefined && isRate(measure) && isSmallBase(row);
    const margin = isSmall ? WIDE_MARGIN : MARGIN;
    const size = 1 - 2 * margin;
    const cell = `M${(i % side) + margin} ${Math.floor(i / side) + margin}h${size}v${size}h${-size}z`;
    paths.set(shade, (paths.get(shade) ?? '') + cell);
  });
  const point = (event: PointerEvent & { currentTarget: SVGSVGElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const column = Math.floor(((event.clientX - box.left) / box.width) * side);
    const row = Math.floor(((event.clientY - box.top) / box.height) * side);
    onPoint(units[row * side + Math.min(column, side - 1)]);
  };
  return (
    <svg viewBox={`0 0 ${side} ${side}`} aria-hidden="true" onPointerMove={point}>
      {units.length === 0 && <path class="none" d="M0 0h1v1h-1z" />}
      {[...paths].map(([shade, path]) => (
        <path key={shade} class={shade} d={path} />
      ))}
    </svg>
  );
}
