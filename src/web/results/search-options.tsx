import { readChoice, withChoice, withParam } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { SORTS } from './search-path.js';
import { searchWords } from './words.js';

/** The order of the hits, and what counts as one. */
export function SearchOptions() {
  const t = useWords(searchWords);
  const { params, change } = useAddress();
  const sort = readChoice(params, 'sort', SORTS);
  const box = (name: string, value: string, text: string) => (
    <label>
      <input
        type="checkbox"
        checked={params.get(name) === value}
        onChange={(event) => {
          const isOn = event.currentTarget.checked;
          change((now) => withParam(now, name, isOn ? value : undefined));
        }}
      />{' '}
      {text}
    </label>
  );
  return (
    <div class="options" role="group" aria-label={t.options}>
      <label>
        {t.sort}{' '}
        <select
          value={sort}
          onChange={(event) => {
            const chosen = SORTS.find((each) => each === event.currentTarget.value) ?? sort;
            change((now) => withChoice(now, 'sort', chosen, SORTS));
          }}
        >
          {SORTS.map((each) => (
            <option key={each} value={each}>
              {t.sorts[each]}
            </option>
          ))}
        </select>
      </label>
      {box('reprints', 'collapse', t.collapse)}
      {box('match', 'relevance', t.ranked)}
    </div>
  );
}
