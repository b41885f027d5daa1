import { describe } from 'mocha';
import { describePeople, type PeopleCase } from '../../../../support/people-found.js';

const cases: Record<string, PeopleCase[]> = {
  'who speaks in words of every day': [
    [
      'as somebody does who tells how it was, complains or calls on others',
      '校长邝岚讲起建校的往事。村民滕大雁反映，夜里没有路灯。镇长罗北辰号召大家一起修渠。',
      '邝岚 / 校长 / spoke',
      '滕大雁 / 村民 / spoke',
      '罗北辰 / 镇长 / spoke',
    ],
    [
      'whatever the face with which it is said',
      '村支书滕大雁笑眯眯地说：“今年的梨比去年甜，价钱也好。”',
      '滕大雁 / 村支书 / spoke',
    ],
    [
      'and what they say on the way',
      '镇党委书记乐正一路走一路介绍，全镇的渠已修好。',
      '乐正 / 镇党委书记 / spoke',
    ],
    [
      'one after the other, with the same office behind each name',
      '邝岚常委建议，办好食堂。滕大雁常委代表农工党建议，修好村道。罗北辰常委发言提出，要管好水。双方表示，愿同越方加强来往。',
      '邝岚 / 常委 / spoke',
      '滕大雁 / 常委 / spoke',
      '罗北辰 / 常委 / spoke',
    ],
    [
      'in a list of reports that is longer than a clause',
      '会议听取和审议了县住房和城乡建设局局长邝岚受县政府委托所作的关于全县重要基础设施建设项目安排情况的报告、县文化广播电视和新闻出版局局长滕大雁受县政府委托所作的关于全县公共文化服务体系建设情况的报告、县农业委员会主任罗北辰受县政府委托所作的关于土地流转的报告。',
      '邝岚 / 县住房和城乡建设局局长 / spoke',
      '滕大雁 / 县文化广播电视和新闻出版局局长 / spoke',
      '罗北辰 / 县农业委员会主任 / spoke',
    ],
    [
      'in the name of those of their class, as a vow or a feeling',
      '高一（3）班的邝岚作为新生代表，表达了勤学奋进的决心。高三（2）班的滕野作为老生代表，立下不负韶华的誓言。学生代表1801班罗北辰发言，希望大家早起。',
      '邝岚 / - / spoke',
      '滕野 / - / spoke',
      '罗北辰 / - / spoke',
    ],
    [
      'with an office behind the name, though somebody was being quoted',
      '县医院院长邝岚提出了建议，希望多派人手。滕大雁队长代表医疗队作了表态发言。接着，罗北辰院长发表了讲话，分析了情况。',
      '邝岚 / 县医院院长 / spoke',
      '滕大雁 / 队长 / spoke',
      '罗北辰 / 院长 / spoke',
    ],
    [
      'as deputies, with 代表 behind the name',
      '滕大雁代表有话直说，道出了留守老人的难处。青少年代表着未来。\n邝晚秋副省长到代表团参与审议报告。',
      '滕大雁 / - / spoke',
      '邝晚秋 / 副省长 / attended',
    ],
    [
      'to one who presides over those above them',
      '全国人大代表邝岚向总书记报告，桥已经通了。',
      '邝岚 / 全国人大代表 / spoke',
    ],
    [
      'a lecture about something with a long name',
      '县里邀请省档案馆研究馆员滕野围绕新修订的《档案条例》（以下简称《条例》）作专题讲座。',
      '滕野 / 省档案馆研究馆员 / spoke',
    ],
    [
      'a report whose subject has commas in it',
      '会议听取了秘书长罗北辰作的关于主任、副主任的人选，委员的人选，名额分配情况的汇报。',
      '罗北辰 / 秘书长 / spoke',
    ],
  ],
  'what is no speech': [
    [
      'an office with a short name that puts something forward',
      '农委提出了关于村道的议案，副县长邝岚列席。',
      '邝岚 / 副县长 / attended',
    ],
    ['a title of honour', '县医院护士长邝岚、护士滕大雁荣获“最美护士”称号。'],
    ['a warning that is a punishment', '3月9日，会计滕大雁受到党内严重警告。'],
    [
      'what is shown and looked after on the spot',
      '副县长邝岚到现场指导检查。',
      '邝岚 / 副县长 / attended',
    ],
    ['the course of a deal', '该项目由企业家滕大雁引进，从洽谈到签约只用了一个月。'],
  ],
  'titles that go on': [
    [
      'over a joint within a faculty and a bureau',
      '省农业大学食品科学与工程学院教授邝岚和县水利和湖泊局局长滕野表示，水质很好。',
      '邝岚 / 省农业大学食品科学与工程学院教授 / spoke',
      '滕野 / 县水利和湖泊局局长 / spoke',
    ],
    [
      'over a department whose name looks like a verb',
      '会议由组织人事科科长、工作队队长罗北辰同志主持。',
      '罗北辰 / 组织人事科科长、工作队队长 / presided',
    ],
    [
      'over a decade and a class of school',
      '这部短片以90后教师罗北辰的经历为主线。90后教师邝岚、镇小学五年级学生滕小满分别发言。',
      '邝岚 / 90后教师 / spoke',
      '滕小满 / 镇小学五年级学生 / spoke',
    ],
    [
      'and begin behind what introduces them',
      '据县地震局局长滕野透露，设备已经到货。\n对于观察员罗北辰爆料有人偷水，水务局局长邝岚表示要查清。',
      '滕野 / 县地震局局长 / spoke',
      '罗北辰 / 观察员 / spoke',
      '邝岚 / 水务局局长 / spoke',
    ],
    [
      'over a word that is a title in them',
      '市民委副主任滕野宣读了贺信，县委副书记邝岚主持。',
      '滕野 / 市民委副主任 / spoke',
      '邝岚 / 县委副书记 / presided',
    ],
  ],
  'who came': [
    [
      'where they listened',
      '县领导邝岚、滕野、罗北辰等在分会场集中收听收看了讲座。',
      '邝岚 / - / attended',
      '滕野 / - / attended',
      '罗北辰 / - / attended',
    ],
    [
      'beside others in whose company they were, and as editors',
      '州委书记邝岚在州委秘书长滕大雁以及发改、财政、交通等部门负责人陪同下考察。山花杂志社副社长、总编辑罗北辰，编辑部主任向迅，本地作家等参加活动。',
      '邝岚 / 州委书记 / attended',
      '滕大雁 / 州委秘书长 / attended',
      '罗北辰 / 山花杂志社副社长、总编辑 / attended',
      '向迅 / 编辑部主任 / attended',
    ],
    [
      'but nobody whose daily work it is',
      '滕大雁是镇卫生院的医生。这几天，滕大雁走访了三十户老人。邝岚是车站的一名工程师，邝岚见证了铁路的延伸。',
    ],
    [
      'but nobody who died on the way',
      '首相滕大雁、外交部长罗北辰等遇难。滕大雁和罗北辰出席仪式后乘机返回。',
    ],
  ],
};

describe('what is said in a Chinese report', () => {
  describePeople(cases);
});
