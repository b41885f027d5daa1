import { expect } from 'chai';
import fc from 'fast-check';
import { after, before, describe, it } from 'mocha';
import { readItems } from '../../indexer/sources/files/files.js';
import type { FacetAnswer } from '../../src/model/api/parts/facet.js';
import type { ReportAnswer } from '../../src/model/api/reports/report.js';
import type { SearchAnswer } from '../../src/model/api/reports/search.js';
import { cutTerms } from '../support/cut-terms.js';
import { has, holds } from '../../scripts/dev/oracle/brute-force.js';
import { plainForm } from '../../scripts/dev/oracle/plain-form.js';
import { readPlainReports, type PlainReport } from '../../scripts/dev/corpus/plain-reports.js';
import { seededRandom } from '../../scripts/dev/oracle/seeded-random.js';
import { problemAt, temporaryGateway, type Gateway } from '../support/gateway.js';

const FIXED_TERMS = [
  '5G基站',
  '5g',
  '党',
  '，',
  '。',
  '2023',
  '2023年',
  '两个覆盖',
  '最后一公里',
  'committee',
  'party',
  'parties',
  'the county',
  'County Party Committee',
  '乡村振兴',
  '营商环境',
  '、',
  '%',
  '县委书记',
  '（街道）',
  '党（工）委',
  '会议 听取',
  'not',
  'OR',
  'km',
  'two',
  '不存在的词语',
];

