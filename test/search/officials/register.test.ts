import { expect } from 'chai';
import { before, describe, it } from 'mocha';
import { enrichReport } from '../../../indexer/enrich/enrich-report.js';
import type { Person } from '../../../src/model/report.js';
import { MentionReader, type SourceReport } from '../../../src/search/officials/mention.js';
import { buildRegister, type Register } from '../../../src/search/officials/register.js';
import { Turn } from '../../../src/search/work/turn.js';
import { plantTenures } from '../../support/planted-tenures.js';

const HUAIJI = '441224';
let lastId = 0;

/** A report that names somebody. */
function naming(
  day: string,
  name: string,
  role: string | null,
  more: Partial<Person> = {},
): SourceReport {
  lastId += 1;
  const person: Person = { name, nameLatin: 'Wang Wei', role, part: 'attended', ...more };
  const id = `r${lastId}`;
  return {
    key: id,
    id,
    title: '会议',
    body: '',
    date: day,
    lang: 'zh',
    county: HUAIJI,
    people: [person],
  };
}

function registerOf(reports: SourceReport[]): Promise<Register> {
  const reader = new MentionReader();
  return buildRegister(
    reports.flatMap((report) => reader.read(report)),
    new Turn(),
  );
}

const inOffice = ({ officials }: Register) =>
  officials.map(({ name, memberships }) => [name, memberships.map(({ post }) => post)]);

