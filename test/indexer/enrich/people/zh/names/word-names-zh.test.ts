import { describe } from 'mocha';
import { describePeople, type PeopleCase } from '../../../../../support/people-found.js';

const cases: Record<string, PeopleCase[]> = {
  'a common word is a name': [
    [
      'between an office and what its bearer does',
      '县文旅局局长纪律汇报了进度。副县长相关等参加活动。',
      '纪律 / 县文旅局局长 / spoke',
      '相关 / 副县长 / attended',
    ],
    [
      'with a surname that is nearly always a word',
      '来自邻县的企业代表管道等先后发言。',
      '管道 / 企业代表 / spoke',
    ],
    [
      'and so is one that begins with a word',
      '县委书记蓝天航宣布开工，镇长阳光明致辞。',
      '蓝天航 / 县委书记 / spoke',
      '阳光明 / 镇长 / spoke',
    ],
    [
      'after another name of a list',
      '副县长邝岚、万里参加。',
      '邝岚 / 副县长 / attended',
      '万里 / 副县长 / attended',
    ],
    [
      'where a preposition could stand too',
      '县委副书记向楚在现场参加会商。县长向群众问好。',
      '向楚 / 县委副书记 / attended',
    ],
  ],
  'a name is never lengthened by a preposition': [
    [
      'before the one who is told something',
      '副厂长韦春向客人们介绍了茶园。局长邝志向介绍了情况。',
      '韦春 / 副厂长 / spoke',
      '邝志向 / 局长 / spoke',
    ],
    [
      'before the place that one goes to',
      '县长温暖赴茅坡乡检查防汛工作。',
      '温暖 / 县长 / attended',
    ],
  ],
  'a common word is no name': [
    [
      'where it tells how something is done',
      '县长明确要求，书记全程参加，主任严肃指出，镇长首次主持。',
    ],
    ['where it is what villagers do', '邝岚带领村民修路、因地制宜种茶、种八角。'],
    [
      'where it counts meetings',
      '主席团常务主席第五次会议举行，主席团常务主席邝岚主持。',
      '邝岚 / 主席团常务主席 / presided',
    ],
    [
      'behind a surname, where it tells of age or kinship',
      '社区居民缪婆婆说，爬不动了。居民王阿姨说：“我们的生活更加安心、舒心了。”村支书褚大姐主持。茶农蓝爷爷说，好。',
    ],
  ],
};

describe('names that are words', () => {
  describePeople(cases);
});
