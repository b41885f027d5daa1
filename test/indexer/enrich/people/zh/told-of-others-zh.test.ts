import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { findPeople } from '../../../../../indexer/enrich/people/find-people.js';
import { describePeople, type PeopleCase } from '../../../../support/people-found.js';

const cases: Record<string, PeopleCase[]> = {
  'those of whom others only tell': [
    [
      'the dead of whom people take leave',
      '数千群众为烈士滕大雁送别。同事们为因公殉职的民警邝岚、辅警罗北辰送行。群众为逝世的老县长滕野送别。',
    ],
    ['nor by one who is named', '县长邝岚为烈士滕大雁送行。', '邝岚 / 县长 / attended'],
    ['who was honoured at a funeral', '追悼会上，群众为民警滕大雁送别。'],
    [
      'and the living, who are seen off',
      '县长邝岚为医疗队队长滕大雁送行。',
      '邝岚 / 县长 / attended',
      '滕大雁 / 医疗队队长 / attended',
    ],
    [
      'whose relatives and colleagues speak',
      '说这话的是县长滕大雁的父亲。发言的是局长邝岚的同事。感慨的正是书记罗北辰的老师。',
    ],
    ['who is himself the speaker', '说这话的是县长滕大雁。', '滕大雁 / 县长 / spoke'],
    ['about whom others were quoted', '媒体援引批评县长滕大雁的话。'],
    ['who is quoted', '媒体援引县长滕大雁的话报道。', '滕大雁 / 县长 / spoke'],
    [
      'whose relatives or opinions are fetched',
      '邝岚把局长滕大雁的父亲请到现场。邝岚将副县长罗北辰的意见叫到一起。',
    ],
    [
      'whose opponent is heard',
      '县长邝岚会见教练滕大雁，听取他对手的介绍。',
      '邝岚 / 县长 / attended',
      '滕大雁 / 教练 / attended',
    ],
    [
      'and one who is lent to an office, whose manner of holding it is his own',
      '副县长（挂职）邝岚、滕野出席会议。',
      '邝岚 / 副县长（挂职） / attended',
      '滕野 / 副县长 / attended',
    ],
  ],
  'what is no person': [
    [
      'the sector for which members stand',
      '会上，侨联界委员表示，要办好学校。医卫界委员建议，要改善饮水。工青妇委员提出，要加强培训。',
    ],
    ['a mailbox in brackets', '【县长信箱】您好，来信收到。'],
    ['a place that speaks or is spoken for', '有人站出来代表白云区宣誓。拉萨告诉我，西藏很美。'],
    ['places that meet', '云溪县与石桥县在云溪县城召开工作会议。'],
    ['a saying', '县委书记亲力亲为在一线督战。局长键对键在线答疑。局长边吃边谈。'],
    ['a house', '县长邝岚调研教师周转房建设。', '邝岚 / 县长 / attended'],
  ],
  'a whole name and its whole title': [
    [
      'which begin with a county, whatever its trade',
      '县网约配送行业协会会长邝岚发言。县爱心捐赠站站长滕大雁发言。',
      '邝岚 / 县网约配送行业协会会长 / spoke',
      '滕大雁 / 县爱心捐赠站站长 / spoke',
    ],
    ['which end before they say', '村民孙福来说：“收成好。”', '孙福来 / 村民 / spoke'],
    ['about whose view somebody speaks', '对村民滕大雁来说，收成不错。'],
    [
      'which an occasion stands before',
      '庭审由县法院少年审判庭庭长邝岚主持。',
      '邝岚 / 县法院少年审判庭庭长 / presided',
    ],
    [
      'which sounds foreign, before a verb that does too',
      '副县长阿依古丽·买买提塞给记者一本书，介绍情况。',
      '阿依古丽·买买提 / 副县长 / spoke',
    ],
    [
      'which are a common word',
      '县长邝岚、县委副书记万里、县人大常委会主任罗北辰参加会议。',
      '邝岚 / 县长 / attended',
      '万里 / 县委副书记 / attended',
      '罗北辰 / 县人大常委会主任 / attended',
    ],
  ],
};

describe('what a Chinese sentence tells of others', () => {
  describePeople(cases);

  it('makes no persons of places in the samples', () => {
    const samples = readFileSync('samples/reports.jsonl', 'utf8').trim().split('\n');
    const people = samples.flatMap((line) =>
      findPeople(JSON.parse(line) as Parameters<typeof findPeople>[0]),
    );
    const names = people.map(({ name }) => name);
    expect(names).to.include('史可欣');
    expect(names.filter((name) => /^[县市区镇乡村]|..[县市区镇]$/u.test(name))).to.deep.equal([]);
  });
});
