import { expect } from 'chai';
import fc from 'fast-check';
import { after, before, describe, it } from 'mocha';
import { readItems } from '../../../indexer/sources/files/files.js';
import type { ExpansionsAnswer } from '../../../src/model/api/reports/expansions.js';
import { writeExpansion } from '../../../src/model/expansion/write-expansion.js';
import { answerAt, problemAt, temporaryGateway, type Gateway } from '../../support/gateway.js';

describe('GET /api/v1/expansions', () => {
  let gateway: Gateway;
  before(async function () {
    this.timeout(120_000);
    gateway = await temporaryGateway(readItems(['samples']));
  });
  after(() => gateway?.close());

  const expand = (q: string, filters: Record<string, string> = {}) =>
    answerAt<ExpansionsAnswer>(gateway, 'expansions', { q, ...filters });
  const idsOf = async (parameters: Record<string, string>) => {
    const { hits, total } = await gateway.search({ ...parameters, limit: '1000' });
    expect(hits.length).to.equal(total.value);
    return hits.map(({ id }) => id);
  };

  it('finds by the pairs what the dictionary lacks', async () => {
    const { q, query, terms, total } = await expand('rural revitalization');
    expect([q, query]).to.deep.equal([
      'rural revitalization',
      '(rural revitalization OR 乡村振兴)',
    ]);
    const [term] = terms;
    expect(term).to.deep.include({ term: 'rural revitalization', from: 0, to: 20 });
    expect(term!.pairs).to.deep.equal({
      reports: { value: 1, relation: 'exact' },
      looked: 1,
      linked: 1,
    });
    expect(term!.candidates[0]).to.deep.include({
      text: '乡村振兴',
      sources: ['pairs'],
      proposed: true,
      definition: null,
    });
    const found = await gateway.search({ q: query });
    expect(total).to.deep.equal(found.total);
  });

  it('finds by the dictionary and the pairs what both have', async () => {
    const { terms, dictionary } = await expand('"flood control" -cold');
    const [flood] = terms;
    expect(flood!.candidates[0]).to.deep.include({
      text: '防汛',
      sources: ['pairs', 'dictionary'],
      definition: 'flood control',
    });
    expect(dictionary).to.deep.include({ name: 'CC-CEDICT', licence: 'CC BY-SA 4.0' });
  }).timeout(30_000);

  it('gives the pairs’ words of phrases that the field has, and no names', async () => {
    for (const [english, chinese] of [
      ['business environment', '营商环境'],
      ['party building', '党建'],
      ['high-quality development', '高质量发展'],
      ['last mile', '最后一公里'],
      ['cold chain', '冷链'],
    ] as const) {
      const { terms, query } = await expand(english);
      expect(terms[0]!.candidates.find(({ proposed }) => proposed)?.text, english).to.equal(
        chinese,
      );
      expect(query).to.equal(`(${english} OR ${chinese})`);
    }
    const { terms } = await expand('"flood control"');
    expect(terms[0]!.candidates.map(({ text }) => text)).not.to.include('俞秉诚');
  });

  it('counts each word as the exact search of Chinese reports under the filters does', async () => {
    const filters = { province: '广东省' };
    const { terms } = await expand('meeting secretary', filters);
    const candidates = terms.flatMap((term) => term.candidates);
    expect(candidates.length).to.be.above(2);
    for (const { text, reports } of candidates) {
      const { total } = await gateway.search({ q: text, lang: 'zh', limit: '0', ...filters });
      expect(reports, text).to.deep.equal(total);
      expect(reports.value, text).to.be.above(0);
    }
    const english = await expand('meeting', { lang: 'en' });
    expect(english.terms[0]!.candidates).to.deep.equal([]);
    expect(english.query).to.equal('meeting');
  });

  it('proposes a query that finds what any of its words does, whatever stands around it', async () => {
    const query = fc.constantFrom(
      'typhoon OR 茶',
      '-meeting "cold chain"',
      'meeting (typhoon OR "cold chain")',
      'typhoon NEAR/30 meeting',
      'county:441224 meeting',
      '会议 meeting',
    );
    await fc.assert(
      fc.asyncProperty(query, async (q) => {
        const { terms, query: proposed, total } = await expand(q);
        const also = ({ candidates }: ExpansionsAnswer['terms'][number]) =>
          candidates.filter((each) => each.proposed).map(({ text }) => text);
        expect(proposed).to.equal(
          writeExpansion(
            q,
            terms.map((term) => ({ ...term, also: also(term) })),
          ),
        );
        expect(await idsOf({ q: proposed })).to.have.lengthOf(total.value);
        if (q.includes('-')) return;
        // Each term in the words of its own or in another's, in all ways.
        let variants = [''];
        let at = 0;
        for (const term of terms) {
          const words = [q.slice(term.from, term.to), ...also(term)];
          const before = q.slice(at, term.from);
          variants = variants.flatMap((begun) => words.map((word) => begun + before + word));
          at = term.to;
        }
        const each = variants.map((begun) => idsOf({ q: begun + q.slice(at) }));
        const union = new Set((await Promise.all(each)).flat());
        expect(new Set(await idsOf({ q: proposed }))).to.deep.equal(union);
      }),
      { numRuns: 12 },
    );
  }).timeout(60_000);

  it('leaves a query without English words as it is, and words that it has already', async () => {
    for (const q of ['会议', 'title:meeting reservoir*'])
      expect(await expand(q), q).to.deep.include({ query: q, terms: [] });
    const { query, terms } = await expand('(rural revitalization OR 乡村振兴)');
    expect(query).to.equal('(rural revitalization OR 乡村振兴)');
    expect(terms[0]!.candidates.map(({ text }) => text)).not.to.include('乡村振兴');
  });

  it('looks at twelve words, and says how many it did not', async () => {
    const { terms, left } = await expand(Array.from({ length: 15 }, () => 'xylotomous').join(' '));
    expect([terms.length, left]).to.deep.equal([12, 3]);
  });

  it('cites the search for the proposed query', async () => {
    const { citation, total, query } = await expand('rural revitalization', { lang: 'zh' });
    const response = await fetch(new URL(citation.url, gateway.url));
    const again = (await response.json()) as { total: { value: number }; query: string };
    expect(again.total.value).to.equal(total.value).and.to.equal(citation.count);
    expect(citation.url).to.match(/^\/api\/v1\/search\?q=/u);
    expect((await gateway.search({ q: query, lang: 'zh' })).total.value).to.equal(total.value);
  });

  it('is a table too', async () => {
    const address = `${gateway.url}/api/v1/expansions?q=rural+revitalization&format=csv`;
    const [head, row] = (await (await fetch(address)).text()).split('\n');
    expect(head).to.equal(
      'term,text,proposed,sources,reports,relation,logLikelihood,definition,dictionary',
    );
    expect(row).to.match(/^rural revitalization,乡村振兴,true,pairs,2,exact,\d/u);
    const defined = await fetch(
      `${gateway.url}/api/v1/expansions?q=%22flood+control%22&format=csv`,
    );
    expect(await defined.text()).to.match(/防汛,.*,flood control,"CC-CEDICT, CC BY-SA 4.0"/u);
  });

  it('names what is wrong with a question', async () => {
    for (const [parameters, code] of [
      ['', 'invalid_parameter'],
      ['q=%22tea', 'invalid_query'],
      ['q=tea&match=relevance', 'invalid_parameter'],
    ] as const) {
      const problem = await problemAt(`${gateway.url}/api/v1/expansions?${parameters}`);
      expect(problem.code, parameters).to.equal(code);
    }
  });
});
