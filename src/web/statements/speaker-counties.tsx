import type { FacetValue } from '../../model/api/parts/facet.js';
import { useLabels } from '../query/labels.js';
import { useLanguage, useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { viewHref } from '../address/views.js';
import { statementWords } from './words.js';

const MOST = 20;

/** Where the speaker's reports are of: one name may be borne by several people. */
export function SpeakerCounties({ values, speaker }: { values: FacetValue[]; speaker: string }) {
  const t = useWords(statementWords);
  const { locale } = useLanguage();
  const format = useFormat();
  const labelValue = useLabels();
  if (values.length === 0) return null;
  return (
    <section class="facet">
      <h2 class="facet-title">{t.counties}</h2>
      <ul>
        {values.slice(0, MOST).map(({ value, count }) => (
          <li key={value} class="facet-value">
            <a
              class="facet-label"
              lang={locale}
              href={viewHref('search', new URLSearchParams({ speaker, county: value }))}
            >
              {labelValue('county', value)}
            </a>
            <span class="facet-count">{format.number(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
