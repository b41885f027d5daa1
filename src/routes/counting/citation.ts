import { FILTER_NAMES } from '../../model/filter-names.js';
import type { Exactness } from '../../search/verify/exact-search.js';
import type { Question } from '../http/parameters.js';
import type { Citation, Warning } from '../../model/api/parts/citation.js';
import type { CompiledQuery } from '../../search/plan/compile-query.js';
import { isQuery } from '../../search/plan/is-query.js';
import { warnOfHabits } from '../../search/query/warnings/warn-of-habits.js';

/** What was counted, and how to count it again. */
export interface Cited extends Pick<Exactness, 'relation'> {
  /** Of the endpoint that counted. */
  path: string;
  count: number;
  /** Version of the engine that was asked. */
  engine: string | null;
  /** Parameters besides those of the selection that the count depends on. */
  besides?: Record<string, string | string[]>;
}

/**
 * A number with what it takes to come to it again: places by their codes and full names, days in full,
 * and the moment whose state of the corpus was counted.
 */
export function buildCitation(
  { selection, asked }: Pick<Question, 'selection' | 'asked'>,
  { path, count, relation, engine, besides = {} }: Cited,
): Citation {
  const { filters, compiled } = selection;
  const { query } = compiled;
  // What is yet to come cannot be counted again.
  const snapshot = new Date(Math.min(filters.asOf ?? asked, asked)).toISOString();
  const parameters = new URLSearchParams();
  if (query !== '') parameters.append('q', compiled.match === 'exact' ? query : compiled.typed);
  for (const name of FILTER_NAMES) {
    for (const value of filters[name] ?? []) parameters.append(name, value);
  }
  for (const name of ['from', 'to', 'reprints'] as const) {
    const value = filters[name];
    if (value !== undefined) parameters.append(name, value);
  }
  if (compiled.match !== 'exact') parameters.append('match', compiled.match);
  for (const [name, values] of Object.entries(besides))
    for (const value of [values].flat()) parameters.append(name, value);
  parameters.append('asOf', snapshot);
  const url = `${path}?${parameters.toString()}`;
  return { query, snapshot, count, relation, url, engine };
}

/** What every answer to a question says besides its numbers. */
export function describeQuestion(question: Question, cited: Cited) {
  const { compiled } = question.selection;
  return {
    query: compiled.query,
    citation: buildCitation(question, cited),
    warnings: listWarnings(question.places, [compiled]),
  };
}

/**
 * What the reader of an answer should know of how its parameters were taken: names that several places bear, and
 * what of its queries other search engines would take for more than text. A ranked search takes all for words.
 */
export function listWarnings(
  places: { name: string; codes: string[] }[],
  queries: Pick<CompiledQuery, 'typed' | 'match'>[],
): Warning[] {
  const ambiguous = places.map(({ name, codes }) => ({
    code: 'ambiguous_place',
    message: `${codes.length} counties are called ${name}: ${codes.join(', ')}. All of them are counted.`,
  }));
  const exact = queries.filter(({ match }) => match === 'exact');
  return [...ambiguous, ...exact.flatMap(({ typed }) => warnOfHabits(typed, isQuery))];
}
