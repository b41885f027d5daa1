import { setTimeout as wait } from 'node:timers/promises';
import { request } from 'undici';

/** In megabytes. */
export interface MemorySample {
  heap: number;
  resident: number;
}

const EVERY_MS = 200;

/** The memory of a gateway as it tells it itself. */
export class MemorySamples {
  readonly #url: string;
  readonly #samples: MemorySample[] = [];
  #isOver = false;
  readonly #watching: Promise<void>;

  constructor(url: string) {
    this.#url = url;
    this.#watching = this.#watch();
  }

  /** The least heap and the least resident memory within the next seconds: what stays when garbage is collected. */
  async lowest(seconds: number): Promise<MemorySample> {
    const from = this.#samples.length;
    await wait(seconds * 1000);
    const seen = this.#samples.slice(from);
    return {
      heap: Math.min(...seen.map(({ heap }) => heap)),
      resident: Math.min(...seen.map(({ resident }) => resident)),
    };
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#watching;
  }

  async #watch(): Promise<void> {
    while (!this.#isOver) {
      const { body } = await request(`${this.#url}/metrics`);
      const text = await body.text();
      this.#samples.push({
        heap: readMegabytes(text, 'nodejs_heap_used_bytes'),
        resident: readMegabytes(text, 'process_resident_memory_bytes'),
      });
      await wait(EVERY_MS);
    }
  }
}

function readMegabytes(text: string, name: string): number {
  const [, bytes] = new RegExp(`^${name} (\\S+)$`, 'mu').exec(text) ?? [];
  return Number(bytes ?? 0) / 2 ** 20;
}
