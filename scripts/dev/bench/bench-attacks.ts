import { Agent, request } from 'undici';
import { holdConnections, unreadRequest } from './load/idle-connections.js';
import { residentMegabytes } from './load/process-memory.js';

/** A question that costs as much as one may. */
export interface Attack {
  name: string;
  path: string;
  /** Sent by POST, as JSON. */
  body?: unknown;
}

export interface AttackMeasure {
  name: string;
  status: number;
  ms: number;
  megabytes: number;
  /** The longest that a light question waited meanwhile, and the gateway's memory at its most. */
  healthMs: number;
  moreMegabytes: number;
}

const COMMON =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子';

function joinByOr(from: number, count: number): string {
  return [...COMMON].slice(from, from + count).join(' OR ');
}

/** The worst of every endpoint that somebody may ask. */
export const ATTACKS: Attack[] = [
  { name: 'trends, days of 136 years', path: '/api/v1/trends?q=的&interval=day&from=1900&to=2035' },
  { name: 'trends, days', path: '/api/v1/trends?q=的&interval=day' },
  {
    name: 'trends, ten queries',
    path: `/api/v1/trends?interval=week${[...COMMON]
      .slice(0, 10)
      .map((each) => `&q=${each}`)
      .join('')}`,
  },
  { name: 'trends, split by speaker', path: '/api/v1/trends?q=的&split=speaker&splitLimit=100' },
  {
    name: '25 NEAR 40',
    path: `/api/v1/search?q=(${joinByOr(0, 25)}) NEAR/1000 (${joinByOr(10, 40)})`,
  },
  {
    name: '10 NEAR 10',
    path: `/api/v1/search?q=(${joinByOr(0, 10)}) NEAR/1000 (${joinByOr(10, 10)})`,
  },
  {
    name: '10 NEAR 10, occurrences',
    path: `/api/v1/trends?q=(${joinByOr(0, 10)}) NEAR/1000 (${joinByOr(10, 10)})`,
  },
  {
    name: '31 × 32 alternatives',
    path: `/api/v1/search?q=(${joinByOr(0, 25)}) (${joinByOr(10, 40)})`,
  },
  {
    name: 'search, 1,000 hits',
    path: '/api/v1/search?q=的&limit=1000&facets=county,channel,speaker,keyword',
  },
  {
    name: 'concordance by context',
    path: '/api/v1/concordance?q=我们&sort=left&width=500&limit=1000',
  },
  { name: 'concordance of much', path: '/api/v1/concordance?q=的&limit=1000&width=500' },
  { name: 'collocates', path: '/api/v1/collocates?q=的&span=50&minCount=1&limit=1000' },
  { name: 'keyness', path: '/api/v1/keyness?q=中国&minCount=1&limit=10000&direction=both' },
  { name: 'statements, 1,000', path: '/api/v1/statements?q=的&limit=1000' },
  { name: 'facet, 10,000 values', path: '/api/v1/facets/keyword?limit=10000&prefix=中' },
  { name: 'export', path: '/api/v1/export?fields=id,title,body,occurrences&q=的' },
  { name: 'panel', path: '/api/v1/export?panel=county-month&q=的' },
  { name: 'feed', path: '/feeds/search.atom?q=的&limit=200' },
  { name: 'ranked', path: `/api/v1/search?match=relevance&limit=1000&q=${COMMON}` },
  {
    name: 'multi-search, 50 × 1,000',
    path: '/multi-search',
    body: { queries: Array.from({ length: 50 }, () => marked('的', 1000)) },
  },
  { name: 'multi-search, 1,000', path: '/multi-search', body: { queries: [marked('的', 1000)] } },
  {
    name: 'multi-search, long tags',
    path: '/multi-search',
    body: { queries: [{ ...marked('的', 1000), highlightPreTag: 'x'.repeat(200) }] },
  },
  {
    name: 'batch of 1,000 by day',
    path: '/api/v1/batch',
    body: {
      queries: Array.from({ length: 1000 }, (_, i) => [...COMMON][i % 40]!),
      interval: 'day',
    },
  },
];

function marked(q: string, limit: number) {
  return { indexUid: 'reports', q, limit, attributesToHighlight: ['*'] };
}

