import type { FacetValue } from '../../model/api/parts/facet.js';
import { viewHref } from '../address/views.js';
import { useLabels } from '../query/labels.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { landingWords } from './words.js';

/** More of them stand on the map. */
const MAX_PROVINCES = 14;

/** Provinces, those with the most reports first, each a way to its reports. */
export function ProvinceLinks({ provinces }: { provinces: FacetValue[] | undefined }) {
  const t = useWords(landingWords);
  const format = useFormat();
  const labelValue = useLabels();
  return (
    <section class="provinces">
      <h2>{t.byPlace}</h2>
      <ul>
        {provinces?.slice(0, MAX_PROVINCES).map(({ value, count }) => (
          <li key={value}>
            <a href={viewHref('search', new URLSearchParams({ province: value }))}>
              {labelValue('province', value)}
            </a>
            <span>{format.number(count)}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={viewHref('counties', new URLSearchParams())}>{t.onMap}</a>
      </p>
    </section>
  );
}
