import { chooseShade, shadeClass, type ColourScale } from './colour-scale.js';
import { isRate, isSmallBase, type Measure } from './counties-params.js';
import type { Unit } from './units.js';

interface TileCellsProps {
  units: Unit[];
  /** Whether a province without units here has reports that could be collected: municipalities have no prefectures. */
  isCollectible: boolean;
  measure: Measure;
  scale: ColourScale;
  onPoint: (unit: Unit | undefined) => void;
}

/** Between a cell and its edge, in cells; the wide one marks a rate that rests on few reports. */
const MARGIN = 0.07;
const WIDE_MARGIN = 0.27;

/** A province's units as squares in rows, one path a shade however many there are. */
export function TileCells(props: TileCellsProps) {
  const { units, isCollectible, measure, scale, onPoint } = props;
  const side = Math.max(1, Math.ceil(Math.sqrt(units.length)));
  const paths = new Map<string, string>();
  units.forEach(({ row }, i) => {
    const value = row?.[measure] ?? null;
    const shade = value === null ? 'none' : shadeClass(scale, chooseShade(scale, value));
    const isSmall = row !== undefined && isRate(measure) && isSmallBase(row);
    const cell = cellPath(i, side, value === null, isSmall ? WIDE_MARGIN : MARGIN);
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
      {units.length === 0 && isCollectible && <path class="none" d={cellPath(0, 1, true)} />}
      {[...paths].map(([shade, path]) => (
        <path key={shade} class={shade} d={path} />
      ))}
    </svg>
  );
}

/** A cell at its place, with a slash where nothing was collected. */
function cellPath(at: number, side: number, isMissing: boolean, margin = MARGIN): string {
  const size = 1 - 2 * margin;
  const [left, top] = [(at % side) + margin, Math.floor(at / side) + margin];
  const slash = isMissing ? `M${left} ${top + size}l${size} ${-size}` : '';
  return `M${left} ${top}h${size}v${size}h${-size}z${slash}`;
}
