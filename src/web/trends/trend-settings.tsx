import { ChoiceField } from '../query/choice-field.js';
import { readChoice } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { INTERVALS, MEASURES, SHOWS, SMOOTHINGS, SPLITS } from './trend-params.js';
import { trendWords } from './words.js';

/** What is drawn: by which stretch of time, which number, split by what. */
export function TrendSettings() {
  const t = useWords(trendWords);
  const { params } = useAddress();
  const isHeat = readChoice(params, 'show', SHOWS) === 'heat';
  return (
    <div class="options" role="group" aria-label={t.settings}>
      <ChoiceField name="show" label={t.show} choices={SHOWS} words={t.shows} />
      <ChoiceField name="interval" label={t.interval} choices={INTERVALS} words={t.intervals} />
      {!isHeat && (
        <>
          <ChoiceField name="measure" label={t.measure} choices={MEASURES} words={t.measures} />
          <ChoiceField name="split" label={t.split} choices={SPLITS} words={t.splits} />
          <ChoiceField
            name="smooth"
            label={t.smoothing}
            choices={SMOOTHINGS}
            words={t.smoothings}
          />
        </>
      )}
    </div>
  );
}