describe('The register of officials', () => {
  describe('of reports with planted tenures', () => {
    const { reports, memberships } = plantTenures();
    let register: Register;
    before(async function () {
      this.timeout(300_000);
      register = await registerOf(
        reports.map((report) => ({ ...enrichReport({ ...report }), key: report.id })),
      );
    });

    it('finds more than 200 of them with an F1 of 0.9 and more, their days included', () => {
      expect(memberships.length).to.be.above(200);
      const label = (county: string, name: string, post: string, first: string, last: string) =>
        [county, name, post, first, last].join(' ');
      const gold = new Set(
        memberships.map(({ county, name, post, firstSeen, lastSeen }) =>
          label(county, name, post, firstSeen, lastSeen),
        ),
      );
      const found = register.officials.flatMap(({ name, memberships: held }) =>
        held.map(({ county, post, firstSeen, lastSeen }) =>
          label(county, name, post, firstSeen, lastSeen),
        ),
      );
      const right = found.filter((each) => gold.has(each)).length;
      const f1 = (2 * right) / (found.length + gold.size);
      expect(f1, `${right} of ${found.length} found, ${gold.size} planted`).to.be.at.least(0.9);
    });

    it('names the reports that show each', () => {
      for (const { county, name, post, evidence } of memberships) {
        const held = register.officials
          .filter((official) => official.name === name)
          .flatMap((official) => official.memberships)
          .filter((each) => each.county === county && each.post === post);
        const shown = held.flatMap((each) => each.evidence.map(({ report }) => report.id));
        expect(shown.toSorted(), `${name} ${post}`).to.deep.equal(evidence.toSorted());
      }
    });

    it('tells the bearers of one name in one county apart', () => {
      const twins = register.officials.filter(({ id }) => id.endsWith('-2'));
      expect(twins.length).to.be.at.least(3);
      for (const { id, name, memberships: held } of twins) {
        const first = register.byId.get(id.slice(0, -2))!;
        expect(first.name).to.equal(name);
        expect(held.some(({ level }) => level !== first.memberships[0]!.level)).to.equal(true);
      }
    });
  });

  it('has one person for both scripts', async () => {
    const { officials } = await registerOf([
      naming('2023-01-01', '王伟', '县委书记'),
      naming('2023-02-01', 'Wang Wei', 'county party secretary'),
      naming('2023-03-01', 'Wei Wang', 'county party secretary', { nameLatin: 'Wei Wang' }),
      naming('2023-04-01', '王偉', '縣委書記'),
    ]);
    expect(officials).to.have.length(1);
    const [{ name, nameLatin, names, memberships }] = officials as [Register['officials'][number]];
    expect([name, nameLatin]).to.deep.equal(['王伟', 'Wang Wei']);
    expect(names).to.include.members(['王偉', 'Wei Wang']);
    expect(memberships.map(({ post, evidence }) => [post, evidence.length])).to.deep.equal([
      ['县委书记', 4],
    ]);
  });

  it('gives a name in Latin letters to whoever of those it spells had the office', async () => {
    const found = await registerOf([
      naming('2023-01-01', '王伟', '县水利局局长'),
      naming('2023-01-02', '王玮', '县教育局局长'),
      naming('2023-01-03', 'Wang Wei', 'director of the county bureau of education'),
    ]);
    const evidence = found.officials.map(({ name, mentions }) => [name, mentions.length]);
    expect(evidence).to.deep.equal([
      ['王伟', 1],
      ['王玮', 2],
    ]);
  });

  it('has two people where a name has two full-time offices by turns', async () => {
    const found = await registerOf([
      naming('2023-01-01', '王伟', '县水利局局长'),
      naming('2023-01-08', '王伟', '凤岗镇党委书记'),
      naming('2023-02-01', '王伟', '县水利局局长'),
      naming('2023-02-08', '王伟', '凤岗镇党委书记'),
    ]);
    expect(inOffice(found)).to.deep.equal([
      ['王伟', ['县水利局局长']],
      ['王伟', ['凤岗镇党委书记']],
    ]);
    expect(found.officials.map(({ id }) => id)).to.deep.equal([
      '441224-wangwei',
      '441224-wangwei-2',
    ]);
  });

  it('has one person where offices follow each other, or are named together', async () => {
    const found = await registerOf([
      naming('2022-01-01', '王伟', '凤岗镇党委书记'),
      naming('2022-06-01', '王伟', '副县长'),
      naming('2023-01-08', '王伟', '副县长、县公安局局长'),
      naming('2023-02-01', '王伟', '县公安局局长'),
      naming('2023-02-08', '王伟', '副县长'),
    ]);
    expect(inOffice(found)).to.deep.equal([['王伟', ['凤岗镇党委书记', '副县长', '县公安局局长']]]);
  });

  it('ends a tenure where another has the seat in between, and tells of gaps where nobody has', async () => {
    const found = await registerOf([
      naming('2020-01-01', '王伟', '县长'),
      naming('2020-12-01', '王伟', '县长'),
      naming('2021-03-01', '李强', '县长', { nameLatin: 'Li Qiang' }),
      naming('2021-04-01', '李强', '县长', { nameLatin: 'Li Qiang' }),
      naming('2021-09-01', '王伟', '县长'),
    ]);
    const [first] = found.officials;
    expect(
      first!.memberships.map(({ firstSeen, lastSeen, gaps }) => [firstSeen, lastSeen, gaps]),
    ).to.deep.equal([
      ['2020-01-01', '2020-12-01', [{ from: '2020-01-02', to: '2020-11-30', days: 334 }]],
      ['2021-09-01', '2021-09-01', []],
    ]);
  });

  it('sees an office from the day of the event on', async () => {
    const report = {
      ...naming('2023-01-14', '王伟', '县长'),
      eventDates: ['2023-01-13', '2019-05-01'],
    };
    const [official] = (await registerOf([report])).officials;
    const [{ firstSeen, lastSeen }] = official!.memberships as [
      Register['officials'][number]['memberships'][number],
    ];
    expect([firstSeen, lastSeen]).to.deep.equal(['2023-01-13', '2023-01-14']);
  });

  it('leaves out those who have no office', async () => {
    const found = await registerOf([
      naming('2023-01-01', '王伟', '企业总经理'),
      naming('2023-01-01', '王伟', null),
    ]);
    expect(found.officials).to.deep.equal([]);
  });
});
