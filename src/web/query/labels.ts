import { useEffect, useState } from 'preact/hooks';
import type { Facet } from '../../model/api/parts/facet.js';
import type { ReportHead } from '../../model/api/parts/report-head.js';
import { useLanguage, useWords } from '../reader/language.js';
import { knownDivisions, loadDivisions, NO_NAMES, type Divisions } from './divisions.js';
import { queryWords } from './words.js';

/** The name by which people know a facet's value: 怀集县 for 441224. */
export type LabelOf = (facet: string, value: string) => string;

// Names of earlier answers are kept, because a chip must keep its name when the next answer has
// nothing for it, or when there is none.
const known = new Map<string, string>();

export function learnLabels(
  facets: Partial<Record<string, Facet>>,
  heads: Pick<ReportHead, 'county'>[],
): void {
  for (const { county } of heads) {
    if (county !== null) known.set(`county ${county.code}`, county.name);
  }
  for (const [facet, found] of Object.entries(facets)) {
    for (const { value, label } of found?.values ?? []) known.set(`${facet} ${value}`, label);
  }
}

/** The names of places; `undefined` until they are here. */
export function useDivisions(): Divisions | undefined {
  const [divisions, setDivisions] = useState(knownDivisions);
  useEffect(() => {
    // Without the names the codes are shown: worse, but no reason to fail.
    loadDivisions().then(setDivisions, () => setDivisions(NO_NAMES));
  }, []);
  return divisions;
}

export function useLabels(): LabelOf {
  const { language } = useLanguage();
  const t = useWords(queryWords);
  const divisions = useDivisions();
  return (facet, value) => {
    if (facet === 'lang') return t.langs[value] ?? value;
    const name = divisions?.nameOf(facet, value, language);
    return name ?? known.get(`${facet} ${value}`) ?? value;
  };
}
