import type { SavedSelection } from '../../model/api/counting/selections.js';
import { useAddress } from '../address/address.js';
import { withParam } from '../query/params.js';
import { queryWords } from '../query/words.js';
import { useWords } from '../reader/language.js';
import { facetWords } from './words.js';

/** The parts of the corpus that were saved under a name, to choose one of; nothing where there are none. */
export function SelectionField({ selections }: { selections: readonly SavedSelection[] }) {
  const t = useWords(facetWords);
  const q = useWords(queryWords);
  const { params, change } = useAddress();
  const chosen = params.get('selection') ?? '';
  const names = selections.map(({ name }) => name);
  if (names.length === 0 && chosen === '') return null;
  // One that was removed since stays in sight: its chip and the notice above the results say what is wrong.
  const shown = chosen === '' || names.includes(chosen) ? names : [chosen, ...names];
  const what = selections.find(({ name }) => name === chosen)?.parameters;
  return (
    <fieldset class="facet">
      <legend>{q.filters.selection}</legend>
      <select
        class="facet-filter"
        aria-label={q.filters.selection}
        value={chosen}
        onChange={({ currentTarget: { value } }) =>
          change((now) => withParam(now, 'selection', value === '' ? undefined : value))
        }
      >
        <option value="">{t.noSelection}</option>
        {shown.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      {what !== undefined && (
        <small>
          {Object.entries(what)
            .map(([name, values]) => `${name}=${values.join(',')}`)
            .join(' · ')}
        </small>
      )}
    </fieldset>
  );
}
