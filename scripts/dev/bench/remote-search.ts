import type { FederatedMultiSearchParams, Meilisearch, SearchParams } from 'meilisearch';
import { REPORTS_INDEX } from '../../../src/model/index-settings.js';

/**
 * Lets the first of some engines ask the others by itself, which Meilisearch can as an experiment, and returns a function that
 * asks it so for how many reports there are.
 *
 * @param clients with the master keys
 */
export async function askRemotes(
  clients: Meilisearch[],
  engines: { url: string; key: string }[],
): Promise<(query: SearchParams) => Promise<number>> {
  const [first] = clients;
  const names = engines.map((_, i) => `engine-${i}`);
  const remotes = Object.fromEntries(
    engines.map(({ url, key }, i) => [names[i]!, { url, searchApiKey: key }]),
  );
  for (const [i, client] of clients.entries()) {
    const { httpRequest } = client;
    await httpRequest.patch({ path: 'experimental-features', body: { network: true } });
    await httpRequest.patch({ path: 'network', body: { self: names[i], remotes } });
  }
  return async ({ facets = [], limit = 0, ...query }) => {
    const asked: FederatedMultiSearchParams = {
      federation: { limit, facetsByIndex: { [REPORTS_INDEX]: facets }, mergeFacets: {} },
      queries: names.map((remote) => ({
        indexUid: REPORTS_INDEX,
        ...query,
        federationOptions: { remote, weight: 1 },
      })),
    };
    return (await first!.multiSearch(asked)).estimatedTotalHits ?? 0;
  };
}
