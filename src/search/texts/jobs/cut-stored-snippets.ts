import type { Snippet } from '../../../model/api/reports/search.js';
import type { Expression } from '../../query/expression.js';
import { cutSnippets } from '../../text/snippets.js';
import { IndexMoved } from '../reading/index-moved.js';
import type { JobTools } from '../reading/job-tools.js';

export interface SnippetsRequest {
  /** Of the reports' versions. */
  keys: string[];
  /** What is marked. */
  sought: Expression | undefined;
}

/**
 * The snippets of some reports, in their order.
 *
 * @throws IndexMoved where the store does not have one of them
 */
export async function cutStoredSnippets(
  { store, turn }: JobTools,
  { keys, sought }: SnippetsRequest,
): Promise<Snippet[][]> {
  const snippets: Snippet[][] = [];
  for (const key of keys) {
    const place = store.find(key);
    if (place === undefined) throw new IndexMoved();
    const { segment, text } = place;
    const printed = { title: segment.titles.get(text), body: segment.bodies.get(text) };
    snippets.push(cutSnippets(printed, sought));
    if (turn.isOver) await turn.next();
  }
  return snippets;
}
