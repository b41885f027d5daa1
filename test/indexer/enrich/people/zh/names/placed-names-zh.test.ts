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
    'behind an association, a government or a university, each with its title',
    '县科协韦青禾副主席、梁柏舟主任参加活动，在县政府植秋白调研员陪同下参观。西南大学邝柏林教授作专题讲座，市卫校覃明远老师讲话。',
    '韦青禾 / 副主席 / attended',
    '梁柏舟 / 主任 / attended',
    '植秋白 / 调研员 / attended',
    '邝柏林 / 教授 / spoke',
    '覃明远 / - / spoke',
  ],
  [
    'of two characters before the office of a leader',
    '在走访过程中梁柏副市长也到村里参加调研，会上，韦然书记讲话。',
    '梁柏 / 副市长 / attended',
    '韦然 / 书记 / spoke',
  ],
  [
    'at the beginning of a line, before an office',
    '覃万里校长首先介绍了学校。\n汤其山站长就防汛作了辅导。工作组边听边局长汇报边记。',
    '覃万里 / 校长 / spoke',
    '汤其山 / 站长 / spoke',
  ],
  [
    'in Latin letters behind an office, and no firm',
    '珠海校区教学主管Stefan Weber先生，县一中校长梁柏舟参加仪式。县长韦青禾参观Silver River公司。',
    'Stefan Weber / 珠海校区教学主管 / attended',
    '梁柏舟 / 县一中校长 / attended',
    '韦青禾 / 县长 / attended',
  ],
  [
    'behind an office in Latin letters, and of a student',
    '省研究中心CEO梁柏舟作为嘉宾出席。农学系植秋白同学作为学生代表发言。',
    '梁柏舟 / 省研究中心CEO / attended',
    '植秋白 / - / spoke',
  ],
  [
    'behind 由, whatever the surname',
    '会议议程有两项：一是由李帏同志代表镇人民政府作工作报告。',
    '李帏 / - / spoke',
  ],
  [
    'of a reporter who is interviewed, and of no byline',
    '日本电视台记者辻冈义棠，在接受采访时对赛事赞不绝口。\n滕世兰告诉笔者，茶园管饭。\n邻省日报记者罗北辰叹息说：“参观之后，感触很多。”\n本报记者 邝岚 报道',
    '辻冈义棠 / - / spoke',
    '滕世兰 / - / spoke',
    '罗北辰 / - / spoke',
  ],
  ['of a foreigner who goes on speaking', '图赫塔耶夫还说，一切都很好。', '图赫塔耶夫 / - / spoke'],
  [
    'bare before what is said, or behind what they do',
    '“先干起来再说。”滕杰说。\n包片入户，同时也是调解员的罗北辰说。',
    '滕杰 / - / spoke',
    '罗北辰 / - / spoke',
  ],
  [
    'where it is told who they are',
    '邝岚是水口镇的党委书记，她告诉记者，路通了。向日葵是村民的主要收入。',
    '邝岚 / - / spoke',
  ],
  [
    'before 代表 and what they are',
    '罗北辰代表是车间的一名电焊工，她向总书记报告，工友们都好。',
    '罗北辰 / - / spoke',
  ],
  [
    'before 同志 and an office',
    '大会审议通过了罗北辰同志代表第六届委员会所作的报告。验收组在滕大雁书记和镇农办的陪同下进村。',
    '罗北辰 / - / spoke',
    '滕大雁 / 书记 / attended',
  ],
  [
    'behind a word for one of a family',
    '滕家老大滕自发低着头，半晌才开口：“书记说得在理，我听。”罗家媳妇罗金凤也说，愿意让一步。',
    '滕自发 / - / spoke',
    '罗金凤 / - / spoke',
  ],
  [
    'in a list of those who speak in turn, with an office at its end or without',
    '邝索菲亚、滕大雁、绽有财、罗卓玛四位牧民先后发言。',
    '邝索菲亚 / 牧民 / spoke',
    '滕大雁 / 牧民 / spoke',
    '绽有财 / 牧民 / spoke',
    '罗卓玛 / 牧民 / spoke',
  ],
  [
    'and not inside of a committee for women and children',
    '国务院妇女儿童工作委员会主任邝岚讲话。',
    '邝岚 / 国务院妇女儿童工作委员会主任 / spoke',
  ],
  ['and not where districts speak in turn', '东区、南区、北区分别发言。各镇、各村、各组先后汇报。'],
  [
    'and not where an association of merchants is told of',
    '商会爱心人士、县一中校长邝岚、副校长滕野参加仪式。商会代表覃明山会长发言，农学班罗北辰同学讲话。',
    '邝岚 / 县一中校长 / attended',
    '滕野 / 副校长 / attended',
    '覃明山 / 商会代表 / spoke',
    '罗北辰 / - / spoke',
  ],
  [
    'and not where what they teach or how they are employed stands before a courtesy',
    '学校支教老师参加活动，小学古筝老师、全职老师陪同，县医院安宁医生到会。',
  ],
  [
    'and not where 长 begins another word',
    '江城市金鑫公司长期参加植树活动，江城市金鑫公司长年陪同。',
  ],
  [
    'and where what is expected stands behind the office',
    '县医院韦青禾院长期待合作，参加活动。',
    '韦青禾 / 院长 / attended',
  ],
  ['and not inside of a word', '国务院有关部门负责同志出席会议。'],
  [
    'and not where villages stand before an office',
    '参加会议的有马家沟主任、金沙湾主任、于家坡书记。',
  ],
  ['and not where villages are visited', '工作组和高家坪主任、谢家湾书记座谈。'],
  [
    'and not before the office of one named behind it',
    '高家庄书记李明，金沙湾主任王刚参加会议。常青树主任罗北辰发言。',
    '李明 / 高家庄书记 / attended',
    '王刚 / 金沙湾主任 / attended',
    '罗北辰 / 常青树主任 / spoke',
  ],
  ['and not where they are a country', '委内瑞拉总统、科特迪瓦总理出席会议。'],
  ['and not in a term in quotation marks', '县长宣布“中国农民丰收节”开幕。'],
];

describe('names that one place of the grammar tells', () => {
  for (const [says, body, ...people] of cases)
    it(`are found ${says}`, () => expect(peopleFound(body)).to.deep.equal(people));
});
