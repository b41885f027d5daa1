import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { join } from 'node:path';
import type { Meilisearch } from 'meilisearch';
import { itemsOfRows } from '../../support/changing-corpus.js';
import { succeeded } from '../../../src/engine/client/tasks.js';
import { INDEX_SETTINGS, REPORTS_INDEX } from '../../../src/model/index-settings.js';
import { TextService } from '../../../src/search/texts/text-service.js';
import { indexInto, temporaryGateway, type Gateway } from '../../support/gateway.js';

const row = (id: string, body: string) => ({ id, title: '会议', body, date: '2023-01-13' });

describe('the stored texts', () => {
  let gateway: Gateway;
  let texts: TextService;
  let client: Meilisearch;

  before(async function () {
    this.timeout(60_000);
    gateway = await temporaryGateway(
      itemsOfRows([row('a', '全面推进乡村振兴'), row('b', '推进工作')]),
    );
    client = gateway.engine.writers[0]!;
    texts = new TextService(gateway.engine.search, join(gateway.data, 'other-texts'));
  });

  after(async () => {
    await texts?.close();
    await gateway?.close();
  });

  const ask = (term: string) =>
    texts.ask('reports', 'documents', {
      expression: { kind: 'term', term },
      filter: '',
      facets: [],
      sort: [],
      offset: 0,
      limit: 10,
      fields: ['key'],
    });
  const matched = async (term: string) => {
    const { hits } = (await ask(term))!.result!;
    return hits.map((hit) => (hit as { key: string }).key).toSorted();
  };

  it('tell which reports have a term, and not only its pairs', async () => {
    const { result, generation } = (await ask('推进乡村'))!;
    expect(result).to.deep.equal({ total: 1, hits: [{ key: 'a_1' }], facets: {}, snippets: [] });
    expect(generation).to.be.a('string');
    await indexInto(gateway, itemsOfRows([row('c', '乡村推进，推进乡镇，进乡村')]));
    expect(await matched('推进乡村')).to.deep.equal(['a_1']);
  });

  it('follow reports that come, change and go', async () => {
    await indexInto(gateway, itemsOfRows([row('d', '丁字路口'), row('b', '丁字路口改了')]));
    expect(await matched('丁字路')).to.deep.equal(['b_2', 'd_1']);
    expect(await matched('推进工作')).to.deep.equal(['b_1']);
    await succeeded(client, await client.index(REPORTS_INDEX).deleteDocument('d_1'));
    expect(await matched('丁字路')).to.deep.equal(['b_2']);
  });

  it('follow an index that another one takes the place of', async () => {
    await succeeded(client, await client.createIndex('reports_other', { primaryKey: 'key' }));
    const other = client.index('reports_other');
    await succeeded(client, await other.updateSettings(INDEX_SETTINGS));
    const document = { key: 'x_1', title: '会', body: '另一索引', day: 20230101, revision: 1 };
    const whole = { ...document, date: '2023-01-01', characters: 5, speakers: [] };
    await succeeded(client, await other.addDocuments([whole]));
    const pair = { indexes: [REPORTS_INDEX, 'reports_other'] as [string, string], rename: false };
    await succeeded(client, await client.swapIndexes([pair]));
    expect(await matched('另一索引')).to.deep.equal(['x_1']);
    expect(await matched('丁字路')).to.deep.equal([]);
    await succeeded(client, await client.swapIndexes([pair]));
    expect(await matched('丁字路')).to.deep.equal(['b_2']);
  });

  it('leave the question to the engine where documents have no revision', async () => {
    const old = { key: 'old_1', title: '旧', body: '旧的文档', day: 20230101, characters: 5 };
    await succeeded(client, await client.index(REPORTS_INDEX).addDocuments([old]));
    expect(await ask('旧的文档')).to.equal(undefined);
  });
});
