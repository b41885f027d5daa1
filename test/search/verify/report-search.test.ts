import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readItems } from '../../../indexer/sources/files/files.js';
import type { StoredReport } from '../../../src/search/plan/engine-search.js';
import type { Engine } from '../../../src/engine/engine.js';
import { REPORTS_INDEX } from '../../../src/model/index-settings.js';
import { splitParagraphs } from '../../../src/model/report.js';
import { compileQuery } from '../../../src/search/plan/compile-query.js';
import { engineFilter } from '../../../src/search/plan/filters.js';
import { ReportSearch } from '../../../src/search/verify/report-search.js';
import { drawQuery } from '../../support/boolean-queries.js';
import { holds } from '../../../scripts/dev/oracle/brute-force.js';
import { plainForm } from '../../../scripts/dev/oracle/plain-form.js';
import { seededRandom } from '../../../scripts/dev/oracle/seeded-random.js';
import type { PlainReport } from '../../../scripts/dev/corpus/plain-reports.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';
import { problemAt, temporaryGateway, type Gateway } from '../../support/gateway.js';

const QUERIES = 150;
const FACETS = ['county', 'channel', 'month', 'lang', 'year'] as const;
const CROWDED_DAY = 1_200;

/** Short texts of few characters, in which terms occur often and nearly occur more often still. */
const DENSE = 150;

function* denseRows(): Generator<Record<string, unknown>> {
  const random = seededRandom(7);
  const one = <T>(list: T[]) => list[Math.floor(random() * list.length)]!;
  const text = (length: number) =>
    Array.from({ length }, () =>
      one(['甲', '乙', '丙', 'a', 'b', '1', '000', '.', '，', ' ', '😀', '①', '2023']),
    ).join('');
  for (let i = 0; i < DENSE; i += 1) {
    const date = `2021-0${1 + (i % 9)}-1${i % 7}`;
    const county = one(['441224', '320106', undefined]);
    const body = [text(14), text(9), text(20)].join('\n');
    yield { id: `dense-${i}`, title: `甲${text(6)}`, body: `乙${body}`, date, county };
  }
}

const PEOPLE = [
  { name: '植某', role: '县委书记', part: 'spoke' },
  { name: '莫某', role: '县委副书记、县长', part: 'attended' },
];

function* inventedRows(): Generator<Record<string, unknown>> {
  yield* denseRows();
  const text = { title: '会议', body: '县委书记讲话。', date: '2020-05-01' };
  yield { ...text, id: 'role-1', people: PEOPLE };
  yield { ...text, id: 'role-2', people: [PEOPLE[1]] };
  yield { ...text, id: 'role-3', people: [{ ...PEOPLE[1], part: 'spoke' }] };
  yield { ...text, id: 'role-4', people: [{ ...PEOPLE[0], role: `${'局'.repeat(195)}长` }] };
  for (let i = 0; i < CROWDED_DAY; i += 1) {
    const publishedAt = `2019-03-04T${String((i * 7) % 24).padStart(2, '0')}:00:00+08:00`;
    yield { id: `crowd-${i}`, title: `第${i}号`, body: `拥挤的一天 ${i % 3}`, publishedAt };
  }
}

