import { Agent, request } from 'undici';
import {
  anyLookup,
  publicLookup,
  refusePrivateLiteral,
  type FindAddresses,
} from './address-guard.js';
import { AnswerClock } from './answer-clock.js';
import { ACCEPTED_ENCODINGS } from './content-encoding.js';
import type { ByteBudget } from '../byte-budget.js';
import type { FetchLimits } from '../limits.js';
import { LinkedSignal } from './linked-signal.js';
import { discardBody } from './read-body.js';
import { readDocument } from './read-document.js';

/** What a server answered to one request. */
export interface HttpAnswer {
  status: number;
  /** Names in lower case; values of a repeated header joined by `, `. */
  headers: Record<string, string>;
  /** The body with its content encoding undone; empty where the status brings no document. */
  bytes: Buffer;
}

export interface RequestOptions {
  headers: Record<string, string>;
  /** Whether the host may stand at a private address. */
  mayBePrivate: boolean;
  /** A smaller bound on the body's size than that of all. */
  maxBytes?: number | undefined;
  /** So much of the document is wanted; the rest is not read, however large it is. */
  maxWanted?: number | undefined;
}

export interface TransportOptions {
  userAgent: string;
  limits: FetchLimits;
  /** What the documents that are being read may hold together. */
  budget: ByteBudget;
  /** How names are looked up; as the system does where it is left out. */
  findAddresses?: FindAddresses | undefined;
}

const ACCEPT =
  'text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/xml;q=0.9,*/*;q=0.8';

/** How long a body that nobody wants may take, before its connection is closed instead. */
const DISCARDING_MS = 5_000;

/** Whether an answer of this status brings the document asked for. */
export function bringsDocument(status: number): boolean {
  return status === 200 || status === 203;
}

/** One GET at a time over one connection a host, kept alive. Follows and repeats nothing. */
export class Transport {
  readonly #limits: FetchLimits;
  readonly #budget: ByteBudget;
  readonly #userAgent: string;
  readonly #public: Agent;
  readonly #any: Agent;

  constructor({ userAgent, limits, budget, findAddresses }: TransportOptions) {
    this.#userAgent = userAgent;
    this.#limits = limits;
    this.#budget = budget;
    const timeout = limits.connectTimeoutMs;
    const options = {
      connections: 1,
      pipelining: 1,
      headersTimeout: limits.firstByteTimeoutMs,
      // An answer's parts are timed as wholes, which no trickle outlasts.
      bodyTimeout: 0,
    };
    this.#public = new Agent({
      ...options,
      connect: { timeout, lookup: publicLookup(findAddresses) },
    });
    this.#any = new Agent({ ...options, connect: { timeout, lookup: anyLookup(findAddresses) } });
  }

  /** Rejects with whatever the network or the body brings; `explainError` says what it means. */
  async get(url: URL, requestOptions: RequestOptions, signal: AbortSignal): Promise<HttpAnswer> {
    signal.throwIfAborted();
    if (!requestOptions.mayBePrivate) refusePrivateLiteral(url.hostname);
    const ending = new LinkedSignal(signal);
    const clock = new AnswerClock(this.#limits, (reason) => ending.abort(reason));
    try {
      clock.startHead();
      const response = await request(url, {
        dispatcher: requestOptions.mayBePrivate ? this.#any : this.#public,
        signal: ending.signal,
        headers: {
          'user-agent': this.#userAgent,
          accept: ACCEPT,
          'accept-encoding': ACCEPTED_ENCODINGS,
          ...requestOptions.headers,
        },
      });
      const status = response.statusCode;
      const headers = joinHeaders(response.headers);
      if (!bringsDocument(status)) {
        clock.startDiscarding(Math.min(this.#limits.bodyTimeoutMs, DISCARDING_MS));
        await discardBody(response.body);
        return { status, headers, bytes: Buffer.alloc(0) };
      }
      const { maxBytes = this.#limits.maxBytes, maxWanted } = requestOptions;
      const limits = { ...this.#limits, maxBytes };
      const options = { limits, budget: this.#budget, clock, ending, maxWanted };
      return { status, headers, bytes: await readDocument(response.body, headers, options) };
    } catch (error) {
      // Undici reports its own error for an abort; the reason says more.
      ending.signal.throwIfAborted();
      throw error;
    } finally {
      clock.stop();
      ending.letGo();
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#public.destroy(), this.#any.destroy()]);
  }
}

function joinHeaders(
  headers: Record<string, string | string[] | undefined>,
): Record<string, string> {
  const entries = Object.entries(headers).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, [value].flat().join(', ')]));
}
