import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { shadeClass, type ColourScale } from './colour-scale.js';
import { isRate, SMALL_BASE, type Measure } from './counties-params.js';
import { countyWords } from './words.js';

/** What the shades stand for. */
export function TileLegend({ scale, measure }: { scale: ColourScale; measure: Measure }) {
  const t = useWords(countyWords);
  const format = useFormat();
  const show = measure === 'share' ? format.percent : format.rate;
  return (
    <div class="tile-legend">
      <p>{t.measures[measure]}</p>
      <ul aria-label={t.legend}>
        <li>
          <span class="key-box none" aria-hidden="true" /> {t.notCollected}
        </li>
        <li>
          <span class="key-box shade-0" aria-hidden="true" /> {t.zero}
        </li>
        {scale.map((bound, i) => {
          const next = scale[i + 1];
          return (
            <li key={bound}>
              <span class={`key-box ${shadeClass(scale, i + 1)}`} aria-hidden="true" />{' '}
              {next === undefined ? `≥ ${show(bound)}` : `${show(bound)} – < ${show(next)}`}
            </li>
          );
        })}
      </ul>
      {isRate(measure) && <p>{t.small(format.number(SMALL_BASE))}</p>}
    </div>
  );
}