describe('the gateway', () => {
  let gateway: Gateway;
  let reports: PlainReport[];
  let terms: string[];
  before(async function () {
    this.timeout(60_000);
    reports = await readPlainReports(['samples']);
    terms = [...FIXED_TERMS, ...cutTerms(reports, 60, 20_230_114)];
    gateway = await temporaryGateway(readItems(['samples']));
  });
  after(() => gateway.close());

  const idsOf = (answer: SearchAnswer) => answer.hits.map(({ id }) => id).toSorted();
  const idsWhere = (holdsFor: (report: PlainReport) => boolean) =>
    reports
      .filter(holdsFor)
      .map(({ report }) => report.id)
      .toSorted();

  /** Total, relation, month facet and hits of a query are those of reading every report. */
  async function expectExact(
    parameters: Record<string, string>,
    holdsFor: (report: PlainReport) => boolean,
  ): Promise<void> {
    const answer = await gateway.search({ ...parameters, facets: 'month', limit: '1000' });
    const ids = idsWhere(holdsFor);
    const label = JSON.stringify(parameters);
    expect(idsOf(answer), label).to.deep.equal(ids);
    expect(answer.total, label).to.deep.equal({ value: ids.length, relation: 'exact' });
    const months = answer.facets.month!.values.reduce((sum, { count }) => sum + count, 0);
    expect(months, label).to.equal(ids.length);
  }

  const address = (path: string, parameters: Record<string, string> | [string, string][] = {}) =>
    `${gateway.url}${path}?${new URLSearchParams(parameters).toString()}`;

  describe('counts', () => {
    it('take in each of the 47 sample reports', async () => {
      expect(reports).to.have.length(47);
      await expectExact({}, () => true);
    });

    it('find exactly the reports that hold a term, wherever the term was cut', async () => {
      for (const term of terms) await expectExact({ q: `"${term}"` }, (each) => has(each, term));
    });

    it('are exact for two and three terms that must all occur', async () => {
      const random = seededRandom(1);
      for (let i = 0; i < 40; i += 1) {
        const some = Array.from({ length: 2 + (i % 2) }, () => short(random));
        const q = some.map((term) => `"${term}"`).join(' ');
        await expectExact({ q }, (each) => some.every((term) => has(each, term)));
      }
    });

    it('are exact for terms of which one must not occur', async () => {
      const random = seededRandom(2);
      for (let i = 0; i < 40; i += 1) {
        const [a, b, c] = [short(random), terms[i]!, short(random)];
        await expectExact({ q: `"${a}" -"${b}"` }, (each) => has(each, a) && !has(each, b));
        await expectExact(
          { q: `"${a}" NOT ("${b}" OR "${c}")` },
          (each) => has(each, a) && !has(each, b) && !has(each, c),
        );
      }
    });

    it('are exact for one term or another', async () => {
      const random = seededRandom(3);
      for (let i = 0; i < 40; i += 1) {
        const [a, b, c] = [terms[i]!, terms[i + 20]!, short(random)];
        await expectExact({ q: `"${a}" OR "${b}"` }, (each) => has(each, a) || has(each, b));
        await expectExact(
          { q: `("${a}" OR "${b}") "${c}"` },
          (each) => (has(each, a) || has(each, b)) && has(each, c),
        );
      }
    });

    it('are exact for what does not hold a term', async () => {
      for (const term of terms.slice(0, 40)) {
        await expectExact({ q: `-"${term}"` }, (each) => !has(each, term));
      }
    });

    it('are exact for more terms than the engine takes in one query', async () => {
      const { report } = reports[0]!;
      const many = [...report.body.matchAll(/\p{Script=Han}{3}/gu)]
        .slice(0, 14)
        .map(([text]) => text);
      const q = many.map((term) => `"${term}"`).join(' ');
      await expectExact({ q }, (each) => many.every((term) => has(each, term)));
      const none = many.map((term) => `-"${term}"`).join(' ');
      await expectExact({ q: none }, (each) => !many.some((term) => has(each, term)));
    });

    it('do not find 5G基站 in 15G基站 nor a word in a longer one', () => {
      expect(holds('15g基站', '5g基站')).to.equal(false);
      expect(holds('建5g基站', '5g基站')).to.equal(true);
      expect(holds('parties', 'part')).to.equal(false);
    });

    it('find simplified text by traditional characters', async () => {
      const simplified = await gateway.search({ q: '乡村振兴' });
      const traditional = await gateway.search({ q: '鄉村振興' });
      expect(simplified.total.value).to.be.above(0);
      expect(traditional.total).to.deep.equal(simplified.total);
      expect(idsOf(traditional)).to.deep.equal(idsOf(simplified));
    });

    /** Terms of one to three characters, which occur together often enough. */
    function short(random: () => number): string {
      for (;;) {
        const term = [...terms[Math.floor(random() * terms.length)]!].slice(0, 3).join('');
        if (plainForm(term) !== '') return term;
      }
    }
  });

  describe('filters', () => {
    it('narrow by county, by its code as by its name', async () => {
      const isHuaiji = ({ report }: PlainReport) => report.county === '441224';
      expect(idsWhere(isHuaiji)).to.not.be.empty;
      await expectExact({ county: '441224' }, isHuaiji);
      await expectExact({ county: '怀集县' }, isHuaiji);
      await expectExact({ county: '441224', q: '党' }, (each) => isHuaiji(each) && has(each, '党'));
    });

    it('match all counties that bear a name, and say which', async () => {
      const answer = await gateway.search({ county: '鼓楼区', limit: '1000' });
      const [place] = answer.places;
      expect(place!.name).to.equal('鼓楼区');
      expect(place!.codes).to.have.length(4);
      expect(idsOf(answer)).to.deep.equal(
        idsWhere(({ report }) => place!.codes.includes(report.county ?? '')),
      );
      expect((await gateway.search({ county: '怀集县' })).places).to.deep.equal([]);
    });

    it('take several values of one filter as alternatives', async () => {
      const codes = [...new Set(reports.flatMap(({ report }) => report.county ?? []))].slice(0, 2);
      const response = await fetch(
        address('/api/v1/search', [
          ...codes.map((code): [string, string] => ['county', code]),
          ['limit', '1000'],
        ]),
      );
      expect(idsOf((await response.json()) as SearchAnswer)).to.deep.equal(
        idsWhere(({ report }) => codes.includes(report.county ?? '')),
      );
    });

    it('narrow by days, months and years, both ends included', async () => {
      const days = reports.map(({ report }) => report.date).toSorted();
      const [from, to] = [days[10]!, days[30]!];
      const within = (first: string, last: string) => (each: PlainReport) =>
        each.report.date >= first && each.report.date <= last;
      await expectExact({ from, to }, within(from, to));
      const month = from.slice(0, 7);
      await expectExact({ from: month, to: month }, ({ report }) => report.date.startsWith(month));
      await expectExact({ from: '2023', to: '2023' }, ({ report }) =>
        report.date.startsWith('2023'),
      );
      await expectExact({ from, to: from }, within(from, from));
    });

    it('narrow by speaker, channel, language, prefecture and province', async () => {
      const speaker = reports.flatMap(({ report }) => report.speakers ?? [])[0]!;
      await expectExact({ speaker }, ({ report }) => report.speakers?.includes(speaker) === true);
      const channel = reports.flatMap(({ report }) => report.channel ?? [])[0]!;
      await expectExact({ channel }, ({ report }) => report.channel === channel);
      await expectExact({ lang: 'en' }, ({ report }) => report.lang === 'en');
      await expectExact({ prefecture: '肇庆市' }, ({ report }) => report.prefecture === '肇庆市');
      await expectExact({ province: '广东省' }, ({ report }) => report.province === '广东省');
    });

    it('cannot be broken out of', async () => {
      const value = 'x" OR current = false OR county = "';
      expect((await problemAt(address('/api/v1/search', { county: value }))).status).to.equal(400);
      for (const name of ['speaker', 'channel']) {
        for (const each of [
          value,
          `${value}\\`,
          'x\\" OR current = true OR county = \\"',
          "x' OR current = true OR county = '",
        ]) {
          expect((await gateway.search({ [name]: each })).total, each).to.deep.equal({
            value: 0,
            relation: 'exact',
          });
        }
      }
      const report = `/api/v1/reports/${encodeURIComponent('x" OR current = true OR id = "')}`;
      expect((await problemAt(address(report))).code).to.equal('report_not_found');
    });
  });

  describe('pages', () => {
    const queries: Record<string, string>[] = [
      {},
      { q: '党' },
      { q: '"县委" OR "committee"', sort: 'date' },
    ];
    for (const parameters of queries) {
      it(`of ${JSON.stringify(parameters)} give every report once, up to the last`, async () => {
        const whole = await gateway.search({ ...parameters, limit: '1000' });
        const ids: string[] = [];
        for (let page = 1; ; page += 1) {
          const { hits, total } = await gateway.search({
            ...parameters,
            limit: '7',
            page: String(page),
          });
          expect(total).to.deep.equal(whole.total);
          if (hits.length === 0) break;
          ids.push(...hits.map(({ id }) => id));
        }
        expect(ids).to.have.length(whole.total.value);
        expect(ids.toSorted()).to.deep.equal(idsOf(whole));
      });
    }

    it('are sorted by date, either way', async () => {
      for (const [sort, sign] of [
        ['date', 1],
        ['-date', -1],
        [undefined, -1],
      ] as const) {
        const { hits } = await gateway.search({ limit: '1000', ...(sort && { sort }) });
        const dates = hits.map(({ date }) => date);
        const wanted = dates.toSorted((a, b) => (a < b ? -sign : a > b ? sign : 0));
        expect(dates).to.deep.equal(wanted);
      }
    });
  });

  describe('snippets', () => {
    it('mark exactly the term in the text', async () => {
      let marked = 0;
      for (const term of terms) {
        const { hits } = await gateway.search({ q: `"${term}"`, limit: '1000' });
        for (const { id, snippets } of hits) {
          const matches = snippets.flatMap(({ text, matches: all }) =>
            all.map(([start, length]) => text.slice(start, start + length)),
          );
          expect(matches, `${term} in ${id}`).to.not.be.empty;
          for (const match of matches) expect(plainForm(match), id).to.equal(plainForm(term));
          marked += matches.length;
        }
      }
      expect(marked).to.be.above(300);
    });

    it('stand in the report', async () => {
      const { hits } = await gateway.search({ q: '党', limit: '1000' });
      for (const { id, snippets } of hits) {
        const { report } = reports.find(({ report: { id: each } }) => each === id)!;
        for (const { field, text } of snippets) {
          expect(report[field]).to.include(text.replace(/^…|…$/gu, ''));
        }
      }
    });
  });

  describe('a ranked search', () => {
    it('finds words and says that its number is none to cite', async () => {
      const { total, hits } = await gateway.search({ q: '营商环境', match: 'relevance' });
      expect(hits).to.not.be.empty;
      expect(total.relation).to.equal('atMost');
      expect(total.reason).to.be.a('string');
    });

    it('finds a Latin word in spite of a typing error, an exact one does not', async () => {
      const ranked = await gateway.search({ q: 'comittee', match: 'relevance' });
      expect(ranked.hits).to.not.be.empty;
      expect(ranked.hits.every(({ lang }) => lang === 'en')).to.equal(true);
      expect((await gateway.search({ q: 'comittee' })).total.value).to.equal(0);
    });
  });

  describe('facets', () => {
    const facet = async (name: string, parameters: Record<string, string>) =>
      (await (await fetch(address(`/api/v1/facets/${name}`, parameters))).json()) as FacetAnswer;

    it('count the values of the reports that match', async () => {
      const answer = await facet('county', { q: '"党"' });
      const wanted = new Map<string, number>();
      for (const each of reports.filter((one) => has(one, '党'))) {
        const { county } = each.report;
        if (county !== undefined) wanted.set(county, (wanted.get(county) ?? 0) + 1);
      }
      const counts = new Map(answer.values.map(({ value, count }) => [value, count]));
      expect(counts).to.deep.equal(wanted);
      expect(answer.total).to.equal(wanted.size);
      expect(answer.reports.relation).to.equal('exact');
    });

    it('are narrowed by the beginning of a value or of its label', async () => {
      for (const prefix of ['怀', '4412']) {
        const { values } = await facet('county', { prefix });
        expect(
          values.map(({ value }) => value),
          prefix,
        ).to.include('441224');
        for (const { value, label } of values) {
          expect(value.startsWith(prefix) || label.startsWith(prefix), label).to.equal(true);
        }
      }
      expect((await facet('county', { prefix: '没有' })).values).to.deep.equal([]);
    });

    it('page', async () => {
      const { values, total } = await facet('keyword', { limit: '10000' });
      expect(values).to.have.length(total);
      const second = await facet('keyword', { limit: '10', page: '2' });
      expect(second.values).to.deep.equal(values.slice(10, 20));
      expect(second.total).to.equal(total);
    });

    it('that do not exist are told apart', async () => {
      const problem = await problemAt(address('/api/v1/facets/constructor'));
      expect([problem.status, problem.parameter]).to.deep.equal([400, 'name']);
    });
  });

  describe('a report', () => {
    it('is given whole', async () => {
      const { report } = reports.find(({ report: { county } }) => county === '441224')!;
      const answer = (await (
        await fetch(address(`/api/v1/reports/${report.id}`))
      ).json()) as ReportAnswer;
      expect(answer).to.include({
        id: report.id,
        title: report.title,
        body: report.body,
        date: report.date,
      });
      expect(answer.county?.name).to.equal('怀集县');
      expect(answer).to.include({ version: 1, current: true, validTo: null });
      const characters = plainForm(report.title) + report.body.split('\n').map(plainForm).join('');
      expect(answer.characters).to.equal([...characters.replace(/\s/gu, '')].length);
    });

    it('that does not exist is a problem of its own, and so is one in another case', async () => {
      for (const id of ['nothing', reports.at(-1)!.report.id.toUpperCase() + 'X', '%E5%85%9A']) {
        const problem = await problemAt(address(`/api/v1/reports/${id}`));
        expect(problem).to.include({ status: 404, code: 'report_not_found', parameter: 'id' });
        expect(problem.contentType).to.match(/^application\/problem\+json/u);
      }
    });
  });

  describe('problems', () => {
    const bad: [string, [string, string][], string, number?][] = [
      ['an unknown parameter', [['query', '党']], 'query'],
      ['a parameter called __proto__', [['__proto__', '1']], '__proto__'],
      ['limit=x', [['limit', 'x']], 'limit'],
      ['limit=1001', [['limit', '1001']], 'limit'],
      ['limit=-1', [['limit', '-1']], 'limit'],
      ['page=0', [['page', '0']], 'page'],
      ['page=1.5', [['page', '1.5']], 'page'],
      ['from=2023-13', [['from', '2023-13']], 'from'],
      ['from=2023-02-30', [['from', '2023-02-30']], 'from'],
      ['to=yesterday', [['to', 'yesterday']], 'to'],
      ['lang=fr', [['lang', 'fr']], 'lang'],
      ['facets=foo', [['facets', 'month,foo']], 'facets'],
      ['sort=title', [['sort', 'title']], 'sort'],
      ['match=fuzzy', [['match', 'fuzzy']], 'match'],
      ['an unknown county', [['county', '亚特兰蒂斯']], 'county'],
      [
        'q given twice',
        [
          ['q', '党'],
          ['q', '县'],
        ],
        'q',
      ],
      ['a quotation mark left open', [['q', '甲 "乙']], 'q', 2],
      ['a parenthesis left open', [['q', '(甲']], 'q', 0],
    ];
    for (const [what, parameters, name, position] of bad) {
      it(`name the parameter: ${what}`, async () => {
        const problem = await problemAt(address('/api/v1/search', parameters));
        expect(problem.status).to.equal(400);
        expect(problem.contentType).to.match(/^application\/problem\+json/u);
        expect(problem.parameter).to.equal(name);
        expect(problem.position).to.equal(position);
        expect(problem.code).to.equal(
          name === 'q' && parameters.length === 1 ? 'invalid_query' : 'invalid_parameter',
        );
      });
    }

    it('say so where an address does not exist or is badly encoded', async () => {
      expect((await problemAt(address('/api/v2/search'))).code).to.equal('not_found');
      expect((await problemAt(`${gateway.url}/api/v1/reports/%E5%85`)).code).to.equal(
        'invalid_parameter',
      );
    });

    it('answer a query with too many alternatives', async () => {
      const q = Array.from({ length: 10 }, (_, i) => `(甲${i} OR 乙${i})`).join(' ');
      expect((await problemAt(address('/api/v1/search', { q }))).code).to.equal(
        'query_too_complex',
      );
    });

    it('are never the fault of the gateway, whatever is asked', async function () {
      this.timeout(120_000);
      const anything = fc.oneof(
        { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
        { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
        {
          weight: 4,
          arbitrary: fc.string({
            unit: fc.constantFrom(
              ...[
                '"',
                '“',
                '”',
                '「',
                '(',
                '（',
                ')',
                '-',
                '|',
                ' OR ',
                ' NOT ',
                '党',
                '😀',
                'a',
                '\\',
                '*',
                '\0',
                '\n',
                '\uD83D',
                '\uDE00',
              ],
            ),
            maxLength: 40,
          }),
        },
      );
      const ask = async (q: string, match: string) => {
        const response = await fetch(
          `${gateway.url}/api/v1/search?match=${match}&q=${percentEncoded(q)}`,
        );
        const text = await response.text();
        expect(response.status, `${JSON.stringify(q)} ${text}`).to.be.below(500);
      };
      await fc.assert(
        fc.asyncProperty(anything, fc.constantFrom('exact', 'exact', 'relevance'), ask),
        { numRuns: 150 },
      );
      for (const match of ['exact', 'relevance']) {
        for (const q of [
          '党'.repeat(10_240 / 3),
          '党'.repeat(1_500),
          '党 '.repeat(1_000),
          '-'.repeat(12_000),
          `"${'a'.repeat(10_000)}"`,
          '(('.repeat(1_000),
          '😀'.repeat(500),
        ]) {
          await ask(q, match);
        }
      }
    });

    /** As encodeURIComponent does, but a lone surrogate goes out as the bytes it would have. */
    function percentEncoded(text: string): string {
      return [...text]
        .map((character) => {
          if (character.isWellFormed()) return encodeURIComponent(character);
          const unit = character.charCodeAt(0);
          const bytes = [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)];
          return bytes.map((byte) => `%${byte.toString(16)}`).join('');
        })
        .join('');
    }
  });

  it('is alive and ready', async () => {
    expect((await fetch(`${gateway.url}/healthz`)).status).to.equal(200);
    const ready = (await (await fetch(`${gateway.url}/readyz`)).json()) as unknown;
    expect(ready).to.deep.equal({ ready: true, documents: reports.length });
  });
});
