import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { readItems } from '../../../indexer/sources/files/files.js';
import { STATEMENTS_INDEX } from '../../../src/model/index-settings.js';
import type { StatementsAnswer } from '../../../src/model/api/reports/statements.js';
import type { StoredStatement } from '../../../src/search/documents/statement-documents.js';
import { ask } from '../../support/ask.js';
import { holds } from '../../../scripts/dev/oracle/brute-force.js';
import { plainForm } from '../../../scripts/dev/oracle/plain-form.js';
import { seededRandom } from '../../../scripts/dev/oracle/seeded-random.js';
import { indexRows } from '../../support/changing-corpus.js';
import { problemAt, temporaryGateway, type Gateway } from '../../support/gateway.js';

const CHANGE = '2040-01-01T00:00:00Z';
const LONGEST_ROLE = `${'局'.repeat(195)}长`;

const SPOKE = { name: '于某军', nameLatin: 'Yu Moujun', role: '县委书记', part: 'spoke' };
const said = (text: string) => `于某军指出，${text}`;
const HUAIJI = { county: '441224', channel: '怀集发布', people: [SPOKE] };
const FIRST = { ...HUAIJI, id: 'said', title: '夏种会议', date: '2031-05-01' };
const ROWS = [
  { ...FIRST, body: said('夏种要抓紧，水稻插秧不等人。') },
  { ...HUAIJI, id: 'other', title: '防汛会议', date: '2031-05-02', body: said('夏种要抓紧防汛。') },
  {
    id: 'long',
    title: '长衔会议',
    date: '2031-05-03',
    people: [{ name: '莫某颖', role: LONGEST_ROLE, part: 'spoke' }],
    body: '莫某颖强调，夏种不松劲。',
  },
];