describe('ReportSearch', () => {
  let folder: string;
  let gateway: Gateway;
  let reports: PlainReport[];
  let search: ReportSearch;
  before(async function () {
    this.timeout(120_000);
    folder = await temporaryFolder();
    const invented = join(folder, 'invented.jsonl');
    writeFileSync(invented, [...inventedRows()].map((row) => JSON.stringify(row)).join('\n'));
    gateway = await temporaryGateway(readItems(['samples', invented]));
    search = new ReportSearch(gateway.engine.search.whole);
    reports = await storedReports(gateway.engine);
  });
  after(async () => {
    await gateway?.close();
    await removeFolder(folder);
  });

  const filter = engineFilter({});
  const page = { filter, sort: ['time:desc'], limit: 1000, fields: ['id'] };
  const ask = (q: string) => search.search({ compiled: compileQuery(q, 'exact'), ...page });
  const idsOf = async (q: string) => {
    const { hits, relation, total } = await ask(q);
    expect(relation, q).to.equal('exact');
    expect(total, q).to.equal(hits.length);
    return hits.map(({ id }) => id).toSorted();
  };

  it(`answers ${QUERIES} random queries as reading every report does`, async function () {
    this.timeout(120_000);
    const random = seededRandom(20_230_114);
    const narrow = reports.filter(({ report }) => !report.id.startsWith('crowd-'));
    for (let i = 0; i < QUERIES; i += 1) {
      const { q, means } = drawQuery(narrow, random, 3);
      const wanted = reports.filter(means);
      const answer = await gateway.search({ q, facets: FACETS.join(','), limit: '0' });
      expect(answer.total, q).to.deep.equal({ value: wanted.length, relation: 'exact' });
      const withoutStore = await ask(q);
      expect([withoutStore.total, withoutStore.relation], q).to.deep.equal([
        wanted.length,
        'exact',
      ]);
      for (const facet of FACETS) {
        const counts: Record<string, number> = {};
        for (const { report } of wanted) {
          const { county, channel, lang, date } = report;
          const value = { county, channel, lang, month: date.slice(0, 7), year: date.slice(0, 4) };
          const name = value[facet];
          if (name !== undefined) counts[name] = (counts[name] ?? 0) + 1;
        }
        const given = answer.facets[facet]!.values.map(({ value, count }) => [value, count]);
        expect(Object.fromEntries(given), `${facet} of ${q}`).to.deep.equal(counts);
      }
      const again = await gateway.search({ q: answer.query, limit: '0' });
      expect([again.query, again.total], q).to.deep.equal([answer.query, answer.total]);
    }
  });

  it('is right about more terms than the engine reads, asserted and denied', async () => {
    const terms = [
      '甲',
      '乙',
      '丙',
      'a',
      'b',
      '1',
      '，',
      '😀',
      '甲乙',
      '乙丙',
      '丙甲',
      '甲，',
      '，乙',
    ];
    const means = (each: PlainReport) => (term: string) =>
      each.paragraphs.some((paragraph) => holds(paragraph, plainForm(term)));
    for (const count of [10, 11, 13]) {
      const some = terms.slice(0, count);
      const all = reports.filter((each) => some.every(means(each)));
      const none = reports.filter((each) => !some.some(means(each)));
      expect((await ask(some.map((term) => `"${term}"`).join(' '))).total).to.equal(all.length);
      const denied = await ask(some.map((term) => `-"${term}"`).join(' '));
      expect([denied.total, denied.relation]).to.deep.equal([none.length, 'exact']);
    }
  });

  it('finds roles of those who spoke, and of nobody else', async () => {
    expect(await idsOf('role:书记')).to.include.members(['role-1', 'role-3']);
    expect(await idsOf('role:书记')).not.to.include('role-2');
    expect(await idsOf('role:书记 date:2020-05')).to.deep.equal(['role-1', 'role-3']);
    expect(await idsOf('role:县长 date:2020-05')).to.deep.equal(['role-3']);
    expect(await idsOf('-role:县委书记 date:2020-05')).to.deep.equal([
      'role-2',
      'role-3',
      'role-4',
    ]);
    expect(await idsOf('role:局长 date:2020-05')).to.deep.equal(['role-4']);
    expect(await idsOf('role:县委书记 OR (role:局长 会议)')).to.include('role-4');
  });

  it('answers everything, nothing, and what contradicts itself', async () => {
    const every = (await ask('')).total;
    expect(every).to.equal(reports.length);
    expect((await ask('会议 OR -会议')).total).to.equal(every);
    expect((await ask('date:2019 OR -date:2019')).total).to.equal(every);
    expect((await ask('会议 -会议')).total).to.equal(0);
    expect((await ask('date:2019 -date:2019')).total).to.equal(0);
  });

  it('counts facets that hits do not show, where texts have to be read', async () => {
    const compiled = compileQuery('role:县委书记 date:2020-05', 'exact');
    const { facets, total } = await search.search({ compiled, ...page, facets: ['day', 'month'] });
    expect(total).to.equal(1);
    expect(facets).to.deep.equal({ day: { 20200501: 1 }, month: { '2020-05': 1 } });
  });

  it('answers those who ask the same at once alike', async () => {
    const q = '-"拥挤的一天1"';
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask(q)));
    const wanted = reports.filter(
      ({ paragraphs }) => !paragraphs.some((p) => holds(p, '拥挤的一天1')),
    );
    expect(answers.map(({ total }) => total)).to.deep.equal(answers.map(() => wanted.length));
  });

  describe('matching', () => {
    const all = async (q: string, order?: 'oldest' | 'newest') => {
      const passed: StoredReport[] = [];
      const given = { compiled: compileQuery(q, 'exact'), filter, order };
      for await (const report of search.matching(given, ['id'])) passed.push(report);
      return passed;
    };
    const idsIn = (passed: { id: string }[]) => passed.map(({ id }) => id);

    it('gives every report once', async () => {
      expect(idsIn(await all('')).toSorted()).to.deep.equal(
        reports.map(({ report }) => report.id).toSorted(),
      );
    });

    it('gives them by day, time and key, one way and the other', async () => {
      const passed = await all('');
      const order = passed.map(({ date, publishedAt = `${date}T00:00:00+08:00`, key }) =>
        [date, String(Date.parse(publishedAt)).padStart(15, '0'), key].join(' '),
      );
      expect(order).to.deep.equal(order.toSorted());
      const newest = (await all('拥挤', 'newest')).map(({ publishedAt }) => publishedAt!);
      expect(newest).to.deep.equal(newest.toSorted().toReversed());
      expect(newest).to.have.length(CROWDED_DAY);
    });

    it('reads the texts where the engine cannot tell', async () => {
      for (const q of [
        '-"拥挤的一天1"',
        '拥挤 NEAR/3 天',
        'title:第1号',
        'title:第1* -"拥挤的一天2"',
      ]) {
        expect(idsIn(await all(q)).toSorted(), q).to.deep.equal(await allIds(q));
      }
    });

    const allIds = async (q: string) => {
      const { total } = await ask(q);
      const ids: string[] = [];
      for (let offset = 0; offset < total; offset += 1000) {
        const { hits } = await search.search({
          compiled: compileQuery(q, 'exact'),
          ...page,
          offset,
        });
        ids.push(...hits.map(({ id }) => id));
      }
      return ids.toSorted();
    };
  });

  it('is not broken out of by any value', async () => {
    const hostile = [
      '"',
      "'",
      '\\',
      '"] OR current = false OR key IN ["',
      '\\" OR 1=1',
      '\0',
      '\uD83D',
    ];
    for (const value of hostile) {
      for (const field of ['speaker', 'channel', 'role']) {
        const mark = value.includes('"') ? '＂' : '"';
        const q = `${field}:${mark}${value}${mark}`;
        expect((await ask(q)).total, q).to.equal(0);
        expect((await ask(`-${q}`)).total, q).to.equal(reports.length);
      }
    }
    for (const term of ['.*', '[甲乙]', '(?:甲)', '\\d+', '^甲', '甲{2}', '$']) {
      const wanted = reports.filter(({ paragraphs }) => paragraphs.some((p) => holds(p, term)));
      expect((await ask(`"${term}"`)).total, term).to.equal(wanted.length);
    }
  });

  it('says where a query is at fault and what may be meant', async () => {
    const q = '会议 (乡村';
    const address = `${gateway.url}/api/v1/search?${new URLSearchParams({ q }).toString()}`;
    const problem = await problemAt(address);
    expect(problem).to.include({ code: 'invalid_query', position: 3, suggestion: '会议 (乡村)' });
  });
});

/** All that was indexed, with what the indexer told of it, read without a search. */
async function storedReports(engine: Engine): Promise<PlainReport[]> {
  const index = engine.search.whole.index<StoredReport>(REPORTS_INDEX);
  const { results, total } = await index.getDocuments({ limit: 10_000 });
  expect(results).to.have.length(total);
  return results.map((report) => ({ report, paragraphs: splitParagraphs(report).map(plainForm) }));
}
