import { setTimeout as wait } from 'node:timers/promises';
import { request } from 'undici';
import { WORKS, type ChangingCounty } from './changing-county.js';

const PAUSE_MS = 20;

/** Asks a gateway how many reports have each work, and compares each answer with what was true meanwhile. */
export class AnswerWatch {
  /** Answers that were never true, and errors that nobody foresaw, a line each. */
  readonly faults: string[] = [];
  #answers = 0;
  readonly #county: ChangingCounty;
  readonly #url: () => string;
  #watching: Promise<void> | undefined;
  /** The last state that the index is known to have had wholly. */
  #settled = 0;
  #isOver = false;

  /** @param url of the gateway, which may be another one with each question */
  constructor(county: ChangingCounty, url: () => string) {
    this.#county = county;
    this.#url = url;
  }

  /** Asks all along, until it is stopped. */
  start(): void {
    this.#watching ??= this.#watch();
  }

  /** The index has the county's present state: from now on, no earlier one is true. */
  settle(): void {
    this.#settled = this.#county.now;
  }

  /** The number of reports of a work; `undefined` where the gateway does not answer for now. */
  async count(work: string): Promise<number | undefined> {
    const since = this.#settled;
    const answer = await this.#ask(work);
    if (answer === undefined) return undefined;
    this.#answers += 1;
    const { value, relation } = answer;
    const [least, most] = this.#county.countRange(work, since);
    if (relation !== 'exact') this.faults.push(`${work}: ${value} reports, said to be ${relation}`);
    else if (value < least || value > most)
      this.faults.push(`${work}: ${value} reports, where ${least} to ${most} were true`);
    return value;
  }

  /** How many answers there were since this was last asked. */
  takeAnswers(): number {
    const answers = this.#answers;
    this.#answers = 0;
    return answers;
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#watching;
  }

  async #watch(): Promise<void> {
    for (let i = 0; !this.#isOver; i += 1) {
      await this.count(WORKS[i % WORKS.length]!);
      await wait(PAUSE_MS);
    }
  }

  async #ask(work: string): Promise<{ value: number; relation: string } | undefined> {
    const parameters = new URLSearchParams({ q: `"${work}"`, limit: '1' });
    let found: Awaited<ReturnType<typeof request>>;
    let text: string;
    try {
      found = await request(`${this.#url()}/api/v1/search?${parameters.toString()}`);
      text = await found.body.text();
    } catch {
      // It was killed, and is being started.
      return undefined;
    }
    if (found.statusCode === 200)
      return (JSON.parse(text) as { total: { value: number; relation: string } }).total;
    if (found.statusCode !== 503) this.faults.push(`${work}: ${found.statusCode} ${text}`);
    return undefined;
  }
}
