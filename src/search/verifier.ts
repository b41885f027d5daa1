import { LRUCache } from 'lru-cache';
import type { Meilisearch } from 'meilisearch';
import { generationOf } from '../engine/reports-index.js';
import { normalForm } from '../model/normal-form.js';
import { occursIn } from '../model/occurrences.js';
import { paragraphsOf } from '../model/report.js';
import { engineSearch, type StoredReport } from './engine-search.js';
import { satisfies, type Expression } from './expression.js';

/** The most reports whose texts are looked at for one query. */
export const BUDGET = 10_000;
const SLICE = 1_000;

type Candidate = Pick<StoredReport, 'key' | 'title' | 'body'>;

/** The candidates that do not match after all, and the state of the index this was found in. */
export interface Verdict {
  excluded: string[];
  generation: string;
}

/**
 * Looks at the texts of the reports that the engine gives for a query it can only narrow down.
 *
 * What it found holds for one state of the index, named by the time of its last change. It is kept:
 * the next page of the same search, and its facets, cost no second look.
 */
export class Verifier {
  readonly #client: Meilisearch;
  readonly #verdicts = new LRUCache<string, Verdict>({ max: 500 });

  constructor(client: Meilisearch) {
    this.#client = client;
  }

  /** The state of the index; it changes with every write. */
  generation(): Promise<string> {
    return generationOf(this.#client);
  }

  /** What is kept of an earlier look. Whoever uses it asks for the generation afterwards. */
  kept(alternatives: string[], filter: string, expression: Expression): Verdict | undefined {
    return this.#verdicts.get(keyOf(alternatives, filter, expression));
  }

  /** Which candidates are none; `undefined` where there are more than the budget allows. */
  async look(
    alternatives: string[],
    filter: string,
    expression: Expression,
  ): Promise<Verdict | undefined> {
    const generation = await this.generation();
    const excluded: string[] = [];
    const request = {
      alternatives,
      filter,
      facets: [],
      sort: [],
      fields: ['key', 'title', 'body'],
    };
    for (let offset = 0, total = 1; offset < total; offset += SLICE) {
      const answer = await engineSearch<Candidate>(this.#client, {
        ...request,
        offset,
        limit: SLICE,
      });
      ({ total } = answer);
      if (total > BUDGET) return undefined;
      for (const hit of answer.hits) if (!matches(hit, expression)) excluded.push(hit.key);
    }
    const verdict = { excluded, generation };
    this.#verdicts.set(keyOf(alternatives, filter, expression), verdict);
    return verdict;
  }
}

function keyOf(alternatives: string[], filter: string, expression: Expression): string {
  return JSON.stringify([alternatives, filter, expression]);
}

/** Whether a report's own text satisfies a query. */
export function matches(
  candidate: Pick<Candidate, 'title' | 'body'>,
  expression: Expression,
): boolean {
  const paragraphs = paragraphsOf(candidate).map(normalForm);
  return satisfies(expression, (term) => paragraphs.some((each) => occursIn(each, term)));
}
