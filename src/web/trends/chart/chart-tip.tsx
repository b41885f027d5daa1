import { useWords } from '../../reader/language.js';
import type { Pointed } from './chart-options.js';
import type { Curves } from './curves.js';
import { chooseStroke, type Colours } from './strokes.js';
import { trendWords } from '../words.js';

interface ChartTipProps {
  curves: Curves;
  colours: Colours;
  pointed: Pointed;
  /** Whether the place is in the chart's right half: the numbers then stand left of it. */
  isRight: boolean;
  labelPeriod: (period: string) => string;
  number: (value: number) => string;
}

/** The numbers of the period pointed at, beside it. The legend says the same to screen readers. */
export function ChartTip(props: ChartTipProps) {
  const { curves, colours, pointed, isRight, labelPeriod, number } = props;
  const t = useWords(trendWords);
  return (
    <div
      class={isRight ? 'chart-tip right' : 'chart-tip'}
      style={{ left: `${pointed.left}px` }}
      aria-hidden="true"
    >
      <strong>{labelPeriod(curves.periods[pointed.index] ?? '')}</strong>
      {curves.curves.map(({ name, values }, i) => {
        const value = values[pointed.index] ?? null;
        return (
          <div key={`${i} ${name}`}>
            <span class="dot" style={{ background: chooseStroke(colours, i).colour }} />
            <span lang="zh-CN">{name}</span>
            <b>
              {value === null ? t.missing(curves.crawled[pointed.index] ?? true) : number(value)}
            </b>
          </div>
        );
      })}
    </div>
  );
}