/** Asks one after the other, giving each measure as it comes, beside a light question that is asked all the time. */
export async function* benchAttacks(
  url: string,
  pid: number | undefined,
  attacks = ATTACKS,
): AsyncGenerator<AttackMeasure> {
  const agent = new Agent({ connections: 16, headersTimeout: 0, bodyTimeout: 0 });
  for (const attack of attacks) {
    const before = residentMegabytes(pid);
    const light = keepAsking(
      () => `${url}/healthz`,
      agent,
      () => residentMegabytes(pid),
    );
    const answer = await send(url, attack, agent);
    const { times, most } = await light.stop();
    yield {
      name: attack.name,
      ...answer,
      healthMs: Math.max(...times),
      moreMegabytes: most - before,
    };
  }
  await agent.close();
}

/** Asks some attacks at once, and gives how long light questions took meanwhile, the quickest first. */
export async function benchAtOnce(
  url: string,
  attacks: Attack[],
): Promise<{ times: number[]; statuses: number[] }> {
  const agent = new Agent({ connections: 64, headersTimeout: 0, bodyTimeout: 0 });
  const light = keepAsking(
    (i) => url + encodeURI(lightQuestion(i)),
    agent,
    () => 0,
  );
  const answers = await Promise.all(attacks.map((attack) => send(url, asNew(attack), agent)));
  const { times } = await light.stop();
  await agent.close();
  return { times: times.toSorted((a, b) => a - b), statuses: answers.map(({ status }) => status) };
}

const UNREAD = 200;
/** Longer than a client may take no byte of its answer, so that some are cut off and come again. */
const UNREAD_MS = 30_000;

/** How long /metrics and a light question took at the most beside 200 clients that never read what they export. */
export async function benchUnread(
  url: string,
  pid: number | undefined,
): Promise<{ metricsMs: number; healthMs: number; moreMegabytes: number }> {
  const agent = new Agent({ connections: 4, headersTimeout: 0, bodyTimeout: 0 });
  const before = residentMegabytes(pid);
  const release = holdConnections(
    url,
    UNREAD,
    unreadRequest('/api/v1/export?fields=id,title,body'),
  );
  const look = () => residentMegabytes(pid);
  const asked = ['/metrics', '/healthz'].map((path) => keepAsking(() => url + path, agent, look));
  await new Promise((resolve) => setTimeout(resolve, UNREAD_MS));
  const [metrics, health] = await Promise.all(asked.map(({ stop }) => stop()));
  release();
  await agent.close();
  return {
    metricsMs: Math.max(...metrics!.times),
    healthMs: Math.max(...health!.times),
    moreMegabytes: metrics!.most - before,
  };
}

/** A search for two characters, another one each time: none is answered from a cache. */
function lightQuestion(i: number): string {
  const characters = [...COMMON];
  const { length } = characters;
  return `/api/v1/search?q=${characters[i % length]}${characters[Math.floor(i / length) % length]}`;
}

/** The same question by another address, of which no answer is cached. */
function asNew(attack: Attack): Attack {
  return attack.body === undefined ? { ...attack, path: `${attack.path}&to=2030` } : attack;
}

function keepAsking(address: (i: number) => string, dispatcher: Agent, look: () => number) {
  const times: number[] = [];
  let [goesOn, most] = [true, 0];
  const asking = (async () => {
    do {
      const began = performance.now();
      const { body } = await request(address(times.length), { dispatcher });
      await body.dump();
      times.push(performance.now() - began);
      most = Math.max(most, look());
      await new Promise((resolve) => setTimeout(resolve, 5));
    } while (goesOn);
  })();
  const stop = async () => {
    goesOn = false;
    await asking;
    return { times, most };
  };
  return { stop };
}

async function send(url: string, { path, body }: Attack, dispatcher: Agent) {
  const began = performance.now();
  const sent =
    body === undefined
      ? { method: 'GET' as const }
      : {
          method: 'POST' as const,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        };
  const answer = await request(url + encodeURI(path), { ...sent, dispatcher });
  let bytes = 0;
  for await (const chunk of answer.body) bytes += (chunk as Buffer).length;
  const ms = performance.now() - began;
  return { status: answer.statusCode, ms, megabytes: bytes / (1 << 20) };
}
