import type { Clock } from '../host/clock.js';
import { WHAT_NEXT, type FetchFailure } from '../failure.js';
import type { FetchLimits } from '../limits.js';
import { namesHost, type FetchPolicy } from '../policy.js';
import { isRedirect, type Requester } from '../requester.js';
import { ALLOW_ALL, MAX_ROBOTS_BYTES, readRobots, type RobotsRules } from './robots-rules.js';
import { isWeb, redirectTarget } from '../http/web-address.js';

/** What is known of a host's rules. Where they cannot be had, nothing may be asked of it. */
export type Robots =
  | { kind: 'rules'; rules: RobotsRules }
  | { kind: 'unreachable'; failure: FetchFailure }
  | { kind: 'private'; message: string };

/** RFC 9309, 2.3.1.2: so many redirects of a robots.txt are followed, to other hosts too. */
const MAX_REDIRECTS = 5;

export interface RobotsCacheOptions {
  requester: Requester;
  agent: string;
  clock: Clock;
  limits: FetchLimits;
  /** Ends what is under way, for all who wait for it. */
  signal: AbortSignal;
}

/** The robots.txt of each host, fetched once and kept for its lifetime. */
export class RobotsCache {
  readonly #options: RobotsCacheOptions;
  readonly #known = new Map<string, { until: number; robots: Promise<Robots> }>();

  constructor(options: RobotsCacheOptions) {
    this.#options = options;
  }

  /** What the host of an address says. Rejects only where the cache's signal fires. */
  rulesFor(url: URL, policy: FetchPolicy): Promise<Robots> {
    const { clock, limits } = this.#options;
    // One source may reach a host that another may not.
    const key = `${url.origin} ${namesHost(policy.allowPrivateHosts, url)}`;
    const known = this.#known.get(key);
    if (known !== undefined && clock.now() < known.until) return known.robots;
    const robots = this.#fetch(new URL('/robots.txt', url.origin), policy);
    this.#known.set(key, { until: clock.now() + limits.robotsLifetimeMs, robots });
    return robots;
  }

  async #fetch(address: URL, policy: FetchPolicy): Promise<Robots> {
    const { requester, agent, signal } = this.#options;
    let url = address;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      const requestOptions = {
        headers: {},
        mayBePrivate: namesHost(policy.allowPrivateHosts, url),
        maxWanted: MAX_ROBOTS_BYTES,
        pauseMs: policy.delayMs,
      };
      const reply = await requester.request(url, requestOptions, signal);
      if (reply.kind === 'private') {
        return url === address ? reply : unreachable(address, reply.message, {});
      }
      if (reply.kind === 'failure') return robotsAfterFailure(address, reply.failure);
      const { status, headers, bytes } = reply.answer;
      if (!isRedirect(status)) {
        if (status >= 400) return { kind: 'rules', rules: ALLOW_ALL };
        return { kind: 'rules', rules: readRobots(address, bytes, agent) };
      }
      const target = redirectTarget(headers['location'], url);
      if (target === undefined || !isWeb(target)) break;
      url = target;
    }
    // A robots.txt that redirects without end counts as missing.
    return { kind: 'rules', rules: ALLOW_ALL };
  }
}

/** RFC 9309, 2.3.1.3 and 2.3.1.4: a refused robots.txt allows all, one that fails nothing. */
function robotsAfterFailure(address: URL, failure: FetchFailure): Robots {
  const { status = 0 } = failure;
  if (status === 204) return { kind: 'rules', rules: ALLOW_ALL };
  // 429 says nothing about the file.
  if (status >= 400 && status < 500 && status !== 429) return { kind: 'rules', rules: ALLOW_ALL };
  if (failure.next === 'abort') return { kind: 'unreachable', failure };
  return unreachable(address, failure.detail, status > 0 ? { status } : { code: failure.code });
}

function unreachable(address: URL, detail: string, more: Partial<FetchFailure>): Robots {
  const next = 'abort';
  const message = `${address.href} cannot be read, so nothing may be asked: ${detail}. ${WHAT_NEXT[next](address)}`;
  const failure = { code: 'robots_unreachable' as const, detail, message, next, ...more } as const;
  return { kind: 'unreachable', failure };
}
