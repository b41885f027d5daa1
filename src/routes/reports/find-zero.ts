import type { AnswerCache } from '../../search/cache/answer-cache.js';
import type { CompiledQuery } from '../../search/plan/compile-query.js';
import { explainZero, type ZeroExplanation } from '../../search/verify/explain-zero.js';
import type { ReportSearch } from '../../search/verify/report-search.js';

/** Explains a zero once for all who ask it: a reader's page is made from it twice, with scripts and without. */
export function findZero(
  searches: { reports: ReportSearch; cache: AnswerCache },
  compiled: CompiledQuery,
  filter: string,
): Promise<ZeroExplanation> {
  const key = JSON.stringify(['zero', compiled.match, compiled.typed, filter]);
  return searches.cache.get(key, () => explainZero(searches, compiled, filter));
}
