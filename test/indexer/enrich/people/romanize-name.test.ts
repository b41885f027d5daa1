import { expect } from 'chai';
import { describe, it } from 'mocha';
import { romanizeName } from '../../../../indexer/enrich/people/romanize-name.js';

describe('romanizeName', () => {
  const names: [printed: string, latin: string, why: string][] = [
    ['于晓军', 'Yu Xiaojun', 'a surname and a given name'],
    ['柳青', 'Liu Qing', 'two characters'],
    ['欧阳锋', 'Ouyang Feng', 'a compound surname'],
    ['万俟浩', 'Moqi Hao', 'a compound surname read in its own way'],
    ['上官志远', 'Shangguan Zhiyuan', 'a compound surname and a given name of two characters'],
    ['沙马建军', 'Shama Jianjun', 'a surname of the Yi'],
    ['单雪', 'Shan Xue', 'a character read otherwise as a surname'],
    ['解明亮', 'Xie Mingliang', 'another one'],
    ['秦秀娥', "Qin Xiu'e", 'an apostrophe before a vowel'],
    ['吕绿', 'Lyu Lyu', 'ü as the passport office writes it'],
    ['高  波', 'Gao Bo', 'blanks within a name'],
    ['古丽·买买提', 'Guli Maimaiti', 'a middle dot'],
    ['Chen Tengda', 'Chen Tengda', 'a name in Latin letters'],
    [' Long  Wenbin ', 'Long Wenbin', 'blanks around and within one'],
    ['', '', 'no name'],
  ];
  for (const [printed, latin, why] of names) {
    it(`writes ${why}: ${printed} is ${latin}`, () => {
      expect(romanizeName(printed)).to.equal(latin);
    });
  }

  it('gives a Chinese and an English report the same form', () => {
    expect(romanizeName('司马青')).to.equal(romanizeName('Sima Qing'));
  });
});
