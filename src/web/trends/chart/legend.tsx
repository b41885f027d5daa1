import { useWords } from '../../reader/language.js';
import type { Curves } from './curves.js';
import { chooseStroke, type Colours } from './strokes.js';
import { trendWords } from '../words.js';

interface LegendProps {
  curves: Curves;
  colours: Colours;
  /** The period pointed at. */
  pointed: number | undefined;
  measure: string;
  labelPeriod: (period: string) => string;
  number: (value: number) => string;
}

/** Which curve is which, and each one's number in the period pointed at. */
export function Legend(props: LegendProps) {
  const { curves, colours, pointed, measure, labelPeriod, number } = props;
  const t = useWords(trendWords);
  const period = pointed === undefined ? undefined : curves.periods[pointed];
  const numberAt = (values: (number | null)[]) => {
    const at = pointed ?? 0;
    const value = values[at] ?? null;
    return value === null ? t.missing(curves.crawled[at] ?? true) : number(value);
  };
  return (
    <figcaption class="legend" aria-live="polite">
      <strong>{period === undefined ? measure : labelPeriod(period)}</strong>
      <ul>
        {curves.curves.map(({ name, values }, i) => {
          const { colour, dash } = chooseStroke(colours, i);
          return (
            <li key={`${i} ${name}`}>
              <svg width="22" height="8" aria-hidden="true">
                <line
                  x1="0"
                  y1="4"
                  x2="22"
                  y2="4"
                  stroke={colour}
                  stroke-width="2.5"
                  stroke-dasharray={dash.join(' ')}
                />
              </svg>{' '}
              <span lang="zh-CN">{name}</span> {period !== undefined && <b>{numberAt(values)}</b>}
            </li>
          );
        })}
        {curves.crawled.includes(false) && (
          <li>
            <span class="hatched" aria-hidden="true" /> {t.uncrawled}
          </li>
        )}
      </ul>
    </figcaption>
  );
}
