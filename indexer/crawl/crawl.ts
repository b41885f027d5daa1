import type { Meilisearch } from 'meilisearch';
import { pMapIterable } from 'p-map';
import { hashReport, type Segmenter } from '../../src/model/document.js';
import type { Report } from '../../src/model/report.js';
import { HOUR_MS } from '../../src/model/time/instant.js';
import type { Archive } from '../archive/archive.js';
import type { VersionOrigin } from '../archive/tables/version.js';
import { copiedId, copyReason, isOwnAddress, standsElsewhere } from './copies.js';
import { CrawlGroup, type GroupPage } from './crawl-group.js';
import { crawlSource, type CrawlDependencies, type CrawlEvent } from './crawl-source.js';
import { lostReport, Suspicions, type Suspect } from './suspicions.js';
import type { ReadReport, RecordCounts } from '../archive/ledger/record-reports.js';
import type { ByteShare } from '../fetch/byte-budget.js';
import type { NoReport } from '../extract/extract-reports.js';
import type { LoadProgress } from '../load/load-progress.js';
import { Loader, type LoaderOptions } from '../load/loader.js';
import { admitReports } from '../read/admit-reports.js';
import type { ReadItem } from '../read/read-pool.js';
import type { Failure } from '../sources/files/raw-item.js';
import type { Source } from '../sources/config/source-schema.js';

export interface CrawlRun extends RecordCounts {
  gone: number;
  failed: number;
  /** Addresses that robots.txt or the source's own limits forbid. */
  forbidden: number;
  /** Pages without a report. */
  noReport: number;
  /** Addresses that repeat a report of the same source. */
  duplicates: number;
}

export interface CrawlOptions {
  full: boolean;
  read: ReadItem;
  segmenter: Segmenter;
  onFailure: (failure: Failure) => void;
  relief?: LoaderOptions['relief'];
  /** Given, at the start, what tells how far the run has come. */
  onOpen?: (readProgress: () => Promise<CrawlProgress>) => void;
}

export interface CrawlProgress extends LoadProgress {
  /** Pages done, and how many are still to be fetched. */
  pages: number;
  left: number;
}

/** Sources that are crawled at the same time. One host is never asked twice at once all the same. */
const SOURCES_AT_ONCE = 8;
/** Pages that are read while others are fetched. */
const PREFETCH = 8;

/** Crawls sources into the archive and from there into the index. One broken source stops no other. */
export async function crawl(
  sources: Source[],
  clients: readonly Meilisearch[],
  dependencies: CrawlDependencies,
  options: CrawlOptions,
): Promise<CrawlRun> {
  const run = await Crawl.open(clients, dependencies, options);
  const crawled = pMapIterable(sources, (source) => run.crawl(source), {
    concurrency: SOURCES_AT_ONCE,
  });
  for await (const _ of crawled);
  return run.finish();
}

type ReadPageEvent = Omit<Extract<CrawlEvent, { kind: 'page' }>, 'item'> & {
  results: (ReadReport | NoReport)[];
  /** What it holds until it is taken. */
  share: ByteShare;
};
type ReadEvent = Exclude<CrawlEvent, { kind: 'page' }> | ReadPageEvent;

/** A page that is held back until its source is crawled, and what is suspicious of it. */
interface HeldPage {
  event: ReadPageEvent;
  suspect: Suspect;
}

/** Pages of a source that are held back at once; the texts of what else is suspicious are compared, too. */
const MAX_HELD = 200;
/** A character of a report takes two bytes in its text, and ten in the words and grams that are made of it. */
const BYTES_PER_CHARACTER = 12;

function weigh(result: ReadReport | NoReport): number {
  return 'report' in result ? result.report.body.length * BYTES_PER_CHARACTER : 0;
}

class Crawl {
  readonly #dependencies: CrawlDependencies;
  readonly #options: CrawlOptions;
  readonly #loader: Loader;
  readonly #archive: Archive;
  readonly #suspicions: Suspicions;
  readonly #run = { unchanged: 0, gone: 0, failed: 0, forbidden: 0, noReport: 0, duplicates: 0 };
  #pages = 0;

  private constructor(loader: Loader, dependencies: CrawlDependencies, options: CrawlOptions) {
    this.#loader = loader;
    this.#dependencies = dependencies;
    this.#archive = dependencies.archive;
    this.#options = options;
    this.#suspicions = new Suspicions(dependencies.archive);
  }

  static async open(
    clients: readonly Meilisearch[],
    dependencies: CrawlDependencies,
    options: CrawlOptions,
  ): Promise<Crawl> {
    const { archive, now } = dependencies;
    let pages = () => 0;
    const onOpen = (readProgress: () => Promise<LoadProgress>) =>
      options.onOpen?.(async () => ({
        ...(await readProgress()),
        pages: pages(),
        left: archive.addresses.countDue(now()),
      }));
    const loader = await Loader.open(clients, archive, { ...options, onOpen });
    const crawl = new Crawl(loader, dependencies, options);
    pages = () => crawl.#pages;
    return crawl;
  }

