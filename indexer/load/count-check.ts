import type { Meilisearch } from 'meilisearch';
import { termPhrase } from '../../src/model/text/grams.js';
import { GRAM_FIELDS } from '../../src/model/index-settings.js';
import { normalForm } from '../../src/model/text/normal-form.js';
import { occursIn } from '../../src/model/text/occurrences.js';
import { splitParagraphs, type Report } from '../../src/model/report.js';

/** Reports from which a term each is drawn. */
const SAMPLE_SIZE = 24;
const TERM_LENGTH = 2;

/**
 * Checks an index against the texts that went into it: terms from the first reports are counted in all
 * that follow, and the engine has to come to the same numbers.
 */
export class CountCheck {
  readonly #counts = new Map<string, number>();
  readonly #first: string[][] = [];

  /** Takes note of a current report. */
  see(report: Report): void {
    const paragraphs = splitParagraphs(report).map(normalForm);
    if (this.#first.length >= SAMPLE_SIZE) {
      this.#count(paragraphs);
      return;
    }
    this.#first.push(paragraphs);
    if (this.#first.length === SAMPLE_SIZE) this.#begin();
  }

  /** Describes each term that the engine counts differently, on those of its servers that have reports. */
  async findMisses(clients: readonly Meilisearch[], index: string): Promise<string[]> {
    if (this.#first.length < SAMPLE_SIZE) this.#begin();
    const misses: string[] = [];
    for (const [term, count] of this.#counts) {
      let found = 0;
      for (const client of clients) found += await countTerm(client, index, term);
      if (found !== count) {
        misses.push(`it counts ${found} reports with ${term}, and there are ${count}`);
      }
    }
    return misses;
  }

  #begin(): void {
    for (const [i, paragraphs] of this.#first.entries()) {
      const body = paragraphs[1] ?? '';
      // Not always its beginning: a third, a half … of the way into the first paragraph.
      const at = Math.floor(([...body].length * (i % 5)) / 5);
      const term = [...body].slice(at, at + TERM_LENGTH).join('');
      if (/^\p{Script=Han}{2}$/u.test(term)) this.#counts.set(term, 0);
    }
    for (const paragraphs of this.#first) this.#count(paragraphs);
  }

  #count(paragraphs: string[]): void {
    for (const [term, count] of this.#counts) {
      if (paragraphs.some((each) => occursIn(each, term))) this.#counts.set(term, count + 1);
    }
  }
}

async function countTerm(client: Meilisearch, index: string, term: string): Promise<number> {
  const { estimatedTotalHits } = await client.index(index).search(null, {
    q: `"${termPhrase(term).words.join(' ')}"`,
    filter: 'current = true',
    attributesToSearchOn: GRAM_FIELDS,
    matchingStrategy: 'all',
    locales: ['eng'],
    limit: 0,
  });
  return estimatedTotalHits;
}
