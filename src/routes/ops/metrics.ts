import type { RequestHandler } from 'express';
import type { Meilisearch } from 'meilisearch';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { readIndexState } from '../../engine/reports-index.js';
import type { DiskUse } from '../../engine/memory/disk-use.js';
import type { EngineMemory } from '../../engine/memory/engine-memory.js';
import { CrawlMetrics } from './crawl-metrics.js';
import type { Texts } from '../../search/texts/text-jobs.js';
import { COVERAGE_INDEX, REPORTS_INDEX, STATEMENTS_INDEX } from '../../model/index-settings.js';

/** What the engine and the data directory take of the machine. */
export interface Resources {
  /** Of an embedded engine. */
  memory: () => EngineMemory | undefined;
  disk: () => Promise<DiskUse>;
}

/** Upper bounds of the histogram's buckets, in seconds: the usual ones of Prometheus. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** However many ask, the engine is asked once in this time. */
const FRESH_MS = 1_000;
const STORED_NAMES = { reports: REPORTS_INDEX, statements: STATEMENTS_INDEX };
const INDEXES = [REPORTS_INDEX, STATEMENTS_INDEX, COVERAGE_INDEX];

/** Counts requests by route and status, and measures how long they take. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Counter({
    name: 'xianbao_http_requests_total',
    help: 'Requests answered.',
    labelNames: ['method', 'route', 'status'],
    registers: [this.#registry],
  });
  readonly #durations = new Histogram({
    name: 'xianbao_http_request_duration_seconds',
    help: 'How long requests took.',
    labelNames: ['method', 'route'],
    buckets: BUCKETS,
    registers: [this.#registry],
  });
  readonly #running = new Gauge({
    name: 'xianbao_http_requests_running',
    help: 'Requests being answered.',
    registers: [this.#registry],
  });

  readonly #engineUp = new Gauge({
    name: 'xianbao_engine_up',
    help: 'Whether the search engine answers.',
    registers: [this.#registry],
  });
  readonly #documents = new Gauge({
    name: 'xianbao_engine_documents',
    help: 'Documents of an index.',
    labelNames: ['index'],
    registers: [this.#registry],
  });
  readonly #stored = new Gauge({
    name: 'xianbao_stored_texts',
    help: 'Texts of an index that the gateway has beside it, once they are those of its current state.',
    labelNames: ['index'],
    registers: [this.#registry],
  });
  readonly #updated = new Gauge({
    name: 'xianbao_index_updated_timestamp_seconds',
    help: 'When an index was last written to.',
    labelNames: ['index'],
    registers: [this.#registry],
  });
  readonly #client: Meilisearch;
  readonly #texts: Texts | undefined;
  #read: { at: number; done: Promise<unknown> } | undefined;

  readonly #crawl: CrawlMetrics;

  constructor(client: Meilisearch, texts?: Texts, resources?: Resources) {
    this.#client = client;
    this.#texts = texts;
    this.#crawl = new CrawlMetrics(client, this.#registry);
    registerProcess(this.#registry);
    if (resources !== undefined) registerResources(this.#registry, resources);
  }

  /** Watches every request that passes. */
  readonly watch: RequestHandler = (request, response, next) => {
    const began = performance.now();
    this.#running.inc();
    response.once('close', () => {
      this.#running.dec();
      // The pattern, not the address: clients choose addresses, and there is no end of them.
      const { route = 'other' } = response.locals as { route?: string };
      const labels = { method: request.method, route };
      this.#requests.inc({ ...labels, status: response.statusCode });
      this.#durations.observe(labels, (performance.now() - began) / 1000);
    });
    next();
  };

  /** GET /metrics: Prometheus' text format, with the state of the engine and the process. */
  readonly answer: RequestHandler = async (_request, response) => {
    await this.#readOutside();
    const text = await this.#registry.metrics();
    response.set('Content-Type', this.#registry.contentType).send(text);
  };

  #readOutside(): Promise<unknown> {
    const now = performance.now();
    if (this.#read === undefined || now - this.#read.at > FRESH_MS) {
      this.#read = {
        at: now,
        done: Promise.all([this.#readEngine(), this.#readTexts(), this.#crawl.read()]),
      };
    }
    return this.#read.done;
  }

  async #readTexts(): Promise<void> {
    for (const of of ['reports', 'statements'] as const) {
      const index = STORED_NAMES[of];
      // Without an engine there is no state of the index to have the texts of: `xianbao_engine_up` tells.
      const answer = await this.#texts
        ?.ask(of, 'follow', {}, { allowsStale: true })
        .catch(() => undefined);
      if (answer === undefined) this.#stored.remove({ index });
      else this.#stored.set({ index }, answer.result.texts);
    }
  }

  async #readEngine(): Promise<void> {
    const stats = await Promise.allSettled(
      INDEXES.map((uid) => this.#client.index(uid).getStats()),
    );
    this.#engineUp.set(Number(stats.some(({ status }) => status === 'fulfilled')));
    this.#documents.reset();
    this.#updated.reset();
    for (const [i, each] of stats.entries()) {
      if (each.status !== 'fulfilled') continue;
      this.#documents.set({ index: INDEXES[i]! }, each.value.numberOfDocuments);
    }
    for (const index of INDEXES) {
      const state = await readIndexState(this.#client, index).catch(() => undefined);
      if (state !== undefined) this.#updated.set({ index }, Date.parse(state.updatedAt) / 1000);
    }
  }
}

function registerProcess(registry: Registry): void {
  const register = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(value());
      },
    });
  register(
    'process_resident_memory_bytes',
    'Memory of the gateway.',
    () => process.memoryUsage().rss,
  );
  register(
    'nodejs_heap_used_bytes',
    'Of that, in use by its program.',
    () => process.memoryUsage().heapUsed,
  );
  register('process_uptime_seconds', 'Since the gateway was started.', () => process.uptime());
}

/** The memory of an engine that is not embedded cannot be seen, and has no metric. */
function registerResources(registry: Registry, { memory, disk }: Resources): void {
  const register = (name: string, help: string, field: keyof EngineMemory) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(memory()?.[field] ?? 0);
      },
    });
  if (memory() !== undefined) {
    register(
      'xianbao_engine_resident_bytes',
      'Memory of the embedded engine, with pages of its database; 0 while it does not run.',
      'residentBytes',
    );
    register(
      'xianbao_engine_own_bytes',
      'Of that, what is no page of a file: it is restarted between loads when this outgrows its bound.',
      'ownBytes',
    );
  }
  new Gauge({
    name: 'xianbao_disk_bytes',
    help: 'What a part of the data directory occupies, measured at most once a minute.',
    labelNames: ['part'],
    registers: [registry],
    async collect() {
      for (const [part, bytes] of Object.entries(await disk())) this.set({ part }, bytes);
    },
  });
}
