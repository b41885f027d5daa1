import type { Leaf } from '../query/expression.js';
import { findPlaces, type TextField } from '../text/find-occurrences.js';
import { places, separate } from '../../model/text/occurrences.js';

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
      count += this.#countIn(paragraph, i === 0 ? 'title' : 'body');
    }
    return count;
  }

  #countIn(paragraph: string, field: TextField): number {
    const [leaf, ...others] = this.#leaves;
    // Of a single term no place can be another's, too.
    if (others.length > 0 || leaf?.kind !== 'term' || leaf.title)
      return findPlaces(paragraph, this.#leaves, field).length;
    let count = 0;
    for (const _ of separate(places(paragraph, leaf.term, leaf.prefix))) count += 1;
    return count;
  }

  #mayOccur(text: string): boolean {
    return this.#terms.some((term) => text.includes(term));
  }
}
