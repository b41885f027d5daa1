import { expect } from 'chai';
import { describe, it } from 'mocha';
import { listOnlyMentioned } from '../../../../../indexer/enrich/people/zh/only-mentioned-zh.js';
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
  [
    'presided in what they are accused of',
    '副局长滕大雁违规收受礼金问题。滕大雁主持召开会议为他人站台。',
  ],
  [
    'are punished together, with an office before the name',
    '副乡长罗北辰、党委委员滕大雁和邝岚等3人被问责。滕大雁参加会议，罗北辰参加会议，邝岚出席会议。',
  ],
];

const kept: PeopleCase[] = [
  [
    'convey how another was accused',
    '会议由县委书记张建国主持。张建国、李明传达了关于王刚违纪违法案件的通报。',
    '张建国 / 县委书记 / spoke+',
    '李明 / - / spoke',
  ],
  [
    'hear how violations are put right',
    '县委书记张建国主持会议。张建国、李明听取了关于违规吃喝问题整改情况的汇报。',
    '张建国 / 县委书记 / presided',
  ],
  [
    'visit the families of the dead',
    '县委书记张建国看望群众。张建国和县长李明看望遇难者家属。张建国、李明在火灾中遇难的村民家里座谈。',
    '张建国 / 县委书记 / attended',
    '李明 / 县长 / attended',
  ],
  [
    'are trained by inspectors',
    '副县长李卫东带队检查。李卫东接受市纪委监委组织的廉政知识审查培训。',
    '李卫东 / 副县长 / attended',
  ],
  [
    'answer a survey',
    '副县长李卫东带队检查。李卫东接受市纪委监委组织的廉政知识调查。',
    '李卫东 / 副县长 / attended',
  ],
  [
    'are surrounded by others who were punished',
    '县长李明带队检查。李明被问责干部代表围住交流。',
    '李明 / 县长 / attended',
  ],
  [
    'preside before anything is told of them',
    '县长李明主持会议。李明被问责。',
    '李明 / 县长 / presided',
  ],
];

describe('those whom a report only mentions', () => {
  for (const [says, body, ...people] of cases)
    it(`are such as ${says}`, () => expect(peopleFound(body)).to.deep.equal(people));

  for (const [says, body, ...people] of kept)
    it(`are no such as ${says}`, () => expect(peopleFound(body)).to.deep.equal(people));

  it('are found in time in proportion to the text', () => {
    const names = new Map([['张建国', '张建国']]);
    for (const piece of [
      '和',
      '、',
      '和县长',
      '张建国和',
      '、张建国',
      '在',
      '等',
      '接受',
      '接受监委',
    ])
      for (const tale of ['遇难。', '审查。'])
        expect([
          ...listOnlyMentioned([tale + `张建国${piece.repeat(100)}`.repeat(200)], names),
        ]).to.deep.equal([]);
  }).timeout(5_000);

  it('are no such as speak of others who are accused', () => {
    expect(peopleFound('局长邝岚接受媒体采访时说，已立案三起。')).to.deep.equal([
      '邝岚 / 局长 / spoke',
    ]);
  });
});
