import { Agent, type Dispatcher } from 'undici';
import { XianbaoError } from '../model/errors.js';
import { currentScope } from './request-scope.js';

const RETRY_AFTER_SECONDS = 2;

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

  constructor(base: () => string) {
    this.#base = base;
  }

  readonly send: HttpClient = async (url, init) => {
    const { pathname, search } = new URL(url instanceof Request ? url.url : url);
    // MEILI_URL may have a path of its own, which `new URL` with a base would drop.
    const target = new URL(this.#base().replace(/\/+$/u, '') + pathname + search);
    const signal = init?.signal ?? currentScope()?.signal;
    let status: number;
    let text: string;
    try {
      const options = {
        origin: target.origin,
        path: target.pathname + target.search,
        method: (init?.method ?? 'GET') as 'GET',
        headers: Object.fromEntries(new Headers(init?.headers)),
        body: (init?.body as string | undefined) ?? null,
      };
      ({ status, text } = await whole(this.#agent, options, signal));
    } catch (cause) {
      // Nobody waits for the answer: that says nothing of the engine.
      signal?.throwIfAborted();
      throw new XianbaoError(
        'engine_unavailable',
        'The search engine does not answer. It is being started again, or MEILI_URL is wrong; try again shortly.',
        { cause, retryAfter: RETRY_AFTER_SECONDS },
      );
    }
    const answer = parsed(text, status);
    if (status >= 400) throw new EngineRejection(status, answer);
    return answer;
  };

  async close(): Promise<void> {
    await this.#agent.destroy();
  }
}

/**
 * The whole answer to a request. The bytes are gathered as they come: as a stream, which is what
 * undici's `request` gives, twenty reports cost a tenth of the gateway's time more.
 */
function whole(
  agent: Agent,
  options: Dispatcher.DispatchOptions,
  signal: AbortSignal | null | undefined,
): Promise<{ status: number; text: string }> {
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

/** The engine answered with an error of its own, whose code is `engineCode`. */
export class EngineRejection extends XianbaoError {
  readonly engineStatus: number;
  readonly engineCode: string;

  constructor(status: number, answer: unknown) {
    const { message = '', code = 'unknown' } = (answer ?? {}) as {
      message?: string;
      code?: string;
    };
    super('engine_rejected', `The search engine refused a request (${code}): ${message}`);
    this.engineStatus = status;
    this.engineCode = code;
  }
}