describe('Statements', () => {
  let gateway: Gateway;
  let all: StoredStatement[];
  before(async function () {
    this.timeout(60_000);
    gateway = await temporaryGateway(readItems(['samples']));
    await indexRows(gateway, ROWS, { now: Date.parse('2035-01-01T00:00:00Z') });
    const changed = { ...FIRST, body: said('秋收要抓紧。') };
    await indexRows(gateway, [changed], { now: Date.parse(CHANGE) });
    const index = gateway.engine.search.whole.index<StoredStatement>(STATEMENTS_INDEX);
    const { results } = await index.getDocuments({ limit: 10_000 });
    all = results;
  });
  after(() => gateway.close());

  const statements = (parameters: Record<string, string> | [string, string][] = {}) =>
    ask<StatementsAnswer>(gateway.url, '/api/v1/statements', parameters);
  const nameOf = (each: { reportId: string; text: string }) => `${each.reportId} ${each.text}`;
  const current = () => all.filter((each) => each.current);
  const plain = new Map<StoredStatement, string[]>();
  const plainParagraphs = (each: StoredStatement) => {
    if (!plain.has(each)) plain.set(each, each.text.split('\n').map(plainForm));
    return plain.get(each)!;
  };
  const saying = (each: StoredStatement, term: string) => {
    const sought = plainForm(term);
    return plainParagraphs(each).some((paragraph) => holds(paragraph, sought));
  };

  async function expectExact(
    parameters: Record<string, string>,
    holdsFor: (statement: StoredStatement) => boolean,
    from = current(),
  ): Promise<void> {
    const wanted = from.filter(holdsFor);
    const answer = await statements({ ...parameters, limit: '1000' });
    const label = JSON.stringify(parameters);
    expect(answer.total, label).to.deep.equal({ value: wanted.length, relation: 'exact' });
    expect(answer.statements.map(nameOf).toSorted(), label).to.deep.equal(
      wanted.map(nameOf).toSorted(),
    );
    for (const name of ['speaker', 'role', 'month'] as const) {
      const counts = new Map<string, number>();
      for (const each of wanted) {
        const value = name === 'month' ? each.date.slice(0, 7) : each[name];
        if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const given = answer.facets[name].values.map(({ value, count }) => [value, count] as const);
      expect(new Map(given), `${name} of ${label}`).to.deep.equal(counts);
    }
  }

  it('are all of those that stand', async () => {
    expect(current().length).to.be.above(100);
    await expectExact({}, () => true);
  });

  it('are counted by their own text as reading each would', async () => {
    const random = seededRandom(7);
    const cut = () => {
      for (;;) {
        const { text } = current()[Math.floor(random() * current().length)]!;
        const [characters, length] = [[...text], 1 + Math.floor(random() * 8)];
        const from = Math.floor(random() * characters.length);
        const term = characters.slice(from, from + length).join('');
        if (plainForm(term) !== '' && !/["“”＂\n]/u.test(term)) return term;
      }
    };
    for (let i = 0; i < 60; i += 1) {
      const [a, b] = [cut(), cut()];
      await expectExact({ q: `"${a}"` }, (each) => saying(each, a));
      await expectExact({ q: `-"${a}"` }, (each) => !saying(each, a));
      await expectExact({ q: `"${a}" OR "${b}"` }, (each) => saying(each, a) || saying(each, b));
      await expectExact({ q: `"${a}" -"${b}"` }, (each) => saying(each, a) && !saying(each, b));
    }
  });

  it('are not found by what only their report says', async () => {
    expect((await statements({ q: '夏种会议' })).total.value).to.equal(0);
    await expectExact({ q: 'title:会议' }, ({ title }) => title.includes('会议'));
    await expectExact(
      { q: '夏种 -title:防汛' },
      (each) => saying(each, '夏种') && !each.title.includes('防汛'),
    );
    const both = (each: StoredStatement) => saying(each, '要') || each.title.includes('党建');
    await expectExact({ q: '要 OR title:党建' }, both);
  });

  it('are narrowed by the role, however long it is', async () => {
    const bears = (part: string) => (each: StoredStatement) => each.role?.includes(part) === true;
    await expectExact({ role: '县委书记' }, bears('县委书记'));
    await expectExact({ role: '书记' }, bears('书记'));
    await expectExact({ q: 'role:书记' }, bears('书记'));
    await expectExact({ q: '-role:书记' }, (each) => !bears('书记')(each));
    await expectExact({ role: 'nobody' }, () => false);
    await expectExact({ role: '局长' }, bears('局长'));
    expect(current().filter(bears('局长')).map(nameOf).join()).to.include('long');
    const either = await statements([
      ['role', '县委书记'],
      ['role', '县长'],
    ]);
    const wanted = current().filter((each) => bears('县委书记')(each) || bears('县长')(each));
    expect(either.total.value).to.equal(wanted.length);
  });

  it('are found by the speaker’s name, Chinese or Latin', async () => {
    const isHis = ({ speaker, nameLatin }: StoredStatement) =>
      speaker === 'Li Weifeng' || nameLatin === 'Li Weifeng';
    await expectExact({ speaker: 'Li Weifeng' }, isHis);
    await expectExact({ speaker: 'li weifeng' }, isHis);
    await expectExact({ q: 'speaker:"Li Weifeng"' }, isHis);
    await expectExact({ speaker: '黎伟峰' }, ({ speaker }) => speaker === '黎伟峰');
    const speakers = current()
      .filter(isHis)
      .map(({ speaker }) => speaker);
    expect(new Set(speakers)).to.deep.equal(new Set(['黎伟峰', 'Li Weifeng']));
  });

  it('are narrowed as reports are', async () => {
    await expectExact({ county: '怀集县' }, ({ county }) => county === '441224');
    await expectExact({ lang: 'en' }, ({ lang }) => lang === 'en');
    await expectExact(
      { from: '2023', to: '2023-06' },
      ({ date }) => date >= '2023' && date < '2023-07',
    );
    await expectExact({ channel: '怀集发布' }, ({ channel }) => channel === '怀集发布');
    const originals = ({ reprintOf }: StoredStatement) => (reprintOf ?? null) === null;
    await expectExact({ reprints: 'collapse' }, originals);
    expect((await statements({ county: '鼓楼区' })).warnings).to.have.length(1);
  });

  it('stand as of a time with the version they are in', async () => {
    expect((await statements({ q: '插秧' })).total.value).to.equal(0);
    const asOf = '2039-01-01T00:00:00Z';
    const stood = ({ validFrom, validTo }: StoredStatement) =>
      validFrom <= Date.parse(asOf) && (validTo === null || validTo > Date.parse(asOf));
    await expectExact({ q: '插秧', asOf }, (each) => saying(each, '插秧'), all.filter(stood));
    await expectExact({ asOf }, () => true, all.filter(stood));
    expect((await statements({ asOf: '2000-01-01T00:00:00Z' })).total.value).to.equal(0);
  });

  it('mark the terms in the text as printed', async () => {
    const { statements: found } = await statements({ q: '书记 OR 党员', limit: '1000' });
    const marked = found.flatMap(({ text, matches }) =>
      matches.map(([start, length]) => text.slice(start, start + length)),
    );
    expect(marked.length).to.be.at.least(found.length);
    expect(new Set(marked)).to.deep.equal(new Set(['书记', '党员']));
  });

  it('page, each once, in either order', async () => {
    for (const sort of ['date', '-date']) {
      const whole = await statements({ sort, limit: '1000' });
      const dates = whole.statements.map(({ date }) => date);
      const sorted = dates.toSorted();
      expect(dates).to.deep.equal(sort === 'date' ? sorted : sorted.toReversed());
      const passed: string[] = [];
      for (let page = 1; passed.length < whole.total.value; page += 1) {
        const { statements: some } = await statements({ sort, limit: '40', page: String(page) });
        expect(some).not.to.be.empty;
        passed.push(...some.map(nameOf));
      }
      expect(passed).to.deep.equal(whole.statements.map(nameOf));
    }
  });

  it('are cited by an address that counts them again', async () => {
    const { citation, total } = await statements([
      ['q', '要'],
      ['role', '书记'],
      ['role', '县长'],
      ['county', '怀集县'],
    ]);
    expect(citation).to.include({ count: total.value, relation: 'exact' });
    const again = (await (await fetch(gateway.url + citation.url)).json()) as StatementsAnswer;
    // The sample reports were indexed now, the invented ones are of a time to come.
    const since = current().filter(({ validFrom }) => validFrom > Date.parse(citation.snapshot));
    expect(since.every(({ reportId }) => ROWS.some(({ id }) => id === reportId))).to.equal(true);
    expect(again.total.relation).to.equal('exact');
    expect(again.total.value).to.be.at.most(total.value);
  });

  it('take no filter that breaks out, and no parameter they do not know', async () => {
    const hostile = ['"', "'", '\\', '"] OR current = false OR key IN ["', '\\" OR 1=1', '\0'];
    for (const value of hostile) {
      for (const name of ['speaker', 'role', 'channel']) {
        const { total } = await statements({ [name]: value });
        expect(total, `${name} ${value}`).to.deep.equal({ value: 0, relation: 'exact' });
      }
    }
    for (const [query, name] of [
      ['facets=month', 'facets'],
      ['sort=relevance', 'sort'],
      ['limit=1001', 'limit'],
      ['match=exact', 'match'],
      ['q=(', 'q'],
      ['county=nowhere', 'county'],
      ['reprints=all', 'reprints'],
    ]) {
      const problem = await problemAt(`${gateway.url}/api/v1/statements?${query}`);
      expect([problem.status, problem.parameter], query).to.deep.equal([400, name]);
    }
  });
});
