import { setTimeout as wait } from 'node:timers/promises';
import { request } from 'undici';
import { openHandles } from './process-memory.js';

export interface MemorySample {
  /** In megabytes. */
  heap: number;
  resident: number;
  /** Files, sockets and pipes that are open. */
  handles: number;
}

const EVERY_MS = 200;

/** The memory of a gateway as it tells it itself, and what it has open. */
export class MemorySamples {
  readonly #url: string;
  readonly #pid: number | undefined;
  readonly #samples: MemorySample[] = [];
  #isOver = false;
  readonly #watching: Promise<void>;

  /** @param pid of the gateway, whose handles the system tells */
  constructor(url: string, pid?: number) {
    this.#url = url;
    this.#pid = pid;
    this.#watching = this.#watch();
  }

  /**
   * The least of each within the next seconds, or until there is a sample at all: what stays when requests have ended
   * and garbage is collected.
   */
  async lowest(seconds: number): Promise<MemorySample> {
    const from = this.#samples.length;
    do await wait(seconds * 1000);
    while (this.#samples.length === from);
    const seen = this.#samples.slice(from);
    return {
      heap: Math.min(...seen.map(({ heap }) => heap)),
      resident: Math.min(...seen.map(({ resident }) => resident)),
      handles: Math.min(...seen.map(({ handles }) => handles)),
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
        handles: openHandles(this.#pid),
      });
      await wait(EVERY_MS);
    }
  }
}

function readMegabytes(text: string, name: string): number {
  const [, bytes] = new RegExp(`^${name} (\\S+)$`, 'mu').exec(text) ?? [];
  return Number(bytes ?? 0) / 2 ** 20;
}
