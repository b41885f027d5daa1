import { hashReport } from '../../src/model/document.js';
import type { Report } from '../../src/model/report.js';
import { publicationInstant } from '../../src/model/time/instant.js';
import type { Archive } from '../archive/archive.js';
import type { SourcedReport } from '../archive/ledger/record-reports.js';
import type { VersionOrigin } from '../archive/tables/version.js';
import { copyReason } from './copies.js';

/** Pages, and reports, that are recorded in one transaction. */
const MAX_SIZE = 50;

/** Characters of reports, beyond which they are recorded though they are few: a report may have a million. */
const MAX_CHARACTERS = 200_000;

/** A page of one report or several. */
export interface GroupPage {
  url: string;
  /** What is to be recorded of it. */
  reports: SourcedReport[];
  /** Reports that are left to the other addresses at which they stand. */
  copies: Report[];
  /** The id of one of these. */
  copyOf?: string;
}

/** Pages of one source whose reports are on their way to the loader. */
export class CrawlGroup {
  readonly #pages: GroupPage[] = [];
  readonly #reports: SourcedReport[] = [];
  readonly #idsByText = new Map<string, string>();
  readonly #ids = new Set<string>();
  #characters = 0;

  get isFull(): boolean {
    const isLong = this.#characters >= MAX_CHARACTERS;
    return isLong || this.#pages.length >= MAX_SIZE || this.#reports.length >= MAX_SIZE;
  }

  get reports(): SourcedReport[] {
    return this.#reports;
  }

  add(page: GroupPage): void {
    this.#pages.push(page);
  }

  /** Adds a report to the page that was added last. */
  addReport(page: GroupPage, sourced: SourcedReport): void {
    page.reports.push(sourced);
    this.#reports.push(sourced);
    this.#characters += sourced.report.body.length;
    this.#ids.add(sourced.report.id);
    this.#idsByText.set(textKey(sourced.report), sourced.report.id);
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
    archive.transaction(() => {
      for (const { url, reports: own, copies, copyOf } of this.#pages) {
        const reports = [...own.map(({ report }) => report), ...copies];
        const away = own.filter(({ report }) => !isAt(url, current.get(report.id)?.origin));
        const copied = away.length < own.length ? undefined : (copyOf ?? away[0]?.report.id);
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
