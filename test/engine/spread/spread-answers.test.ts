import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { pino } from 'pino';
import { habitRows } from '../../../scripts/dev/exactness/habit-rows.js';
import { generatedReports } from '../../../scripts/dev/corpus/generated-reports.js';
import { seededRandom } from '../../../scripts/dev/oracle/seeded-random.js';
import { createApp } from '../../../src/app.js';
import { documentCount } from '../../../src/engine/reports-index.js';
import { listen, type ListeningServer } from '../../../src/server.js';
import { endReport, indexRows, itemsOfRows } from '../../support/changing-corpus.js';
import { comparableAnswer } from '../../support/comparable-answer.js';
import { temporaryServers, type TemporaryServers } from '../../support/engine.js';
import { temporaryGateway, type Gateway } from '../../support/gateway.js';

const SERVERS = 3;
const NOW = Date.parse('2024-06-01T00:00:00Z');

/** Two invented collections, texts that came later, changed and went: the same for whoever indexes them. */
async function openCollection(engines: TemporaryServers['engines']): Promise<Gateway> {
  const gateway = await temporaryGateway(itemsOfRows([]), engines);
  const rows = [...generatedReports(110, 7), ...[...habitRows(seededRandom(8))].slice(2, 60)].map(
    (row) => ({
      ...row,
    }),
  );
  await indexRows(gateway, rows, { now: NOW, source: 'invented' });
  const changed = rows
    .slice(0, 40)
    .map((row) => ({ ...row, body: `${String(row.body)}\n后来补充乡村振兴。` }));
  await indexRows(gateway, changed, { now: NOW + 1_000, source: 'invented' });
  for (const id of ['g-50', 'g-51', 'g-52']) await endReport(gateway, id, NOW + 2_000);
  return gateway;
}

const TERMS = ['乡村振兴', '乡村振兴 NOT 危桥改造', '粮食 OR 防汛抗旱', '"推进茶产业工作"', '写法'];
const FACETS = 'county,prefecture,province,speaker,channel,lang,year,month,keyword';

/** Every address that tells of reports. */
function listQuestions(): string[] {
  const asked = TERMS.flatMap((term) => {
    const q = encodeURIComponent(term);
    return [
      `/api/v1/search?q=${q}&facets=${FACETS}&limit=50`,
      `/api/v1/search?q=${q}&match=relevance&sort=date&page=2&limit=7`,
      `/api/v1/search?q=${q}&asOf=${new Date(NOW + 500).toISOString()}&limit=50`,
      `/api/v1/search?q=${q}&reprints=collapse&facets=month`,
      `/api/v1/trends?q=${q}&q=工作&interval=month&split=county`,
      `/api/v1/concordance?q=${q}&limit=100`,
      `/api/v1/concordance?q=${q}&sort=right&limit=40&page=2`,
      `/api/v1/collocates?q=${q}`,
      `/api/v1/ranking?q=${q}&by=county`,
      `/api/v1/statements?q=${q}&limit=30`,
      `/api/v1/export?q=${q}&format=jsonl`,
      `/feeds/search.json?q=${q}`,
    ];
  });
  return [
    ...asked,
    ...FACETS.split(',').map((name) => `/api/v1/facets/${name}?q=工作&limit=100`),
    '/api/v1/search?q=&county=441224&county=怀集县&limit=30',
    '/api/v1/search?q=工作&speaker=张立新&from=2016-01-01&to=2018-12-31',
    '/api/v1/statements?speaker=王建国&limit=100&page=2',
    '/api/v1/keyness?q=乡村振兴',
    '/api/v1/coverage?limit=100',
    '/api/v1/panel?q=工作&format=csv',
    ...['g-3', 'g-50', 'Habit-4', 'hABIT-4', 'nobody'].flatMap((id) =>
      ['', '/versions', '/similar', '/citation'].map((part) => `/api/v1/reports/${id}${part}`),
    ),
    '/indexes/reports/search?q=乡村振兴&facets=county,year&limit=30',
    '/indexes/reports/documents?limit=30&offset=60',
    '/indexes/reports/documents/g-7',
    '/indexes/reports/stats',
    '/readyz',
  ];
}

describe('The answers of several servers', function () {
  this.timeout(600_000);
  let spread: TemporaryServers;
  let one: Gateway;
  let three: Gateway;
  /** The same without the stored texts: the engine is asked for everything. */
  const bare: ListeningServer[] = [];

  before(async () => {
    spread = await temporaryServers(SERVERS);
    one = await openCollection([]);
    three = await openCollection(spread.engines);
    for (const { engine } of [one, three]) {
      const app = createApp({ client: engine.search.whole, log: pino({ level: 'silent' }) });
      bare.push(await listen(app, 0, '127.0.0.1'));
    }
  });
  after(async () => {
    for (const server of bare) await server.close();
    await three?.close();
    await one?.close();
    await spread?.close();
  });

  const ask = async (base: string, path: string) => {
    const response = await fetch(base + path);
    return `${response.status} ${comparableAnswer(await response.text(), base, NOW + 60_000)}`;
  };

  it('come from all of them', async () => {
    const counts = await Promise.all(three.engine.writers.map((client) => documentCount(client)));
    for (const count of counts) expect(count).to.be.greaterThan(20);
  });

  for (const question of listQuestions()) {
    it(`are those of one to ${decodeURIComponent(question)}`, async () => {
      const expected = await ask(one.url, question);
      expect(await ask(three.url, question)).to.equal(expected);
      const engineAlone = await ask(bare[0]!.url, question);
      expect(await ask(bare[1]!.url, question), 'by the engine alone').to.equal(engineAlone);
    });
  }

  it('are sorted by the same scores where they are ranked', async () => {
    for (const q of ['乡村振兴 茶产业', '工作', '防汛抗旱']) {
      const rank = async (base: string) => {
        const asked = { q, matchingStrategy: 'last', showRankingScore: true, limit: 400 };
        const response = await fetch(`${base}/indexes/reports/search`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(asked),
        });
        const answer = (await response.json()) as {
          hits: { id: string; _rankingScore: number }[];
          estimatedTotalHits: number;
        };
        const ids = answer.hits.map(({ id }) => id).toSorted();
        const scores = answer.hits.map(({ _rankingScore }) => _rankingScore);
        return { ids, scores, total: answer.estimatedTotalHits };
      };
      expect(await rank(three.url)).to.deep.equal(await rank(one.url));
    }
  });

  it('have each report once on all pages together, to the last', async () => {
    for (const { url } of [three, bare[1]!]) {
      for (const match of ['exact', 'relevance']) {
        const ids: string[] = [];
        for (let page = 1; ; page += 1) {
          const address = `${url}/api/v1/search?q=工作&match=${match}&page=${page}&limit=37`;
          const { hits, total } = (await (await fetch(address)).json()) as {
            hits: { id: string }[];
            total: { value: number };
          };
          ids.push(...hits.map(({ id }) => id));
          if (hits.length > 0) continue;
          expect(new Set(ids).size, match).to.equal(total.value);
          expect(ids.length, match).to.equal(total.value);
          break;
        }
      }
    }
  });
});
