import type { AnswerCache } from '../cache/answer-cache.js';
import type { Filters } from '../plan/filters.js';
import { EVERY_REPORT, type CompiledQuery } from '../plan/compile-query.js';
import type { Scope } from '../plan/scope.js';
import type { Exactness } from '../verify/exact-search.js';
import { readExactness, type ReportSearch } from '../verify/report-search.js';
import { resolveFilter } from '../verify/selection.js';
import { tallySeries, type Split, type TalliedSeries } from './tally.js';

export interface RankingRequest {
  compiled: CompiledQuery;
  filters: Filters & Scope;
  by: Split;
}

/** One value of the field, with what the corpus under the same filters has of it. */
export interface RankedValue {
  value: string;
  reports: number;
  /** `undefined` for a blank query, which has no terms. */
  occurrences: number | undefined;
  corpusReports: number;
  corpusCharacters: number;
}

export interface Ranking extends Exactness {
  /** Every value that the corpus has under the filters, those without a match too; in no order. */
  values: RankedValue[];
  /** First and last month of the corpus under the filters, YYYY-MM; `null` where there is no report. */
  from: string | null;
  to: string | null;
}

interface Corpus {
  values: Map<string, { reports: number; characters: number }>;
  from: string | null;
  to: string | null;
}

/**
 * How many reports of each value of a field match, how often the terms occur in them, and out of how many.
 *
 * @param cache of what is the same for all queries
 * @throws XianbaoError `engine_unavailable`
 */
export async function rankValues(
  reports: ReportSearch,
  cache: AnswerCache,
  { compiled, filters, by }: RankingRequest,
): Promise<Ranking> {
  const everything = await resolveFilter(reports, { compiled: EVERY_REPORT, filters });
  const corpus = await cache.get(JSON.stringify(['ranking', everything, by]), () =>
    countCorpus(reports, everything, by),
  );
  const isBlank = compiled.sought === undefined;
  const filter = await resolveFilter(reports, { compiled, filters });
  const found = isBlank
    ? []
    : await tallySeries(reports, {
        compiled,
        filter,
        interval: 'year',
        measures: ['occurrences'],
        split: { by, most: Infinity },
      });
  const matching = new Map(found.map((series) => [series.value, sumPeriods(series)]));
  const values = [...corpus.values].map(([value, whole]) => {
    const { reports: count, occurrences } = matching.get(value) ?? { reports: 0, occurrences: 0 };
    return {
      value,
      reports: isBlank ? whole.reports : count,
      occurrences: isBlank ? undefined : occurrences,
      corpusReports: whole.reports,
      corpusCharacters: whole.characters,
    };
  });
  return { values, from: corpus.from, to: corpus.to, ...readExactness(compiled) };
}

async function countCorpus(reports: ReportSearch, filter: string, by: Split): Promise<Corpus> {
  const found = await tallySeries(reports, {
    compiled: EVERY_REPORT,
    filter,
    interval: 'month',
    measures: ['characters'],
    split: { by, most: Infinity },
  });
  const values: Corpus['values'] = new Map();
  let from: string | null = null;
  let to: string | null = null;
  for (const series of found) {
    values.set(series.value ?? '', sumPeriods(series));
    for (const month of series.periods.keys()) {
      if (from === null || month < from) from = month;
      if (to === null || month > to) to = month;
    }
  }
  return { values, from, to };
}

function sumPeriods({ periods }: TalliedSeries) {
  const sum = { reports: 0, occurrences: 0, characters: 0 };
  for (const each of periods.values()) {
    sum.reports += each.reports;
    sum.occurrences += each.occurrences;
    sum.characters += each.characters;
  }
  return sum;
}
