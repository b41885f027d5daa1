import type { Meilisearch } from 'meilisearch';
import { engineClient } from './client/engine-client.js';
import { EngineTransport, type HttpClient } from './client/http-client.js';
import { scopedKeys, type Role } from './client/keys.js';

/** Where a server listens now, and a key for it. */
export interface EngineAccess {
  url: string;
  key: string;
}

/** One server of the engine, and the keys by which it is asked. */
export class EngineServer {
  readonly transport: EngineTransport;
  /** A client that may write. */
  readonly writer: Meilisearch;
  readonly #url: () => string;
  readonly #key: string;
  #keys: Record<Role, string> | undefined;

  /** @param key the one that was configured, of which those of the roles are derived */
  constructor(transport: EngineTransport, url: () => string, key: string) {
    this.transport = transport;
    this.#url = url;
    this.#key = key;
    this.writer = engineClient('', this.sendAs('write'));
  }

  /**
   * Asks for the keys of the roles, once. One that does not answer now is asked again with the next request.
   *
   * @throws XianbaoError `engine_unavailable`
   */
  async connect(): Promise<Record<Role, string>> {
    this.#keys ??= await scopedKeys(engineClient(this.#key, this.transport.send), this.#key);
    return this.#keys;
  }

  /** What a thread of its own needs to ask the server. */
  access(role: Role): EngineAccess {
    return { url: this.#url(), key: this.#keys?.[role] ?? '' };
  }

  /** Sends requests with the key of a role. */
  sendAs(role: Role): HttpClient {
    return async (url, init) => {
      const keys = this.#keys ?? (await this.connect());
      return this.transport.send(url, { ...init, headers: withKey(init?.headers, keys[role]) });
    };
  }
}

/** Sends requests to where a server is when they are made, and with the key of then. */
export function sendTo(access: () => EngineAccess): HttpClient {
  const transport = new EngineTransport(() => access().url);
  return (url, init) =>
    transport.send(url, { ...init, headers: withKey(init?.headers, access().key) });
}

function withKey(given: RequestInit['headers'], key: string): Headers {
  const headers = new Headers(given);
  if (key !== '') headers.set('Authorization', `Bearer ${key}`);
  return headers;
}
