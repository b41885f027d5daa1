import { Meilisearch, MeilisearchRequestError, type Index, type RecordAny } from 'meilisearch';
import { XianbaoError } from '../model/errors.js';
import type { HttpClient } from './http-client.js';

/** The host is looked up at each request; this one only completes the client's addresses. */
const ANY_HOST = 'http://engine.invalid';
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/**
 * The official client over our transport. The client wraps whatever a transport throws; here the
 * transport's own errors, which have stable codes, come out as they are.
 */
export class EngineClient extends Meilisearch {
  readonly #indexes = new Map<string, Index>();

  constructor(apiKey: string, httpClient: HttpClient) {
    super({ host: ANY_HOST, apiKey, httpClient });
    unwrapErrors(this.httpRequest);
  }

  override index<T extends RecordAny = RecordAny>(uid: string): Index<T> {
    let index = this.#indexes.get(uid);
    if (index === undefined) {
      index = super.index(uid);
      unwrapErrors(index.httpRequest);
      this.#indexes.set(uid, index);
    }
    return index as unknown as Index<T>;
  }
}

function unwrapErrors(requests: Meilisearch['httpRequest']): void {
  for (const method of METHODS) {
    const send = requests[method].bind(requests);
    requests[method] = async <T>(options: Parameters<typeof send>[0]): Promise<T> => {
      try {
        return await send<T>(options);
      } catch (error) {
        const isOurs = error instanceof MeilisearchRequestError && error.cause instanceof XianbaoError;
        throw isOurs ? error.cause : error;
      }
    };
  }
}
