import { Archive } from '../../indexer/archive/archive.js';
import { crawl, type CrawlOptions, type CrawlRun } from '../../indexer/crawl/crawl.js';
import { ByteBudget, MAX_BYTES_UNDER_WAY } from '../../indexer/fetch/byte-budget.js';
import type { FetchLimits } from '../../indexer/fetch/limits.js';
import { PoliteFetcher } from '../../indexer/fetch/polite-fetcher.js';
import { readHere } from '../../indexer/read/read-pool.js';
import { reindex, type ReindexRun } from '../../indexer/reindex.js';
import type { Failure } from '../../indexer/sources/files/raw-item.js';
import type { Source } from '../../indexer/sources/config/source-schema.js';
import type { ReportDocument } from '../../src/model/document.js';
import { REPORTS_INDEX, STATEMENTS_INDEX } from '../../src/model/index-settings.js';
import type { StatementDocument } from '../../src/model/statement-document.js';
import { DEFAULT_DATE_SPAN } from '../../src/model/time/date-span.js';
import type { Engine } from '../../src/engine/engine.js';
import { FakeClock } from '../indexer/fetch/setting.js';
import { InventedCounty } from './invented-county.js';
import { temporaryEngine } from './engine.js';
import { plainSegmenter } from './reports.js';

const LIMITS: Partial<FetchLimits> = { firstByteTimeoutMs: 300, bodyTimeoutMs: 5_000, retries: 2 };

/** The invented county's web, and an engine and an archive to crawl it into, on a clock of their own. */
export class CrawlSetting {
  readonly clock: FakeClock;
  readonly site: InventedCounty;
  readonly engine: Engine;
  readonly data: string;
  readonly failures: Failure[] = [];
  archive: Archive;
  readonly #closeEngine: () => Promise<void>;

  private constructor(
    clock: FakeClock,
    site: InventedCounty,
    made: Awaited<ReturnType<typeof temporaryEngine>>,
  ) {
    this.clock = clock;
    this.site = site;
    this.engine = made.engine;
    this.data = made.data;
    this.#closeEngine = made.close;
    this.archive = Archive.open(made.data);
  }

  static async open(): Promise<CrawlSetting> {
    const clock = new FakeClock();
    const site = await InventedCounty.start(() => clock.now());
    return new CrawlSetting(clock, site, await temporaryEngine());
  }

  get #client() {
    return this.engine.writers[0]!;
  }

  /** Crawls all sources of the county, or those given; a run's fetcher is its own. */
  async crawl({
    sources = this.site.sources(),
    full = false,
    ...others
  }: { sources?: Source[] } & Partial<CrawlOptions> = {}): Promise<CrawlRun> {
    const budget = new ByteBudget(MAX_BYTES_UNDER_WAY);
    const fetcher = new PoliteFetcher({
      budget,
      userAgent: 'xianbao/0.1',
      clock: this.clock,
      random: () => 0,
      limits: LIMITS,
    });
    const now = () => this.clock.now();
    this.failures.length = 0;
    try {
      return await crawl(
        sources,
        this.engine.writers,
        { archive: this.archive, fetcher, budget, dates: DEFAULT_DATE_SPAN, now },
        {
          full,
          ...this.#options(),
          ...others,
        },
      );
    } finally {
      await fetcher.close();
    }
  }

  reindex(force = false): Promise<ReindexRun> {
    return reindex(this.engine.writers, this.archive, { force, ...this.#options() });
  }

  /** What the index has of reports, all versions. */
  /** All reports, without the numbers of the writings that brought them. */
  documents(): Promise<ReportDocument[]> {
    return this.#documents<ReportDocument>(REPORTS_INDEX);
  }

  statements(): Promise<StatementDocument[]> {
    return this.#documents<StatementDocument>(STATEMENTS_INDEX);
  }

  /** What it has of the reports of a title, oldest first. */
  async versionsOf(title: string): Promise<ReportDocument[]> {
    const found = (await this.documents()).filter((document) => document.title === title);
    return found.toSorted((a, b) => a.version - b.version);
  }

  async close(): Promise<void> {
    this.archive.close();
    await this.#closeEngine();
    await this.site.close();
  }

  async #documents<Document>(index: string): Promise<Document[]> {
    const { results } = await this.#client
      .index<Document & { revision: number }>(index)
      .getDocuments({ limit: 10_000 });
    return results.map(({ revision: _, ...document }) => document as unknown as Document);
  }

  #options() {
    const onFailure = (failure: Failure) => void this.failures.push(failure);
    return { read: readHere, segmenter: plainSegmenter, onFailure };
  }
}
