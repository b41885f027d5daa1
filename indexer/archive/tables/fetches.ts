import { ROWS_AT_ONCE, walk, type Connection } from '../connection.js';

/** A fetch that brought bytes. Times are milliseconds since the epoch. */
export interface FetchRecord {
  url: string;
  /** Where redirects led; `url` where there were none. */
  finalUrl: string;
  at: number;
  status: number;
  /** Names in lower case; values of a repeated header joined by `, `. */
  headers: Record<string, string>;
  /** Hash of the page it brought. */
  page: string;
}

export interface StoredFetch extends FetchRecord {
  seq: number;
  /** When the same was last fetched again. */
  lastSeen: number;
}

type FetchRow = Omit<StoredFetch, 'headers'> & { headers: string };

/** Every fetch that brought bytes, in the order in which they came. */
export class Fetches {
  readonly #connection: Connection;
  readonly #insert;
  readonly #see;
  readonly #last;
  readonly #findFrom;
  readonly #findPage;
  readonly #next;
  readonly #count;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#insert = connection.prepare(
      `INSERT INTO fetches (url, finalUrl, at, lastSeen, status, headers, page)
       VALUES (@url, @finalUrl, @at, @at, @status, @headers, @page)`,
    );
    this.#see = connection.prepare(
      'UPDATE fetches SET lastSeen = max(lastSeen, @at) WHERE seq = @seq',
    );
    this.#last = connection.prepare<FetchRow>(
      'SELECT * FROM fetches WHERE url = @url ORDER BY seq DESC LIMIT 1',
    );
    this.#findFrom = connection.prepare<FetchRow>(
      'SELECT * FROM fetches WHERE url = @url AND page = @page ORDER BY seq LIMIT 1',
    );
    this.#findPage = connection.prepare<FetchRow>(
      'SELECT * FROM fetches WHERE page = @page ORDER BY seq LIMIT 1',
    );
    this.#next = connection.prepare<FetchRow>(
      `SELECT * FROM fetches WHERE seq > @after ORDER BY seq LIMIT ${ROWS_AT_ONCE}`,
    );
    this.#count = connection.prepare<{ count: number }>('SELECT count(*) AS count FROM fetches');
  }

  /** Notes a fetch; one with the same answer as the address's last one only renews its `lastSeen`. */
  note(fetch: FetchRecord): void {
    this.#connection.transaction(() => {
      const last = this.#last.get({ url: fetch.url });
      if (last !== undefined && isSameAnswer(last, fetch)) {
        this.#see.run({ seq: last.seq, at: fetch.at });
        return;
      }
      const { url, finalUrl, at, status, page } = fetch;
      const headers = JSON.stringify(fetch.headers);
      this.#insert.run({ url, finalUrl, at, status, page, headers });
    });
  }

  last(url: string): StoredFetch | undefined {
    return readFetch(this.#last.get({ url }));
  }

  /** The first one that brought a page from an address. */
  findFrom(url: string, page: string): StoredFetch | undefined {
    return readFetch(this.#findFrom.get({ url, page }));
  }

  /** The first one that brought a page. */
  findPage(page: string): StoredFetch | undefined {
    return readFetch(this.#findPage.get({ page }));
  }

  count(): number {
    return this.#count.get()!.count;
  }

  *each(): Generator<StoredFetch> {
    const rows = walk((last?: FetchRow) => this.#next.all({ after: last?.seq ?? 0 }));
    for (const row of rows) yield readFetch(row)!;
  }
}

function isSameAnswer(a: Omit<FetchRecord, 'headers'>, b: Omit<FetchRecord, 'headers'>): boolean {
  return a.page === b.page && a.status === b.status && a.finalUrl === b.finalUrl;
}

function readFetch(row: FetchRow | undefined): StoredFetch | undefined {
  return row && { ...row, headers: JSON.parse(row.headers) as Record<string, string> };
}
