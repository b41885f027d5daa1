import type { EnqueuedTask, Meilisearch } from 'meilisearch';
import { succeeded } from '../../src/engine/tasks.js';
import { PRIMARY_KEY } from '../../src/model/index-settings.js';

/** Small enough for the indexer's memory; the engine joins what waits into larger batches. */
const BATCH_BYTES = 2 << 20;
/** Batches the engine may have waiting while the next ones are being prepared. */
const OUTSTANDING = 64;

/** Documents on their way to the engine. What belongs together goes in one batch, whole or not at all. */
export class Batches {
  readonly #client: Meilisearch;
  readonly #index: string;
  readonly #outstanding: EnqueuedTask[] = [];
  // Merging with what the engine has costs it more than replacing, so only what needs it is merged.
  readonly #waiting = { replace: new Batch(), merge: new Batch() };

  constructor(client: Meilisearch, index: string) {
    this.#client = client;
    this.#index = index;
  }

  /** Adds documents that go together; `merge` keeps the fields they leave out. */
  async add(documents: object[], how: 'replace' | 'merge'): Promise<void> {
    const batch = this.#waiting[how];
    batch.add(documents);
    if (batch.bytes >= BATCH_BYTES) await this.#send(how);
  }

  /** Sends what is left and waits until the engine has carried out everything. */
  async finish(): Promise<void> {
    await this.#send('replace');
    await this.#send('merge');
    for (const task of this.#outstanding) await succeeded(this.#client, task);
  }

  async #send(how: 'replace' | 'merge'): Promise<void> {
    const lines = this.#waiting[how].take();
    if (lines === '') return;
    const index = this.#client.index(this.#index);
    const options = { primaryKey: PRIMARY_KEY };
    const type = 'application/x-ndjson';
    this.#outstanding.push(
      how === 'replace'
        ? await index.addDocumentsFromString(lines, type, options)
        : await index.updateDocumentsFromString(lines, type, options),
    );
    if (this.#outstanding.length >= OUTSTANDING) {
      await succeeded(this.#client, this.#outstanding.shift()!);
    }
  }
}

class Batch {
  #lines: string[] = [];
  bytes = 0;

  add(documents: object[]): void {
    const lines = documents.map((document) => JSON.stringify(document)).join('\n');
    this.#lines.push(lines);
    this.bytes += lines.length;
  }

  take(): string {
    const lines = this.#lines.join('\n');
    [this.#lines, this.bytes] = [[], 0];
    return lines;
  }
}
