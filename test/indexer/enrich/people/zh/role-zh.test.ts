import { expect } from 'chai';
import { describe, it } from 'mocha';
import { peopleFound, type PeopleCase } from '../../../../support/people-found.js';

const cases: PeopleCase[] = [
  ['one of former times', '时任县长覃大勇说，路修好了。', '覃大勇 / 县长 / spoke'],
  ['a former one of a place', '云溪县前县长覃大勇说，路修好了。', '覃大勇 / 云溪县前县长 / spoke'],
  ['none of what went before', '会前县长覃大勇说，路修好了。', '覃大勇 / 县长 / spoke'],
  [
    'fields of work that 与 joins',
    '县教育与体育局局长唐宁说，要开学了。',
    '唐宁 / 县教育与体育局局长 / spoke',
  ],
  [
    'fields of work that are joined in a list of offices',
    '县旅游交流与合作局局长黎明山、县农业开发与培训中心主任唐宁参加了开班仪式并致辞。',
    '黎明山 / 县旅游交流与合作局局长 / spoke',
    '唐宁 / 县农业开发与培训中心主任 / spoke',
  ],
  [
    'the fields of work of one department',
    '县建筑节能与科技科科长唐宁说，要验收了。',
    '唐宁 / 县建筑节能与科技科科长 / spoke',
  ],
  [
    'the fields that a university teaches',
    '汉州设计与传播应用大学校长唐宁说，要开学了。',
    '唐宁 / 汉州设计与传播应用大学校长 / spoke',
  ],
  [
    'no month and day before it',
    '县长黎山7月24日同邻县县长唐宁会谈。',
    '黎山 / 县长 / attended',
    '唐宁 / 邻县县长 / attended',
  ],
  [
    'no number of an item before it',
    '仪式由几个部分组成：一是县教育局副局长唐宁介绍情况。',
    '唐宁 / 县教育局副局长 / spoke',
  ],
  [
    'a journal and two prizes',
    '省作协主席、百花奖及山歌奖获得者黎明山，《茶山》杂志副主编唐宁等作家济济一堂。',
    '黎明山 / 省作协主席、百花奖及山歌奖获得者 / attended',
    '唐宁 / 《茶山》杂志副主编 / attended',
  ],
  [
    'a department for ethnic affairs of a city, whose citizens it does not name',
    '省云川市民宗委副主任唐宁说，节到了。',
    '唐宁 / 省云川市民宗委副主任 / spoke',
  ],
  [
    'no journal that was read before it, and no firm beside a university',
    '看了《茶山》的县长唐宁说，好。\n企业与浙东大学校长黎明山座谈。',
    '唐宁 / 县长 / spoke',
    '黎明山 / 浙东大学校长 / attended',
  ],
  [
    'no office beside the head of a college',
    '县长与职业技术学院院长黎明山座谈。\n县长韦青禾与家长及林业学院院长唐宁座谈。',
    '黎明山 / 职业技术学院院长 / attended',
    '韦青禾 / 县长 / attended',
    '唐宁 / 林业学院院长 / attended',
  ],
  [
    'no circles beside it, nor a trade, and no field beside a university of a place',
    '文艺界与职业技术学院院长黎明山参加座谈。\n企业与林业学院院长唐宁座谈。\n设计与浙东大学校长韦青禾参加座谈。',
    '黎明山 / 职业技术学院院长 / attended',
    '唐宁 / 林业学院院长 / attended',
    '韦青禾 / 浙东大学校长 / attended',
  ],
  [
    'a firm whose name begins with 以',
    '以岭药业股份有限公司总经理韦青禾表示，要扩产。以晴集团有限公司董事长梁柏舟参加会议。',
    '韦青禾 / 以岭药业股份有限公司总经理 / spoke',
    '梁柏舟 / 以晴集团有限公司董事长 / attended',
  ],
  [
    'the head of a delegation without the preposition',
    '以县委副书记、县长韦青禾为团长的代表团到访。',
    '韦青禾 / 县委副书记、县长 / attended',
  ],
  [
    'a word for all who lead an organisation is no title',
    '县住建委领导唐宁、黎山参加调研。',
    '唐宁 / - / attended',
    '黎山 / - / attended',
  ],
  [
    'organisations by the name of one',
    '世界园艺合作组织秘书长黎山说，花开了。',
    '黎山 / 世界园艺合作组织秘书长 / spoke',
  ],
  [
    'who was invited, without the verb',
    '活动特邀浙东大学设计与建设学院院长黎明山作报告。我校食品学院党委书记唐宁教授参加会议。',
    '黎明山 / 浙东大学设计与建设学院院长 / spoke',
    '唐宁 / 食品学院党委书记 / attended',
  ],
  [
    'one who is a guest of honour',
    '峰会特邀嘉宾、省文联主席黎明山致辞。',
    '黎明山 / 峰会特邀嘉宾、省文联主席 / spoke',
  ],
  ['no occasion before 由', '报告会由县文明办主任黎山主持。', '黎山 / 县文明办主任 / presided'],
];

describe('roles in Chinese', () => {
  for (const [says, body, ...people] of cases) {
    it(`knows ${says}`, () => expect(peopleFound(body)).to.deep.equal(people));
  }
});
