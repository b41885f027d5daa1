import type { ByteBudget } from '../../../indexer/fetch/byte-budget.js';
import type { FindAddresses } from '../../../indexer/fetch/http/address-guard.js';
import type { Clock } from '../../../indexer/fetch/host/clock.js';
import type { FetchLimits } from '../../../indexer/fetch/limits.js';
import type { FetchOutcome } from '../../../indexer/fetch/outcome.js';
import { PoliteFetcher } from '../../../indexer/fetch/polite-fetcher.js';
import type { FetchPolicy } from '../../../indexer/fetch/policy.js';
import type { RequestRecord } from '../../../indexer/fetch/requester.js';
import { UnrulyServer, type Behaviour } from '../../support/unruly-server.js';

/** A clock on which only sleeping takes time, and that keeps what was slept. */
export class FakeClock implements Clock {
  readonly slept: number[] = [];
  #now = Date.parse('2024-03-05T00:00:00Z');

  now(): number {
    return this.#now;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.slept.push(ms);
    this.#now += ms;
  }

  /** Time passes, or is set back. */
  pass(ms: number): void {
    this.#now += ms;
  }
}

export const USER_AGENT = 'xianbao/0.1 (+mailto:crawler@county.example)';

/** Servers and fetchers of one test, which `close` ends. */
export class Setting {
  readonly clock = new FakeClock();
  readonly requests: RequestRecord[] = [];
  readonly #ends: (() => Promise<void>)[] = [];
  #fetcher: PoliteFetcher | undefined;

  async serve(pages: Record<string, Behaviour>, address = '127.0.0.1'): Promise<UnrulyServer> {
    const server = await UnrulyServer.start(pages, { now: () => this.clock.now(), address });
    this.atEnd(() => server.close());
    return server;
  }

  fetcherWith(
    limits: Partial<FetchLimits>,
    clock: Clock = this.clock,
    findAddresses?: FindAddresses,
    budget?: ByteBudget,
  ): PoliteFetcher {
    const fetcher = new PoliteFetcher({
      userAgent: USER_AGENT,
      clock,
      random: () => 1,
      limits,
      ...(findAddresses && { findAddresses }),
      ...(budget && { budget }),
      onRequest: (record) => this.requests.push(record),
    });
    this.atEnd(() => fetcher.close());
    return fetcher;
  }

  /** Fetches with the one fetcher of the test, which has the usual limits. */
  fetch(url: string, policy = policyFor(url)): Promise<FetchOutcome> {
    this.#fetcher ??= this.fetcherWith({});
    return this.#fetcher.fetch({ url }, policy);
  }

  atEnd(end: () => Promise<void>): void {
    this.#ends.push(end);
  }

  async close(): Promise<void> {
    for (const end of this.#ends.toReversed()) await end();
  }
}

/** The policy of a source that names the hosts of some addresses itself. */
export function policyFor(...urls: string[]): FetchPolicy {
  const hosts = urls.map((url) => new URL(url).host);
  return { delayMs: 0, allowHosts: hosts.slice(1), allowPrivateHosts: hosts };
}

/** An outcome of the kind that is expected, or an error that shows the one that came. */
export function as<K extends FetchOutcome['kind']>(
  kind: K,
  outcome: FetchOutcome,
): Extract<FetchOutcome, { kind: K }> {
  if (outcome.kind === kind) return outcome as Extract<FetchOutcome, { kind: K }>;
  throw new Error(`expected ${kind}, got ${JSON.stringify({ ...outcome, bytes: undefined })}`);
}
