import { Meilisearch, MeilisearchRequestError } from 'meilisearch';
import { ClientGone, XianbaoError } from '../../model/errors.js';
import type { HttpClient } from './http-client.js';

/** The host is looked up at each request; this one only completes the client's addresses. */
const ANY_HOST = 'http://engine.invalid';
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/**
 * The official client over our transport. The client wraps whatever a transport throws; here the
 * transport's own errors, which have stable codes, come out as they are.
 */
export function engineClient(apiKey: string, httpClient: HttpClient): Meilisearch {
  return new Meilisearch({ host: ANY_HOST, apiKey, httpClient });
}

type Requests = Meilisearch['httpRequest'];

// The client makes requests objects behind the scenes (for `createIndex`, `deleteIndex` and others),
// so it takes their common prototype to reach all. Only our transport throws what is unwrapped:
// other users of the package notice nothing.
const requests = Object.getPrototypeOf(new Meilisearch({ host: ANY_HOST }).httpRequest) as Requests;
for (const method of METHODS) {
  const send = requests[method];
  requests[method] = async function unwrapping<T>(
    this: Requests,
    options: Parameters<typeof send>[0],
  ): Promise<T> {
    try {
      return (await send.call(this, options)) as T;
    } catch (error) {
      const cause = error instanceof MeilisearchRequestError ? error.cause : undefined;
      throw cause instanceof XianbaoError || cause instanceof ClientGone ? cause : error;
    }
  };
}
