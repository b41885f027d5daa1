import type { Database } from 'better-sqlite3';
import type { Fingerprint } from './fingerprint.js';

/** A report as the table of reprints knows it. */
export interface ReprintRow extends Fingerprint {
  num: number;
  id: string;
  /** Days since 1970. */
  day: number;
  /** Tells reports of one day apart: when each was first seen. */
  order: number;
  /** The number of its original; `null` for an original. */
  original: number | null;
}

type StoredReprint = Omit<ReprintRow, 'signature' | 'bands'> & { fingerprint: Buffer };

/**
 * Of the many originals that share a band, because all fill in one form, only the earliest are looked at. So
 * a report costs the same however many there are. Reprints stand apart from originals, so that no number of
 * copies of a text hides its original.
 */
const MAX_ROWS_OF_BAND = 50;
const SIGNATURE_BYTES = 128;

const TABLES = `
  CREATE TABLE IF NOT EXISTS reprint_texts (
    num INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day INTEGER NOT NULL, seen INTEGER NOT NULL,
    original INTEGER, fingerprint BLOB NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS reprint_texts_original ON reprint_texts (original)
    WHERE original IS NOT NULL;
  CREATE TABLE IF NOT EXISTS reprint_bands (
    band INTEGER NOT NULL, reprint INTEGER NOT NULL, day INTEGER NOT NULL, num INTEGER NOT NULL,
    PRIMARY KEY (band, reprint, day, num)
  ) STRICT, WITHOUT ROWID;`;

const ROW = 'SELECT num, id, day, seen AS "order", original, fingerprint FROM reprint_texts';

/** The rows of the table of reprints in SQLite, and the bands by which near-copies find each other. */
export class ReprintRows {
  readonly #statements;

  constructor(database: Database) {
    database.exec(TABLES);
    const nums = (condition: string) =>
      database.prepare<unknown[], number>(`SELECT num FROM ${condition}`).pluck();
    const earliest = `ORDER BY day, num LIMIT ${MAX_ROWS_OF_BAND}`;
    this.#statements = {
      byId: database.prepare<[string], StoredReprint>(`${ROW} WHERE id = ?`),
      byNum: database.prepare<[number], StoredReprint>(`${ROW} WHERE num = ?`),
      reprints: nums('reprint_texts WHERE original = ?'),
      upTo: nums(`reprint_bands WHERE band = ? AND reprint = 0 AND day <= ? ${earliest}`),
      from: nums(`reprint_bands WHERE band = ? AND reprint = ? AND day >= ? ${earliest}`),
      insert: database.prepare(
        'INSERT INTO reprint_texts (id, day, seen, fingerprint) VALUES (?, ?, ?, ?)',
      ),
      update: database.prepare(
        'UPDATE reprint_texts SET day = ?, seen = ?, original = NULL, fingerprint = ? WHERE num = ?',
      ),
      setOriginal: database.prepare('UPDATE reprint_texts SET original = ? WHERE num = ?'),
      insertBand: database.prepare('INSERT OR IGNORE INTO reprint_bands VALUES (?, ?, ?, ?)'),
      removeBand: database.prepare(
        'DELETE FROM reprint_bands WHERE band = ? AND reprint = ? AND day = ? AND num = ?',
      ),
    };
  }

  byId(id: string): ReprintRow | undefined {
    return readRow(this.#statements.byId.get(id));
  }

  byNum(num: number): ReprintRow | undefined {
    return readRow(this.#statements.byNum.get(num));
  }

  /** The numbers of the reports that are reprints of one. */
  listReprints(num: number): number[] {
    return this.#statements.reprints.all(num);
  }

  /** The numbers of the earliest originals with a band until a day, that day included. */
  originalsUpTo(band: number, day: number): number[] {
    return this.#statements.upTo.all(band, day);
  }

  /** The numbers of the earliest originals, and of the earliest reprints, with a band from a day on. */
  allFrom(band: number, day: number): number[] {
    return [0, 1].flatMap((reprint) => this.#statements.from.all(band, reprint, day));
  }

  /** Adds a report, which nobody finds by its bands before it is settled; returns its number. */
  insert(row: Omit<ReprintRow, 'num' | 'original'>): number {
    const { insert } = this.#statements;
    return Number(insert.run(row.id, row.day, row.order, packFingerprint(row)).lastInsertRowid);
  }

  /** Gives a report another place in time or another text; it is to be settled like a new one. */
  replace(old: ReprintRow, row: Omit<ReprintRow, 'num' | 'original'>): void {
    this.#removeBands(old);
    this.#statements.update.run(row.day, row.order, packFingerprint(row), old.num);
  }

  /** Keeps the original that was found for a report, `null` where it is one itself. */
  settle(row: ReprintRow, original: number | null, isNew: boolean): void {
    const moves = isNew || (row.original === null) !== (original === null);
    if (moves && !isNew) this.#removeBands(row);
    if (original !== row.original) this.#statements.setOriginal.run(original, row.num);
    if (!moves) return;
    const reprint = original === null ? 0 : 1;
    for (const band of row.bands) {
      this.#statements.insertBand.run(band, reprint, row.day, row.num);
    }
  }

  #removeBands(row: ReprintRow): void {
    const reprint = row.original === null ? 0 : 1;
    for (const band of row.bands) this.#statements.removeBand.run(band, reprint, row.day, row.num);
  }
}

function packFingerprint({ signature, bands }: Fingerprint): Buffer {
  const packFingerprint = Buffer.alloc(SIGNATURE_BYTES + bands.length * 4);
  packFingerprint.set(signature);
  bands.forEach((band, i) => packFingerprint.writeInt32LE(band, SIGNATURE_BYTES + i * 4));
  return packFingerprint;
}

function readRow(stored: StoredReprint | undefined): ReprintRow | undefined {
  if (stored === undefined) return undefined;
  const { fingerprint, ...row } = stored;
  const bands = new Int32Array((fingerprint.length - SIGNATURE_BYTES) / 4);
  for (let i = 0; i < bands.length; i += 1) {
    bands[i] = fingerprint.readInt32LE(SIGNATURE_BYTES + i * 4);
  }
  return { ...row, signature: fingerprint.subarray(0, SIGNATURE_BYTES), bands };
}
