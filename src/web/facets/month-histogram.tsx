import { useRef, useState } from 'preact/hooks';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import type { Bar } from './month-bars.js';
import { facetWords } from './words.js';

interface MonthHistogramProps {
  bars: Bar[];
  /** First and last month of the span that was dragged over. */
  onChoose: (first: string, last: string) => void;
}

const HEIGHT = 56;

/**
 * Reports by month, one path whatever the number of bars. To drag over it is a short cut for the two
 * days below it, which the keyboard reaches; so for screen readers it is a picture.
 */
export function MonthHistogram({ bars, onChoose }: MonthHistogramProps) {
  const t = useWords(facetWords);
  const format = useFormat();
  const svg = useRef<SVGSVGElement>(null);
  const [span, setSpan] = useState<[number, number]>();
  const [pointed, setPointed] = useState<number>();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const path = bars
    .map(({ count }, i) => {
      const height = count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT);
      return `M${i + 0.1} ${HEIGHT}v${-height}h0.8v${height}z`;
    })
    .join('');
  const at = (event: PointerEvent): number => {
    const box = svg.current?.getBoundingClientRect();
    if (box === undefined) return 0;
    const place = Math.floor(((event.clientX - box.left) / box.width) * bars.length);
    return Math.min(Math.max(place, 0), bars.length - 1);
  };
  const ends = span && [Math.min(...span), Math.max(...span)];
  const label = pointed === undefined ? undefined : bars[pointed];
  return (
    <figure class="histogram">
      <svg
        ref={svg}
        role="img"
        aria-label={t.histogram}
        viewBox={`0 0 ${bars.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        onPointerDown={(event) => {
          svg.current?.setPointerCapture(event.pointerId);
          setSpan([at(event), at(event)]);
        }}
        onPointerMove={(event) => {
          const here = at(event);
          setPointed(here);
          if (span) setSpan([span[0], here]);
        }}
        onPointerLeave={() => setPointed(undefined)}
        onPointerCancel={() => setSpan(undefined)}
        onPointerUp={() => {
          const [first, last] = (ends ?? []).map((end) => bars[end]);
          setSpan(undefined);
          if (first && last) onChoose(first.from, last.to);
        }}
      >
        <path d={path} />
        {ends && (
          <rect x={ends[0]} y={0} width={(ends[1] ?? 0) - (ends[0] ?? 0) + 1} height={HEIGHT} />
        )}
      </svg>
      <figcaption>
        {label === undefined ? (
          <>
            <span>{format.month(bars[0]?.from ?? '')}</span>
            <span>{format.month(bars.at(-1)?.to ?? '')}</span>
          </>
        ) : (
          <>
            <span>
              {format.month(label.from)}
              {label.to === label.from ? '' : ` – ${format.month(label.to)}`}
            </span>
            <span>{format.number(label.count)}</span>
          </>
        )}
      </figcaption>
    </figure>
  );
}
