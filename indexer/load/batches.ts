import type { EnqueuedTask, Meilisearch, TaskStatus } from 'meilisearch';
import { succeeded } from '../../src/engine/client/tasks.js';
import { PRIMARY_KEY } from '../../src/model/index-settings.js';

/**
 * Small enough for the indexer's memory. For each batch the engine writes most pages of its tables anew, and those that
 * they were before stay as room in its file: the larger the batches, the less disk a report takes.
 */
const BATCH_BYTES = 10 << 20;
/** The first batch is a small one, and each next one twice as large: the engine then has work while the second is being read. */
const FIRST_BATCH_BYTES = 1 << 20;
/** Batches the engine may have waiting while the next ones are being prepared. */
const MAX_OUTSTANDING = 64;
const NDJSON = 'application/x-ndjson';

/** `merge` keeps the fields that a document leaves out; to remove one, its key is enough. */
export type WriteMode = 'replace' | 'merge' | 'remove';

interface Keyed {
  key: string;
}

interface BatchesOptions<T> {
  /** What has to be sent before a batch is. */
  before?: () => Promise<void>;
  /** Called with what was added, once its documents are in the index. */
  onDone?: (things: T[]) => Promise<void>;
  /** Gives a number larger than any before; the documents of a batch get one as their `revision`. */
  nextRevision?: () => number;
}

/**
 * Documents on their way to one index. What is added together goes in one batch, which the engine
 * takes whole or not at all; changes of one document reach it in the order in which they were added.
 * `T` is what `onDone` is given once its documents are in the index. Not for concurrent use.
 */
export class Batches<T> {
  readonly #client: Meilisearch;
  readonly #index: string;
  readonly #options: BatchesOptions<T>;
  readonly #outstanding: { task: EnqueuedTask; things: T[] }[] = [];
  #batchBytes = FIRST_BATCH_BYTES;
  /** Of the batch that is being sent. */
  #leaving: T[] = [];
  // Merging with what the engine has costs it more than replacing, so only what needs it is merged.
  readonly #waiting: Record<WriteMode, WaitingBatch<T>> = {
    replace: new WaitingBatch<T>(),
    merge: new WaitingBatch<T>(),
    remove: new WaitingBatch<T>(),
  };

  constructor(client: Meilisearch, index: string, options: BatchesOptions<T> = {}) {
    this.#client = client;
    this.#index = index;
    this.#options = options;
  }

  /** Whether a batch is due. */
  get isFull(): boolean {
    return Object.values(this.#waiting).some(({ bytes }) => bytes >= this.#batchBytes);
  }

  async add(documents: Keyed[], how: WriteMode, things: T[] = []): Promise<void> {
    for (const [other, batch] of Object.entries(this.#waiting)) {
      const isOvertaking = other !== how && documents.some(({ key }) => batch.keys.has(key));
      if (isOvertaking) await this.#send(other as WriteMode);
    }
    this.#waiting[how].add(documents, things);
  }

  /** Sends what waits. The engine carries out what it is sent in order. */
  async send(): Promise<void> {
    for (const how of ['replace', 'merge', 'remove'] as const) await this.#send(how);
  }

  /** Sends what is left and waits until the engine has carried out everything. */
  async finish(): Promise<void> {
    await this.send();
    await this.settled();
  }

  /** Waits until the engine has carried out what it was sent. */
  async settled(): Promise<void> {
    while (this.#outstanding.length > 0) await this.#settle();
  }

  /** What was added and is not yet in the index: that which was not sent, and that which the engine has still to do. */
  async listPending(): Promise<{ unsent: T[]; sent: T[] }> {
    const waiting = Object.values(this.#waiting).flatMap(({ things }) => things);
    const unsent = [...this.#leaving, ...waiting];
    const outstanding = [...this.#outstanding];
    if (outstanding.length === 0) return { unsent, sent: [] };
    const uids = outstanding.map(({ task }) => task.taskUid);
    const statuses: TaskStatus[] = ['succeeded'];
    const { results } = await this.#client.tasks.getTasks({ uids, statuses, limit: uids.length });
    const done = new Set(results.map(({ uid }) => uid));
    const pending = outstanding.filter(({ task }) => !done.has(task.taskUid));
    return { unsent, sent: pending.flatMap(({ things }) => things) };
  }

  async #send(how: WriteMode): Promise<void> {
    const batch = this.#waiting[how];
    const { things } = batch;
    if (batch.keys.size === 0) return;
    this.#waiting[how] = new WaitingBatch<T>();
    if (batch.bytes >= this.#batchBytes)
      this.#batchBytes = Math.min(2 * this.#batchBytes, BATCH_BYTES);
    this.#leaving = things;
    await this.#options.before?.();
    const task = await this.#sendAs(how, batch);
    this.#outstanding.push({ task, things });
    this.#leaving = [];
    if (this.#outstanding.length >= MAX_OUTSTANDING) await this.#settle();
  }

  #sendAs(how: WriteMode, { keys, lines }: WaitingBatch<T>): Promise<EnqueuedTask> {
    if (how === 'remove') return this.#client.index(this.#index).deleteDocuments([...keys]);
    // Numbered as it is sent: whoever has seen a revision has seen all that was sent before.
    const body = joinLines(lines, this.#options.nextRevision?.());
    const { httpRequest } = this.#client;
    const request = {
      path: `indexes/${this.#index}/documents`,
      params: { primaryKey: PRIMARY_KEY },
      contentType: NDJSON,
      // The client's own methods take a string, twice as large, and make it bytes again. Its type has no body here;
      // what is here goes to our transport as it is.
      extraRequestInit: { body } as object,
    };
    return how === 'replace' ? httpRequest.post(request) : httpRequest.put(request);
  }

  async #settle(): Promise<void> {
    const { task, things } = this.#outstanding[0]!;
    await succeeded(this.#client, task);
    this.#outstanding.shift();
    await this.#options.onDone?.(things);
  }
}

/** Numbers for changes, each larger than the last, and than those before even where the clock was set back. */
export function revisionsAfter(last: number): () => number {
  let revision = last;
  return () => (revision = Math.max(revision + 1, Date.now()));
}

/** JSON objects, a line each, with a revision where one is given. */
function joinLines(lines: Buffer[], revision: number | undefined): Buffer<ArrayBuffer> {
  const end = Buffer.from(revision === undefined ? '}\n' : `,"revision":${revision}}\n`);
  return Buffer.concat(lines.flatMap((line) => [line.subarray(0, -1), end]));
}

class WaitingBatch<T> {
  readonly keys = new Set<string>();
  /** JSON as bytes: as strings, those with Chinese text take nearly twice as many. */
  readonly lines: Buffer[] = [];
  readonly things: T[] = [];
  bytes = 0;

  add(documents: Keyed[], things: T[]): void {
    for (const document of documents) {
      const line = Buffer.from(JSON.stringify(document));
      this.keys.add(document.key);
      this.lines.push(line);
      this.bytes += line.length;
    }
    this.things.push(...things);
  }
}
