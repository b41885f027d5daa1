import type { Meilisearch } from 'meilisearch';
import type { EngineAnswer, StoredReport } from './engine-search.js';
import { exactSearch, type ExactRequest, type Exactness } from './exact-search.js';
import { printed, type Expression } from './expression.js';
import { parseQuery } from './parse-query.js';
import { relevanceSearch, wordsOf } from './relevance-search.js';
import { withSimplified } from './simplified.js';
import { Verifier } from './verifier.js';

export interface SearchRequest extends Omit<ExactRequest, 'expression'> {
  q: string;
  match: 'exact' | 'relevance';
}

export interface SearchResult extends EngineAnswer<StoredReport>, Exactness {
  /** The query in its stable form. */
  query: string;
  /** What to highlight, in normal form. */
  terms: string[];
}

/** Answers searches. One stands behind every endpoint that counts. */
export class ReportSearch {
  readonly #client: Meilisearch;
  readonly #verifier: Verifier;

  constructor(client: Meilisearch) {
    this.#client = client;
    this.#verifier = new Verifier(client);
  }

  /** @throws XianbaoError `invalid_query`, `query_too_complex`, `engine_unavailable` */
  async search({ q, match, ...request }: SearchRequest): Promise<SearchResult> {
    if (match === 'relevance') {
      const terms = wordsOf(q);
      return {
        ...(await relevanceSearch(this.#client, q, request)),
        query: terms.join(' '),
        terms,
      };
    }
    const typed = parseQuery(q);
    const expression = typed && withSimplified(typed);
    const answer = await exactSearch(this.#client, this.#verifier, { ...request, expression });
    return {
      ...answer,
      query: expression ? printed(expression) : '',
      terms: [...new Set(expression ? termsIn(expression) : [])],
    };
  }
}

/** The terms a matching report may show: those that are not denied. */
function* termsIn(expression: Expression): Generator<string> {
  if (expression.kind === 'term') yield expression.term;
  else if (expression.kind !== 'not') for (const each of expression.operands) yield* termsIn(each);
}
