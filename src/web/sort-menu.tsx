import { useLanguage } from './language.js';
import { SORTS, type Sort } from './search-state.js';
import type { Navigate } from './use-search-state.js';

export function SortMenu({ sort, navigate }: { sort: Sort; navigate: Navigate }) {
  const { t } = useLanguage();
  return (
    <label class="sort">
      <span>{t.sort}</span>
      <select
        value={sort}
        onChange={(event) => {
          const chosen = SORTS.find((one) => one === event.currentTarget.value);
          if (chosen !== undefined) navigate({ sort: chosen });
        }}
      >
        {SORTS.map((one) => (
          <option key={one} value={one}>
            {t.sorts[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
