import { expect } from 'chai';
import { describe, it } from 'mocha';
import { peopleFound, type PeopleCase } from '../../../../../support/people-found.js';

const spoke: PeopleCase[] = [
  [
    'one whose report a meeting hears',
    '会议听取了县财政局局长黎洪作的关于预算执行情况的报告。',
    '黎洪 / 县财政局局长 / spoke',
  ],
  [
    'those whose reports a meeting hears one after the other',
    '会议听取了县法院院长莫山、县检察院检察长韦海分别作的工作报告。',
    '莫山 / 县法院院长 / spoke',
    '韦海 / 县检察院检察长 / spoke',
  ],
  [
    'one who reports in the name of another',
    '会议审议了副县长韦海受县长覃大勇委托作的关于环保的报告。',
    '韦海 / 副县长 / spoke',
  ],
  [
    'those of whom it is said in two words',
    '工商联主席黎山、商会会长唐宁发了言。',
    '黎山 / 工商联主席 / spoke',
    '唐宁 / 商会会长 / spoke',
  ],
  [
    'one who is invited to lecture',
    '学习会邀请省委党校教授何春作专题辅导。',
    '何春 / 省委党校教授 / spoke',
  ],
  [
    'one who speaks where the subject is left out',
    '县商会会长黎山高度赞赏县里的服务。表示愿扩大投资。',
    '黎山 / 县商会会长 / spoke',
  ],
  [
    'one whose speech a journal prints',
    '《乡音》杂志发表县委书记龙国强在全县农村工作会议上的重要讲话《把根扎深》。',
    '龙国强 / 县委书记 / spoke',
  ],
  ['one who is interviewed', '今晚播出对县长覃大勇的独家专访。', '覃大勇 / 县长 / spoke'],
  ['one who orders', '县长覃大勇8日命令各乡镇连夜转移群众。', '覃大勇 / 县长 / spoke'],
  [
    'the next speaker after a report and its object',
    '县水利局局长洪波汇报了水库情况，县长覃大勇作了讲话。',
    '洪波 / 县水利局局长 / spoke',
    '覃大勇 / 县长 / spoke',
  ],
  [
    'the next speaker after a quotation',
    '覃大勇问：“水够不够？”窗口负责人唐宁回答说，够。县长覃大勇很高兴。',
    '覃大勇 / 县长 / spoke',
    '唐宁 / 窗口负责人 / spoke',
  ],
  [
    'one who goes on after another was quoted by himself',
    '龙国强书记指出，要实干。在主持召开座谈会时，龙国强书记再次强调，要苦干。',
    '龙国强 / 书记 / spoke+',
  ],
  [
    'one who says so on a day',
    '据报道，县商会秘书长黎山15日表示，今年收成不错。',
    '黎山 / 县商会秘书长 / spoke',
  ],
  [
    'one who says something to those who came',
    '县委书记韦青禾在全县三级干部会议上对参加会议的同志说：“大家辛苦了。”',
    '韦青禾 / 县委书记 / spoke',
  ],
  [
    'one who has heard those who came',
    '县委书记韦青禾在乡镇调研时听取参会代表发言后强调：“要实干。”',
    '韦青禾 / 县委书记 / spoke',
  ],
  [
    'one who presides and asks for something',
    '韦青禾主持县委常委会会议并就做好代表参会工作提出要求：“要认真准备，开好大会。”',
    '韦青禾 / - / spoke+',
  ],
  [
    'one of a list whose last presides by his title',
    '省作协主席邝岚，省文联《山花》杂志主编，大会主持人罗北辰等20多名作家畅谈感想。',
    '邝岚 / 省作协主席 / spoke',
    '罗北辰 / 大会主持人 / spoke+',
  ],
  [
    'one whose trade it is to lead through an evening',
    '晚会主持人韦青禾说，家乡变化大。',
    '韦青禾 / 晚会主持人 / spoke',
  ],
];

