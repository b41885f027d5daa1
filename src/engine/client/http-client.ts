import { Agent, type Dispatcher } from 'undici';
import { XianbaoError } from '../../model/errors.js';
import type { EmbeddedEngine } from '../embedded/embedded-engine.js';
import { engineUnavailable } from './engine-unavailable.js';
import { RequestGate } from './request-gate.js';
import { currentScope } from './request-scope.js';

/** A restart takes a second or two; who waits for longer is told to come again. */
const MAX_RESTART_WAIT_MS = 10_000;
/** What only reads, whatever the method: it may be asked again. */
const READS = /\/(?:search|multi-search|facet-search|similar|documents\/fetch)$/u;

/** Sends one request of the official client and returns the parsed answer. */
export type HttpClient = (url: URL | string | Request, init?: RequestInit) => Promise<unknown>;

/**
 * The transport of the official client: connections kept alive, which answers searches in a few
 * milliseconds where Node's own `fetch` takes dozens; and an address asked for anew each time,
 * because an engine that was started again may listen elsewhere.
 */
export class EngineTransport {
  readonly #agent = new Agent({
    connections: 64,
    keepAliveTimeout: 60_000,
    headersTimeout: 120_000,
  });
  readonly #base: () => string;
  readonly #embedded: Pick<EmbeddedEngine, 'pid' | 'waitForRestart'> | undefined;
  readonly #server: string | undefined;
  readonly #gate = new RequestGate();

  /**
   * @param embedded the engine at `base`, if this program runs it: what a restart cuts off is asked again
   * @param server what errors call it, where there are several
   */
  constructor(
    base: () => string,
    embedded?: Pick<EmbeddedEngine, 'pid' | 'waitForRestart'>,
    server?: string,
  ) {
    this.#base = base;
    this.#embedded = embedded;
    this.#server = server;
  }

  /** Keeps new requests waiting, and waits until those under way have ended, at most for a time. */
  pause(maxWaitMs: number): Promise<void> {
    return this.#gate.close(maxWaitMs);
  }

  resume(): void {
    this.#gate.open();
  }

  readonly send: HttpClient = async (url, init) => {
    const { pathname, search } = new URL(url instanceof Request ? url.url : url);
    const method = init?.method ?? 'GET';
    const signal = init?.signal ?? currentScope()?.signal;
    const ask = () => {
      // MEILI_URL may have a path of its own, which `new URL` with a base would drop.
      const target = new URL(this.#base().replace(/\/+$/u, '') + pathname + search);
      const options = {
        origin: target.origin,
        path: target.pathname + target.search,
        method: method as 'GET',
        headers: Object.fromEntries(new Headers(init?.headers)),
        body: (init?.body as string | Buffer | undefined) ?? null,
      };
      return whole(this.#agent, options, signal);
    };
    const isRead = method === 'GET' || READS.test(pathname);
    const { status, text } = await this.#gate.pass(
      () => this.#askTwice(ask, isRead, signal),
      MAX_RESTART_WAIT_MS,
    );
    const answer = parsed(text, status);
    if (status >= 400) throw new EngineRejection(status, answer);
    return answer;
  };

  /** Asks again what a restart of the engine cut off. What writes may have been done, unless it was never sent. */
  async #askTwice(
    ask: () => Promise<RawAnswer>,
    isRead: boolean,
    signal: Signal,
  ): Promise<RawAnswer> {
    const asked = this.#embedded?.pid;
    try {
      return await ask();
    } catch (cause) {
      // Nobody waits for the answer: that says nothing of the engine.
      signal?.throwIfAborted();
      const isSafe = isRead || (cause as NodeJS.ErrnoException).code === 'ECONNREFUSED';
      if (!isSafe || !(await this.#embedded?.waitForRestart(asked, MAX_RESTART_WAIT_MS))) {
        throw engineUnavailable(cause, this.#server);
      }
    }
    try {
      return await ask();
    } catch (cause) {
      signal?.throwIfAborted();
      throw engineUnavailable(cause, this.#server);
    }
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }
}

type Signal = AbortSignal | null | undefined;

interface RawAnswer {
  status: number;
  text: string;
}

/**
 * The whole answer to a request. The bytes are gathered as they come: as a stream, which is what
 * undici's `request` gives, twenty reports cost a tenth of the gateway's time more.
 */
function whole(
  agent: Agent,
  options: Dispatcher.DispatchOptions,
  signal: Signal,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    let stop = () => {};
    agent.dispatch(options, {
      onRequestStart(controller) {
        stop = () => controller.abort(signal?.reason as Error);
        if (signal?.aborted) stop();
        else signal?.addEventListener('abort', stop);
      },
      onResponseStart(_, statusCode) {
        status = statusCode;
      },
      onResponseData(_, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd() {
        signal?.removeEventListener('abort', stop);
        const bytes = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
        resolve({ status, text: bytes.toString('utf8') });
      },
      onResponseError(_, error) {
        signal?.removeEventListener('abort', stop);
        reject(error);
      },
    });
  });
}

function parsed(text: string, status: number): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Not the engine, but what stands before it: its page is no answer, whatever the status.
    throw new EngineRejection(status, { message: text.slice(0, 200) });
  }
}

/** The engine answered with an error of its own, whose code is `engineCode` and whose words are `engineMessage`. */
export class EngineRejection extends XianbaoError {
  readonly engineStatus: number;
  readonly engineCode: string;
  readonly engineMessage: string;

  constructor(status: number, answer: unknown) {
    const { message = '', code = 'unknown' } = (answer ?? {}) as {
      message?: string;
      code?: string;
    };
    super('engine_rejected', `The search engine refused a request (${code}): ${message}`);
    this.engineStatus = status;
    this.engineCode = code;
    this.engineMessage = message;
  }
}
