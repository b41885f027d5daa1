import { expect } from 'chai';
import { describe, it } from 'mocha';
import { engineClient } from '../../../src/engine/client/engine-client.js';
import type { HttpClient } from '../../../src/engine/client/http-client.js';
import type { Layout } from '../../../src/engine/spread/layout.js';
import { spreadRequests } from '../../../src/engine/spread/spread-requests.js';
import { seededRandom } from '../../../scripts/dev/oracle/seeded-random.js';

interface Ranked {
  key: string;
  _rankingScore: number;
}

/** A server in memory: its hits, the best first, and what it was asked. */
function openServer(
  name: string,
  hits: Ranked[],
  layout: Layout,
): { send: HttpClient; asked: string[] } {
  const asked: string[] = [];
  const send: HttpClient = (address, init) => {
    const { pathname } = new URL(address as string | URL);
    asked.push(pathname);
    if (pathname.endsWith('/documents/layout')) return Promise.resolve(layout);
    if (!pathname.endsWith('/search')) return Promise.resolve({ createdAt: name });
    const { limit } = JSON.parse(init!.body as string) as { limit: number };
    return Promise.resolve({ hits: hits.slice(0, limit), estimatedTotalHits: hits.length });
  };
  return { send, asked };
}

function openServers(lists: Ranked[][], change: Partial<Layout> = {}) {
  const layout: Layout = {
    version: 1,
    members: lists.map((_, at) => `s${at}`),
    next: null,
    hidden: {},
    ...change,
  };
  const servers = lists.map((hits, at) => openServer(`s${at}`, hits, layout));
  const sends = servers.map(({ send }) => send);
  const clock = { steady: 0, day: 0 };
  const spread = spreadRequests(
    sends.map((send) => engineClient('', send)),
    sends,
    () => ({ ...clock }),
  );
  const search = async (offset: number, limit: number) => {
    const body = JSON.stringify({ q: 'a', offset, limit });
    const url = 'http://engine/indexes/reports/search';
    return (await spread(url, { method: 'POST', body })) as {
      hits: Ranked[];
      estimatedTotalHits: number;
    };
  };
  const count = (end: string) =>
    servers.flatMap(({ asked }) => asked).filter((path) => path.endsWith(end)).length;
  return { search, count, clock };
}

/** Hits of a few scores only, so that many are alike, more of them on the first server than on others. */
function drawLists(random: () => number): Ranked[][] {
  const lists = Array.from({ length: 2 + Math.floor(random() * 5) }, (): Ranked[] => []);
  const scores = 1 + Math.floor(random() * 20);
  for (let n = 0; n < 200 * random(); n += 1) {
    const at = Math.floor(random() ** (1 + (n % 3)) * lists.length);
    lists[at]!.push({ key: `k${n}_1`, _rankingScore: Math.floor(random() * scores) / scores });
  }
  for (const list of lists) list.sort((a, b) => b._rankingScore - a._rankingScore);
  return lists;
}

describe('A page of what several servers find', () => {
  it('is that of all their hits, wherever these are and however many are alike', async () => {
    const random = seededRandom(17);
    for (let round = 0; round < 300; round += 1) {
      const lists = drawLists(random);
      const [offset, limit] = [Math.floor(random() * 60), Math.floor(random() * 40)];
      const all = lists
        .flatMap((hits) => hits.map((hit, place) => ({ hit, place })))
        .toSorted((a, b) => b.hit._rankingScore - a.hit._rankingScore || a.place - b.place)
        .map(({ hit }) => hit.key);
      const found = await openServers(lists).search(offset, limit);
      expect(found.hits.map(({ key }) => key)).to.deep.equal(all.slice(offset, offset + limit));
      expect(found.estimatedTotalHits).to.equal(all.length);
    }
  });

  it('asks one again that has more of it than its share', async () => {
    const many = Array.from({ length: 50 }, (_, n) => ({ key: `k${n}_1`, _rankingScore: 1 }));
    const few = [{ key: 'few_1', _rankingScore: 0.5 }];
    const { search, count } = openServers([many, few, few]);
    const { hits } = await search(0, 20);
    expect(hits).to.have.lengthOf(20);
    expect(count('/search')).to.equal(4);
  });

  it('takes the layout for granted for two seconds by either clock', async () => {
    const { search, count, clock } = openServers([[], []]);
    for (let n = 0; n < 5; n += 1) await search(0, 20);
    expect(count('/documents/layout')).to.equal(2);
    clock.steady += 2_000;
    for (let n = 0; n < 5; n += 1) await search(0, 20);
    expect(count('/documents/layout')).to.equal(4);
    clock.day += 2_000;
    for (let n = 0; n < 5; n += 1) await search(0, 20);
    expect(count('/documents/layout')).to.equal(6);
  });

  it('reads the layout after each answer while reports are moved', async () => {
    const { search, count } = openServers([[], []], {
      next: { members: ['s0', 's1'], upTo: '' },
    });
    for (let n = 0; n < 5; n += 1) await search(0, 20);
    expect(count('/documents/layout')).to.equal(2 + 5 * 2);
  });
});
