import { hashReport, type TextFields } from '../../../src/model/document.js';
import { versionKey } from '../../../src/model/ids.js';
import type { Report } from '../../../src/model/report.js';
import type { Archive } from '../archive.js';
import type { Fingerprint } from '../reprints/fingerprint.js';
import type { FingerprintedReport } from '../reprints/reprint-table.js';
import type { Version, VersionOrigin } from '../tables/version.js';

/** What came of the reports that a run recorded. */
export interface RecordCounts {
  added: number;
  updated: number;
  unchanged: number;
}

/** A report as it was just read from its bytes. */
export interface ReadReport {
  report: Report;
  fingerprint: Fingerprint;
  /** The page that it was read from may be a site's notice instead of a report. */
  isBare?: true;
  /** Prepared where a thread of its own read the report. */
  fields?: TextFields;
}

/** A report and what it was read from, to be recorded. */
export interface SourcedReport extends ReadReport {
  origin: VersionOrigin;
}

/** A version that the ledger has and the index is to be given. */
export interface RecordedVersion {
  version: Version;
  /** As it was just read; without it, the archive's bytes are read again. */
  read?: ReadReport;
  /** The index has never been sent it. */
  isNew: boolean;
  /** The version it takes the place of in the index. */
  ended?: Version | undefined;
}

/**
 * Writes reports into the archive's ledger of versions, all in one transaction: new ones are added,
 * equal ones left alone; a changed text becomes a new version and ends the old one; where only other
 * things changed, the version is amended. Returns what the index has to be given after that, among it
 * other reports that now have another original. `now` in milliseconds since the epoch.
 */
export function recordReports(
  reports: SourcedReport[],
  archive: Archive,
  now: number,
  counts: RecordCounts,
): RecordedVersion[] {
  const { versions, reprints } = archive;
  // The index must never hold what the ledger forgot in a power cut.
  return archive.durably(() => {
    const current = versions.current(reports.map(({ report }) => report.id));
    const recorded = new Map<string, RecordedVersion>();
    const fingerprinted = new Map<string, FingerprintedReport>();
    for (const each of reports) {
      const { id, date } = each.report;
      const { kind, changed } = record(each, current.get(id), archive, now);
      counts[kind] += 1;
      if (changed === undefined) continue;
      const { version } = changed;
      current.set(id, version);
      put(recorded, changed);
      const { fingerprint } = each;
      fingerprinted.set(id, { id, date, order: version.validFrom, fingerprint });
    }
    const others = reprints
      .noteAll(fingerprinted.values())
      .filter(({ id }) => !fingerprinted.has(id));
    for (const version of versions.current(others.map(({ id }) => id)).values()) {
      versions.amend(version.id, version.version, version);
      put(recorded, { version: { ...version, loaded: false }, isNew: false });
    }
    return [...recorded.values()];
  });
}

/** The same report may come twice, from two addresses: each of its versions goes to the index once. */
function put(recorded: Map<string, RecordedVersion>, { ended, ...changed }: RecordedVersion): void {
  const superseded = ended && recorded.get(versionKey(ended.id, ended.version));
  if (superseded !== undefined) superseded.version = ended!;
  const key = versionKey(changed.version.id, changed.version.version);
  const before = recorded.get(key);
  recorded.set(key, {
    ...changed,
    isNew: changed.isNew || (before?.isNew ?? false),
    ended: superseded === undefined ? (ended ?? before?.ended) : undefined,
  });
}

function record(
  { origin, ...read }: SourcedReport,
  current: Version | undefined,
  { versions }: Archive,
  now: number,
): { kind: keyof RecordCounts; changed?: RecordedVersion } {
  const { id, date, county = null } = read.report;
  const hashes = hashReport(read.report);
  const next = { id, origin, date, county, ...hashes, validFrom: now };
  if (current === undefined) {
    // One that was gone and is back had versions before.
    const kind = versions.of(id).length === 0 ? 'added' : 'updated';
    return { kind, changed: { version: versions.add(next), read, isNew: true } };
  }
  if (hashes.hash === current.hash) {
    if (isElsewhere(origin, current.origin)) versions.move(id, current.version, origin);
    return { kind: 'unchanged' };
  }
  if (hashes.textHash === current.textHash) {
    versions.amend(id, current.version, next);
    const version = { ...current, ...next, validFrom: current.validFrom, loaded: false };
    return { kind: 'updated', changed: { version, read, isNew: false } };
  }
  const version = versions.add(next);
  const ended = { ...current, validTo: version.validFrom, current: false, loaded: false };
  return { kind: 'updated', changed: { version, read, isNew: true, ended } };
}

/** Whether a report that was read elsewhere, or from a file, is now at an address. */
function isElsewhere(now: VersionOrigin, before: VersionOrigin): boolean {
  return now.kind === 'page' && (before.kind !== 'page' || before.url !== now.url);
}
