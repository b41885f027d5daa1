import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { BatchAnswer } from '../../src/model/api/counting/batch.js';
import type { Warning } from '../../src/model/api/parts/citation.js';
import { ask, post } from '../support/ask.js';
import { itemsOfRows } from '../support/changing-corpus.js';
import { problemAt, temporaryGateway, type Gateway } from '../support/gateway.js';

const SPOKE = { name: '顾劲松', role: '县委书记', part: 'spoke' };
const ROWS = [
  {
    id: 'simplified',
    title: '干旱会商',
    body: '顾劲松指出，干旱持续，沿着河堤巡查。农民合作社分红🌞。',
    date: '2023-01-14',
    county: '441224',
    channel: '云岭广电',
    people: [SPOKE],
  },
  { id: 'traditional', title: '乾旱會商', body: '乾旱持續。', date: '2023-03-02' },
  { id: 'neither', title: '渠系座谈', body: '渠系疏浚，闸口检修。', date: '2023-02-01' },
];

describe('What is asked in the manner of elsewhere', () => {
  let gateway: Gateway;
  before(async function () {
    this.timeout(60_000);
    gateway = await temporaryGateway(itemsOfRows(ROWS));
  });
  after(() => gateway.close());

  const idsOf = async (parameters: Record<string, string>) =>
    (await gateway.search(parameters)).hits.map(({ id }) => id).toSorted();

  it('in traditional characters finds simplified text too, exactly and ranked', async () => {
    const both = ['simplified', 'traditional'];
    expect(await idsOf({ q: '乾旱' })).to.deep.equal(both);
    expect(await idsOf({ q: '乾旱', match: 'relevance' })).to.deep.equal(both);
    expect(await idsOf({ q: '沿著河堤' })).to.deep.equal(['simplified']);
    expect(await idsOf({ q: '沿著河堤', match: 'relevance' })).to.deep.equal(['simplified']);
    expect((await gateway.search({ q: '乾旱' })).query).to.equal('乾旱 OR 干旱');
  });

  it('in traditional characters finds names in filters and fields', async () => {
    const filters: Record<string, string>[] = [
      { speaker: '顧勁松' },
      { channel: '雲嶺廣電' },
      { county: '懷集縣' },
      { prefecture: '肇慶' },
      { province: '廣東' },
      { q: 'speaker:顧勁松' },
      { q: 'channel:雲嶺廣電' },
      { q: 'county:懷集縣' },
      { q: 'role:縣委書記' },
    ];
    for (const parameters of filters) {
      expect(await idsOf(parameters), JSON.stringify(parameters)).to.deep.equal(['simplified']);
    }
    const said = await ask<{ total: { value: number } }>(gateway.url, '/api/v1/statements', {
      speaker: '顧勁松',
      role: '書記',
    });
    expect(said.total.value).to.equal(1);
  });

  it('is warned of by every endpoint that answers with warnings', async () => {
    const q = '干旱 or 闸口';
    const paths = ['search', 'facets/month', 'trends', 'concordance', 'statements', 'collocates'];
    for (const path of [...paths, 'keyness']) {
      const { warnings } = await ask<{ warnings: Warning[] }>(gateway.url, `/api/v1/${path}`, {
        q,
      });
      expect(warnings, path).to.have.length(1);
      expect(warnings[0]).to.include({ code: 'operator_as_text', suggestion: '干旱 OR 闸口' });
    }
    const { answer } = await post<BatchAnswer>(`${gateway.url}/api/v1/batch`, { queries: [q] });
    const [result] = answer.results as { warnings: Warning[] }[];
    expect(result!.warnings[0]!.suggestion).to.equal('干旱 OR 闸口');
    expect(await idsOf({ q: '干旱 OR 闸口' })).to.deep.equal(['neither', 'simplified']);
  });

  it('is not warned of where a ranked search takes it for words', async () => {
    const { warnings } = await gateway.search({ q: '干旱 or 闸口', match: 'relevance' });
    expect(warnings).to.deep.equal([]);
  });

  it('and finds nothing is told what was looked through and how far each part goes', async () => {
    const { zero } = await gateway.search({ q: '干旱 闸口 -渠系 疏浚 NEAR/2 水库' });
    const counted = zero!.terms.map(({ query, total }) => [query, total.value, total.relation]);
    expect(counted).to.deep.equal([
      ['干旱', 1, 'exact'],
      ['闸口', 1, 'exact'],
      ['疏浚', 1, 'exact'],
      ['水库', 0, 'exact'],
      ['渠系', 1, 'exact'],
    ]);
    expect(zero).to.include({ reports: 3, from: '2023-01-14', to: '2023-03-02' });
  });

  it('and finds nothing is offered what comes close and does match', async () => {
    const near = async (q: string) =>
      (await gateway.search({ q })).zero!.near.map(({ query, total }) => [query, total.value]);
    expect(await near('干旱 闸口')).to.deep.equal([
      ['闸口', 1],
      ['干旱', 1],
    ]);
    expect(await near('闸口检查')).to.deep.equal([['闸口检', 1]]);
    expect(await near('闸口的检修')).to.deep.equal([['闸口', 1]]);
    expect(await near('渠系 NEAR/1 检修')).to.deep.equal([['渠系 检修', 1]]);
    expect(await near('title:检修')).to.deep.equal([['检修', 1]]);
    expect(await near('水电站')).to.deep.equal([]);
  });

  it('and finds nothing within filters is told what those leave', async () => {
    const { zero } = await gateway.search({ q: '干旱 闸口', from: '2023-02', to: '2023-02' });
    expect(zero).to.include({ reports: 1, from: '2023-02-01', to: '2023-02-01' });
    expect(zero!.terms.map(({ total }) => total.value)).to.deep.equal([0, 1]);
    const none = await gateway.search({ q: '干旱', from: '2031' });
    expect(none.zero).to.include({ reports: 0, from: null, to: null });
    expect((await gateway.search({ q: '干旱' })).zero).to.equal(null);
  });

  it('finds as much when ranked as when counted', async () => {
    const queries = ['民', '🌞', '合作社分', '干旱 闸口', '闸口 OR 干旱', '“沿着河堤"', '干 -渠系'];
    for (const q of queries) {
      const exact = await idsOf({ q });
      const ranked = await gateway.search({ q, match: 'relevance' });
      expect(
        ranked.hits.map(({ id }) => id),
        q,
      ).to.include.members(exact);
      expect(ranked.total.value, q).to.be.at.least(exact.length);
      expect(ranked.total.relation).to.equal('atMost');
    }
    expect(await idsOf({ q: '🌞', match: 'relevance' })).to.deep.equal(['simplified']);
  });

  it('with a last day before the first is refused by every endpoint that takes both', async () => {
    const paths = ['search', 'facets/month', 'trends', 'concordance', 'statements', 'collocates'];
    const others = ['keyness', 'export', 'cite', 'coverage'];
    const addresses = [...paths, ...others].map((path) => `/api/v1/${path}`);
    for (const path of [...addresses, '/feeds/search.atom']) {
      const q = path.endsWith('coverage') ? '' : 'q=干旱&';
      const asOf = path.endsWith('cite') ? '&asOf=2024-01-01T00:00:00Z' : '';
      const problem = await problemAt(
        `${gateway.url}${path}?${q}from=2023-05&to=2023-01-01${asOf}`,
      );
      expect([problem.status, problem.code, problem.parameter], path).to.deep.equal([
        400,
        'invalid_parameter',
        'from',
      ]);
    }
    expect(await idsOf({ from: '2023-02-01', to: '2023-02-01' })).to.deep.equal(['neither']);
  });
});
