import type { Archive } from '../archive/archive.js';
import type { ReadReport } from '../archive/ledger/record-reports.js';
import { likeness } from '../archive/reprints/likeness.js';
import type { NoReport } from '../extract/extract-reports.js';
import type { Failure } from '../sources/files/raw-item.js';
import { copiedId } from './copies.js';
import { MAX_NOTICE, RepeatedTexts, type PlacedText } from './repeated-texts.js';

/** Texts with less in common than this are not two versions of one. Unrelated texts are estimated at 0 to 0.1. */
const MIN_LIKENESS = 0.15;

/** A page that may be a site's own notice: it is judged when it is known whether others are like it. */
export interface Suspect extends PlacedText {
  /** The address has had a report whose text was another one. */
  hadReport: boolean;
}

interface ReadPage {
  url: string;
  results: (ReadReport | NoReport)[];
}

/** Tells the notices that a site gives in place of its reports, of kinds that reading a page alone does not know. */
export class Suspicions {
  readonly #archive: Archive;
  readonly #repeated = new RepeatedTexts();

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** Whether a report that was read at an address, or one that it repeats, is current. */
  hasReport(url: string): boolean {
    const { versions, addresses } = this.#archive;
    const copied = copiedId(addresses.get(url));
    if (copied !== undefined && versions.current([copied]).size > 0) return true;
    return versions.standingAt(url).length > 0;
  }

  /**
   * What is suspicious of a page: it has one short text, which is not laid out as a report or is unlike the one that
   * stood there, and not the title that its list gives. Undefined where nothing is.
   */
  note({ url, results }: ReadPage): Suspect | undefined {
    const [read] = results;
    if (results.length !== 1 || read === undefined || !('report' in read)) return undefined;
    const { body, title } = read.report;
    if (body.length > MAX_NOTICE) return undefined;
    const hadReport = this.#isUnlike(url, read);
    if (!hadReport && read.isBare !== true) return undefined;
    const { listedTitle = null } = this.#archive.addresses.get(url) ?? {};
    const isListed = listedTitle !== null && title.startsWith(listedTitle.replace(/[.…]+$/u, ''));
    if (isListed) return undefined;
    const suspect = { url, body, listedTitle, hadReport };
    this.#repeated.note(suspect);
    return suspect;
  }

  /** Whether an address has a report, and a text is unlike it. */
  #isUnlike(url: string, { fingerprint }: ReadReport): boolean {
    const { versions, reprints } = this.#archive;
    const before = versions.standingAt(url).flatMap((id) => reprints.fingerprint(id) ?? []);
    return (
      before.length > 0 &&
      before.every((one) => likeness(one.signature, fingerprint.signature) < MIN_LIKENESS)
    );
  }

  /** Why a suspicious page is not taken for its report; undefined where it is. */
  judge(suspect: Suspect, read: ReadReport): Failure | undefined {
    if (suspect.hadReport && read.isBare === true) return lostReport(suspect.url);
    if (!this.#repeated.isRepeated(suspect)) return undefined;
    return suspect.hadReport ? lostReport(suspect.url) : repeatedText(suspect.url);
  }
}

/** A page that had a report and has none is a failure, as an outage is. */
export function lostReport(url: string, failure?: Failure): Failure {
  const what = failure === undefined ? 'Its text is wholly another one.' : failure.message;
  const message = `${url} has lost its report: ${what} The version that was read before stays. Look at the page; later crawls ask for it again.`;
  return { origin: { file: url }, code: 'report_lost', message };
}

function repeatedText(url: string): Failure {
  const message = `${url} has the same text as other pages of its host, which ought to have different reports: it is taken for a notice of the site. Later crawls ask for it again.`;
  return { origin: { file: url }, code: 'text_repeated', message };
}
