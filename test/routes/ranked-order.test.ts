import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { itemsOfRows } from '../support/changing-corpus.js';
import { temporaryGateway, type Gateway } from '../support/gateway.js';

/** So many different characters that what stands behind them is no longer early. */
const FILLING = Array.from({ length: 120 }, (_, i) => String.fromCodePoint(0x4e00 + 7 * i)).join(
  '',
);
const SENTENCE = '各镇检修石拱桥，已完成过半。';
const ROWS = [
  { id: 'late', title: '农田水利会商', body: `${FILLING}。\n${SENTENCE}`, date: '2023-01-14' },
  { id: 'early', title: '农田水利座谈', body: `${SENTENCE}\n${FILLING}。`, date: '2023-01-14' },
  { id: 'title', title: '石拱桥检修完成', body: `${FILLING}。`, date: '2023-01-14' },
];

describe('A ranked search', () => {
  let gateway: Gateway;
  before(async function () {
    this.timeout(60_000);
    gateway = await temporaryGateway(itemsOfRows(ROWS));
  });
  after(() => gateway.close());

  const rank = async (q: string) =>
    (await gateway.search({ q, match: 'relevance' })).hits.map(({ id }) => id);

  it('finds a report that has the words in its title first, then one that begins with them', async () => {
    expect(await rank('石拱桥')).to.deep.equal(['title', 'early', 'late']);
  });

  it('finds nothing by what only keeps grams apart in the index', async () => {
    for (const q of ['0', '|', '"|"', '|;', 'a|b', '|;|']) expect(await rank(q), q).to.be.empty;
  });
});
