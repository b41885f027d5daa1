import { LRUCache } from 'lru-cache';

const MOST_ANSWERS = 500;
/** One reading of the generation serves all answers given in this time. */
const GATHERING_MS = 50;

interface Kept {
  answer: object;
  generation: string;
}

/**
 * Answers kept for as long as the index stays as it was, for those who ask the same again: a
 * dashboard that polls, a reader who goes back. Each time, the engine is asked for its generation,
 * which every write changes and which costs it far less than a search; so no kept answer is ever
 * older than the index.
 */
export class KeptAnswers {
  readonly #generation: () => Promise<string>;
  readonly #answers = new LRUCache<string, Kept>({ max: MOST_ANSWERS });
  /** Answers just given, with the generation that was last read before their work began. */
  #given: { key: string; answer: object; before: string | undefined }[] = [];
  /** The generation last read. It may have passed since. */
  #last: string | undefined;
  #reading: Promise<string> | undefined;
  #next: Promise<string> | undefined;

  constructor(generation: () => Promise<string>) {
    this.#generation = generation;
  }

  /** The answer kept under a key if it still holds; otherwise that which `compute` gives. */
  async get<T extends object>(key: string, compute: () => Promise<T>): Promise<T> {
    const kept = this.#answers.get(key);
    if (kept !== undefined) {
      if ((await this.#current()) === kept.generation) return kept.answer as T;
      this.#answers.delete(key);
    }
    const before = this.#last;
    const answer = await compute();
    if (this.#given.push({ key, answer, before }) === 1) {
      setTimeout(() => void this.#keep(), GATHERING_MS).unref();
    }
    return answer;
  }

  /** Keeps answers with the same generation before and after: nothing was written between. */
  async #keep(): Promise<void> {
    const given = this.#given;
    this.#given = [];
    try {
      const generation = await this.#current();
      for (const { key, answer, before } of given) {
        if (before === generation) this.#answers.set(key, { answer, generation });
      }
    } catch {
      // The engine went away behind answers that were given all the same; they are not kept.
    }
  }

  /** A generation read after this call. Those who wait for one to end share the next. */
  #current(): Promise<string> {
    if (this.#reading === undefined) return this.#read();
    this.#next ??= this.#reading.then(
      () => this.#read(),
      () => this.#read(),
    );
    return this.#next;
  }

  async #read(): Promise<string> {
    this.#next = undefined;
    this.#reading = this.#generation();
    try {
      this.#last = await this.#reading;
      return this.#last;
    } finally {
      this.#reading = undefined;
    }
  }
}
