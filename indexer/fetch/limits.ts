/** How long, how much and how often a fetcher puts up with what a server does. */
export interface FetchLimits {
  /** Until a connection stands: name, address, TLS. */
  connectTimeoutMs: number;
  /** From the request to the answer's headers. */
  firstByteTimeoutMs: number;
  /** From the headers to the last byte of the body, however steadily it trickles. */
  bodyTimeoutMs: number;
  /** From the headers on, until a body's rate is looked at: a page may be written while it is sent. */
  rateGraceMs: number;
  /** After the grace, each stretch of so long has to bring bytes at `minBytesPerSecond`. */
  rateWindowMs: number;
  /** A modem of 1990 is ten times as fast; who is slower than this does it on purpose, or is broken. */
  minBytesPerSecond: number;
  /** A body's size, encoded and decoded. */
  maxBytes: number;
  /** How many times larger than its encoded form a body of more than `freelyDecodedBytes` may be. */
  maxRatio: number;
  freelyDecodedBytes: number;
  maxRedirects: number;
  /** Tries after the first one. */
  retries: number;
  /** The first pause between tries, which doubles with each, up to the longest. */
  backoffMs: number;
  maxBackoffMs: number;
  /** The longest `Retry-After` that is waited for. */
  maxRetryAfterMs: number;
  maxCrawlDelayMs: number;
  /** How long a host's robots.txt holds. RFC 9309 allows a day. */
  robotsLifetimeMs: number;
  /**
   * How long a run waits, in all, for tries at one host that fail. A host that answers some pages well can hold
   * others for minutes each; what is left of it waits for the next run.
   */
  maxFailingMs: number;
  /** Connections in a row that fail, or fetches in a row given up, until a host counts as down. */
  failuresUntilDown: number;
}

export const DEFAULT_LIMITS: FetchLimits = {
  connectTimeoutMs: 10_000,
  firstByteTimeoutMs: 30_000,
  bodyTimeoutMs: 120_000,
  rateGraceMs: 10_000,
  rateWindowMs: 10_000,
  minBytesPerSecond: 100,
  maxBytes: 50 << 20,
  maxRatio: 200,
  freelyDecodedBytes: 4 << 20,
  maxRedirects: 10,
  retries: 3,
  backoffMs: 1_000,
  maxBackoffMs: 30_000,
  maxRetryAfterMs: 120_000,
  maxCrawlDelayMs: 60_000,
  robotsLifetimeMs: 24 * 60 * 60 * 1000,
  maxFailingMs: 10 * 60_000,
  failuresUntilDown: 3,
};
