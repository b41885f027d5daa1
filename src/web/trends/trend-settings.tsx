import { readChoice, withChoice } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { INTERVALS, MEASURES, SHOWS, SPLITS } from './trend-params.js';
import { trendWords } from './words.js';

/** What is drawn: by which stretch of time, which number, split by what. */
export function TrendSettings() {
  const t = useWords(trendWords);
  const { params } = useAddress();
  const isHeat = readChoice(params, 'show', SHOWS) === 'heat';
  return (
    <div class="options" role="group" aria-label={t.settings}>
      <Choice name="show" label={t.show} choices={SHOWS} words={t.shows} />
      <Choice name="interval" label={t.interval} choices={INTERVALS} words={t.intervals} />
      {!isHeat && (
        <>
          <Choice name="measure" label={t.measure} choices={MEASURES} words={t.measures} />
          <Choice name="split" label={t.split} choices={SPLITS} words={t.splits} />
        </>
      )}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  name: string;
  label: string;
  choices: readonly [Value, ...Value[]];
  words: Record<Value, string>;
}

function Choice<Value extends string>({ name, label, choices, words }: ChoiceProps<Value>) {
  const { params, change } = useAddress();
  return (
    <label>
      {label}{' '}
      <select
        value={readChoice(params, name, choices)}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice === event.currentTarget.value);
          if (chosen !== undefined) change((now) => withChoice(now, name, chosen, choices));
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {words[choice]}
          </option>
        ))}
      </select>
    </label>
  );
}
