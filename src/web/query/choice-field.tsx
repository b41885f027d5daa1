import { useAddress } from '../address/address.js';
import { readChoice, withChoice } from './params.js';

interface ChoiceFieldProps<Value extends string> {
  /** The parameter. */
  name: string;
  label: string;
  /** The first is what a view begins with. */
  choices: readonly [Value, ...Value[]];
  words: Record<Value, string>;
}

/** One of some values of a parameter that shapes a view. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { name, label, choices, words } = props;
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
