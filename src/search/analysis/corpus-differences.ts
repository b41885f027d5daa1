import type { CompiledQuery } from '../plan/compile-query.js';
import type { StoredReport } from '../plan/engine-search.js';
import { fieldFilter } from '../plan/filters.js';
import type { ReportSearch } from '../verify/report-search.js';
import type { Exactness } from '../verify/exact-search.js';

/** Some of the reports in which two states of the corpus differ, and how many there are. */
export interface FoundDifference extends Exactness {
  total: number;
  reports: StoredReport[];
}

/** How the reports that match in one state of the corpus differ from those that match in another. */
export interface CorpusDifferences {
  /** Match now, and did not then. */
  came: FoundDifference;
  /** Matched then, and do not now: as they stood then. */
  went: FoundDifference;
  /** Match in both states, with another text or another fact: as they stand now. */
  changed: FoundDifference;
}

export interface DifferenceRequest {
  compiled: CompiledQuery;
  /** The two states of the corpus, with all that narrows it, in the engine's language. */
  past: string;
  present: string;
  /** Reports listed of each kind, the newest first. */
  limit: number;
  /** Fields of these reports. */
  fields: string[];
}

/**
 * Which reports make the difference between two counts of one query. Only versions are looked at that belong to
 * one of the states and not to the other, so that it is cheap where little has changed.
 *
 * @throws XianbaoError `engine_unavailable`
 */
export async function findDifferences(
  reports: ReportSearch,
  { compiled, past, present, limit, fields }: DifferenceRequest,
): Promise<CorpusDifferences> {
  const left = `${past} AND NOT (${present})`;
  const arrived = `${present} AND NOT (${past})`;
  const codes = async (filter: string) => {
    const { facets } = await reports.search({ compiled, filter, facets: ['idCode'] });
    return Object.keys(facets.idCode ?? {});
  };
  const list = async (filter: string): Promise<FoundDifference> => {
    const sort = ['time:desc', 'idCode:asc'];
    const found = await reports.search({ compiled, filter, sort, limit, fields });
    const { total, hits, relation, reason } = found;
    return { total, reports: hits, relation, ...(reason !== undefined && { reason }) };
  };
  const before = new Set(await codes(left));
  const both = (await codes(arrived)).filter((code) => before.has(code));
  const inBoth = fieldFilter('idCode', both);
  const [came, went, changed] = await Promise.all([
    list(`${arrived} AND NOT ${inBoth}`),
    list(`${left} AND NOT ${inBoth}`),
    list(`${arrived} AND ${inBoth}`),
  ]);
  return { came, went, changed };
}
