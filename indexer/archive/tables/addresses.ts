import { DAY_MS } from '../../../src/model/time/day.js';
import {
  afterFailure,
  afterGone,
  afterReading,
  afterSuccess,
  afterUnchanged,
  type AddressRecord,
  type AnsweredCheck,
  type FailedCheck,
  type GoneCheck,
  type Link,
  type ReadOutcome,
  type PageCheck,
} from './address.js';
import { ROWS_AT_ONCE, walk, type Connection } from '../connection.js';

/** Due before everything that was ever checked. */
const NEVER_CHECKED = 0;

const CHANGING = [
  'publishedAt',
  'lastCheckedAt',
  'lastSuccessAt',
  'status',
  'etag',
  'lastModified',
  'unchangedInARow',
  'failuresInARow',
  'lastError',
  'dueAt',
  'goneSeenAt',
  'goneAt',
  'page',
  'extraction',
  'reason',
];

/** The crawl's ledger: what is known of each address, and when to look at it again. */
export class Addresses {
  readonly #connection: Connection;
  readonly #insert;
  readonly #relist;
  readonly #select;
  readonly #update;
  readonly #nextDue;
  readonly #nextAhead;
  readonly #nextOfSource;
  readonly #nextUnread;
  readonly #count;
  readonly #countDue;
  readonly #standing;

  constructor(connection: Connection) {
    const select = (where: string) =>
      connection.prepare<AddressRecord>(
        `SELECT * FROM addresses WHERE ${where} LIMIT ${ROWS_AT_ONCE}`,
      );
    this.#connection = connection;
    this.#insert = connection.prepare(
      `INSERT INTO addresses
         (url, source, kind, county, discoveredAt, listedTitle, listedDate, dueAt)
       VALUES (@url, @source, @kind, @county, @at, @title, @date, ${NEVER_CHECKED})
       ON CONFLICT (url) DO NOTHING`,
    );
    this.#relist = connection.prepare(
      `UPDATE addresses SET listedTitle = coalesce(@title, listedTitle),
         listedDate = coalesce(@date, listedDate)
       WHERE url = @url AND (@title IS NOT NULL AND listedTitle IS NOT @title
         OR @date IS NOT NULL AND listedDate IS NOT @date)`,
    );
    this.#select = connection.prepare<AddressRecord>('SELECT * FROM addresses WHERE url = @url');
    this.#update = connection.prepare(
      `UPDATE addresses SET ${CHANGING.map((name) => `${name} = @${name}`).join(', ')}
       WHERE url = @url`,
    );
    this.#nextDue = select(
      `source = @source AND kind = 'report' AND dueAt <= @now AND (dueAt, url) > (@dueAt, @url)
       ORDER BY dueAt, url`,
    );
    // The signs keep SQLite from going by address or due time: then it would look at all.
    this.#nextAhead = select(
      `source = @source AND lastCheckedAt > @now + ${DAY_MS} AND +kind = 'report' AND +dueAt > @now
       AND +url > @url ORDER BY +url`,
    );
    this.#nextOfSource = select('source = @source AND url > @url ORDER BY url');
    this.#nextUnread = select(
      `source = @source AND kind = 'report' AND page IS NOT NULL AND extraction IS NULL
       AND url > @url ORDER BY url`,
    );
    this.#count = connection.prepare<{ count: number }>(
      `SELECT count(*) AS count FROM addresses WHERE kind = 'report'`,
    );
    this.#countDue = connection.prepare<{ count: number }>(
      `SELECT count(*) AS count FROM addresses WHERE kind = 'report' AND dueAt <= @now`,
    );
    this.#standing = connection.prepare<object>(
      `SELECT 1 FROM addresses
       WHERE source = @source AND reason = @reason AND goneAt IS NULL LIMIT 1`,
    );
  }

  /** Notes where something is listed; of a known address, only its title and day there are renewed. */
  discover(link: Link): void {
    const { url, source, kind, at, title = null, date = null, county = null } = link;
    if (this.#insert.run({ url, source, kind, at, title, date, county }) === 1) return;
    this.#relist.run({ url, title, date });
  }

  get(url: string): AddressRecord | undefined {
    return this.#select.get({ url });
  }

  /**
   * A source's reports that are to be checked at `now`, those never checked first; lists are read on
   * every crawl and not among them. What is checked meanwhile does not come twice, and what is
   * discovered meanwhile may not come: ask again. A check more than a day in the future was made
   * while the clock was wrong: its address is due.
   */
  *due(source: string, now: number): Generator<AddressRecord> {
    yield* walk((last?: AddressRecord) =>
      this.#nextAhead.all({ source, now, url: last?.url ?? '' }),
    );
    yield* walk((last?: AddressRecord) =>
      this.#nextDue.all({ source, now, dueAt: last?.dueAt ?? -1, url: last?.url ?? '' }),
    );
  }

  /** All of a source, lists too. */
  all(source: string): Generator<AddressRecord> {
    return walk((last?: AddressRecord) => this.#nextOfSource.all({ source, url: last?.url ?? '' }));
  }

  /** Reports whose page is kept and was not read yet: what a killed run left. */
  unread(source: string): Generator<AddressRecord> {
    return walk((last?: AddressRecord) => this.#nextUnread.all({ source, url: last?.url ?? '' }));
  }

  /** Addresses of reports. */
  count(): number {
    return this.#count.get()!.count;
  }

  /** Reports that are due, of all sources. */
  countDue(now: number): number {
    return this.#countDue.get({ now })!.count;
  }

  /** Whether an address that was read with a reason is not gone. */
  standsWithReason(source: string, reason: string): boolean {
    return this.#standing.get({ source, reason }) !== undefined;
  }

  /** The page came. True where its bytes are other ones than before: then it waits to be read. */
  noteSuccess(url: string, check: PageCheck): boolean {
    const { before, after } = this.#change(url, (address) => afterSuccess(address, check));
    return before.page !== after.page;
  }

  /** The server answered that the page is as it was. */
  noteUnchanged(url: string, check: AnsweredCheck): void {
    this.#change(url, (address) => afterUnchanged(address, check));
  }

  /** 404 or 410. True where it has been missing for `goneAfterMs`: the report is gone. */
  noteGone(url: string, gone: GoneCheck): boolean {
    return this.#change(url, (address) => afterGone(address, gone)).after.goneAt !== null;
  }

  /** No answer, or none that says anything about the page. */
  noteFailure(url: string, failure: FailedCheck): void {
    this.#change(url, (address) => afterFailure(address, failure));
  }

  /** What reading the page gave. */
  noteReading(url: string, reading: ReadOutcome): void {
    this.#change(url, (address) => afterReading(address, reading));
  }

  #change(
    url: string,
    next: (address: AddressRecord) => AddressRecord,
  ): { before: AddressRecord; after: AddressRecord } {
    return this.#connection.transaction(() => {
      const before = this.get(url);
      if (before === undefined) throw new Error(`${url} was never discovered`);
      const after = next(before);
      this.#update.run(after);
      return { before, after };
    });
  }
}
