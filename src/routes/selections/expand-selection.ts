import type { RequestHandler } from 'express';
import { XianbaoError } from '../../model/errors.js';
import { parseQuery } from '../../search/query/parse-query.js';
import { printed } from '../../search/query/print-query.js';
import { wellEncoded } from '../http/parameters.js';
import type { SelectionStore } from './selection-store.js';

/**
 * Puts what a saved selection stands for into the address in place of `selection=NAME`, before any endpoint reads it: so it
 * narrows all of them alike, and a citation says what it was then. Its query is not among what is put into other words.
 *
 * @throws XianbaoError `invalid_parameter`, `invalid_query`
 */
export function expandSelection(selections: SelectionStore): RequestHandler {
  return (request, _response, next) => {
    if (request.method !== 'POST' && /[?&]selection=/u.test(request.url)) {
      const { pathname, searchParams } = new URL(
        wellEncoded(request.url),
        'http://gateway.invalid',
      );
      const expanded = expandParameters(searchParams, selections, pathname === EXPANSIONS);
      request.url = `${pathname}?${expanded.toString()}`;
    }
    next();
  };
}

/** Where a query is read, not searched for. */
const EXPANSIONS = '/expansions';

/**
 * The parameters of an address with those that its `selection` stands for; the same ones where it names none.
 *
 * @param byFilters whether its filters alone are meant, without its query
 * @throws XianbaoError `invalid_parameter`, `invalid_query`
 */
export function expandParameters(
  given: URLSearchParams,
  selections: SelectionStore,
  byFilters = false,
): URLSearchParams {
  const [name, ...others] = given.getAll('selection');
  if (name === undefined) return given;
  if (others.length > 0) {
    const message = 'selection: give it once.';
    throw new XianbaoError('invalid_parameter', message, { parameter: 'selection' });
  }
  const expanded = new URLSearchParams([...given].filter(([each]) => each !== 'selection'));
  const saved = selections.find(name).parameters;
  const { q: _, match: __, ...filters } = saved;
  const parameters = byFilters ? filters : saved;
  checkRanking(given, parameters);
  for (const [parameter, values] of Object.entries(parameters)) narrow(expanded, parameter, values);
  return expanded;
}

/** A ranked search finds more than what its words say: it cannot be narrowed by a query. */
function checkRanking(asked: URLSearchParams, saved: Record<string, string[]>): void {
  if (saved['q'] === undefined) return;
  const isRanked = saved['match']?.[0] === 'relevance';
  const asksRanked = asked.get('match') === 'relevance';
  if (isRanked ? (asked.get('q') ?? '') === '' : !asksRanked) return;
  const message =
    'match: a ranked search is not narrowed by the query of a selection, nor the other way round; leave match=relevance or one of the queries out.';
  throw new XianbaoError('invalid_parameter', message, { parameter: 'match' });
}

/** Parameters of which each is given once. */
const SINGLE: ReadonlySet<string> = new Set(['q', 'from', 'to']);

/** A report has to satisfy both the selection and what is asked besides. */
function narrow(asked: URLSearchParams, parameter: string, values: string[]): void {
  const own = asked.getAll(parameter);
  const [value = ''] = values;
  const [given = ''] = own;
  if (SINGLE.has(parameter) && own.length > 1)
    throw new XianbaoError('invalid_parameter', `${parameter}: give it once.`, { parameter });
  if (own.length === 0) for (const each of values) asked.append(parameter, each);
  else if (parameter === 'q') asked.set('q', joinQueries(given, value));
  else if (parameter === 'from') asked.set('from', value > given ? value : given);
  // Of a month and a day in it, the day ends first.
  else if (parameter === 'to') asked.set('to', `${value}~` < `${given}~` ? value : given);
  else if (own.toSorted().join('\n') !== values.toSorted().join('\n')) {
    const message = `${parameter}: the selection narrows by it already; leave one of the two out.`;
    throw new XianbaoError('invalid_parameter', message, { parameter });
  }
}

/** Each has to be a query by itself: `甲) OR (乙` would be one only in parentheses, and undo the other. */
function joinQueries(asked: string, saved: string): string {
  const [own, other] = [parseQuery(asked), parseQuery(saved)];
  if (own === undefined) return saved;
  return other === undefined ? asked : printed({ kind: 'and', operands: [own, other] });
}
