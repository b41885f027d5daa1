/** What came of asking for an address. All that a server can do ends in one of these. */
export type FetchOutcome = FetchedPage | Unchanged | Gone | Forbidden | Failed;

/** The address answered with a document. */
export interface FetchedPage {
  kind: 'page';
  /** Where the document stands, after redirects. */
  url: string;
  requested: string;
  status: number;
  /**
   * As sent: `content-encoding` and `content-length` tell of the bytes before they were decoded.
   * Names in lower case; values of a repeated header joined by `, `.
   */
  headers: Record<string, string>;
  /** The document's bytes, its content encoding undone. */
  bytes: Buffer;
  contentType?: string;
  etag?: string;
  lastModified?: string;
  /** Milliseconds since 1970. */
  fetchedAt: number;
  /** How long the last request took. */
  ms: number;
}

/** The document is the one that `etag` or `lastModified` of the request stand for. */
export interface Unchanged {
  kind: 'unchanged';
  requested: string;
  etag?: string;
  lastModified?: string;
  fetchedAt: number;
}

export interface Gone {
  kind: 'gone';
  requested: string;
  status: 404 | 410;
  fetchedAt: number;
}

/** The address, or one it redirects to, was not asked for, because it must not be. */
export interface Forbidden {
  kind: 'forbidden';
  requested: string;
  reason: 'robots' | 'address' | 'foreign_host' | 'scheme';
  message: string;
}

export interface Failed {
  kind: 'failed';
  requested: string;
  code: FetchFailureCode;
  status?: number;
  /** What happened and what happens next. */
  message: string;
  next: NextStep;
  fetchedAt: number;
}

/**
 * What to do about a failed fetch. `retry`: a later crawl may succeed. `skip`: this address never
 * will as it is. `abort`: the whole host is out of reach and is to be left alone in this run.
 */
export type NextStep = 'retry' | 'skip' | 'abort';

/** Why a fetch failed. Stable; the message says what to do. */
export type FetchFailureCode =
  | 'bad_address'
  | 'dns'
  | 'connect'
  | 'tls'
  | 'timeout'
  | 'too_slow'
  | 'broken_off'
  | 'bad_response'
  | 'bad_encoding'
  | 'too_large'
  | 'bomb'
  | 'rate_limited'
  | 'server_error'
  | 'refused'
  | 'unexpected_status'
  | 'bad_redirect'
  | 'redirect_loop'
  | 'too_many_redirects'
  | 'robots_unreachable'
  | 'host_down';