  async crawl(source: Source): Promise<void> {
    const events = crawlSource(source, this.#dependencies, this.#options);
    const read = (event: CrawlEvent) => this.#read(event);
    const held: HeldPage[] = [];
    let group = new CrawlGroup();
    const load = async () => {
      const full = group;
      group = new CrawlGroup();
      await this.#load(full);
    };
    for await (const event of pMapIterable(events, read, { concurrency: PREFETCH })) {
      this.#pages += 1;
      if (event.kind === 'page') {
        const suspect = this.#suspicions.note(event);
        if (suspect !== undefined && held.length < MAX_HELD) held.push({ event, suspect });
        else this.#take(event, source, group, suspect);
        event.share.end();
      } else if (event.kind === 'failed') this.#fail(event.failure);
      else if (event.kind === 'gone') {
        // A report that has just been found at another address is not gone.
        await load();
        await this.#end(event, source);
      } else this.#run[event.kind] += 1;
      if (group.isFull) await load();
    }
    for (const { event, suspect } of held) {
      this.#take(event, source, group, suspect);
      if (group.isFull) await load();
    }
    await load();
  }

  async finish(): Promise<CrawlRun> {
    await this.#loader.finish();
    const { added, updated, unchanged } = this.#loader.counts;
    const failed = this.#run.failed + this.#loader.unreached;
    return { ...this.#run, added, updated, unchanged: unchanged + this.#run.unchanged, failed };
  }

  async #read(event: CrawlEvent): Promise<ReadEvent> {
    if (event.kind !== 'page') return event;
    const { item, ...rest } = event;
    const { archive, budget, dates, now } = this.#dependencies;
    // The page's bytes are not needed any longer than until it is read.
    const share = budget.share();
    share.set('bytes' in item ? item.bytes.length : 0);
    const read = await this.#options.read(item, event.defaults);
    const results = admitReports(read, item.origin, { archive, dates, now: now() });
    share.set(results.reduce((sum, each) => sum + weigh(each), 0));
    return { ...rest, results, share };
  }

  #fail(failure: Failure): void {
    this.#run.failed += 1;
    this.#options.onFailure(failure);
  }

  /** Sorts out what was read on a page: reports to be loaded, ones that stand elsewhere too, none. */
  #take(
    { url, page, defaults, results }: ReadPageEvent,
    source: Source,
    group: CrawlGroup,
    suspect: Suspect | undefined,
  ): void {
    const reports = results.filter((result) => 'report' in result);
    const failures = results.flatMap((each) => ('failure' in each ? [each.failure] : []));
    if (reports.length === 0) {
      this.#noteNone(
        url,
        this.#suspicions.hasReport(url) ? lostReport(url, failures[0]) : failures[0],
      );
      return;
    }
    if (suspect !== undefined) {
      const failure = this.#suspicions.judge(suspect, reports[0]!);
      if (failure !== undefined) {
        this.#noteNone(url, failure);
        return;
      }
    }
    for (const failure of failures) this.#fail(failure);
    const origin: VersionOrigin = {
      kind: 'page',
      url,
      page,
      input: 'page',
      source: source.id,
      defaults: { ...defaults },
    };
    const taken: GroupPage = { url, reports: [], copies: [] };
    group.add(taken);
    for (const read of reports) {
      const { report } = read;
      const original = this.#findOriginal(url, report, group);
      if (original === undefined) group.addReport(taken, { ...read, origin });
      else {
        taken.copies.push(report);
        taken.copyOf = original;
        this.#run.duplicates += 1;
      }
    }
  }

  #noteNone(url: string, failure?: Failure): void {
    const isNone = failure === undefined || failure.code === 'no_report';
    const state = isNone ? 'no_report' : 'failed';
    this.#archive.addresses.noteReading(url, { state, changed: false, reason: failure?.message });
    if (isNone) this.#run.noReport += 1;
    else this.#fail(failure);
  }

  /** The id of the report that an address repeats, where it is to be left to another address. */
  #findOriginal(url: string, report: Report, group: CrawlGroup): string | undefined {
    const { versions, addresses } = this.#archive;
    const current = versions.current([report.id]).get(report.id);
    if (current !== undefined || group.has(report.id)) {
      const isElsewhere = group.has(report.id) || standsElsewhere(current!, url, this.#archive);
      return isElsewhere && !isOwnAddress(url, report) ? report.id : undefined;
    }
    const copied = copiedId(addresses.get(url));
    // Once a copy it stays one, though one of the two is edited.
    if (copied !== undefined && versions.current([copied]).size > 0) return copied;
    const { textHash } = hashReport(report);
    return (
      group.sameText(report) ?? versions.sameText(report.source ?? null, textHash, report.date)
    );
  }

  async #load(group: CrawlGroup): Promise<void> {
    const { reports } = group;
    const now = this.#dependencies.now();
    const changed = reports.length > 0 ? await this.#loader.load(reports, now) : new Set<string>();
    group.noteRead(this.#archive, changed);
  }

  /** A report ends when it is gone from every address at which it stood. */
  async #end({ url, status, at }: Extract<CrawlEvent, { kind: 'gone' }>, source: Source) {
    const { addresses, versions } = this.#archive;
    const goneAfterMs = source.goneAfterHours * HOUR_MS;
    const ended = this.#archive.durably(() => {
      const copied = copiedId(addresses.get(url));
      if (!addresses.noteGone(url, { at, status, goneAfterMs })) return [];
      const ids = new Set([...versions.standingAt(url), ...(copied === undefined ? [] : [copied])]);
      return [...versions.current(ids).values()].filter(
        (version) =>
          !standsElsewhere(version, url, this.#archive) &&
          !addresses.standsWithReason(source.id, copyReason(version.id)) &&
          versions.end(version.id, at, at),
      );
    });
    for (const { id } of ended) await this.#loader.loadEnd(id);
    this.#run.gone += ended.length;
  }
}
