import pMap from 'p-map';
import { XianbaoError } from '../../model/errors.js';
import { writeExpansion } from '../../model/expansion/write-expansion.js';
import { compileQuery } from '../plan/compile-query.js';
import { isQuery } from '../plan/is-query.js';
import { quotedWhereNeeded } from '../query/print-query.js';
import type { Exactness } from '../verify/exact-search.js';
import { resolveFilter, type Selection } from '../verify/selection.js';
import { findHanTexts, findLatinRuns } from './latin-terms.js';
import { proposeWords } from './propose-words.js';
import { rank, type Candidate } from './rank-candidates.js';
import { findTerms, type ExpansionTools, type FoundTerm } from './term-candidates.js';

/** A candidate with the number of Chinese reports that have it, and whether the proposed query does. */
export interface CountedCandidate extends Candidate {
  reports: { value: number } & Exactness;
  isProposed: boolean;
}

export interface ExpandedTerm extends Omit<FoundTerm, 'candidates'> {
  candidates: CountedCandidate[];
}

export interface Expansion {
  terms: ExpandedTerm[];
  /** The query with what is proposed. */
  query: string;
  /** Latin texts that were too many to be looked at. */
  left: number;
}

/** Texts between blanks that are looked at. */
const MOST_TEXTS = 12;
/** Candidates for a term that are counted, and that are shown. */
const MOST_COUNTED = 16;
const MOST_SHOWN = 8;
/** Of a term; fewer where the query would grow too complex. */
const MOST_PROPOSED = 4;
const COUNTED_AT_ONCE = 4;

/**
 * What the English terms of a query may be in Chinese reports, and a query that finds both. Nothing is searched for with it:
 * whoever asked decides.
 *
 * @throws XianbaoError `invalid_parameter` where nothing is sought, `engine_unavailable`, `too_busy`
 */
export async function expandQuery(tools: ExpansionTools, selection: Selection): Promise<Expansion> {
  const { typed, query: sought } = selection.compiled;
  if (sought === '') throw noQuery();
  const { filters } = selection;
  const present = findHanTexts(typed);
  const terms: ExpandedTerm[] = [];
  let room = MOST_TEXTS;
  let left = 0;
  for (const run of findLatinRuns(typed)) {
    const looked = run.slice(0, room);
    room -= looked.length;
    left += run.length - looked.length;
    for (const term of await findTerms(tools, looked, filters.asOf)) {
      const fresh = term.candidates.filter(({ text }) => !present.has(text));
      terms.push({ ...term, candidates: await countCandidates(tools, fresh, filters) });
    }
  }
  for (let most = MOST_PROPOSED; most > 0; most -= 1) {
    const proposed = terms.map((term) => propose(term, most));
    const query = writeExpansion(typed, proposed.map(toPart));
    if (isQuery(query)) return { terms: proposed, query, left };
  }
  return { terms: terms.map((term) => propose(term, 0)), query: typed, left };
}

function noQuery(): XianbaoError {
  const message = 'q: name what is sought in English, such as q=poverty alleviation.';
  return new XianbaoError('invalid_parameter', message, { parameter: 'q' });
}

async function countCandidates(
  { reports }: ExpansionTools,
  candidates: readonly Candidate[],
  { lang, ...filters }: Selection['filters'],
): Promise<CountedCandidate[]> {
  if (lang !== undefined && !lang.includes('zh')) return [];
  const counted = await pMap(
    candidates.slice(0, MOST_COUNTED),
    async (candidate) => {
      const compiled = compileQuery(quotedWhereNeeded(candidate.text), 'exact');
      const inChinese = { compiled, filters: { ...filters, lang: ['zh'] } };
      const filter = await resolveFilter(reports, inChinese);
      const { total, relation, reason } = await reports.search({ compiled, filter });
      const count = { value: total, relation, ...(reason !== undefined && { reason }) };
      return { ...candidate, reports: count, isProposed: false };
    },
    { concurrency: COUNTED_AT_ONCE },
  );
  const used = counted.filter((candidate) => candidate.reports.value > 0);
  return used
    .toSorted((a, b) => rank(b) - rank(a) || b.reports.value - a.reports.value)
    .slice(0, MOST_SHOWN);
}

function propose(term: ExpandedTerm, most: number): ExpandedTerm {
  const chosen = proposeWords(term.candidates, most);
  const candidates = term.candidates.map((candidate) => ({
    ...candidate,
    isProposed: chosen.has(candidate.text),
  }));
  return { ...term, candidates };
}

function toPart({ from, to, candidates }: ExpandedTerm) {
  const also = candidates.filter(({ isProposed }) => isProposed).map(({ text }) => text);
  return { from, to, also };
}
