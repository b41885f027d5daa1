import { useAddress } from '../address/address.js';
import { readChoice, withChoice, withParam } from '../query/params.js';
import { useWords } from '../reader/language.js';
import { LEVELS, type Measure } from './counties-params.js';
import { PeriodSlider } from './period-slider.js';
import { countyWords } from './words.js';

interface CountySettingsProps {
  measures: readonly [Measure, ...Measure[]];
  measure: Measure;
  periods: string[];
  period: string | undefined;
}

/** Which units, which number, which time. */
export function CountySettings({ measures, measure, periods, period }: CountySettingsProps) {
  const t = useWords(countyWords);
  const { params, change } = useAddress();
  return (
    <div class="options" role="group" aria-label={t.settings}>
      <label>
        {t.level}{' '}
        <select
          value={readChoice(params, 'level', LEVELS)}
          onChange={(event) => {
            const chosen = LEVELS.find((level) => level === event.currentTarget.value) ?? LEVELS[0];
            change((now) => withChoice(now, 'level', chosen, LEVELS));
          }}
        >
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {t.levels[level]}
            </option>
          ))}
        </select>
      </label>
      {measures.length > 1 && (
        <label>
          {t.measure}{' '}
          <select
            value={measure}
            onChange={(event) => {
              const chosen = measures.find((each) => each === event.currentTarget.value);
              change((now) =>
                withChoice(
                  withParam(now, 'order', undefined),
                  'measure',
                  chosen ?? measure,
                  measures,
                ),
              );
            }}
          >
            {measures.map((each) => (
              <option key={each} value={each}>
                {t.measures[each]}
              </option>
            ))}
          </select>
        </label>
      )}
      {periods.length > 1 && <PeriodSlider periods={periods} period={period} />}
    </div>
  );
}
