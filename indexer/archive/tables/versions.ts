import { ROWS_AT_ONCE, walk, type Connection } from '../connection.js';
import {
  originColumns,
  UNREADABLE,
  readVersion,
  type NewVersion,
  type Version,
  type VersionOrigin,
  type VersionRow,
} from './version.js';

/** What may change of a version while its text stays the same. */
export type Amendment = Pick<NewVersion, 'hash' | 'origin' | 'date' | 'county'>;

interface VersionCounts {
  all: number;
  current: number;
  pending: number;
  unreadable: number;
}

/** Every version of every report: the truth that the search index is made from. */
export class Versions {
  readonly #connection: Connection;
  readonly #current;
  readonly #last;
  readonly #ofReport;
  readonly #insert;
  readonly #end;
  readonly #amend;
  readonly #move;
  readonly #markLoaded;
  readonly #markUnreadable;
  readonly #markAllPending;
  readonly #nextPending;
  readonly #next;
  readonly #idsAfter;
  readonly #counts;
  readonly #sameText;
  readonly #standingAt;

  constructor(connection: Connection) {
    const select = (rest: string) =>
      connection.prepare<VersionRow>(`SELECT * FROM versions ${rest}`);
    this.#connection = connection;
    this.#current = select(
      'WHERE id IN (SELECT value FROM json_each(@ids)) AND validTo IS NULL ORDER BY id',
    );
    this.#last = select('WHERE id = @id ORDER BY version DESC LIMIT 1');
    this.#ofReport = select('WHERE id = @id ORDER BY version');
    this.#insert = connection.prepare(
      `INSERT INTO versions (id, version, origin, url, source, page, input, defaults, date, county,
         textHash, hash, validFrom)
       VALUES (@id, @version, @origin, @url, @source, @page, @input, @defaults, @date, @county,
         @textHash, @hash, @validFrom)`,
    );
    this.#end = connection.prepare(
      `UPDATE versions SET validTo = max(validFrom, @at), goneAt = @goneAt, loaded = 0
       WHERE id = @id AND validTo IS NULL`,
    );
    this.#amend = connection.prepare(
      `UPDATE versions SET hash = @hash, origin = @origin, url = @url, source = @source, page = @page,
         input = @input, defaults = @defaults, date = @date, county = @county, loaded = 0
       WHERE id = @id AND version = @version`,
    );
    this.#move = connection.prepare(
      `UPDATE versions SET origin = @origin, url = @url, source = @source, page = @page,
         input = @input, defaults = @defaults WHERE id = @id AND version = @version`,
    );
    this.#markUnreadable = connection.prepare(
      `UPDATE versions SET loaded = ${UNREADABLE} WHERE id = @id AND version = @version`,
    );
    this.#markLoaded = connection.prepare(
      `UPDATE versions SET loaded = 1
       WHERE id = @id AND version = @version AND hash = @hash AND validTo IS @validTo`,
    );
    this.#markAllPending = connection.prepare('UPDATE versions SET loaded = 0 WHERE loaded = 1');
    this.#nextPending = select(
      `WHERE loaded = 0 AND seq > @after ORDER BY seq LIMIT ${ROWS_AT_ONCE}`,
    );
    this.#next = select(`WHERE seq > @after ORDER BY seq LIMIT ${ROWS_AT_ONCE}`);
    this.#idsAfter = connection.prepare<{ id: string }>(
      'SELECT DISTINCT id FROM versions WHERE id > @after ORDER BY id LIMIT @most',
    );
    this.#counts = connection.prepare<VersionCounts>(
      `SELECT (SELECT count(*) FROM versions) AS "all",
         (SELECT count(*) FROM versions WHERE validTo IS NULL) AS current,
         (SELECT count(*) FROM versions WHERE loaded = 0) AS pending,
         (SELECT count(*) FROM versions WHERE loaded = ${UNREADABLE}) AS unreadable`,
    );
    this.#sameText = connection.prepare<{ id: string }>(
      `SELECT id FROM versions WHERE source IS @source AND textHash = @textHash AND date = @date
         AND validTo IS NULL ORDER BY seq LIMIT 1`,
    );
    this.#standingAt = connection.prepare<{ id: string }>(
      'SELECT id FROM versions WHERE url = @url AND validTo IS NULL ORDER BY seq',
    );
  }

  /** The current version of each of the reports that has one. */
  current(ids: Iterable<string>): Map<string, Version> {
    const rows = this.#current.all({ ids: JSON.stringify([...ids]) });
    return new Map(rows.map((row) => [row.id, readVersion(row)]));
  }

  /** A report's last version, be it ended. */
  last(id: string): Version | undefined {
    const row = this.#last.get({ id });
    return row && readVersion(row);
  }

  /** The id of the source's report that has this text, of the same day, if there is one. */
  sameText(source: string | null, textHash: string, date: string): string | undefined {
    return this.#sameText.get({ source, textHash, date })?.id;
  }

  /** The ids of the reports that were read at an address and are current. */
  standingAt(url: string): string[] {
    return this.#standingAt.all({ url }).map(({ id }) => id);
  }

  /** All versions of a report, oldest first. */
  of(id: string): Version[] {
    return this.#ofReport.all({ id }).map(readVersion);
  }

  /**
   * Adds a report's next version and ends the one that was current. It is never valid from before
   * the last one's time, whatever the clock says.
   */
  add(version: NewVersion): Version {
    return this.#connection.transaction(() => {
      const { id, date, county, textHash, hash, origin } = version;
      const last = this.#last.get({ id });
      const validFrom = Math.max(version.validFrom, last?.validTo ?? last?.validFrom ?? 0);
      this.#end.run({ id, at: validFrom, goneAt: null });
      const number = (last?.version ?? 0) + 1;
      this.#insert.run({
        id,
        version: number,
        date,
        county,
        textHash,
        hash,
        validFrom,
        ...originColumns(origin),
      });
      const state = { validTo: null, goneAt: null, current: true, loaded: false };
      return { ...version, version: number, validFrom, ...state };
    });
  }

  /**
   * Gives a version that keeps its text another hash, origin, date or county. Returns false where there is
   * none.
   */
  amend(id: string, version: number, { hash, origin, date, county }: Amendment): boolean {
    const columns = { id, version, hash, date, county, ...originColumns(origin) };
    return this.#amend.run(columns) === 1;
  }

  /** Notes that a version, with all that was read of it, is now read from elsewhere. */
  move(id: string, version: number, origin: VersionOrigin): void {
    this.#move.run({ id, version, ...originColumns(origin) });
  }

  /** Ends a report's current version; `goneAt` where its page is gone. Returns false where there is none. */
  end(id: string, at: number, goneAt: number | null = null): boolean {
    return this.#end.run({ id, at, goneAt }) === 1;
  }

  /**
   * The versions that the search index does not have as they are here, in order. They may be marked
   * meanwhile.
   */
  *pending(): Generator<Version> {
    const rows = walk((last?: VersionRow) => this.#nextPending.all({ after: last?.seq ?? 0 }));
    for (const row of rows) yield readVersion(row);
  }

  /**
   * Marks versions as loaded as `pending` gave them; one that has changed since stays pending.
   */
  markLoaded(versions: Iterable<Pick<Version, 'id' | 'version' | 'hash' | 'validTo'>>): void {
    this.#connection.transaction(() => {
      for (const { id, version, hash, validTo } of versions) {
        this.#markLoaded.run({ id, version, hash, validTo });
      }
    });
  }

  /** Notes that this program finds no such report in its page: it is not looked for again until a rebuild. */
  markUnreadable({ id, version }: Pick<Version, 'id' | 'version'>): void {
    this.#markUnreadable.run({ id, version });
  }

  /** For a rebuild of the search index. */
  markAllPending(): void {
    this.#markAllPending.run();
  }

  count(): number {
    return this.#counts.get()!.all;
  }

  countCurrent(): number {
    return this.#counts.get()!.current;
  }

  countPending(): number {
    return this.#counts.get()!.pending;
  }

  /** Versions that the search index has. */
  countLoaded(): number {
    const { all, pending, unreadable } = this.#counts.get()!;
    return all - pending - unreadable;
  }

  /** The ids of reports behind one, in order of their code units. */
  idsAfter(after: string, most: number): string[] {
    return this.#idsAfter.all({ after, most }).map(({ id }) => id);
  }

  /** All, in the order in which they were added. */
  *each(): Generator<Version> {
    const rows = walk((last?: VersionRow) => this.#next.all({ after: last?.seq ?? 0 }));
    for (const row of rows) yield readVersion(row);
  }
}
