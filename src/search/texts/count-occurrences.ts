import type { Leaf } from '../query/expression.js';
import { findPlaces } from '../text/find-occurrences.js';

/** Counts the occurrences of leaves in texts in normal form; quick where most paragraphs have none. */
export class OccurrenceCounter {
  readonly #leaves: Leaf[];
  readonly #terms: string[];

  /** @param leaves those that an expression asserts */
  constructor(leaves: Leaf[]) {
    this.#leaves = leaves;
    this.#terms = leaves.flatMap((leaf) => {
      if (leaf.kind === 'near') return leaf.terms.map(({ term }) => term);
      return leaf.kind === 'term' ? [leaf.term] : [];
    });
  }

  /** @param normal a report's paragraphs in normal form, joined by line feeds; the title is the first */
  count(normal: string): number {
    if (!this.#mayOccur(normal)) return 0;
    let count = 0;
    for (const [i, paragraph] of normal.split('\n').entries()) {
      if (!this.#mayOccur(paragraph)) continue;
      count += findPlaces(paragraph, this.#leaves, i === 0 ? 'title' : 'body').length;
    }
    return count;
  }

  #mayOccur(text: string): boolean {
    return this.#terms.some((term) => text.includes(term));
  }
}
