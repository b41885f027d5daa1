import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { compileQuery } from '../../../src/search/plan/compile-query.js';
import { checkEngineTokens, MAX_ENGINE_TOKENS } from '../../../src/search/plan/engine-tokens.js';
import { REPORTS_INDEX } from '../../../src/model/index-settings.js';
import { itemsOfRows } from '../../support/changing-corpus.js';
import { problemAt, temporaryGateway, type Gateway } from '../../support/gateway.js';

/** Han characters of which none comes twice. */
const LONG = String.fromCodePoint(...Array.from({ length: 700 }, (_, i) => 0x4e00 + i));
const WORDS = Array.from({ length: 600 }, (_, i) => `w${i}`);
const ROWS = [
  { id: 'both', title: '长文', body: `${LONG}\n闸口开闸。`, date: '2023-01-01' },
  { id: 'long', title: '长文', body: `${LONG}\n渠系疏浚。`, date: '2023-01-02' },
  { id: 'words', title: 'Words', body: WORDS.join(' '), date: '2023-01-03' },
];

describe('A query near the number of tokens that the engine reads', () => {
  let gateway: Gateway;
  before(async function () {
    this.timeout(60_000);
    gateway = await temporaryGateway(itemsOfRows(ROWS));
  });
  after(() => gateway.close());

  it('is refused before the engine drops a word in silence', async () => {
    const index = gateway.engine.search.whole.index(REPORTS_INDEX);
    const phrase = (count: number) => `"${WORDS.slice(0, count).join(' ')} nowhere"`;
    const found = async (q: string) => {
      const options = { matchingStrategy: 'all' as const, locales: ['eng' as const] };
      return (await index.search(q, { ...options, attributesToSearchOn: ['words.body'] })).hits
        .length;
    };
    // The quotation mark, 500 words and as many blanks stand before the last word.
    expect(await found(phrase(500))).to.equal(1);
    expect(() => checkEngineTokens(phrase(500))).to.throw(String(MAX_ENGINE_TOKENS));
    expect(await found(phrase(498))).to.equal(0);
    expect(() => checkEngineTokens(phrase(498))).not.to.throw();
  });

  for (const [rest, wanted] of [
    ['闸口', ['both']],
    ['-闸口', ['long']],
    ['渠系 -疏浚', []],
  ] as const) {
    it(`is exact or refused: a long quotation with ${rest}`, async function () {
      this.timeout(60_000);
      const answers = new Set<string>();
      for (let length = 480; length <= 510; length += 1) {
        const q = `"${LONG.slice(0, length)}" ${rest}`;
        const address = `${gateway.url}/api/v1/search?${new URLSearchParams({ q }).toString()}`;
        if ((await fetch(address)).ok) {
          const { hits, total } = await gateway.search({ q });
          expect(
            hits.map(({ id }) => id),
            String(length),
          ).to.deep.equal(wanted);
          expect(total).to.deep.equal({ value: wanted.length, relation: 'exact' });
          answers.add('exact');
        } else {
          const { code, detail } = await problemAt(address);
          expect(code).to.equal('query_too_complex');
          expect(detail).to.include('1000').and.include('shorter');
          answers.add('refused');
        }
      }
      expect([...answers]).to.deep.equal(['exact', 'refused']);
    });
  }

  it('is refused when ranked, too', () => {
    const q = WORDS.join(' ');
    expect(() => compileQuery(q, 'relevance')).to.throw('1000');
  });
});
