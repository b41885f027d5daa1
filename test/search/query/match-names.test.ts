import { expect } from 'chai';
import { describe, it } from 'mocha';
import { matchNames } from '../../../src/search/query/match-names.js';

describe('A part of a name', () => {
  const SPEAKERS = ['戚怀瑾', '黎伟峰', '吕卫国', '阿依努尔·麦麦提', 'John Smith', '單于'];
  const COUNTIES = ['441224', '441223', '360822', '140728'];
  const meant: [
    facet: 'speaker' | 'county' | 'prefecture' | 'keyword',
    part: string,
    values: string[],
  ][] = [
    ['speaker', '怀', ['戚怀瑾']],
    ['speaker', '戚 怀', ['戚怀瑾']],
    ['speaker', 'Qi Huaijin', ['戚怀瑾']],
    ['speaker', 'huaij', ['戚怀瑾']],
    ['speaker', 'qhj', ['戚怀瑾']],
    ['speaker', 'uaijin', []],
    ['speaker', 'Lyu Weiguo', ['吕卫国']],
    ['speaker', 'lüwei', ['吕卫国']],
    ['speaker', 'lǚ wèi', ['吕卫国']],
    ['speaker', 'luwei', ['吕卫国']],
    ['speaker', 'lv', ['吕卫国']],
    ['speaker', "Nu'er Maimaiti", ['阿依努尔·麦麦提']],
    ['speaker', '努尔•麦', ['阿依努尔·麦麦提']],
    ['speaker', 'smi', ['John Smith']],
    ['speaker', '单于', []],
    ['speaker', '單', ['單于']],
    ['speaker', '黎偉', ['黎伟峰']],
    ['speaker', '', SPEAKERS],
    ['county', '怀集', ['441224']],
    ['county', '懷集縣', ['441224']],
    ['county', 'huaij', ['441224']],
    ['county', 'hjx', ['441224']],
    ['county', 'Huaiji County', ['441224']],
    ['county', '44122', ['441224', '441223']],
    ['county', 'xian', COUNTIES],
    ['prefecture', 'zhaoq', ['肇庆市']],
    ['prefecture', 'Zhaoqing City', ['肇庆市']],
    ['prefecture', 'Hohhot', ['呼和浩特市']],
    ['keyword', 'xiangcun', []],
    ['keyword', '振兴', ['乡村振兴']],
  ];
  const VALUES = {
    speaker: SPEAKERS,
    county: COUNTIES,
    prefecture: ['肇庆市', '呼和浩特市'],
    keyword: ['乡村振兴', '河长制'],
  };
  for (const [facet, part, values] of meant) {
    it(`${JSON.stringify(part)} means ${values.length === 0 ? 'no' : values.join(', ')} ${facet}`, () => {
      expect(VALUES[facet].filter(matchNames(facet, part))).to.deep.equal(values);
    });
  }

  it('of values that are no names is a part of the text', () => {
    expect(['huaiji-gov', '怀集'].filter(matchNames(undefined, 'HUAI'))).to.deep.equal([
      'huaiji-gov',
    ]);
  });
});
