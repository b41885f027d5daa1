import { useWords } from '../reader/language.js';
import { findPanelMost } from './chart/chart-svg.js';
import type { Curves } from './chart/curves.js';
import { linePath, roundPlace } from './chart/svg-page.js';
import { trendWords } from './words.js';

interface SmallMultiplesProps {
  curves: Curves;
  isWhole: boolean;
  number: (value: number) => string;
  labelPeriod: (period: string) => string;
}

const WIDTH = 240;
const HEIGHT = 80;

/** A chart for each curve, the parts by the same axis. The table below has the numbers. */
export function SmallMultiples({ curves, isWhole, number, labelPeriod }: SmallMultiplesProps) {
  const t = useWords(trendWords);
  const { periods } = curves;
  const [first, last] = [periods[0] ?? '', periods.at(-1) ?? ''].map(labelPeriod);
  const x = (at: number) => roundPlace(((at + 0.5) / periods.length) * WIDTH);
  return (
    <ul class="multiples" aria-label={t.shows.multiples}>
      {curves.curves.map((curve, i) => {
        const { name, values, isRest } = curve;
        const most = findPanelMost({ curves, isWhole }, curve);
        const y = (value: number) => roundPlace(HEIGHT - (value / most) * HEIGHT);
        const highest = Math.max(0, ...values.map(Number));
        return (
          <li key={`${i} ${name}`}>
            <figure>
              <figcaption>
                <b lang="zh-CN">{name}</b>{' '}
                <small>
                  {t.highest(number(highest))}
                  {isRest && ` · ${t.ownAxis}`}
                </small>
              </figcaption>
              <svg
                viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
                preserveAspectRatio="none"
                role="img"
                aria-label={`${name}: ${t.highest(number(highest))}`}
              >
                <path class="base" d={`M0 0H${WIDTH}M0 ${HEIGHT}H${WIDTH}`} />
                <path class="line" d={linePath(values, x, y)} />
              </svg>
              <p>
                <span>{first}</span>
                <span>{last}</span>
              </p>
            </figure>
          </li>
        );
      })}
    </ul>
  );
}
