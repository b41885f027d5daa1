import { useCallback, useRef } from 'preact/hooks';
import type { SearchAnswer } from './api.js';
import { useLanguage } from './language.js';
import type { Facet } from './search-state.js';

/** The name by which people know a facet's value: 怀集县 for 441224. */
export type LabelOf = (facet: Facet, value: string) => string;

/**
 * Names of facet values. Those of earlier answers are kept, because a chip must keep its name when
 * the next answer has nothing for it, or when there is none.
 */
export function useFacetLabels(answer: SearchAnswer | undefined): LabelOf {
  const { locale } = useLanguage();
  const known = useRef(new Map<string, string>());
  for (const { county } of answer?.hits ?? []) {
    if (county !== null) known.current.set(`county ${county.code}`, county.name);
  }
  for (const [facet, found] of Object.entries(answer?.facets ?? {})) {
    for (const { value, label } of found?.values ?? [])
      known.current.set(`${facet} ${value}`, label);
  }
  return useCallback(
    (facet, value) =>
      facet === 'month'
        ? formatMonth(value, locale)
        : (known.current.get(`${facet} ${value}`) ?? value),
    [locale],
  );
}

function formatMonth(month: string, locale: string): string {
  const first = new Date(`${month}-01T00:00:00Z`);
  if (Number.isNaN(first.getTime())) return month;
  const format = { year: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, format).format(first);
}
