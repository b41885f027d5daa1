import { expect } from 'chai';
import { describe, it } from 'mocha';
import { peopleFound, type PeopleCase } from '../../../../../support/people-found.js';

const cases: PeopleCase[] = [
  [
    'between an organisation and a title, the office of a deputy too',
    '云溪区档案馆高桦平馆长、县保密局陈琳副局长一行10人到我县学习交流，市水利局南峻淘调研员陪同。',
    '高桦平 / 馆长 / attended',
    '陈琳 / 副局长 / attended',
    '南峻淘 / 调研员 / attended',
  ],
  [
    'behind 由, whatever the surname',
    '会议议程有两项：一是由李帏同志代表镇人民政府作工作报告。',
    '李帏 / - / spoke',
  ],
  [
    'of a reporter who is interviewed, and of no byline',
    '日本电视台记者辻冈义棠，在接受采访时对赛事赞不绝口。\n本报记者 邝岚 报道',
    '辻冈义棠 / - / spoke',
  ],
  ['of a foreigner who goes on speaking', '图赫塔耶夫还说，一切都很好。', '图赫塔耶夫 / - / spoke'],
  ['and not inside of a word', '国务院有关部门负责同志出席会议。'],
  ['and not where they are a country', '委内瑞拉总统、科特迪瓦总理出席会议。'],
  ['and not in a term in quotation marks', '县长宣布“中国农民丰收节”开幕。'],
];

describe('names that one place of the grammar tells', () => {
  for (const [says, body, ...people] of cases)
    it(`are found ${says}`, () => expect(peopleFound(body)).to.deep.equal(people));
});
