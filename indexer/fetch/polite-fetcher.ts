import { setMaxListeners } from 'node:events';
import { ByteBudget, MAX_BYTES_UNDER_WAY } from './byte-budget.js';
import type { FindAddresses } from './http/address-guard.js';
import { systemClock, type Clock } from './host/clock.js';
import { conclude, conditions, failed, type FetchRequest } from './conclude.js';
import { failureAt } from './failure.js';
import { DEFAULT_LIMITS, type FetchLimits } from './limits.js';
import { LinkedSignal } from './http/linked-signal.js';
import { forbiddenAddress, forbiddenAtSight, forbiddenByRobots } from './forbidden.js';
import type { FetchOutcome } from './outcome.js';
import { namesHost, type FetchPolicy } from './policy.js';
import { isRedirect, Requester, type RequestRecord } from './requester.js';
import { RobotsCache } from './robots/robots-cache.js';
import { Transport } from './http/transport.js';
import { productToken } from './http/user-agent.js';
import { isWeb, plainAddress, redirectTarget } from './http/web-address.js';

export interface PoliteFetcherOptions {
  /** Names the crawler and a contact; `userAgentOf` makes one. */
  userAgent: string;
  clock?: Clock;
  /** Evenly distributed from 0 to 1. */
  random?: () => number;
  limits?: Partial<FetchLimits>;
  /** What documents may hold while they are read, and what else the caller counts. */
  budget?: ByteBudget;
  /** How names are looked up; as the system does where it is left out. */
  findAddresses?: FindAddresses;
  /** Told of every request that goes out, those for robots.txt, retries and redirects too. */
  onRequest?: (record: RequestRecord) => void;
}

/**
 * Fetches pages as a good guest does: nothing that robots.txt forbids (RFC 9309), one request at a
 * time to a host and a pause after each, patience with a host in trouble, no private addresses.
 * Different hosts are asked at the same time. Meant for one run: a host that went down stays so.
 */
export class PoliteFetcher {
  readonly #clock: Clock;
  readonly #limits: FetchLimits;
  readonly #transport: Transport;
  readonly #requester: Requester;
  readonly #robots: RobotsCache;
  readonly #closing = new AbortController();

  constructor(options: PoliteFetcherOptions) {
    const { clock = systemClock, random = Math.random, onRequest = () => undefined } = options;
    const { userAgent, findAddresses, budget = new ByteBudget(MAX_BYTES_UNDER_WAY) } = options;
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const transport = new Transport({ userAgent, limits, budget, findAddresses });
    const requester = new Requester({ transport, clock, random, limits, onRequest });
    const agent = productToken(userAgent);
    // Every fetch under way listens, and there is no bound to how many there are.
    setMaxListeners(0, this.#closing.signal);
    const { signal } = this.#closing;
    this.#clock = clock;
    this.#limits = limits;
    this.#transport = transport;
    this.#requester = requester;
    this.#robots = new RobotsCache({ requester, agent, clock, limits, signal });
  }

  /** Resolves whatever a server does; rejects only where the signal fires or the fetcher is closed. */
  async fetch(
    request: FetchRequest,
    policy: FetchPolicy,
    signal?: AbortSignal,
  ): Promise<FetchOutcome> {
    if (!URL.canParse(request.url)) {
      const detail = `"${request.url}" is not an address`;
      const message = `${detail}: it was not asked for and is left out.`;
      const failure = { code: 'bad_address' as const, detail, message, next: 'skip' as const };
      return failed(request, failure, this.#clock.now());
    }
    const ending = new LinkedSignal(this.#closing.signal, signal);
    try {
      return await this.#follow(request, policy, ending);
    } finally {
      ending.letGo();
    }
  }

  /** The sitemaps that the robots.txt of an address's host names; none where it cannot be read. */
  async sitemaps(url: string, policy: FetchPolicy): Promise<string[]> {
    if (!URL.canParse(url) || !isWeb(new URL(url))) return [];
    const robots = await this.#robots.rulesFor(new URL(url), policy);
    return robots.kind === 'rules' ? robots.rules.sitemaps : [];
  }

  /** Ends what is under way, which then rejects, and closes all connections. */
  async close(): Promise<void> {
    this.#closing.abort(new Error('The fetcher was closed.'));
    await this.#transport.close();
  }

  /** Asks for an address, and for those it redirects to: each is checked as the first was. */
  async #follow(request: FetchRequest, policy: FetchPolicy, ending: LinkedSignal) {
    const first = plainAddress(request.url);
    const visited = new Set<string>();
    let url = first;
    for (;;) {
      const forbidden = forbiddenAtSight(request.url, url, first, policy);
      if (forbidden !== undefined) return forbidden;
      if (visited.has(url.href)) {
        return this.#failed(request, url, 'redirect_loop', 'it redirects in a circle');
      }
      if (visited.size > this.#limits.maxRedirects) {
        const what = `it is redirect ${visited.size} of ${first.href}, and no page yet`;
        return this.#failed(request, url, 'too_many_redirects', what);
      }
      visited.add(url.href);
      const hop = await this.#hop(request, url, policy, ending);
      if (hop.kind !== 'redirect') return hop;
      if (hop.target === undefined) {
        const what = `it answered ${hop.status} without an address to go to`;
        return this.#failed(request, url, 'bad_redirect', what);
      }
      url = hop.target;
    }
  }

  /** One address: what came of it, or where it redirects to. */
  async #hop(request: FetchRequest, url: URL, policy: FetchPolicy, ending: LinkedSignal) {
    const robots = await ending.first(() => this.#robots.rulesFor(url, policy));
    if (robots.kind === 'private') return forbiddenAddress(request.url, robots.message);
    if (robots.kind === 'unreachable') return failed(request, robots.failure, this.#clock.now());
    const { rules } = robots;
    if (!rules.allows(url)) return forbiddenByRobots(request.url, url);
    const crawlDelayMs = Math.min(rules.crawlDelayMs ?? 0, this.#limits.maxCrawlDelayMs);
    const requestOptions = {
      headers: conditions(request),
      mayBePrivate: namesHost(policy.allowPrivateHosts, url),
      maxBytes: request.maxBytes,
      pauseMs: Math.max(policy.delayMs, crawlDelayMs),
    };
    const reply = await this.#requester.request(url, requestOptions, ending.signal);
    if (reply.kind === 'private') return forbiddenAddress(request.url, reply.message);
    if (reply.kind === 'failure') return failed(request, reply.failure, this.#clock.now());
    const { status, headers } = reply.answer;
    if (!isRedirect(status)) return conclude(request, url, reply);
    const target = redirectTarget(headers['location'], url);
    return { kind: 'redirect' as const, target, status };
  }

  #failed(
    request: FetchRequest,
    url: URL,
    code: 'redirect_loop' | 'too_many_redirects' | 'bad_redirect',
    what: string,
  ) {
    return failed(request, failureAt(url, code, what, 'skip'), this.#clock.now());
  }
}
