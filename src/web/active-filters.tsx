import { useLanguage } from './language.js';
import { FACETS, NO_FILTERS, toggled, type SearchState } from './search-state.js';
import type { LabelOf } from './use-facet-labels.js';
import type { Navigate } from './use-search-state.js';

interface Props {
  state: SearchState;
  navigate: Navigate;
  labelOf: LabelOf;
}

/** Every filter in force as a button that takes it away. */
export function ActiveFilters({ state, navigate, labelOf }: Props) {
  const { t } = useLanguage();
  const filters = FACETS.flatMap((facet) => state[facet].map((value) => ({ facet, value })));
  return (
    <ul class="chips" aria-label={t.activeFilters}>
      {filters.map(({ facet, value }) => {
        const name = `${t.facets[facet]} ${labelOf(facet, value)}`;
        return (
          <li key={`${facet} ${value}`}>
            <button
              type="button"
              class="chip"
              aria-label={t.removeFilter(name)}
              onClick={() => navigate(toggled(state, facet, value))}
            >
              {name} <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
      {filters.length > 1 && (
        <li>
          <button type="button" class="quiet" onClick={() => navigate(NO_FILTERS)}>
            {t.removeAllFilters}
          </button>
        </li>
      )}
    </ul>
  );
}
