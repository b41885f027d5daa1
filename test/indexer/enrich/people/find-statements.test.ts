import { expect } from 'chai';
import { describe, it } from 'mocha';
import { findPeople } from '../../../../indexer/enrich/people/find-people.js';
import { findStatements } from '../../../../indexer/enrich/people/find-statements.js';

function said(lang: 'zh' | 'en', ...paragraphs: string[]): string[] {
  const report = { title: '', body: paragraphs.join('\n'), lang };
  return findStatements(report, findPeople(report)).map(
    ({ speaker, role, verb, paragraphs: [from, to] }) =>
      `${speaker} / ${role ?? '-'} / ${verb} ${from}-${to}`,
  );
}

describe('findStatements', () => {
  it('covers the paragraph of the verb', () => {
    expect(
      said('zh', '会议召开。', '县委书记龙国强指出，要实干。', '会议还研究了其他事项。'),
    ).to.deep.equal(['龙国强 / 县委书记 / 指出 1-1']);
  });

  it('gives one statement a verb', () => {
    const statements = said('zh', '县委书记龙国强指出，要实干。', '龙国强强调，要快干。');
    expect(statements).to.deep.equal([
      '龙国强 / 县委书记 / 指出 0-0',
      '龙国强 / 县委书记 / 强调 1-1',
    ]);
  });

  it('goes on through numbered points', () => {
    const statements = said(
      'zh',
      '县委书记龙国强提出三点要求。他要求，',
      '一是抓春耕。',
      '二是修水渠。',
      '县长覃大勇参加会议。',
    );
    expect(statements.at(-1)).to.equal('龙国强 / 县委书记 / 要求 0-2');
  });

  it('goes on where the paragraph ends with the verb, up to those who came', () => {
    const statements = said(
      'en',
      'Sima Qing, secretary of the county party committee, presided over the meeting.',
      'Sima Qing pointed out that',
      'Sima Qing stressed that',
      'With good roads the county will grow.',
      'First, we should build roads.',
      'Second, we should mend bridges.',
      'Sima Qing stressed that',
      'All towns must act.',
      'Members of the committee and representatives of the towns attended the meeting.',
    );
    const role = 'secretary of the county party committee';
    expect(statements).to.deep.equal([
      `Sima Qing / ${role} / pointed out 1-1`,
      `Sima Qing / ${role} / stressed 2-5`,
      `Sima Qing / ${role} / stressed 6-7`,
    ]);
  });

  it('ends where the meeting goes on', () => {
    const statements = said('zh', '县长覃大勇强调：', '要修路。', '会议还审议了文件。');
    expect(statements).to.deep.equal(['覃大勇 / 县长 / 强调 0-1']);
  });

  it('ends where another speaks', () => {
    const statements = said('zh', '县长覃大勇强调：', '要修路。', '副县长黎雪梅说，路已经动工。');
    expect(statements).to.deep.equal(['覃大勇 / 县长 / 强调 0-1', '黎雪梅 / 副县长 / 说 2-2']);
  });

  it('takes the person before for a pronoun', () => {
    expect(said('zh', '县长覃大勇来到水厂。他说，水清了。')).to.deep.equal([
      '覃大勇 / 县长 / 说 0-0',
    ]);
  });

  it('gives a work report to the one who delivers it, to its end', () => {
    const statements = said(
      'zh',
      '云溪县人民政府县长　覃大勇',
      '各位代表：',
      '现在，我代表县人民政府，向大会报告工作。',
      '一、回顾',
      '一年来，粮食增产。',
    );
    expect(statements).to.deep.equal(['覃大勇 / 云溪县人民政府县长 / 报告 2-4']);
  });

  it('leaves out a speech of which nothing is told', () => {
    expect(said('zh', '副县长黎雪梅出席会议并讲话。')).to.deep.equal([]);
  });

  it('leaves out meetings, and persons that are not among the people', () => {
    expect(said('zh', '会议强调，要实干。')).to.deep.equal([]);
    const report = { title: '', body: '县长覃大勇说，水清了。', lang: 'zh' as const };
    expect(findStatements(report, [])).to.deep.equal([]);
  });
});
