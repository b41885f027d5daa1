import { PrivateAddressError } from './http/address-guard.js';
import { backoffMs } from './host/backoff.js';
import type { Clock } from './host/clock.js';
import { toFailure, hostDown, type FetchFailure } from './failure.js';
import { HostLane } from './host/host-lane.js';
import type { FetchLimits } from './limits.js';
import {
  bringsDocument,
  type HttpAnswer,
  type Transport,
  type RequestOptions,
} from './http/transport.js';
import { explainError, explainStatus, type Trouble } from './trouble.js';

/** What came of one address, redirects not followed. */
export type Reply =
  | { kind: 'answer'; answer: HttpAnswer; at: number; ms: number }
  | { kind: 'failure'; failure: FetchFailure }
  | { kind: 'private'; message: string };

/** A request that went out: its status, where it got one, and how long it took. */
export interface RequestRecord {
  url: string;
  status?: number;
  ms: number;
}

export interface RequesterOptions {
  transport: Transport;
  clock: Clock;
  random: () => number;
  limits: FetchLimits;
  onRequest: (record: RequestRecord) => void;
}

/** Asks hosts for addresses: each host one at a time and at its pace, again where that may help. */
export class Requester {
  readonly #options: RequesterOptions;
  readonly #lanes = new Map<string, HostLane>();

  constructor(options: RequesterOptions) {
    this.#options = options;
  }

  /** Rejects only where the signal fires. */
  request(
    url: URL,
    requestOptions: RequestOptions & { pauseMs: number },
    signal: AbortSignal,
  ): Promise<Reply> {
    const lane = this.#hostLane(url);
    return lane.alone(() => this.#persist(lane, url, requestOptions, signal), signal);
  }

  /** Asks until there is an answer, or no use in asking. */
  async #persist(
    lane: HostLane,
    url: URL,
    requestOptions: RequestOptions & { pauseMs: number },
    signal: AbortSignal,
  ): Promise<Reply> {
    const { clock, random, limits } = this.#options;
    const { health } = lane;
    for (let tries = 1; ; tries += 1) {
      if (health.down !== undefined) {
        return { kind: 'failure', failure: hostDown(url, health.down) };
      }
      const outcome = await lane.paced(
        () => this.#once(url, requestOptions, signal),
        requestOptions.pauseMs,
        signal,
      );
      if (outcome.kind !== 'trouble') {
        health.served();
        return outcome;
      }
      const { trouble } = outcome;
      health.failed(trouble, outcome.ms);
      const wait = trouble.retryAfterMs ?? 0;
      const patient = trouble.passing && wait <= limits.maxRetryAfterMs;
      const retries = health.pagesFail ? 0 : limits.retries;
      if (patient && tries <= retries && health.down === undefined) {
        await clock.sleep(Math.max(wait, backoffMs(tries, limits, random)), signal);
        continue;
      }
      health.gaveUp(trouble);
      const down = health.down !== undefined;
      return { kind: 'failure', failure: toFailure(url, trouble, { tries, patient, down }) };
    }
  }

  async #once(
    url: URL,
    requestOptions: RequestOptions,
    signal: AbortSignal,
  ): Promise<Reply | { kind: 'trouble'; trouble: Trouble; ms: number }> {
    const { transport, clock, onRequest } = this.#options;
    const start = clock.now();
    const took = () => clock.now() - start;
    try {
      const answer = await transport.get(url, requestOptions, signal);
      const at = clock.now();
      onRequest({ url: url.href, status: answer.status, ms: took() });
      if (isConclusive(answer.status)) {
        return { kind: 'answer', answer, at, ms: took() };
      }
      return { kind: 'trouble', trouble: explainStatus(answer, at), ms: took() };
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof PrivateAddressError) {
        return { kind: 'private', message: error.message };
      }
      const trouble = explainError(error);
      if (trouble === undefined) throw error;
      onRequest({ url: url.href, ms: took() });
      return { kind: 'trouble', trouble, ms: took() };
    }
  }

  #hostLane(url: URL): HostLane {
    let lane = this.#lanes.get(url.host);
    if (lane === undefined) {
      lane = new HostLane(this.#options.clock, this.#options.limits);
      this.#lanes.set(url.host, lane);
    }
    return lane;
  }
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export function isRedirect(status: number): boolean {
  return REDIRECTS.has(status);
}

function isConclusive(status: number): boolean {
  return bringsDocument(status) || isRedirect(status) || [304, 404, 410].includes(status);
}
