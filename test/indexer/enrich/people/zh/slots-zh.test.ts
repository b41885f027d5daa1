import { expect } from 'chai';
import { describe, it } from 'mocha';
import { peopleFound, type PeopleCase } from '../../../../support/people-found.js';

const cases: Record<string, PeopleCase[]> = {
  'who stands where the grammar wants a person': [
    [
      'between an office and a verb, whatever the surname',
      '副县长芈望溪主持会议，县政协主席嫪一舟讲话。',
      '芈望溪 / 副县长 / presided',
      '嫪一舟 / 县政协主席 / spoke',
    ],
    [
      'with a surname that is a word and a given name that is one',
      '县长当玉归、副县长强国庆为获奖者颁奖，局长果成章对此表示感谢。',
      '当玉归 / 县长 / attended',
      '强国庆 / 副县长 / attended',
      '果成章 / 局长 / spoke',
    ],
    [
      'of two characters that no list has, before what is said',
      '“要善待山水。”全国人大代表圣明说。',
      '圣明 / 全国人大代表 / spoke',
    ],
    [
      'right behind words of a sentence',
      '“别怕，我背您！”消防员邝岚冲进水中。',
      '邝岚 / 消防员 / spoke',
    ],
    [
      'before a colon and a quotation, whatever the verb',
      '县委书记滕野在会上掷地有声：“项目为王，落地为要！”',
      '滕野 / 县委书记 / spoke',
    ],
    [
      'in the brackets of a transcript',
      '主持人（县委宣传部副部长　邝　岚）：各位记者，大家好。',
      '邝岚 / 县委宣传部副部长 / presided',
    ],
    [
      'as a deputy among others',
      '他们一同审议报告。代表邝岚、滕野、罗北辰分别就养老问题发言。',
      '邝岚 / - / spoke',
      '滕野 / - / spoke',
      '罗北辰 / - / spoke',
    ],
    [
      'before the office that they hold for an exercise',
      '县长邝岚任总指挥，副县长滕野宣布演练开始。',
      '邝岚 / 县长 / attended',
      '滕野 / 副县长 / spoke',
    ],
    [
      'among the names of a list',
      '县领导罗北辰、爨小棠、闻人青、邝岚参加。',
      '罗北辰 / 县领导 / attended',
      '爨小棠 / 县领导 / attended',
      '闻人青 / 县领导 / attended',
      '邝岚 / 县领导 / attended',
    ],
    [
      'in a list that goes on behind somebody nobody knows',
      '县领导罗北辰、Ｂ女士、邝岚、滕野陪同。',
      '罗北辰 / 县领导 / attended',
      '邝岚 / 县领导 / attended',
      '滕野 / 县领导 / attended',
    ],
    [
      'with what is said of them in brackets',
      '副县长邝岚（女）、滕野（挂职）、罗北辰（瑶族）出席会议。',
      '邝岚 / 副县长 / attended',
      '滕野 / 副县长 / attended',
      '罗北辰 / 副县长 / attended',
    ],
    [
      'after a label',
      '主持人：嫪一舟\n出席：罗北辰，邝岚，滕野\n发言人：芈望溪',
      '嫪一舟 / - / presided',
      '罗北辰 / - / attended',
      '邝岚 / - / attended',
      '滕野 / - / attended',
      '芈望溪 / - / spoke',
    ],
    [
      'between an organisation and the title behind the name',
      '县水务局邝岚局长、县林业局罗北辰副局长陪同检查。',
      '邝岚 / 局长 / attended',
      '罗北辰 / 副局长 / attended',
    ],
    [
      'once named, wherever the report names them again',
      '“我们等这座桥很久了。”芈望溪说。县长芈望溪是第三次来这里。',
      '芈望溪 / 县长 / spoke',
    ],
    [
      'by a surname and the office borne',
      '会议由副县长滕野主持。滕副县长要求，三天内清完河道。',
      '滕野 / 副县长 / spoke+',
    ],
  ],
  'who is read from the sentence around': [
    [
      'a name that is a whole clause with its verb',
      '副县长滕野出席，南成哲致辞。',
      '滕野 / 副县长 / attended',
      '南成哲 / - / spoke',
    ],
    [
      'a foreign name before its title, and bare',
      '县长邝岚同卡塔丽娜大使会谈。卡塔丽娜表示，愿多来往。',
      '邝岚 / 县长 / attended',
      '卡塔丽娜 / 大使 / spoke',
    ],
    [
      'two short forms in a row',
      '县人大副主任邝岚、镇党委书记滕野到村里走访。邝主任、滕书记要求，路灯要修好。',
      '邝岚 / 县人大副主任 / spoke',
      '滕野 / 镇党委书记 / spoke',
    ],
    [
      'one who is invited to speak',
      '下面，请教育局局长邝岚同志发言。会议邀请到教授滕野出席。',
      '邝岚 / 教育局局长 / spoke',
      '滕野 / 教授 / attended',
    ],
    [
      'one who is chosen, where the report goes on with the bare name',
      '会议任命芈道远为副县长。芈道远在会上表示，不负信任。',
      '芈道远 / - / spoke',
    ],
    [
      'a surname that is a word of grammar',
      '副县长向望岳建议，向群众问计。副县长向前、和平川出席。',
      '向望岳 / 副县长 / spoke',
      '向前 / 副县长 / attended',
      '和平川 / 副县长 / attended',
    ],
    [
      'the next speaker after a semicolon',
      '代表邝岚建议，修桥；代表滕野希望，通车。',
      '邝岚 / - / spoke',
      '滕野 / - / spoke',
    ],
    [
      'a list that an unknown member parts',
      '县委书记邝岚，一级巡视员ＢＢ，省“护河、护林”办公室主任罗北辰应邀出席。',
      '邝岚 / 县委书记 / attended',
      '罗北辰 / 省“护河、护林”办公室主任 / attended',
    ],
    [
      'two dotted names of one clause',
      '县长帕提古丽·肉孜同代表团团长阿里·本·哈桑会谈。',
      '帕提古丽·肉孜 / 县长 / attended',
      '阿里·本·哈桑 / 代表团团长 / attended',
    ],
    ['a label within a sentence', '讲座在社区举行，主讲人：邝岚。', '邝岚 / - / spoke'],
  ],
  'lists and what goes on behind them': [
    [
      'those whom 以及 joins, with one title behind all',
      '副馆长付桦、王绍衷以及许卿菲、杜眉两位科长作了辅导授课。',
      '付桦 / 副馆长 / spoke',
      '王绍衷 / 副馆长 / spoke',
      '许卿菲 / 科长 / spoke',
      '杜眉 / 科长 / spoke',
    ],
    [
      'who came, where 有 begins the list',
      '出席活动的主要领导有县委常委邝岚同志；县水务局局长滕野同志、副局长罗北辰同志；政法委书记：李闰同志；还有各镇负责人。',
      '邝岚 / 县委常委 / attended',
      '滕野 / 县水务局局长 / attended',
      '罗北辰 / 副局长 / attended',
      '李闰 / - / attended',
    ],
    [
      'behind nameless persons',
      '省市有关领导及我县县委书记邝岚、副县长滕野陪同。',
      '邝岚 / 县委书记 / attended',
      '滕野 / 副县长 / attended',
    ],
    [
      'behind a group that somebody belongs to',
      '县委巡察工作领导小组罗北辰同志代表县委讲了几点意见。县长邝岚主持。',
      '罗北辰 / - / spoke',
      '邝岚 / 县长 / presided',
    ],
    [
      'who signed, and who was given something by whom',
      '县长邝岚与水务集团总经理滕野签订合同。劳模接受县总工会主席罗北辰等领导向他们颁发的奖章。',
      '邝岚 / 县长 / attended',
      '滕野 / 水务集团总经理 / attended',
      '罗北辰 / 县总工会主席 / attended',
    ],
    [
      'who only travelled, where the full stop came too early',
      '县长邝岚，副县长滕野一行。深入卫生院检查。',
      '邝岚 / 县长 / attended',
      '滕野 / 副县长 / attended',
    ],
    [
      'another who speaks in the clause behind',
      '政委邝岚主持仪式，交警大队、城关派出所负责人分别作了表态发言。',
      '邝岚 / 政委 / presided',
    ],
    [
      'one whom the clause calls 该校校长, and not the one before',
      '县医保局局长邝岚走进中学宣讲政策，该校校长曾问吾主持宣讲会。',
      '邝岚 / 县医保局局长 / spoke',
      '曾问吾 / 校长 / presided',
    ],
    [
      'a name that ends in what joins lists',
      '“订单排到了五月。”企业负责人项大同说。',
      '项大同 / 企业负责人 / spoke',
    ],
    [
      'presiding over a study and speaking',
      '县委书记公孙田主持学习并讲话。',
      '公孙田 / 县委书记 / spoke+',
    ],
    [
      'who presides, with the title behind the name or 该县 before it',
      '会议由邝岚副县长主持。开幕式由该县政府副县长滕野主持。典礼由党校教务长罗北辰主持。',
      '邝岚 / 副县长 / presided',
      '滕野 / 政府副县长 / presided',
      '罗北辰 / 党校教务长 / presided',
    ],
    [
      'who demands and who takes part in the activities',
      '县委常委邝岚就抓好落实提要求。市领导滕野、向清平、罗北辰，市委秘书长芈望溪参与有关活动。',
      '邝岚 / 县委常委 / spoke',
      '滕野 / 市领导 / attended',
      '向清平 / 市领导 / attended',
      '罗北辰 / 市领导 / attended',
      '芈望溪 / 市委秘书长 / attended',
    ],
    [
      'double surnames that are words, and a surname that is a word of grammar',
      '县纪委副书记东方硕、西门泊汇报分管工作。“水退了人才能走。”镇党委书记那日松说。',
      '东方硕 / 县纪委副书记 / spoke',
      '西门泊 / 县纪委副书记 / spoke',
      '那日松 / 镇党委书记 / spoke',
    ],
    [
      'who was asked to come and speak, and a presider on the line under the label',
      '主持人：\n县委宣传部副部长邝岚\n今天我们请来了县农办主任滕野，县交通局副局长罗北辰，请他们介绍情况并回答提问。',
      '邝岚 / 县委宣传部副部长 / presided',
      '滕野 / 县农办主任 / spoke',
      '罗北辰 / 县交通局副局长 / spoke',
    ],
    [
      'who came, on the lines under the label, up to where the report goes on',
      '参加发布会的人员包括：\n县长邝岚；\n县医院院长滕野。\n发布会召开前，副县长罗北辰的车坏了。',
      '邝岚 / 县长 / attended',
      '滕野 / 县医院院长 / attended',
    ],
    [
      'who is invited with a long title, and to a lecture with a name',
      '会议邀请市委宣讲团成员、高级讲师罗北辰进行宣讲，并邀请研究会会长滕野作《当前趋势和大家重点关注的问题》专题讲座。',
      '罗北辰 / 市委宣讲团成员、高级讲师 / spoke',
      '滕野 / 研究会会长 / spoke',
    ],
    [
      'a demand that begins the next sentence',
      '县法院院长邝岚一行详细了解情况。要求各镇要迅速行动。',
      '邝岚 / 县法院院长 / spoke',
    ],
    [
      'a former office, and the order of speakers',
      '九摆村原第一书记邝岚同志及南林村原第一书记滕野同志参加座谈，新选派的第一书记依次进行介绍。',
      '邝岚 / 九摆村原第一书记 / attended',
      '滕野 / 南林村原第一书记 / attended',
    ],
    ['what was not done well', '时任县长邝岚作为主要负责人，督导检查和履职尽责不到位。'],
  ],
  'names of every people': [
    [
      'Mongolian names without a Han surname',
      '旗长苏日娜主持会议，旗政协主席额尔德木图，副旗长巴雅尔孟和参加。',
      '苏日娜 / 旗长 / presided',
      '额尔德木图 / 旗政协主席 / attended',
      '巴雅尔孟和 / 副旗长 / attended',
    ],
    [
      'a dotted name with one character before the dot',
      '旗委书记罗北辰主持会议，旗长包·那仁讲话，旗领导韩·斯琴、白·朝鲁参加。',
      '罗北辰 / 旗委书记 / presided',
      '包·那仁 / 旗长 / spoke',
      '韩·斯琴 / 旗领导 / attended',
      '白·朝鲁 / 旗领导 / attended',
    ],
    ...['·', '•', '﹒', '.', ' · ', '・'].map((dot): PeopleCase => [
      `a dotted name printed with “${dot}”`,
      `副县长帕提古丽${dot}肉孜出席会议。帕提古丽${dot}肉孜强调，要管好水渠。`,
      '帕提古丽·肉孜 / 副县长 / spoke',
    ]),
    [
      'a dotted name that is not cut',
      '县妇联主席阿依努尔古丽·阿不都外力提到会讲话。阿依努尔古丽·阿不都外力说，培训要办好。',
      '阿依努尔古丽·阿不都外力 / 县妇联主席 / spoke',
    ],
    [
      'Tibetan names of two and three words',
      '县人大常委会主任才让尖措，副县长曲智多旦、久美曲智端智出席。',
      '才让尖措 / 县人大常委会主任 / attended',
      '曲智多旦 / 副县长 / attended',
      '久美曲智端智 / 副县长 / attended',
    ],
    [
      'traditional script, as it is printed',
      '7月2日，縣委書記鄺嵐主持召開會議並講話，縣長羅北辰參加。鄺嵐強調，要護好堤壩。',
      '鄺嵐 / 縣委書記 / spoke+',
      '羅北辰 / 縣長 / attended',
    ],
    [
      'blanks between the characters',
      '县长邝 北 岚主持会议，副县长滕　野、罗 辰参加。',
      '邝北岚 / 县长 / presided',
      '滕野 / 副县长 / attended',
      '罗辰 / 副县长 / attended',
    ],
  ],
  'signs of every kind': [
    [
      'halfwidth commas and stops',
      '7月2日,县委书记邝岚主持会议并讲话,县长罗北辰,县政协主席滕野出席会议.',
      '邝岚 / 县委书记 / spoke+',
      '罗北辰 / 县长 / attended',
      '滕野 / 县政协主席 / attended',
    ],
    [
      'semicolons between offices',
      '县委书记邝岚;县长罗北辰;县政协主席滕野参加会议。',
      '邝岚 / 县委书记 / attended',
      '罗北辰 / 县长 / attended',
      '滕野 / 县政协主席 / attended',
    ],
    [
      'stops between names',
      '县领导邝岚.罗北辰.滕野参加。',
      '邝岚 / 县领导 / attended',
      '罗北辰 / 县领导 / attended',
      '滕野 / 县领导 / attended',
    ],
    [
      'commas between names',
      '县领导邝岚,罗北辰,滕野陪同。',
      '邝岚 / 县领导 / attended',
      '罗北辰 / - / attended',
      '滕野 / - / attended',
    ],
  ],
  'what makes no person': [
    ['an office without a name', '县委书记强调，要抢收。区委书记要求，要排涝。区长主持召开会议。'],
    ['the one who heads a group', '会议成立由副县长任组长、局长任副组长的专班，专班参加会议。'],
    ['what a meeting demands of somebody', '会议要求，县长罗北辰牵头，书记参加。'],
    ['one whose speech is studied', '会议传达了罗北辰在县里调研时的讲话精神。县长罗北辰没有参加。'],
    [
      'who is visited, and who is spoken to',
      '县长邝岚慰问老党员滕自发，并致以问候。邝岚对局长罗北辰说，要办好。',
      '邝岚 / 县长 / spoke',
    ],
    ['one whose name a country is', '县长邝岚会见了爱尔兰总理。', '邝岚 / 县长 / attended'],
    [
      'a bureau in a list of persons',
      '副县长邝岚、卫健局负责人一同参加。',
      '邝岚 / 副县长 / attended',
    ],
    [
      'one who has died',
      '离休干部罗北辰同志因病医治无效，于3月1日逝世。罗北辰出席过县第一次党代会。县长邝岚前往送别。',
      '邝岚 / 县长 / attended',
    ],
  ],
  'parts and who has them': [
    [
      'one of a university that bears a name, and one who comes to a hospital',
      '约翰·冯·诺伊曼大学主任列文指出，合作很好。副县长吐尔逊·艾山到医院慰问。',
      '列文 / 约翰·冯·诺伊曼大学主任 / spoke',
      '吐尔逊·艾山 / 副县长 / attended',
    ],
    [
      'what others say of a visit',
      '总书记习近平访问俄罗斯。媒体评论说，习主席此访具有重要意义。',
      '习近平 / 总书记 / attended',
    ],
    [
      'a candidate',
      '县政协主席候选人、副县长邝岚出席会议并讲话。',
      '邝岚 / 县政协主席候选人、副县长 / spoke',
    ],
    [
      'reading out, thanking, commenting and giving prizes',
      '副县长邝岚宣读决定，副县长滕野致答谢辞，教授罗北辰作点评，县长芈望溪颁奖。',
      '邝岚 / 副县长 / spoke',
      '滕野 / 副县长 / spoke',
      '罗北辰 / 教授 / spoke',
      '芈望溪 / 县长 / attended',
    ],
    [
      'speaking for others',
      '为“治沙标兵”滕小满颁奖后，滕小满代表获奖者发言。',
      '滕小满 / - / spoke',
    ],
    [
      'presiding over a study session and speaking',
      '县委书记邝岚主持学习会并作总结讲话。',
      '邝岚 / 县委书记 / spoke+',
    ],
    [
      'presiding is of the one who is said to preside',
      '县委书记邝岚出席会议并讲话，县长主持会议。',
      '邝岚 / 县委书记 / spoke',
    ],
    [
      'sitting on the platform',
      '执行主席：邝岚、滕野\n县领导罗北辰、芈望溪在主席台前排就坐。',
      '邝岚 / - / presided',
      '滕野 / - / presided',
      '罗北辰 / 县领导 / attended',
      '芈望溪 / 县领导 / attended',
    ],
    [
      'the author whose line stands under the title',
      '云溪县人民政府工作报告\n云溪县人民政府县长\n滕　野\n各位代表：\n我代表县人民政府，向大会报告工作。',
      '滕野 / 云溪县人民政府县长 / spoke',
    ],
  ],
};

describe('persons by their place in a Chinese sentence', () => {
  for (const [what, group] of Object.entries(cases)) {
    describe(what, () => {
      for (const [says, body, ...people] of group)
        it(`knows ${says}`, () => expect(peopleFound(body)).to.deep.equal(people));
    });
  }

  it('are looked for once in each place, whatever characters a paragraph begins with', () => {
    expect(peopleFound('𭲈󹚳󒂕\n𠀀𠀁，𠀂。')).to.deep.equal([]);
  });
});
