import type { Leaf, Term } from '../../query/expression.js';
import { findPlaces, type TextField } from '../../text/find-occurrences.js';
import { nextPlace } from '../../../model/text/occurrences.js';

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
    const [leaf, ...others] = this.#leaves;
    // Of a single term no place can be another's, too, and none reaches over the end of a paragraph.
    if (others.length === 0 && leaf?.kind === 'term' && !leaf.title)
      return countSeparate(normal, leaf);
    let count = 0;
    for (const [i, paragraph] of normal.split('\n').entries()) {
      if (!this.#mayOccur(paragraph)) continue;
      count += this.#countIn(paragraph, i === 0 ? 'title' : 'body');
    }
    return count;
  }

  #countIn(paragraph: string, field: TextField): number {
    return findPlaces(paragraph, this.#leaves, field).length;
  }

  #mayOccur(text: string): boolean {
    return this.#terms.some((term) => text.includes(term));
  }
}

/** The places of a term that do not overlap. */
function countSeparate(normal: string, { term, prefix }: Term): number {
  let count = 0;
  for (let place, at = 0; (place = nextPlace(normal, term, at, prefix)); count += 1)
    at = place.at + place.length;
  return count;
}
