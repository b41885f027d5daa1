import { hashReport } from '../../src/model/document.js';
import type { Report } from '../../src/model/report.js';
import { publicationInstant } from '../../src/model/time/instant.js';
import type { Archive } from '../archive/archive.js';
import type { VersionOrigin } from '../archive/tables/version.js';
import { copyReason } from './copies.js';
import type { Reading } from '../archive/ledger/record-reports.js';

const MOST = 50;

/** A page of one report or several. */
export interface GroupPage {
  url: string;
  /** What is to be recorded of it. */
  readings: Reading[];
  /** Reports that are left to the other addresses at which they stand. */
  copies: Report[];
  /** The id of one of these. */
  copyOf?: string;
}

/** Pages of one source whose reports are on their way to the loader. */
export class CrawlGroup {
  readonly #pages: GroupPage[] = [];
  readonly #readings: Reading[] = [];
  readonly #idsByText = new Map<string, string>();
  readonly #ids = new Set<string>();

  get isFull(): boolean {
    return this.#pages.length >= MOST || this.#readings.length >= MOST;
  }

  get readings(): Reading[] {
    return this.#readings;
  }

  add(page: GroupPage): void {
    this.#pages.push(page);
  }

  /** Adds a report to the page that was added last. */
  addReading(page: GroupPage, reading: Reading): void {
    page.readings.push(reading);
    this.#readings.push(reading);
    this.#ids.add(reading.report.id);
    this.#idsByText.set(textKey(reading.report), reading.report.id);
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** The id of a report of the same text and day. */
  sameText(report: Report): string | undefined {
    return this.#idsByText.get(textKey(report));
  }

  /**
   * Notes in the ledger that the pages were read. Only once their reports are recorded: what is not
   * noted is read again by the next run.
   *
   * @param changed ids of reports whose text is new
   */
  noteRead(archive: Archive, changed: Set<string>): void {
    const current = archive.versions.current(this.#ids);
    const originOf = (id: string) => current.get(id)?.origin;
    archive.transaction(() => {
      for (const { url, readings, copies, copyOf } of this.#pages) {
        const reports = [...readings.map(({ report }) => report), ...copies];
        const away = readings.filter(({ report }) => !isAt(url, originOf(report.id)));
        const copied = away.length < readings.length ? undefined : (copyOf ?? away[0]?.report.id);
        archive.addresses.noteReading(url, {
          state: 'extracted',
          publishedAt: Math.max(...reports.map(publicationInstant)),
          changed: reports.some(({ id }) => changed.has(id)),
          reason: copied === undefined ? undefined : copyReason(copied),
        });
      }
    });
  }
}

function isAt(url: string, origin: VersionOrigin | undefined): boolean {
  return origin?.kind === 'page' && origin.url === url;
}

function textKey(report: Report): string {
  return `${report.date} ${hashReport(report).textHash}`;
}
