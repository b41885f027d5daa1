/** How long, how much and how often a fetcher puts up with what a server does. */
export interface FetchLimits {
  /** Until a connection stands: name, address, TLS. */
  connectTimeoutMs: number;
  /** From the request to the answer's headers. */
  firstByteTimeoutMs: number;
  /** From the headers to the last byte of the body, however steadily it trickles. */
  bodyTimeoutMs: number;
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
  /** Connections in a row that fail, or fetches in a row given up, until a host counts as down. */
  failuresUntilDown: number;
}

export const DEFAULT_LIMITS: FetchLimits = {
  connectTimeoutMs: 10_000,
  firstByteTimeoutMs: 30_000,
  bodyTimeoutMs: 120_000,
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
  failuresUntilDown: 3,
};
