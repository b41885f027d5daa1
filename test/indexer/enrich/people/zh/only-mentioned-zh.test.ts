import { expect } from 'chai';
import { describe, it } from 'mocha';
import { peopleFound, type PeopleCase } from '../../../../support/people-found.js';

const cases: PeopleCase[] = [
  [
    'have died',
    '讣告：滕大雁同志于3月1日逝世。滕大雁出席过党代会。县长邝岚前往送别。',
    '邝岚 / 县长 / attended',
  ],
  ['died together', '首相滕大雁、外交部长罗北辰等遇难。滕大雁和罗北辰出席仪式后返回。'],
  [
    'are accused',
    '县水利局原党组成员、副局长滕大雁违规收受礼金问题。滕大雁主持过验收会议，参加宴请。',
  ],
  [
    'are investigated or punished',
    '副乡长罗北辰正在接受纪律审查和监察调查。滕大雁受到党内警告处分，滕大雁检查过工地。',
  ],
];

describe('those whom a report only mentions', () => {
  for (const [says, body, ...people] of cases)
    it(`are such as ${says}`, () => expect(peopleFound(body)).to.deep.equal(people));

  it('are no such as speak of others who are accused', () => {
    expect(peopleFound('局长邝岚接受媒体采访时说，已立案三起。')).to.deep.equal([
      '邝岚 / 局长 / spoke',
    ]);
  });
});
