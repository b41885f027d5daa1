import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { withoutFilters } from './params.js';
import { useActiveFilters } from './use-active-filters.js';
import { queryWords } from './words.js';

/** Every filter in force as a button that takes it away. */
export function FilterChips() {
  const t = useWords(queryWords);
  const { change } = useAddress();
  const chips = useActiveFilters();
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label={t.activeFilters}>
      {chips.map(({ key, name, without }) => (
        <li key={key}>
          <button
            type="button"
            class="chip"
            aria-label={t.remove(name)}
            onClick={() => change(without)}
          >
            {name} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" class="quiet" onClick={() => change(withoutFilters)}>
            {t.removeAll}
          </button>
        </li>
      )}
    </ul>
  );
}
