import type { Database } from 'better-sqlite3';
import { DAY_MS, dayTime } from '../../../src/model/time/day.js';
import type { Fingerprint } from './fingerprint.js';
import { isReprint } from './likeness.js';
import { ReprintAgenda, isBefore, type DueReport } from './reprint-agenda.js';
import { ReprintRows, type ReprintRow } from './reprint-rows.js';

/** A report to be compared with all others. */
export interface FingerprintedReport {
  id: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** Tells which of two reports of one day is the earlier: when it was first seen, in milliseconds. */
  order: number;
  fingerprint: Fingerprint;
}

/** A report and the one whose text it repeats, or `null` where it is an original. */
export interface ReprintChange {
  id: string;
  reprintOf: string | null;
}

/**
 * Which report repeats the text of which, for all reports of an archive; nothing is held in memory.
 *
 * The rule: reports in order of date, then of first sight, then of id; each is a reprint of the
 * earliest *original* that it is near-identical to, and where there is none it is an original itself.
 * So every reprint is near-identical to its original, never only to another reprint: a text that
 * drifts from copy to copy begins anew where it has become another. The answer does not depend on the
 * order in which reports are noted, unless more than 50 originals, or 50 reprints, share a band: of
 * those the earliest decide.
 *
 * Every method is one transaction, and part of one that is already open.
 */
export class ReprintTable {
  readonly #database: Database;
  readonly #rows: ReprintRows;

  constructor(database: Database) {
    this.#database = database;
    this.#rows = new ReprintRows(database);
  }

  /**
   * Takes in reports, new or with another text or date, and returns what changed of them and of others; a new
   * report that is an original is not a change. A text seen in many copies, latest first, should come in
   * groups: noted one by one, each copy would change the original of all before it.
   */
  noteAll(notes: Iterable<FingerprintedReport>): ReprintChange[] {
    return this.#settled((agenda) => {
      for (const note of notes) this.#takeIn(note, agenda);
    });
  }

  /** The id of the original of which a report is a reprint. */
  reprintOf(id: string): string | undefined {
    const original = this.#rows.byId(id)?.original ?? null;
    return original === null ? undefined : this.#rows.byNum(original)?.id;
  }

  /** What is kept of a report's text. */
  fingerprint(id: string): Fingerprint | undefined {
    return this.#rows.byId(id);
  }

  #takeIn({ id, date, order, fingerprint }: FingerprintedReport, agenda: ReprintAgenda): void {
    const row = { id, day: dayTime(date) / DAY_MS, order, ...fingerprint };
    const old = this.#rows.byId(id);
    if (old === undefined) {
      const num = this.#rows.insert(row);
      agenda.addNew({ ...row, num, original: null });
    } else if (!isSame(old, row)) {
      agenda.addAll(this.#read(this.#rows.listReprints(old.num)));
      agenda.drop(old);
      this.#rows.replace(old, row);
      agenda.addNew({ ...row, num: old.num, original: old.original });
    }
  }

  #settled(take: (agenda: ReprintAgenda) => void): ReprintChange[] {
    return this.#database.transaction(() => {
      const agenda = new ReprintAgenda();
      take(agenda);
      for (let next = agenda.next(); next !== undefined; next = agenda.next()) {
        this.#settle(next, agenda);
      }
      return this.#changes(agenda);
    })();
  }

  /**
   * Finds the original of one report. Those before it are settled; what changes because of it comes
   * after it, and onto the agenda.
   */
  #settle({ num, isNew }: DueReport, agenda: ReprintAgenda): void {
    const row = this.#rows.byNum(num);
    if (row === undefined) return;
    const original = this.#originalFor(row)?.num ?? null;
    this.#rows.settle(row, original, isNew);
    const wasOriginal = !isNew && row.original === null;
    if (original !== null && wasOriginal) agenda.addAll(this.#read(this.#rows.listReprints(num)));
    if (original === null && !wasOriginal) agenda.addAll(this.#nearCopiesAfter(row));
  }

  #originalFor(row: ReprintRow): ReprintRow | undefined {
    let best: ReprintRow | undefined;
    const seen = new Set([row.num]);
    for (const band of row.bands) {
      for (const num of this.#rows.originalsUpTo(band, (best ?? row).day)) {
        if (seen.has(num)) continue;
        seen.add(num);
        const other = this.#rows.byNum(num);
        if (other === undefined || !isBefore(other, best ?? row)) continue;
        if (isReprint(other, row)) best = other;
      }
    }
    return best;
  }

  /** Those that may be reprints of a new original. */
  #nearCopiesAfter(row: ReprintRow): ReprintRow[] {
    const nums = new Set<number>();
    for (const band of row.bands) {
      for (const num of this.#rows.allFrom(band, row.day)) nums.add(num);
    }
    return this.#read(nums).filter((other) => isBefore(row, other) && isReprint(other, row));
  }

  #read(nums: Iterable<number>): ReprintRow[] {
    return [...nums].map((num) => this.#rows.byNum(num)).filter((row) => row !== undefined);
  }

  #changes(agenda: ReprintAgenda): ReprintChange[] {
    const changes: ReprintChange[] = [];
    for (const [num, before] of agenda.before) {
      const row = this.#rows.byNum(num);
      if (row === undefined || row.original === before) continue;
      const original = row.original === null ? undefined : this.#rows.byNum(row.original);
      changes.push({ id: row.id, reprintOf: original?.id ?? null });
    }
    return changes;
  }
}

function isSame(a: Omit<ReprintRow, 'num' | 'original'>, b: typeof a): boolean {
  return (
    a.day === b.day &&
    a.order === b.order &&
    Buffer.compare(a.signature, b.signature) === 0 &&
    a.bands.length === b.bands.length &&
    a.bands.every((band, i) => band === b.bands[i])
  );
}
