import { hashReport, type TextFields } from '../../../src/model/document.js';
import { versionKey } from '../../../src/model/ids.js';
import type { Report } from '../../../src/model/report.js';
import type { Archive } from '../archive.js';
import type { Fingerprint } from '../reprints/likeness.js';
import type { Note, ReprintTable } from '../reprints/reprint-table.js';
import type { Version, VersionOrigin } from '../tables/version.js';

export interface LoadCounts {
  added: number;
  updated: number;
  unchanged: number;
}

/** A report as it was just read, and what it was read from. */
export interface Reading {
  report: Report;
  fields?: TextFields | undefined;
  origin: VersionOrigin;
  fingerprint: Fingerprint;
}

/** A version that the index is to be brought. */
export interface Recorded {
  version: Version;
  /** As it was just read; without it, the archive has to be asked. */
  report?: Report;
  fields?: TextFields | undefined;
  /** The index has never been sent it. */
  isNew: boolean;
  /** The version it takes the place of in the index. */
  ended?: Version | undefined;
}

/**
 * Writes reports into the archive's ledger of versions, all in one transaction: new ones are added,
 * equal ones left alone; a changed text becomes a new version and ends the old one; where only other
 * things changed, the version is amended. Returns what the index has to be brought after that, other
 * reports too whose original became another one. `now` in milliseconds since the epoch.
 */
export function recordReports(
  readings: Reading[],
  archive: Archive,
  reprints: ReprintTable,
  now: number,
  counts: LoadCounts,
): Recorded[] {
  const { versions } = archive;
  // The index must never hold what the ledger forgot in a power cut.
  return archive.durably(() => {
    const current = versions.current(readings.map(({ report }) => report.id));
    const recorded = new Map<string, Recorded>();
    const notes = new Map<string, Note>();
    for (const reading of readings) {
      const { id, date } = reading.report;
      const { kind, changed } = record(reading, current.get(id), archive, now);
      counts[kind] += 1;
      if (changed === undefined) continue;
      const { version } = changed;
      current.set(id, version);
      put(recorded, changed);
      const { fingerprint } = reading;
      notes.set(id, { id, date, order: version.validFrom, fingerprint });
    }
    const others = reprints.noteAll(notes.values()).filter(({ id }) => !notes.has(id));
    for (const version of versions.current(others.map(({ id }) => id)).values()) {
      versions.amend(version.id, version.version, version);
      put(recorded, { version: { ...version, loaded: false }, isNew: false });
    }
    return [...recorded.values()];
  });
}

/** The same report may come twice, from two addresses: each of its versions goes to the index once. */
function put(recorded: Map<string, Recorded>, { ended, ...changed }: Recorded): void {
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
  { report, fields, origin }: Reading,
  current: Version | undefined,
  { versions }: Archive,
  now: number,
): { kind: keyof LoadCounts; changed?: Recorded } {
  const { id, date, county = null } = report;
  const hashes = hashReport(report);
  const next = { id, origin, date, county, ...hashes, validFrom: now };
  if (current === undefined) {
    // One that was gone and is back had versions before.
    const kind = versions.of(id).length === 0 ? 'added' : 'updated';
    return { kind, changed: { version: versions.add(next), report, fields, isNew: true } };
  }
  if (hashes.hash === current.hash) {
    if (isElsewhere(origin, current.origin)) versions.move(id, current.version, origin);
    return { kind: 'unchanged' };
  }
  if (hashes.textHash === current.textHash) {
    versions.amend(id, current.version, next);
    const version = { ...current, ...next, validFrom: current.validFrom, loaded: false };
    return { kind: 'updated', changed: { version, report, fields, isNew: false } };
  }
  const version = versions.add(next);
  const ended = { ...current, validTo: version.validFrom, current: false, loaded: false };
  return { kind: 'updated', changed: { version, report, fields, isNew: true, ended } };
}

/** Whether a report that was read elsewhere, or from a file, stands at an address now. */
function isElsewhere(now: VersionOrigin, before: VersionOrigin): boolean {
  return now.kind === 'page' && (before.kind !== 'page' || before.url !== now.url);
}
