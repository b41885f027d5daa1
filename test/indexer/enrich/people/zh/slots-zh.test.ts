import { expect } from 'chai';
import { describe, it } from 'mocha';
import { describePeople, peopleFound, type PeopleCase } from '../../../../support/people-found.js';

const cases: Record<string, PeopleCase[]> = {
  'whose office stands beside the name': [
    [
      'between commas',
      '梁望川，县水利局局长，说：“今年水库蓄水充足。”',
      '梁望川 / 县水利局局长 / spoke',
    ],
    ['but no word for a day before an office', '今天，县水利局局长，说明情况。'],
    [
      'as two offices that a halfwidth comma joins',
      '县委副书记,县长逄大川主持会议.',
      '逄大川 / 县委副书记,县长 / presided',
    ],
    [
      'behind the word for all who lead, in traditional script',
      '縣領導羅進財、譚菊英參加活動。',
      '羅進財 / - / attended',
      '譚菊英 / - / attended',
    ],
    [
      'behind that for those who led before',
      '出席大会的还有：县老领导罗进财、谭玉堂等。',
      '罗进财 / - / attended',
      '谭玉堂 / - / attended',
    ],
    [
      'behind a country',
      '新加坡副总理王瑞平、乌兹别克斯坦副总理霍扎耶夫等通过视频方式致辞。',
      '王瑞平 / 新加坡副总理 / spoke',
      '霍扎耶夫 / 乌兹别克斯坦副总理 / spoke',
    ],
  ],
  'what one does': [
    [
      'leading others to a place, and no villagers at work',
      '县农机局班子在局长谭小路带领下到乌村调研。在市委书记罗望川以及市长竺岩的带领下，市政府领导班子等一行三十余人莅临园区。在支书韦海带领下，村民种上了八角。',
      '谭小路 / 局长 / attended',
      '罗望川 / 市委书记 / attended',
      '竺岩 / 市长 / attended',
    ],
    [
      'accompanying, with offices without names between',
      '县委书记谭小路在开发区主任罗望川，副县长竺岩及政府办、招商局等部门负责人和集团董事长韦海等陪同下作客。',
      '谭小路 / 县委书记 / attended',
      '罗望川 / 开发区主任 / attended',
      '竺岩 / 副县长 / attended',
      '韦海 / 集团董事长 / attended',
    ],
    [
      'exchanging views with another, and answering',
      '县人大副主任罗望川与总经理竺岩进行了深入的交流。局长谭小路边听边记，而后回答家长的关切。',
      '罗望川 / 县人大副主任 / attended',
      '竺岩 / 总经理 / attended',
      '谭小路 / 局长 / spoke',
    ],
    [
      'telling, and speaking up',
      '抗战老战士谭小路作为代表，动情地述说了当年的岁月。县作协副主席罗望川等作家积极发言。',
      '谭小路 / 抗战老战士 / spoke',
      '罗望川 / 县作协副主席 / spoke',
    ],
    [
      'coming by invitation, and gathering',
      '诗人谭小路应约来栗县指导。剧作家罗望川等名家齐聚云溪。干部职工齐声咏唱，大使馆工作人员齐聚云端。',
      '谭小路 / 诗人 / attended',
      '罗望川 / 剧作家 / attended',
    ],
    [
      'announcing as the chair',
      '会议由罗望川主持。会议主持人宣布：选举有效。',
      '罗望川 / - / spoke+',
    ],
    [
      'taking an oath for others',
      '裁判员代表罗望川、运动员代表谭小路分别宣誓。',
      '罗望川 / 裁判员代表 / spoke',
      '谭小路 / 运动员代表 / spoke',
    ],
    [
      'coming along',
      '随行检查的还有县公安局政委竺岩、县气象局局长母秋兰等。',
      '竺岩 / 县公安局政委 / attended',
      '母秋兰 / 县气象局局长 / attended',
    ],
    ['but no guide at work', '县文化馆馆长谭小路担任讲解员，来宾驻足。'],
    [
      'criticism, which is no speech to others',
      '支部书记谭小路参加会议，严肃开展批评和自我批评。',
      '谭小路 / 支部书记 / attended',
    ],
    [
      'but no one who bore an office once, at work in the village',
      '老书记谭小路带着协会在村组巡查。老书记罗望川说，路通了。',
      '罗望川 / 老书记 / spoke',
    ],
    ['but no designer at work', '罗望川担任总设计师，主持系统总体设计。'],
  ],
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
      'before the lines of a talk, and no label of a table',
      '拆迁中心副主任 滕野：吃了吗？\n罗翠平：刚吃过。\n滕野：茶园忙吗？\n罗翠平：正采呢。\n车型：轿车。\n车型：客车。\n时间：今天。\n时间：明天。',
      '滕野 / 拆迁中心副主任 / spoke',
      '罗翠平 / - / spoke',
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
      '罗北辰 / - / attended',
      '爨小棠 / - / attended',
      '闻人青 / - / attended',
      '邝岚 / - / attended',
    ],
    [
      'in a list that goes on behind somebody nobody knows',
      '县领导罗北辰、Ｂ女士、邝岚、滕野陪同。',
      '罗北辰 / - / attended',
      '邝岚 / - / attended',
      '滕野 / - / attended',
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
      'who comes along at the end of what another demands',
      '县长邝岚强调，要守住底线，副县长滕野、罗北辰参加调研。书记覃大勇指出，请局长黎洪参加调研，把问题找准。',
      '邝岚 / 县长 / spoke',
      '滕野 / 副县长 / attended',
      '罗北辰 / 副县长 / attended',
      '覃大勇 / 书记 / spoke',
    ],
    [
      'who acts by an office behind a semicolon',
      '县委书记邝岚作出批示，要求全力救援；副县长滕康生立即赶赴现场看望伤员。',
      '邝岚 / 县委书记 / spoke',
      '滕康生 / 副县长 / attended',
    ],
    [
      'who is the chair of what is held',
      '晚会主持人、县剧团副团长滕野介绍了节目。',
      '滕野 / 晚会主持人、县剧团副团长 / spoke+',
    ],
    [
      'what the General Secretary said should be, within the words of another',
      '县长邝岚表示，习近平总书记提出要让文化进校园，我们照办。校长滕野认为，习近平总书记提出一系列新思想。',
      '邝岚 / 县长 / spoke',
      '习近平 / 总书记 / spoke',
      '滕野 / 校长 / spoke',
    ],
    [
      'who receives guests, and who leads them',
      '总裁助理邝岚等领导在茶厂接待了客商一行。以省茶业协会理事长滕渊先生为团长的一行16人前往我县。',
      '邝岚 / 总裁助理 / attended',
      '滕渊 / 省茶业协会理事长 / attended',
    ],
    [
      'a short form of the one who bears the office, and not of a deputy',
      '局党委书记邝岚、副书记邝望川参加活动。邝书记指出，要常抓。',
      '邝岚 / 局党委书记 / spoke',
      '邝望川 / 副书记 / attended',
    ],
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
  'what the words around an act tell': [
    [
      'all in whose presence others sign',
      '在县委书记覃大勇，县长黎明山的共同见证下，县商会会长唐宁与企业家代表签约。',
      '覃大勇 / 县委书记 / attended',
      '黎明山 / 县长 / attended',
      '唐宁 / 县商会会长 / attended',
    ],
    ['who said the words before', '说这话的是村里的会计黎明山。', '黎明山 / 会计 / spoke'],
    ['who says it in some manner', '黎明山高兴地说：“路修好了。”', '黎明山 / - / spoke'],
    [
      'who tells something in several respects',
      '县质量监控中心主任黎明山从教材、教具准备和课堂纪律等方面介绍了检查安排。',
      '黎明山 / 县质量监控中心主任 / spoke',
    ],
    [
      'who leads the delegation that is received',
      '县长覃大勇会见了以邻县县长黎明山为团长的代表团一行。',
      '覃大勇 / 县长 / attended',
      '黎明山 / 邻县县长 / attended',
    ],
  ],
};

describe('persons by their place in a Chinese sentence', () => {
  describePeople(cases);

  it('are looked for once in each place, whatever characters a paragraph begins with', () => {
    expect(peopleFound('𭲈󹚳󒂕\n𠀀𠀁，𠀂。')).to.deep.equal([]);
  });
});
