import { useEffect, useState } from 'preact/hooks';
import type { SearchAnswer } from './api.js';
import { FacetList } from './facet-list.js';
import { useLanguage } from './language.js';
import { FACETS, type SearchState } from './search-state.js';
import type { LabelOf } from './use-facet-labels.js';
import type { Navigate } from './use-search-state.js';

interface Props {
  facets: SearchAnswer['facets'];
  state: SearchState;
  navigate: Navigate;
  labelOf: LabelOf;
}

/** From here on there is room for the facets beside the results; layout.css says the same. */
const WIDE = '(min-width: 52rem)';

/** The facets: beside the results where there is room, else folded away above them. */
export function FacetPanel({ facets, state, navigate, labelOf }: Props) {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(() => matchMedia(WIDE).matches);

  useEffect(() => {
    const wide = matchMedia(WIDE);
    const follow = () => setOpen(wide.matches);
    wide.addEventListener('change', follow);
    return () => wide.removeEventListener('change', follow);
  }, []);

  return (
    <aside class="facets" aria-label={t.refine}>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t.refine}</summary>
        <div class="facets-body">
          {FACETS.map((facet) => (
            <FacetList
              key={facet}
              facet={facet}
              found={facets[facet]}
              state={state}
              navigate={navigate}
              labelOf={labelOf}
            />
          ))}
        </div>
      </details>
    </aside>
  );
}
