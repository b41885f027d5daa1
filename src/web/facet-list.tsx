import { useState } from 'preact/hooks';
import type { FacetValue, FacetValues } from './api.js';
import { useLanguage } from './language.js';
import { toggled, type Facet, type SearchState } from './search-state.js';
import type { LabelOf } from './use-facet-labels.js';
import type { Navigate } from './use-search-state.js';

/** Values shown before the reader asks for more. */
const FIRST = 8;

interface Props {
  facet: Facet;
  found: FacetValues | undefined;
  state: SearchState;
  navigate: Navigate;
  labelOf: LabelOf;
}

/** One facet's values, each a checkbox that narrows the search to it. */
export function FacetList({ facet, found, state, navigate, labelOf }: Props) {
  const { locale, t } = useLanguage();
  const [isFull, setFull] = useState(false);
  const values = inOrder(facet, found?.values ?? []);
  if (values.length === 0) return null;
  const selected = state[facet];
  // A chosen value stays in sight wherever it stands in the list.
  const shown = values.filter(({ value }, i) => isFull || i < FIRST || selected.includes(value));
  const number = new Intl.NumberFormat(locale);
  const missing = (found?.total ?? 0) - values.length;
  const labels = values.map(({ value }) => labelOf(facet, value));
  const isAmbiguous = (label: string) => labels.indexOf(label) !== labels.lastIndexOf(label);

  return (
    <fieldset class="facet">
      <legend>{t.facets[facet]}</legend>
      <ul>
        {shown.map(({ value, count }) => {
          const label = labelOf(facet, value);
          return (
            <li key={value}>
              <label>
                <input
                  type="checkbox"
                  checked={selected.includes(value)}
                  onChange={() => navigate(toggled(state, facet, value))}
                />
                <span class="facet-label" lang={facet === 'month' ? locale : 'zh-CN'}>
                  {label} {isAmbiguous(label) && <small>{value}</small>}
                </span>
                <span class="facet-count">{number.format(count)}</span>
              </label>
            </li>
          );
        })}
      </ul>
      {values.length > FIRST && (
        <button
          type="button"
          class="quiet"
          aria-expanded={isFull}
          onClick={() => setFull((full) => !full)}
        >
          {isFull ? t.fewer : t.more(number.format(values.length - shown.length))}
        </button>
      )}
      {isFull && missing > 0 && <small>{t.notListed(number.format(missing))}</small>}
    </fieldset>
  );
}

/** Counties and speakers come most frequent first; months read better as a calendar. */
function inOrder(facet: Facet, values: FacetValue[]): FacetValue[] {
  return facet === 'month' ? values.toSorted((a, b) => (a.value < b.value ? 1 : -1)) : values;
}
