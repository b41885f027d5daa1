import { expect } from 'chai';
import { describe, it } from 'mocha';
import { matchOfficeName } from '../../../../../../indexer/enrich/people/zh/names/office-name-zh.js';

/** The name that is read behind 局长. */
function readBehindOffice(text: string): string {
  const whole = `局长${text}`;
  return whole.slice(2, 2 + matchOfficeName(whole, 2));
}

describe('a name behind an office, whose surname is on no list', () => {
  for (const [text, name] of [
    ['都明礼介绍情况。', '都明礼'],
    ['玄玉日、副局长某某', '玄玉日'],
    ['后文彬在石桥镇检查', '后文彬'],
    ['岩光香随团考察', '岩光香'],
    ['字开明、', '字开明'],
  ] as const)
    it(`is ${name} in ${text}`, () => {
      expect(readBehindOffice(text)).to.equal(name);
    });

  for (const text of [
    '都参加了会议',
    '要带头参加',
    '与会人员、',
    '正主持会议',
    '和特邀代表',
    '后来到现场',
    '都有过表示',
    '亲力亲为在一线督战',
    '键对键在线答疑',
  ])
    it(`is none in ${text}`, () => {
      expect(readBehindOffice(text)).to.equal('');
    });

  it('is none where the last character of the office begins a word', () => {
    expect(matchOfficeName('警官兵分路、', 2)).to.equal(0);
  });
});