const presidedOrCame: PeopleCase[] = [
  [
    'two who preside together',
    '县长覃大勇与邻县县长莫山共同主持会议。',
    '覃大勇 / 县长 / presided',
    '莫山 / 邻县县长 / presided',
  ],
  [
    'those whom an official brings along',
    '县长覃大勇率副县长卢山、县水利局局长洪波等到车站迎接。',
    '覃大勇 / 县长 / attended',
    '卢山 / 副县长 / attended',
    '洪波 / 县水利局局长 / attended',
  ],
  [
    'the one with whom another talks before he speaks',
    '县长覃大勇在同县商会会长黎山座谈时说，要修路。',
    '覃大勇 / 县长 / spoke',
    '黎山 / 县商会会长 / attended',
  ],
  [
    'guests for whom a dinner is given, wives included',
    '县长覃大勇为恒运公司董事长区伟良和夫人孟丽举行欢迎宴会。',
    '覃大勇 / 县长 / attended',
    '区伟良 / 恒运公司董事长 / attended',
    '孟丽 / - / attended',
  ],
  [
    'one who presides after another spoke in the same paragraph',
    '县长覃大勇出席会议。他说，要绷紧这根弦。会议由副县长卢山主持。',
    '覃大勇 / 县长 / spoke',
    '卢山 / 副县长 / presided',
  ],
  [
    'those who sign for two sides',
    '副县长卢山与恒运公司副总裁唐宁分别代表双方签约。',
    '卢山 / 副县长 / attended',
    '唐宁 / 恒运公司副总裁 / attended',
  ],
  ['no old people who are visited', '县长覃大勇看望老人莫大山。', '覃大勇 / 县长 / attended'],
  [
    'nobody who is asked to play a part, to advise or to draw up plans',
    '影片邀请了演员韦青禾出演，获得好评。村里邀请了律师梁柏舟担任顾问，大家放心。县里邀请了专家植秋白规划设计，学校特邀了设计师覃明远、画家邝柏林绘制壁画，很美。影片邀请了演员唐宁等出演，好看。',
  ],
  [
    'guests of whom nothing but the visit is told',
    '活动邀请了作家韦青禾、评论家植秋白等20余位作家，共同采风。',
    '韦青禾 / 作家 / attended',
    '植秋白 / 评论家 / attended',
  ],
  [
    'nobody who is visited and only bears hopes',
    '县中学教师梁柏舟病了。县里慰问县中学梁柏舟，希望他早日康复。',
  ],
  [
    'no city and no guests who gather',
    '来宾金秀举行长鼓舞大赛，游客参加活动。来宾金秀表示，欢迎大家。嘉宾齐聚一堂，参加活动。嘉宾云集云溪，参加活动。',
  ],
  ['nobody who signs a decree', '县长覃大勇签署第3号令，自今日起施行。'],
  ['nobody who puts forward a notion', '龙国强书记提出山水相连的发展理念。'],
  ['nobody for whom another speaks', '来宾代表黎明村村民感谢大家。'],
  ['no countries for persons', '乌空军今天说，设施受损。'],
];

const lists: PeopleCase[] = [
  [
    'a list of those who came',
    '参加会议的还有：县委常委卢山，副县长孔明亮。',
    '卢山 / 县委常委 / attended',
    '孔明亮 / 副县长 / attended',
  ],
  [
    'the lines of minutes',
    '主持人：县长覃大勇\n出席人员：副县长卢山，县水利局局长洪波\n记录：何春',
    '覃大勇 / 县长 / presided',
    '卢山 / 副县长 / attended',
    '洪波 / 县水利局局长 / attended',
  ],
  [
    'those who came, and none of those who are absent',
    '出席：韦青禾、梁柏舟、植秋白。缺席委员：覃明远、邝柏林。',
    '韦青禾 / - / attended',
    '梁柏舟 / - / attended',
    '植秋白 / - / attended',
  ],
  [
    'nobody on leave, on the next line or in the same one, nor who takes the minutes',
    '出席：韦青禾、梁柏舟；请假：覃明远、邝柏林。\n请假委员：唐宁、黎山\n记录员：滕大雁、罗北辰',
    '韦青禾 / - / attended',
    '梁柏舟 / - / attended',
  ],
  [
    'nobody under a label for the absent',
    '出席：\n县委书记韦青禾、县长梁柏舟\n缺席：\n副县长覃明远、局长邝柏林',
    '韦青禾 / 县委书记 / attended',
    '梁柏舟 / 县长 / attended',
  ],
  [
    'painters and writers behind a label for guests',
    '活动邀请了书画名家：韦青禾、梁柏舟。画家：覃明远、邝柏林。',
    '韦青禾 / 书画名家 / attended',
    '梁柏舟 / 书画名家 / attended',
    '覃明远 / 画家 / attended',
    '邝柏林 / 画家 / attended',
  ],
  ['nobody in a list that holds more than names', '书法家：韦青禾、梁柏舟、县文联参加活动。'],
  [
    'those who wrote, named in the next sentence',
    '多地商会致函祝贺。他们是：邻县商会会长黎山、省商会会长唐宁等。',
    '黎山 / 邻县商会会长 / spoke',
    '唐宁 / 省商会会长 / spoke',
  ],
];

describe('actsZh', () => {
  const topics = { 'who spoke': spoke, 'who presided or came': presidedOrCame, lists };
  for (const [topic, cases] of Object.entries(topics)) {
    describe(`on ${topic}`, () => {
      for (const [says, body, ...people] of cases) {
        it(`knows ${says}`, () => expect(peopleFound(body)).to.deep.equal(people));
      }
    });
  }
});
