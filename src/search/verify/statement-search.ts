import type { Meilisearch } from 'meilisearch';
import { LRUCache } from 'lru-cache';
import { readGeneration } from '../../engine/reports-index.js';
import { STATEMENTS_INDEX, STATEMENT_GRAM_FIELDS } from '../../model/index-settings.js';
import { normalForm } from '../../model/text/normal-form.js';
import type { StatementDocument } from '../../model/statement-document.js';
import { compileQuery } from '../plan/compile-query.js';
import type { Conjunct, TextLeaf } from '../plan/conjuncts.js';
import {
  engineKeys,
  engineSearch,
  type EngineAnswer,
  type EngineRequest,
} from '../plan/engine-search.js';
import type { Exactness } from './exact-search.js';
import type { Expression, Term } from '../query/expression.js';
import { keysFilter, quoted } from '../plan/filters.js';
import { EVERYTHING, planConjuncts, type EngineQuery, type Verdict } from '../plan/plan.js';
import { printedLeaf } from '../query/print-query.js';
import { matches } from './report-text.js';

export type StoredStatement = Omit<StatementDocument, 'grams'>;

export interface StatementRequest extends Omit<EngineRequest, 'queries'> {
  q: string;
  /** Substrings of the role's normal form, of which any will do. */
  roles: string[];
}

export interface StatementResult extends EngineAnswer<StoredStatement>, Exactness {
  /** The query in its stable form. */
  query: string;
  /** What it says; `undefined` where it says nothing. */
  expression: Expression | undefined;
}

/** The most statements that are read for one query. */
const BUDGET = 50_000;
const SLICE = 1_000;
/** In bytes. */
const LONGEST_VALUE = 468;
const MOST_KEPT_KEYS = 500_000;
/** An index that is being written to may change between two looks; then look again. */
const TRIES = 4;

const EVERY_STATEMENT: Conjunct = { must: [], not: [], filters: [] };

/**
 * Answers searches for what was said: the query language of reports, asked of the statement's own
 * text. `title:` speaks of its report, `speaker:` and `role:` of the one who said it.
 */
export class StatementSearch {
  readonly #client: Meilisearch;
  readonly #verdicts = new LRUCache<string, Verdict>({
    maxSize: MOST_KEPT_KEYS,
    sizeCalculation: ({ matched, failed }) => 1 + matched.length + failed.length,
  });

  constructor(client: Meilisearch) {
    this.#client = client;
  }

  /** The state of the index; it changes with every write. */
  generation(): Promise<string> {
    return readGeneration(this.#client, STATEMENTS_INDEX);
  }

  /** @throws XianbaoError `invalid_query`, `query_too_complex`, `engine_unavailable` */
  async search({ q, roles, ...request }: StatementRequest): Promise<StatementResult> {
    const { query, expression, conjuncts = [EVERY_STATEMENT] } = compileQuery(q, 'exact');
    const sought = { conjuncts, roles: roles.map(normalForm), filter: request.filter };
    const ask = ({ queries, filter }: Omit<Narrowed, 'isOverBudget'>) =>
      engineSearch<StoredStatement>(
        this.#client,
        { ...request, filter, queries: queries.map(onStatements) },
        STATEMENTS_INDEX,
      );
    if (!needsLook(sought)) {
      const { queries } = planConjuncts(conjuncts);
      const answer = await ask({ queries, filter: request.filter });
      return { ...answer, query, expression, relation: 'exact' };
    }
    let reason = 'The index is being written to; ask again for an exact number.';
    let narrowed: Narrowed | undefined;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const generation = await this.generation();
      narrowed = await this.#narrow(sought, generation);
      const answer = await ask(narrowed);
      if (narrowed.isOverBudget) {
        reason = `More than ${BUDGET} statements would have to be read to tell; narrow the search.`;
        return { ...answer, query, expression, relation: 'atMost', reason };
      }
      if ((await this.generation()) === generation)
        return { ...answer, query, expression, relation: 'exact' };
    }
    return { ...(await ask(narrowed!)), query, expression, relation: 'atMost', reason };
  }

  /** The engine's queries, with roles and what only the texts can tell turned into filters. */
  async #narrow({ conjuncts, roles, filter }: Sought, generation: string): Promise<Narrowed> {
    const known = asksForRoles(conjuncts) || roles.length > 0 ? await this.#roles(filter) : [];
    const narrowedBy = roles.length > 0 ? `${filter} AND ${bearing(roles, known)}` : filter;
    const verdicts = new Map<string, Verdict>();
    let isOverBudget = false;
    for (const leaf of unsureLeaves(conjuncts)) {
      const verdict = await this.#verdictOn(leaf, narrowedBy, generation);
      if (verdict === undefined) isOverBudget = true;
      else verdicts.set(printedLeaf(leaf), verdict);
    }
    const filtered = conjuncts.map((conjunct) => withoutForeign(conjunct, known, verdicts));
    return { queries: planConjuncts(filtered, verdicts).queries, filter: narrowedBy, isOverBudget };
  }

  /** All roles as printed. */
  async #roles(filter: string): Promise<string[]> {
    const all = { facets: ['role'], sort: [], offset: 0, limit: 0, fields: ['key'] };
    const { queries } = EVERYTHING;
    const { facets } = await engineSearch(
      this.#client,
      { ...all, filter, queries: queries.map(onStatements) },
      STATEMENTS_INDEX,
    );
    return Object.keys(facets.role ?? {});
  }

  /** Which statements have a leaf, read from their texts; `undefined` beyond the budget. */
  async #verdictOn(
    leaf: TextLeaf,
    filter: string,
    generation: string,
  ): Promise<Verdict | undefined> {
    const name = JSON.stringify([filter, printedLeaf(leaf), generation]);
    const kept = this.#verdicts.get(name);
    if (kept !== undefined) return kept;
    const { queries, loose } = isOfTitle(leaf)
      ? EVERYTHING
      : planConjuncts([{ must: [leaf], not: [], filters: [] }]);
    const asked = queries.map(onStatements);
    const keys = await engineKeys(this.#client, asked, filter, STATEMENTS_INDEX);
    const isSure = loose.size === 0 && !isOfTitle(leaf);
    if (!isSure && keys.length > BUDGET) return undefined;
    const verdict = isSure ? { matched: keys, failed: [] } : await this.#read(keys, leaf);
    this.#verdicts.set(name, verdict);
    return verdict;
  }

  async #read(keys: string[], leaf: TextLeaf): Promise<Verdict> {
    const matched: string[] = [];
    const failed: string[] = [];
    for (let from = 0; from < keys.length; from += SLICE) {
      const { hits } = await engineSearch<StoredStatement>(
        this.#client,
        {
          queries: EVERYTHING.queries.map(onStatements),
          facets: [],
          sort: [],
          offset: 0,
          filter: keysFilter('IN', keys.slice(from, from + SLICE)),
          limit: SLICE,
          fields: ['key', isOfTitle(leaf) ? 'title' : 'text'],
        },
        STATEMENTS_INDEX,
      );
      for (const hit of hits) (says(hit, leaf) ? matched : failed).push(hit.key);
    }
    return { matched, failed };
  }
}

