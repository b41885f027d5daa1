import { useState } from 'preact/hooks';
import type { Facet } from '../../model/api/parts/facet.js';
import { useLabels } from '../query/labels.js';
import { toggled, readValues, type Filter } from '../query/params.js';
import { queryWords } from '../query/words.js';
import { useAddress } from '../address/address.js';
import { useLanguage, useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { FacetCheckbox } from './facet-checkbox.js';
import { FacetFilter, includesText } from './facet-filter.js';
import { facetWords } from './words.js';

/** Values shown before the reader asks for more, and how many more each time: never thousands at once. */
const FIRST = 8;
const STEP = 50;

/** One facet's values, each a checkbox that narrows the search to it. */
export function FacetList({ facet, found }: { facet: Filter; found: Facet | undefined }) {
  const t = useWords(facetWords);
  const q = useWords(queryWords);
  const { locale } = useLanguage();
  const format = useFormat();
  const labelValue = useLabels();
  const { params, change } = useAddress();
  const [room, setRoom] = useState(FIRST);
  const [wanted, setWanted] = useState('');

  const selected = readValues(params, facet);
  const values = found?.values ?? [];
  if (values.length === 0 && selected.length === 0) return null;
  if (values.length === 1 && selected.length === 0 && facet === 'lang') return null;
  const named = values.map(({ value, count }) => ({
    value,
    count,
    label: labelValue(facet, value),
  }));
  const fitting = named.filter(({ value, label }) => includesText([label, value], wanted));
  // A chosen value stays in sight wherever it stands in the list, or if it stands there no more.
  const lost = selected
    .filter((value) => !values.some((each) => each.value === value))
    .map((value) => ({ value, label: labelValue(facet, value), count: 0 }));
  const shown = [
    ...lost,
    ...fitting.filter(({ value }, i) => i < room || selected.includes(value)),
  ];
  const hiddenCount = Math.max(0, fitting.length - room);
  const missing = (found?.total ?? 0) - values.length;

  return (
    <fieldset class="facet">
      <legend>{q.filters[facet]}</legend>
      {values.length > FIRST && (
        <FacetFilter label={t.filterValues(q.filters[facet])} value={wanted} onInput={setWanted} />
      )}
      <ul>
        {shown.map(({ value, label, count }) => (
          <li key={value}>
            <FacetCheckbox
              label={label}
              lang={facet === 'lang' ? locale : 'zh-CN'}
              count={count}
              isChecked={selected.includes(value)}
              onToggle={() => change((now) => toggled(now, facet, value))}
            />
          </li>
        ))}
      </ul>
      {fitting.length === 0 && wanted !== '' && <small>{t.noValue}</small>}
      {hiddenCount > 0 && (
        <button type="button" class="quiet" onClick={() => setRoom(room + STEP)}>
          {t.more(format.number(Math.min(hiddenCount, STEP)))}
        </button>
      )}
      {room > FIRST && (
        <button type="button" class="quiet" onClick={() => setRoom(FIRST)}>
          {t.fewer}
        </button>
      )}
      {hiddenCount === 0 && missing > 0 && <small>{t.notListed(format.number(missing))}</small>}
    </fieldset>
  );
}
