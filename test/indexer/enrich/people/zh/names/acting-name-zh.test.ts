import { expect } from 'chai';
import { describe, it } from 'mocha';
import { matchActingName } from '../../../../../../indexer/enrich/people/zh/names/acting-name-zh.js';

/** The name that is read behind words for a person. */
function readBehind(office: string, text: string): string {
  const whole = office + text;
  return whole.slice(office.length, office.length + matchActingName(whole, office.length));
}

describe('a name before what its bearer does, whatever the surname', () => {
  for (const [office, text, name] of [
    ['县公安局局长', '要凌峰，县人武部政委谷岚参加会议。', '要凌峰'],
    ['县供电公司经理', '都岩、镇党委书记谷岚参加。', '都岩'],
    ['县委副书记', '国岩部署重点工作', '国岩'],
    ['居委会主任', '问春花向调研组一行介绍了做法', '问春花'],
    ['县人武部部长', '幺国防、政委谷岚出席', '幺国防'],
    ['县中心医院院长', '院素芬主持会议', '院素芬'],
    ['县气象局局长', '后海汇报了雨情', '后海'],
    ['村民', '字先锋告诉记者', '字先锋'],
    ['县领导', '玄春花、谷岚参加活动', '玄春花'],
    ['运动员代表', '望先锋宣誓', '望先锋'],
    ['县总工会主席', '员海在座谈会上发言', '员海'],
  ] as const)
    it(`is ${name} behind ${office}`, () => {
      expect(readBehind(office, text)).to.equal(name);
    });

  for (const [office, text] of [
    ['县委书记', '要带头参加'],
    ['县长', '都表示要抓好落实'],
    ['轮值主席', '国印度、'],
    ['学生', '致献词。'],
    ['主持人村支部书记', '字正腔圆地说，'],
    ['县委书记', '后来参加会议'],
    ['村民', '要先行，'],
    ['县气象局局长', '向大家介绍'],
    ['镇长', '要明确，'],
    ['干部', '要强参加'],
    ['两党总书记', '同双方出席会谈'],
  ] as const)
    it(`is none in ${text} behind ${office}`, () => {
      expect(readBehind(office, text)).to.equal('');
    });

  it('is looked for in no time where nothing but one character stands', () => {
    expect(readBehind('县长', '海'.repeat(20_000))).to.equal('');
  });
});
