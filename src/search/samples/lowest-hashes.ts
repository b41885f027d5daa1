import { createHash } from 'node:crypto';
import { compareTexts } from '../../model/text/compare-texts.js';

/** Something that may be drawn: a report, or an occurrence in it by its number. */
export interface SampledUnit {
  /** The engine's key of the report's version. */
  key: string;
  /** Counted from 0 in the order of the text; of a report as a whole, 0. */
  ordinal: number;
}

/** Kept beyond what is wanted, so that they are sorted now and then only. */
const SLACK = 4;
const MIN_KEPT = 1_000;

/**
 * Draws units at random, each set of as many with the same chance: those whose names, with the seed before them, have the lowest SHA-256. Who
 * knows the names draws the same with any program; in what order they come does not matter, and units that join later change
 * no more of the sample than the places that they take.
 */
export class LowestHashes {
  readonly #seed: string;
  readonly #count: number;
  #kept: (SampledUnit & { hash: string })[] = [];
  #bound: string | undefined;

  constructor(seed: string, count: number) {
    this.#seed = seed;
    this.#count = count;
  }

  /** @param name of the unit: the id of a report; with a colon and its number, that of an occurrence */
  add(name: string, unit: SampledUnit): void {
    if (this.#count === 0) return;
    const hash = createHash('sha256').update(`${this.#seed}:${name}`).digest('hex');
    if (this.#bound !== undefined && hash >= this.#bound) return;
    this.#kept.push({ ...unit, hash });
    if (this.#kept.length >= MIN_KEPT + SLACK * this.#count) this.#cut();
  }

  /** The units drawn, in the order of their hashes, which is random, too. */
  units(): SampledUnit[] {
    this.#cut();
    return this.#kept.map(({ key, ordinal }) => ({ key, ordinal }));
  }

  #cut(): void {
    this.#kept = this.#kept.toSorted((a, b) => compareTexts(a.hash, b.hash)).slice(0, this.#count);
    if (this.#kept.length === this.#count) this.#bound = this.#kept.at(-1)?.hash;
  }
}
