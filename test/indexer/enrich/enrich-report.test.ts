import { expect } from 'chai';
import { describe, it } from 'mocha';
import { enrichReport } from '../../../indexer/enrich/enrich-report.js';
import { findPeople } from '../../../indexer/enrich/people/find-people.js';
import { findStatements } from '../../../indexer/enrich/people/find-statements.js';
import type { Report } from '../../../src/model/report.js';

const report: Report = {
  id: 'r1',
  title: '云溪县召开防汛会议',
  body: '7月3日，县委书记龙国强主持会议。\n县长覃大勇强调，要守住水库。\n一要早排查。',
  date: '2023-07-03',
  lang: 'zh',
};

describe('enrichReport', () => {
  it('gives the people and the statements that reading for each alone gives', () => {
    const { people, speakers, statements } = enrichReport(report);
    expect(people).to.deep.equal(findPeople(report));
    expect(speakers).to.deep.equal(['覃大勇']);
    expect(statements).to.deep.equal(findStatements(report, people!));
    expect(statements).to.have.length(1);
  });

  it('reads place and days in traditional script as in simplified', () => {
    const title = '懷集縣部署防汛';
    const body = '6月2日，懷集縣召開會議部署防汛。副縣長黎雪梅參加。';
    const enriched = enrichReport({ ...report, title, body, date: '2023-06-03' });
    expect(enriched).to.include({ county: '441224', title, body });
    expect(enriched.eventDates).to.deep.equal(['2023-06-02']);
  });

  it('leaves what the source gave', () => {
    const people = [
      { name: '黎雪梅', nameLatin: 'Li Xuemei', role: '副县长', part: 'spoke' as const },
    ];
    const enriched = enrichReport({ ...report, people, statements: [] });
    expect(enriched.people).to.deep.equal(people);
    expect(enriched.speakers).to.deep.equal(['黎雪梅']);
    expect(enriched.statements ?? []).to.deep.equal([]);
  });
});
