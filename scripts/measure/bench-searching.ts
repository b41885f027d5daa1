import type { Engine } from '../../src/engine/engine.js';
import { scopedKeys } from '../../src/engine/keys.js';
import { termPhrase } from '../../src/model/grams.js';
import { GRAM_FIELDS, REPORTS_INDEX } from '../../src/model/index-settings.js';
import type { ReadReport } from './brute-force.js';
import { drawKeywords, seededRandom } from './keywords.js';
import { throughputOf, timesOf, type Shot, type Times } from './load-test.js';

const KEYWORDS = 200;
const REQUESTS = 1500;
const FIELDS = [
  ...['id', 'title', 'body', 'url', 'date', 'publishedAt', 'county', 'countyName', 'countyNameEn'],
  ...['prefecture', 'province', 'channel', 'lang', 'speakers'],
];

export interface SearchingBench {
  gateway: Times;
  engine: Times;
  gatewayRate: number;
  engineRate: number;
}

/** The same searches with three facets, by the gateway and by the engine alone. */
export async function benchSearching(
  engine: Engine,
  masterKey: string,
  gatewayUrl: string,
  reports: ReadReport[],
): Promise<SearchingBench> {
  const keywords = drawKeywords(reports, KEYWORDS, seededRandom(7));
  const { search } = await scopedKeys(engine.client('write'), masterKey);
  const throughGateway = keywords.map((keyword): Shot => {
    const parameters = new URLSearchParams({ q: `"${keyword}"`, facets: 'county,month,channel' });
    return { method: 'GET', url: `${gatewayUrl}/api/v1/search?${parameters.toString()}` };
  });
  const bare = keywords.map((keyword): Shot => ({
    method: 'POST',
    url: `${engine.url()}/indexes/${REPORTS_INDEX}/search`,
    headers: { authorization: `Bearer ${search}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      q: `"${termPhrase(keyword).words.join(' ')}"`,
      filter: 'current = true',
      facets: ['county', 'month', 'channel'],
      sort: ['time:desc'],
      limit: 20,
      attributesToSearchOn: GRAM_FIELDS,
      attributesToRetrieve: FIELDS,
      matchingStrategy: 'all',
      locales: ['eng'],
    }),
  }));
  const repeat = (shots: Shot[]) => Array.from({ length: 5 }, () => shots).flat();
  const [gateway, alone] = await timesOf([repeat(throughGateway), repeat(bare)]);
  const gatewayRate = await throughputOf(throughGateway, REQUESTS);
  const engineRate = await throughputOf(bare, REQUESTS);
  return { gateway: gateway!, engine: alone!, gatewayRate, engineRate };
}
