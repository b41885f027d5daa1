import { useAddress } from '../address/address.js';
import { useLanguage, useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { useLabels } from './labels.js';
import { FILTERS, readValues, toggled, withParam } from './params.js';
import { queryWords } from './words.js';

/** A filter in force. */
export interface ActiveFilter {
  key: string;
  /** What it is called, with its value. */
  name: string;
  without: (params: URLSearchParams) => URLSearchParams;
}

/** The filters of the address, in the reader's words. */
export function useActiveFilters(): ActiveFilter[] {
  const t = useWords(queryWords);
  const { language } = useLanguage();
  const format = useFormat();
  const labelValue = useLabels();
  const { params } = useAddress();

  const single = (name: string, text: (value: string) => string): ActiveFilter[] => {
    const value = params.get(name);
    if (value === null || value === '') return [];
    return [{ key: name, name: text(value), without: (now) => withParam(now, name, undefined) }];
  };
  const colon = language === 'zh' ? '：' : ': ';
  return [
    ...FILTERS.flatMap((filter) =>
      readValues(params, filter).map((value) => ({
        key: `${filter} ${value}`,
        name: `${t.filters[filter]}${colon}${labelValue(filter, value)}`,
        without: (now: URLSearchParams) => toggled(now, filter, value),
      })),
    ),
    ...single('selection', (value) => `${t.filters.selection}${colon}${value}`),
    ...single('from', (value) => t.from(format.day(value))),
    ...single('to', (value) => t.to(format.day(value))),
    ...single('asOf', (value) => t.asOf(format.time(value))),
    ...single('reprints', () => t.collapsed),
    ...single('match', () => t.ranked),
  ];
}
