import { useActiveFilters } from '../query/use-active-filters.js';
import { readChoice, readQueries } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { INTERVALS, MAX_TERMS } from './trend-params.js';
import { usePeriodLabel } from './use-period-label.js';
import { trendWords } from './words.js';

interface Described {
  /** What is counted, in words. */
  measure: string;
  periods: string[];
  /** What else is to be known: how it is split, how it is smoothed. */
  remarks?: (string | undefined)[];
}

/** What is shown, in words that go with it wherever it is published: terms and measure; filters, span and the rest. */
export function useChartTexts({ measure, periods, remarks = [] }: Described) {
  const t = useWords(trendWords);
  const format = useFormat();
  const labelPeriod = usePeriodLabel();
  const { params } = useAddress();
  const filters = useActiveFilters();
  const queries = readQueries(params).slice(0, MAX_TERMS);
  const terms = queries.length === 0 ? [''] : queries;
  const names = terms.map((q) => (q === '' ? t.all : t.quoted(q)));
  const span = [periods[0], periods.at(-1)].map((period) => labelPeriod(period ?? ''));
  const subtitle = [
    `${span[0]} – ${span[1]}`,
    t.byInterval[readChoice(params, 'interval', INTERVALS)],
    ...remarks,
    ...filters.map(({ name }) => name),
  ];
  return {
    title: t.titleOf(format.list(names), measure),
    subtitle: subtitle.filter((part) => part !== undefined && part !== '').join(' · '),
  };
}
