import { expect } from 'chai';
import { parseAtomFeed } from 'feedsmith';
import { after, before, describe, it } from 'mocha';
import { indexRows, itemsOfRows } from '../../support/changing-corpus.js';
import { problemAt, temporaryGateway, type Gateway } from '../../support/gateway.js';

const SEEN = Date.parse('2024-06-01T00:00:00Z');
const ROWS = [
  {
    id: 'plain',
    title: '春耕通知',
    body: '各镇抓好春耕。',
    county: '441224',
    url: 'http://a.example/1?x=1&y=2',
    channel: '怀集发布',
    publishedAt: '2024-05-02T08:00:00+08:00',
  },
  {
    id: 'odd',
    title: '“<春耕>” & ]]>\u0001',
    body: '<b>春耕</b> & 夏种\u0008。',
    date: '2024-05-01',
  },
  { id: 'other', title: '夏种', body: '夏种。', date: '2024-05-03' },
];

describe('A feed of a search', () => {
  let gateway: Gateway;
  before(async function () {
    this.timeout(60_000);
    gateway = await temporaryGateway(itemsOfRows([]));
    await indexRows(gateway, ROWS, { now: SEEN });
  });
  after(() => gateway.close());

  const feed = async (parameters: Record<string, string>) => {
    const query = new URLSearchParams(parameters).toString();
    const response = await fetch(`${gateway.url}/feeds/search.atom?${query}`);
    const text = await response.text();
    expect(response.status, text).to.equal(200);
    expect(response.headers.get('content-type')).to.match(/^application\/atom\+xml/u);
    return { text, ...parseAtomFeed(text) };
  };

  it('has the reports that match, the newest first', async () => {
    const { entries = [], title, updated } = await feed({ q: '春耕' });
    expect(JSON.stringify(title)).to.include('春耕');
    expect(new Date(String(updated)).getTime()).to.equal(SEEN);
    expect(entries.map(({ id }) => id)).to.deep.equal([
      'urn:xianbao:report:plain',
      'urn:xianbao:report:odd',
    ]);
    const [plain, odd] = entries;
    expect(plain!.links![0]!.href).to.equal('http://a.example/1?x=1&y=2');
    expect(plain!.authors![0]!.name).to.equal('怀集发布');
    expect(plain!.categories![0]).to.include({ term: '441224', label: '怀集县' });
    expect(odd!.links![0]!.href).to.equal('/api/v1/reports/odd');
  });

  it('is well-formed whatever the reports hold', async () => {
    const { text, entries = [] } = await feed({ q: '春耕' });
    const odd = entries.find(({ id }) => id === 'urn:xianbao:report:odd');
    expect(odd?.title?.value).to.equal('“<春耕>” & ]]>');
    expect(odd?.summary?.value).to.equal('<b>春耕</b> & 夏种。');
    for (const part of ['\u0001', '\u0008']) expect(text).not.to.include(part);
    const hostile = await feed({ q: '"＜/title＞<x>]]>"' });
    expect(hostile.title?.value).to.include('<x>]]>');
    expect(hostile.entries ?? []).to.deep.equal([]);
  });

  it('pages by links', async () => {
    const first = await feed({ limit: '2' });
    const next = first.links!.find(({ rel }) => rel === 'next');
    const second = parseAtomFeed(await (await fetch(gateway.url + next!.href)).text());
    const ids = [...first.entries!, ...second.entries!].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ROWS.length);
    expect(second.links!.some(({ rel }) => rel === 'next')).to.equal(false);
    expect(second.id).to.equal(first.id);
    expect((await feed({ q: '无此词' })).entries ?? []).to.deep.equal([]);
  });

  it('knows the parameters of a search', async () => {
    expect((await feed({ county: '怀集县', asOf: '2024-07-01T00:00:00Z' })).entries).to.have.length(
      1,
    );
    expect((await feed({ asOf: '2024-01-01T00:00:00Z' })).entries ?? []).to.deep.equal([]);
    for (const [query, name] of [
      ['facets=month', 'facets'],
      ['limit=201', 'limit'],
      ['q=(', 'q'],
    ]) {
      const problem = await problemAt(`${gateway.url}/feeds/search.atom?${query}`);
      expect([problem.status, problem.parameter]).to.deep.equal([400, name]);
    }
  });
});
