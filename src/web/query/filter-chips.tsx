import { useAddress } from '../address/address.js';
import { useLanguage, useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { useLabels } from './labels.js';
import { FILTERS, toggled, readValues, withoutFilters, withParam } from './params.js';
import { queryWords } from './words.js';

interface Chip {
  key: string;
  name: string;
  without: (params: URLSearchParams) => URLSearchParams;
}

/** Every filter in force as a button that takes it away. */
export function FilterChips() {
  const t = useWords(queryWords);
  const { language } = useLanguage();
  const format = useFormat();
  const labelValue = useLabels();
  const { params, change } = useAddress();

  const single = (name: string, text: (value: string) => string): Chip[] => {
    const value = params.get(name);
    if (value === null || value === '') return [];
    return [{ key: name, name: text(value), without: (now) => withParam(now, name, undefined) }];
  };
  const colon = language === 'zh' ? '：' : ': ';
  const chips: Chip[] = [
    ...FILTERS.flatMap((filter) =>
      readValues(params, filter).map((value) => ({
        key: `${filter} ${value}`,
        name: `${t.filters[filter]}${colon}${labelValue(filter, value)}`,
        without: (now: URLSearchParams) => toggled(now, filter, value),
      })),
    ),
    ...single('from', (value) => t.from(format.day(value))),
    ...single('to', (value) => t.to(format.day(value))),
    ...single('asOf', (value) => t.asOf(format.time(value))),
    ...single('reprints', () => t.collapsed),
    ...single('match', () => t.ranked),
  ];
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
