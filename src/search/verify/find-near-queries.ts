import pMap from 'p-map';
import type { Total } from '../../model/api/parts/total.js';
import { compileQuery } from '../plan/compile-query.js';
import { countSlips, MOST_SLIPS } from '../query/count-slips.js';
import { assertedLeaves, type Expression, type Term } from '../query/expression.js';
import { listNearQueries } from '../query/near-queries.js';
import { splitWords } from '../query/query-words.js';
import { mapInTurns } from '../work/turn.js';
import type { SearchedReports } from './searched-reports.js';

export interface NearQuery {
  query: string;
  total: Total;
}

/** More than these nobody reads. */
const MOST_OFFERED = 6;
const MOST_ALIKE = 3;
/** Of each way to ask otherwise, and of the ways: each costs a search. */
const MOST_TRIED = 8;
const MOST_WAYS = 12;
const CONCURRENCY = 4;

/**
 * Queries close to one that matches nothing which do match, the closest first, each with its number of reports under the
 * same filter.
 *
 * @param isMissing tells of a term whether it matches nothing by itself
 * @throws XianbaoError `engine_unavailable`
 */
export async function findNearQueries(
  searched: SearchedReports,
  expression: Expression,
  isMissing: (leaf: Term) => boolean,
): Promise<NearQuery[]> {
  const terms = [...assertedLeaves(expression)].filter(
    (leaf): leaf is Term => leaf.kind === 'term',
  );
  const missing = terms.filter(isMissing);
  const [only] = missing;
  const alike =
    missing.length === 1 && only !== undefined ? await findAlike(searched, only.term) : [];
  const ways = listNearQueries(expression, { missing, alike: () => alike, words: splitWords });
  const found = await pMap(
    ways.slice(0, MOST_WAYS),
    (queries) => findFirst(searched, queries.slice(0, MOST_TRIED)),
    { concurrency: CONCURRENCY },
  );
  const matching = found.flatMap((each) => each ?? []);
  const distinct = new Map(matching.map((each) => [each.query, each]));
  return [...distinct.values()].slice(0, MOST_OFFERED);
}

/** The first of some queries that matches. */
async function findFirst(
  { reports, filter }: SearchedReports,
  queries: string[],
): Promise<NearQuery | undefined> {
  for (const each of queries) {
    const compiled = compileQuery(each, 'exact');
    const { total: value, relation } = await reports.search({ compiled, filter });
    // What may be nothing, too, is no way out.
    if (value > 0 && relation === 'exact')
      return { query: compiled.query, total: { value, relation } };
  }
  return undefined;
}

/** Keywords of the reports that are written much like a term, the likeliest first. */
async function findAlike(searched: SearchedReports, term: string): Promise<string[]> {
  const byLength = await searched.keywordsByLength();
  const lengths = Array.from(
    { length: 2 * MOST_SLIPS + 1 },
    (_, i) => term.length - MOST_SLIPS + i,
  );
  const keywords = lengths.flatMap((length) => byLength.get(length) ?? []);
  const slips = await mapInTurns(keywords, ([keyword]) => countSlips(term, keyword));
  return keywords
    .map(([keyword, count], i) => ({ keyword, count, slips: slips[i] }))
    .filter((each): each is typeof each & { slips: number } => each.slips !== undefined)
    .toSorted((a, b) => a.slips - b.slips || b.count - a.count)
    .slice(0, MOST_ALIKE)
    .map(({ keyword }) => keyword);
}
