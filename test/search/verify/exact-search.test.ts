import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { GenerationReader } from '../../../src/search/cache/generation-reader.js';
import { compileQuery } from '../../../src/search/plan/compile-query.js';
import { engineFilter } from '../../../src/search/plan/filters.js';
import type { AskOptions, Texts } from '../../../src/search/texts/text-jobs.js';
import { ReportSearch } from '../../../src/search/verify/report-search.js';
import { itemsOfRows } from '../../support/changing-corpus.js';
import { temporaryGateway, type Gateway } from '../../support/gateway.js';

/** More than are read with the answer itself. */
const REPORTS = 120;
/** What a question waits for at most before it is asked of the engine. */
const SHORT_MS = 500;

describe('An exact search of an index that changes with each question', () => {
  let gateway: Gateway;
  before(async () => {
    const rows = Array.from({ length: REPORTS }, (_, n) => ({
      id: `r-${n}`,
      title: `第${n}号`,
      body: '全县推进危桥改造。',
      date: '2023-01-14',
    }));
    gateway = await temporaryGateway(itemsOfRows(rows));
  });
  after(() => gateway?.close());

  /** @param patienceMs how long stored texts have to be waited for; they never come where it is missing */
  const search = (patienceMs?: number) => {
    let changes = 0;
    const generation = new GenerationReader(() => Promise.resolve(String((changes += 1))));
    const result = { total: REPORTS, hits: [], facets: {}, snippets: [] };
    const ask = (_of: string, _job: string, _request: object, options: AskOptions = {}) =>
      Promise.resolve(
        patienceMs !== undefined && (options.patienceMs ?? 0) >= patienceMs
          ? { result, generation: String(changes + 1) }
          : undefined,
      );
    const texts = { ask, close: () => Promise.resolve() } as Texts;
    const { engine } = gateway;
    const found = new ReportSearch(engine.search.whole, undefined, undefined, texts, generation);
    return found.search({
      compiled: compileQuery('推进危桥改造', 'exact'),
      filter: engineFilter({}),
      limit: 0,
    });
  };

  it('waits at last for stored texts that are about to be those of the index', async () => {
    const { total, relation } = await search(SHORT_MS);
    expect([total, relation]).to.deep.equal([REPORTS, 'exact']);
  });

  it('says where none are that its number is the most there can be', async () => {
    const { total, relation, reason } = await search();
    expect([total, relation]).to.deep.equal([REPORTS, 'atMost']);
    expect(reason).to.include('being written to');
  });
});