interface Sought {
  conjuncts: Conjunct[];
  roles: string[];
  filter: string;
}

interface Narrowed {
  queries: EngineQuery[];
  filter: string;
  /** Then the queries may find too much. */
  isOverBudget: boolean;
}

function needsLook({ conjuncts, roles }: Sought): boolean {
  return roles.length > 0 || asksForRoles(conjuncts) || unsureLeaves(conjuncts).length > 0;
}

function asksForRoles(conjuncts: Conjunct[]): boolean {
  return conjuncts.some(({ must, not }) => [...must, ...not].some(({ kind }) => kind === 'role'));
}

/** Leaves that the engine can only narrow down, and those of a title, which it does not have. */
function unsureLeaves(conjuncts: Conjunct[]): TextLeaf[] {
  const ofTitles = conjuncts.flatMap(({ must, not }) => [...must, ...not]).filter(isOfTitle);
  const others = conjuncts.map((conjunct) => withoutForeign(conjunct, [], new Map()));
  const unsure = [...planConjuncts(others).loose.values(), ...ofTitles];
  return [...new Map(unsure.map((leaf) => [printedLeaf(leaf), leaf])).values()];
}

/** A conjunct whose leaves all speak of the statement's text; what others say becomes filters. */
function withoutForeign(
  { must, not, filters }: Conjunct,
  roles: string[],
  verdicts: Map<string, Verdict>,
): Conjunct {
  const statementFilter = (leaf: TextLeaf) => {
    if (leaf.kind === 'role') return bearing([leaf.role], roles);
    const verdict = verdicts.get(printedLeaf(leaf));
    return verdict && keysFilter('IN', verdict.matched);
  };
  const asserted = must.filter(isForeign).map(statementFilter);
  const denied = not.filter(isForeign).map((leaf) => {
    const filter = statementFilter(leaf);
    return filter && `NOT ${filter}`;
  });
  return {
    must: must.filter((leaf) => !isForeign(leaf)),
    not: not.filter((leaf) => !isForeign(leaf)),
    filters: [...filters, ...[...asserted, ...denied].filter((filter) => filter !== undefined)],
  };
}

function isForeign(leaf: TextLeaf): boolean {
  return leaf.kind === 'role' || isOfTitle(leaf);
}

function isOfTitle(leaf: TextLeaf): leaf is Term {
  return leaf.kind === 'term' && leaf.title === true;
}

/** Statements of those whose role contains one of some texts in normal form. */
function bearing(wanted: string[], roles: string[]): string {
  const found = roles.filter((role) => {
    const normal = normalForm(role);
    return wanted.some((each) => normal.includes(each));
  });
  return `role IN [${found.map(asFiltered).map(quoted).join(', ')}]`;
}

/** A value as filters know it: the engine keeps the beginning of a long one only. */
function asFiltered(value: string): string {
  if (Buffer.byteLength(value) <= LONGEST_VALUE) return value;
  let kept = '';
  let bytes = 0;
  for (const character of value.normalize('NFKD').toLowerCase()) {
    bytes += Buffer.byteLength(character);
    if (bytes > LONGEST_VALUE) break;
    kept += character;
  }
  return kept;
}

function says({ title, text }: StoredStatement, leaf: TextLeaf): boolean {
  return matches(isOfTitle(leaf) ? { title } : { body: text }, leaf);
}

function onStatements(query: EngineQuery): EngineQuery {
  return { ...query, attributes: STATEMENT_GRAM_FIELDS };
}
