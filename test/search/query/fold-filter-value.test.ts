import { expect } from 'chai';
import { describe, it } from 'mocha';
import { countyByCode, divisionNames } from '../../../src/model/place/counties.js';
import { foldFilterValue } from '../../../src/search/query/fold-filter-value.js';

describe('A filter’s value', () => {
  const counties = divisionNames().flatMap(({ code }) => countyByCode(code) ?? []);

  it('that documents have of a place stands for that place alone', () => {
    expect(counties.length).to.be.above(2_800);
    for (const { code, prefecture, province } of counties) {
      expect(foldFilterValue('county', code)).to.deep.equal([code]);
      expect(foldFilterValue('province', province)).to.deep.equal([province]);
      if (prefecture !== null) {
        expect(foldFilterValue('prefecture', prefecture)).to.deep.equal([prefecture]);
      }
    }
  }).timeout(20_000);

  const folded: [
    name: 'county' | 'speaker' | 'channel' | 'lang',
    value: string,
    values: string[],
  ][] = [
    ['county', '懷集縣', ['441224']],
    ['county', '鼓楼区', ['320106', '320302', '350102', '410204']],
    ['county', '无此县', []],
    ['speaker', '买买提•艾 力', ['买买提·艾力']],
    ['speaker', '張 三', ['張三', '张三']],
    ['channel', '怀集 发布', ['怀集发布']],
    ['channel', '懷集發布', ['懷集發布', '怀集发布']],
    ['lang', 'zh', ['zh']],
  ];
  for (const [name, value, values] of folded) {
    it(`${value} stands for ${values.join(', ') || 'none'} of ${name}`, () => {
      expect(foldFilterValue(name, value)).to.deep.equal(values);
    });
  }
});
