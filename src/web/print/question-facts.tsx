import { useMemo } from 'preact/hooks';
import { useAddress } from '../address/address.js';
import { pinnedAddress, readableAddress } from '../address/pinned-address.js';
import { viewHref } from '../address/views.js';
import { readQueries } from '../query/params.js';
import { useActiveFilters } from '../query/use-active-filters.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { PrintedFacts, type PrintedFact } from './printed-facts.js';
import { printWords } from './words.js';

interface QuestionFactsProps {
  /** ISO time of the state of the corpus that was counted; without it, none is told, and the numbers change. */
  snapshot?: string | undefined;
  /** What else was asked. */
  more?: PrintedFact[] | undefined;
  /** Whether it counts what matches a query. */
  isOfQuery?: boolean;
}

/** What a view was asked, of which state of the corpus, and where the same numbers are to be had again: for paper. */
export function QuestionFacts({ snapshot, more = [], isOfQuery = true }: QuestionFactsProps) {
  const t = useWords(printWords);
  const format = useFormat();
  const { view, params } = useAddress();
  const now = useMemo(() => new Date().toISOString(), [params, snapshot]);
  const filters = useActiveFilters().filter(({ key }) => key !== 'asOf');
  const queries = readQueries(params).filter((query) => query !== '');
  const queried: PrintedFact[] = isOfQuery
    ? [[t.query, queries.length === 0 ? t.everything : format.list(queries)]]
    : [];
  const counted: PrintedFact[] = snapshot === undefined ? [] : [[t.snapshot, snapshot]];
  const address = new URL(viewHref(view, params), location.href).href;
  const shown = snapshot === undefined ? address : pinnedAddress(address, snapshot);
  return (
    <PrintedFacts
      facts={[
        ...queried,
        [
          t.filters,
          filters.length === 0 ? t.noFilters : filters.map(({ name }) => name).join(' · '),
        ],
        ...more,
        ...counted,
        [t.retrieved, format.time(now)],
        [t.address, readableAddress(shown)],
      ]}
    />
  );
}
