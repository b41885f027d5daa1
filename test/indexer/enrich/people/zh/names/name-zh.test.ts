import { expect } from 'chai';
import { describe, it } from 'mocha';
import { peopleFound, type PeopleCase } from '../../../../../support/people-found.js';

const cases: PeopleCase[] = [
  ['foreign names of two characters', '厂长泽内表示，要扩建。', '泽内 / 厂长 / spoke'],
  [
    'foreign names that look like a Chinese one and a preposition',
    '厂长施泰因迈尔表示，要扩建。',
    '施泰因迈尔 / 厂长 / spoke',
  ],
  ['kings with a number', '国王阿卜杜拉二世会见来宾。', '阿卜杜拉二世 / 国王 / attended'],
  ['Japanese names', '会社社长岸田茂雄介绍了产品。', '岸田茂雄 / 会社社长 / spoke'],
  [
    'Tibetan names',
    '副县长旦增平措通报情况，索南卓玛作书面发言。',
    '旦增平措 / 副县长 / spoke',
    '索南卓玛 / - / spoke',
  ],
  [
    'Uyghur names with a negation in them',
    '镇长阿不都拉·买买提作表态发言。',
    '阿不都拉·买买提 / 镇长 / spoke',
  ],
  [
    'surnames that are other words',
    '县委书记时建明在主会场出席会议，县长木志远主持。',
    '时建明 / 县委书记 / attended',
    '木志远 / 县长 / presided',
  ],
  [
    'names that are everyday words',
    '县人大常委会副主任平原、县政协副主席方正应邀列席。',
    '平原 / 县人大常委会副主任 / attended',
    '方正 / 县政协副主席 / attended',
  ],
  [
    'names that begin with an everyday word',
    '合作社理事长万家兴笑着说，丰收了。',
    '万家兴 / 合作社理事长 / spoke',
  ],
  [
    'surnames that are prepositions',
    '县长向建华向大会作报告，副县长和丽英出席会议。',
    '向建华 / 县长 / spoke',
    '和丽英 / 副县长 / attended',
  ],
  ['no prepositions', '县长向大会作报告，县委书记和群众一起劳动。'],
  [
    'names after a word that holds a shorter title',
    '红星村党总支书记田桂花保证，年底通水。',
    '田桂花 / 红星村党总支书记 / spoke',
  ],
  [
    'two of whom the second has a title of his own',
    '县委书记陈刚和县长覃大勇出席会议。',
    '陈刚 / 县委书记 / attended',
    '覃大勇 / 县长 / attended',
  ],
  ['no verbs behind a title', '领导带着干部来这里调研，干部要深入学习。'],
  ['no adverbs', '县委书记高度评价，县长严格要求，主任明确表示支持。'],
];

describe('names in Chinese', () => {
  for (const [says, body, ...people] of cases) {
    it(`knows ${says}`, () => expect(peopleFound(body)).to.deep.equal(people));
  }
});
