import { expect } from 'chai';
import { describe, it } from 'mocha';
import { jiebaSegmenter } from '../../../src/model/text/segmenter.js';
import { compileQuery } from '../../../src/search/plan/compile-query.js';
import { bothForms, simplifiedForm } from '../../../src/search/query/simplified-form.js';
import { readPlainReports } from '../../../scripts/dev/corpus/plain-reports.js';

describe('The simplified form', () => {
  const converted: [traditional: string, simplified: string][] = [
    ['瞭解情況', '了解情况'],
    ['瞭望塔', '瞭望塔'],
    ['徵地拆遷', '征地拆迁'],
    ['乾涸', '干涸'],
    ['乾隆年間', '乾隆年间'],
    ['跟著走', '跟着走'],
    ['著作權', '著作权'],
    ['顯著成效', '显著成效'],
    ['裡程碑', '里程碑'],
    ['頭髮', '头发'],
    ['衞生院', '卫生院'],
    ['羣眾', '群众'],
  ];
  for (const [traditional, simplified] of converted) {
    it(`of ${traditional} is ${simplified}`, () => {
      expect(simplifiedForm(traditional)).to.equal(simplified);
    });
  }

  for (const text of [
    '乾县',
    '萧乾',
    '土著',
    '原著',
    '什么',
    '台湾',
    '公里',
    '两个覆盖',
    '乾',
    '著',
  ]) {
    it(`of ${text}, which is simplified as it stands, is itself`, () => {
      expect(bothForms(text)).to.deep.equal([text]);
    });
  }

  it('of every word of the simplified samples is the word', async function () {
    this.timeout(30_000);
    const all = await readPlainReports(['samples']);
    const reports = all.filter(({ report }) => !/[鄉發團]/u.test(report.body));
    expect(reports.length).to.be.greaterThan(all.length / 2);
    const words = new Set(
      reports.flatMap(({ report }) => jiebaSegmenter.words(`${report.title}\n${report.body}`)),
    );
    expect([...words].filter((word) => simplifiedForm(word) !== word)).to.deep.equal([]);
  });

  const queries: [typed: string, printed: string][] = [
    ['沿著河堤', '沿著河堤 OR 沿着河堤'],
    ['-乾旱', '-(乾旱 OR 干旱)'],
    ['title:麵粉', 'title:麵粉 OR title:面粉'],
    ['speaker:陳雲', 'speaker:陳雲 OR speaker:陈云'],
    ['channel:懷集發布', 'channel:懷集發布 OR channel:怀集发布'],
    ['role:縣委書記', 'role:縣委書記 OR role:县委书记'],
    ['county:懷集縣', 'county:441224'],
    ['province:廣東', 'province:广东省'],
    ['水庫 NEAR/3 堤', '(水庫 NEAR/3 堤) OR (水库 NEAR/3 堤)'],
  ];
  for (const [typed, printed] of queries) {
    it(`stands beside the typed one in the stable form of ${typed}`, () => {
      expect(compileQuery(typed, 'exact').query).to.equal(printed);
      expect(compileQuery(printed, 'exact').query).to.equal(printed);
    });
  }
});
