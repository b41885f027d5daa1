import { FACET_FIELDS } from '../../model/index-settings.js';
import { dayFromNumber } from '../../model/time/day.js';
import type { AnswerCache } from '../cache/answer-cache.js';
import { EVERY_REPORT } from '../plan/compile-query.js';
import type { ReportSearch } from './report-search.js';

/** How far the reports that a filter leaves go. */
export interface Extent {
  reports: number;
  /** Their first and last day, YYYY-MM-DD; null where there are none. */
  from: string | null;
  to: string | null;
}

/** So many keywords take some five megabytes; each filter has its own. */
const MOST_KEYWORDS = 50_000;

export type CountedKeyword = [keyword: string, reports: number];

/**
 * The reports that a filter leaves, whatever is sought in them. What is told of all of them is found out once for each
 * state of the index, not for each query that is asked of them.
 */
export class SearchedReports {
  readonly reports: ReportSearch;
  readonly filter: string;
  readonly #cache: AnswerCache;

  /** @param filter in the engine's language */
  constructor(reports: ReportSearch, cache: AnswerCache, filter: string) {
    this.reports = reports;
    this.#cache = cache;
    this.filter = filter;
  }

  /** @throws XianbaoError `engine_unavailable` */
  extent(): Promise<Extent> {
    return this.#cache.get(JSON.stringify(['extent', this.filter]), async () => {
      const { total, values } = await this.#count('day');
      const days = values.map(([day]) => dayFromNumber(day)).toSorted();
      return { reports: total, from: days[0] ?? null, to: days.at(-1) ?? null };
    });
  }

  /**
   * Their keywords, or the common ones where there are very many, each with the number of its reports. They are kept by
   * their length in UTF-16 units: who looks for those much like a term need not look at longer and shorter ones.
   *
   * @throws XianbaoError `engine_unavailable`
   */
  keywordsByLength(): Promise<ReadonlyMap<number, CountedKeyword[]>> {
    return this.#cache.get(JSON.stringify(['keywords', this.filter]), async () => {
      const values = keepCommon((await this.#count(FACET_FIELDS.keyword)).values);
      const byLength = new Map<number, CountedKeyword[]>();
      for (const counted of values) {
        const { length } = counted[0];
        const alike = byLength.get(length);
        if (alike === undefined) byLength.set(length, [counted]);
        else alike.push(counted);
      }
      return byLength;
    });
  }

  async #count(field: string): Promise<{ total: number; values: [string, number][] }> {
    const { reports, filter } = this;
    const { total, facets } = await reports.search({
      compiled: EVERY_REPORT,
      filter,
      facets: [field],
    });
    return { total, values: Object.entries(facets[field] ?? {}) };
  }
}

/** What few reports have is left out until no more are left than may be held. */
function keepCommon(keywords: CountedKeyword[]): CountedKeyword[] {
  let kept = keywords;
  for (let least = 2; kept.length > MOST_KEYWORDS; least *= 2)
    kept = kept.filter(([, reports]) => reports >= least);
  return kept;
}
