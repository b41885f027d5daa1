import type { Engine } from '../../../src/engine/engine.js';
import { scopedKeys } from '../../../src/engine/client/keys.js';
import { termPhrase } from '../../../src/model/text/grams.js';
import { GRAM_FIELDS, REPORTS_INDEX } from '../../../src/model/index-settings.js';
import type { PlainReport } from '../corpus/plain-reports.js';
import { HEAD_FIELDS } from '../../../src/routes/http/present.js';
import { drawKeywords } from '../corpus/keywords.js';
import { seededRandom } from '../oracle/seeded-random.js';
import { measureThroughput, measureTimes, type Shot, type Times } from './load/load-test.js';

const KEYWORDS = 200;
/** Keywords that nobody asked for before. */
const NEW_KEYWORDS = 1000;
const REQUESTS = 1500;
/** Other keywords that both answer before: what runs for days is measured, not its first seconds. */
const WARMING = 1000;

export interface SearchingBench {
  /** Searches asked five times over, and such as were never asked before. */
  again: Compared;
  first: Compared;
  /** Of four characters, which the engine alone cannot tell, never asked before. */
  four: Compared;
}

export interface Compared {
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
  reports: PlainReport[],
): Promise<SearchingBench> {
  const { search } = await scopedKeys(engine.writers[0]!, masterKey);
  const shots = (keywords: string[]) => ({
    gateway: keywords.map((keyword) => throughGateway(gatewayUrl, keyword)),
    bare: keywords.map((keyword) => alone(engine.accesses()[0]!.url, search, keyword)),
  });
  const random = seededRandom(7);
  const warmed = drawKeywords(reports, WARMING, seededRandom(41));
  const warming = shots(warmed);
  await measureTimes([warming.gateway, warming.bare]);
  const asked = new Set(warmed);
  const few = shots(drawKeywords(reports, KEYWORDS, random));
  const many = () => {
    const drawn = new Set(drawKeywords(reports, NEW_KEYWORDS, random));
    return shots([...drawn].filter((keyword) => !asked.has(keyword)));
  };
  const repeat = (list: Shot[]) => Array.from({ length: 5 }, () => list).flat();
  const [timed, loaded] = [many(), many()];
  const first = await compare(timed, loaded, loaded.gateway.length);
  const [fourTimed, fourLoaded] = [19, 23].map((seed) =>
    shots(drawHanTerms(reports, NEW_KEYWORDS, seededRandom(seed))),
  );
  const four = await compare(fourTimed!, fourLoaded!, NEW_KEYWORDS);
  const again = await compare(
    { gateway: repeat(few.gateway), bare: repeat(few.bare) },
    few,
    REQUESTS,
  );
  return { first, four, again };
}

const TERM_LENGTH = 4;

/** Terms of four Han characters that stand side by side somewhere. */
function drawHanTerms(reports: PlainReport[], count: number, random: () => number): string[] {
  const terms = new Set<string>();
  while (terms.size < count) {
    const { paragraphs } = reports[Math.floor(random() * reports.length)]!;
    const paragraph = paragraphs[Math.floor(random() * paragraphs.length)]!;
    const at = Math.floor(random() * paragraph.length);
    const term = paragraph.slice(at, at + TERM_LENGTH);
    if (/^\p{Script=Han}{4}$/u.test(term)) terms.add(term);
  }
  return [...terms];
}

interface Shots {
  gateway: Shot[];
  bare: Shot[];
}

async function compare(timed: Shots, loaded: Shots, requests: number): Promise<Compared> {
  const [gateway, engine] = await measureTimes([timed.gateway, timed.bare]);
  const gatewayRate = await measureThroughput(loaded.gateway, requests);
  const engineRate = await measureThroughput(loaded.bare, requests);
  return { gateway: gateway!, engine: engine!, gatewayRate, engineRate };
}

function throughGateway(url: string, keyword: string): Shot {
  const parameters = new URLSearchParams({ q: `"${keyword}"`, facets: 'county,month,channel' });
  return { method: 'GET', url: `${url}/api/v1/search?${parameters.toString()}` };
}

function alone(url: string, key: string, keyword: string): Shot {
  return {
    method: 'POST',
    url: `${url}/indexes/${REPORTS_INDEX}/search`,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      q: `"${termPhrase(keyword).words.join(' ')}"`,
      filter: 'current = true',
      facets: ['county', 'month', 'channel'],
      sort: ['time:desc'],
      limit: 20,
      attributesToSearchOn: GRAM_FIELDS,
      attributesToRetrieve: [...HEAD_FIELDS, 'body'],
      matchingStrategy: 'all',
      locales: ['eng'],
    }),
  };
}
