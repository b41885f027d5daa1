import { expect } from 'chai';
import { describe, it } from 'mocha';
import { peopleFound, type PeopleCase } from '../../../../../support/people-found.js';

const cases: PeopleCase[] = [
  [
    'in a list whose first word no list of titles has',
    '7月15日，省内外专家组潘苇杭、陈淘、卜朋非、周朝俊，县水务局局长刘榴参加调研。',
    '潘苇杭 / - / attended',
    '陈淘 / - / attended',
    '卜朋非 / - / attended',
    '周朝俊 / - / attended',
    '刘榴 / 县水务局局长 / attended',
  ],
  [
    'before a verb of speech',
    '“水到了，心就定了。”用水户协会联络人魏晓棠说。养蜂协会联络人郝青桐告诉记者，今年增收了。',
    '魏晓棠 / - / spoke',
    '郝青桐 / - / spoke',
  ],
  [
    'behind 代表, where it is the noun',
    '县劳模代表王立群、网格员代表李稻香作表态发言。县长邝岚代表县政府讲话。',
    '王立群 / 县劳模代表 / spoke',
    '李稻香 / 网格员代表 / spoke',
    '邝岚 / 县长 / spoke',
  ],
  [
    'behind an organisation, before a verb of speech or in a list',
    '县供电公司服务中心韦晓岚演讲《灯火里的守望》，县自来水公司覃柏安演讲《清泉入户》。采访中市委党校温柏舟认为，路子对了。\n县规划局韦青禾、地方文化名人梁柏舟，历史、考古专家植秋白等十余位专家分别从不同层面发表了自己的看法。',
    '韦晓岚 / - / spoke',
    '覃柏安 / - / spoke',
    '温柏舟 / - / spoke',
    '韦青禾 / - / spoke',
    '梁柏舟 / 地方文化名人 / spoke',
    '植秋白 / 历史、考古专家 / spoke',
  ],
  [
    'and not where an organisation is told of',
    '县水利局、县文体局、战区陆军参加演练。县政府高度重视，市公司全力配合，各村先后发言。',
  ],
  [
    'behind others of the list, with what they all are behind them',
    '县史志办主任韦青禾等部门领导和梁柏舟、植秋白等文化专家学者在会议室畅谈书院建设。',
    '韦青禾 / 县史志办主任 / spoke',
    '梁柏舟 / 文化专家学者 / spoke',
    '植秋白 / 文化专家学者 / spoke',
  ],
  [
    'before what they feel or share',
    '县老年体协梁柏舟对县里的支持表示感谢。韦青禾在会上分享了创业经历。',
    '梁柏舟 / - / spoke',
    '韦青禾 / - / spoke',
  ],
  [
    'and not where a firm or its goods are told of',
    '县电影院金陵介绍说，票房不错。县公司金龙鱼介绍，油好。市集团金陵参加会议。',
  ],
  ['and not where no name stands', '县直有关部门负责人、各乡镇分管领导、专家组全体成员参加会议。'],
];

describe('names whose title no list has', () => {
  for (const [says, body, ...people] of cases)
    it(`are found ${says}`, () => expect(peopleFound(body)).to.deep.equal(people));
});
