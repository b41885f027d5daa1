import { expect } from 'chai';
import { describe, it } from 'mocha';
import { findPeople } from '../../../../indexer/enrich/people/find-people.js';
import { personSchema } from '../../../../src/model/report.js';
import { peopleFound, type PeopleCase } from '../../../support/people-found.js';

const chinese: Record<string, PeopleCase[]> = {
  'who spoke': [
    [
      'the subject of a verb of speech',
      '县委书记龙国强指出，要抓好春耕。',
      '龙国强 / 县委书记 / spoke',
    ],
    ['one named without a title', '龙国强强调，要抓好春耕。', '龙国强 / - / spoke'],
    ['one who delivers a speech', '副县长黎雪梅出席会议并讲话。', '黎雪梅 / 副县长 / spoke'],
    [
      'one who speaks after a quotation',
      '“路通了，果子好卖了。”红星村村民田桂花高兴地说。',
      '田桂花 / 红星村村民 / spoke',
    ],
    [
      'one whom a pronoun means',
      '县长覃大勇来到水厂。他要求，年底前通水。',
      '覃大勇 / 县长 / spoke',
    ],
    [
      'all of a list',
      '会上，何春、莫丽、韦山等先后发言。',
      '何春 / - / spoke',
      '莫丽 / - / spoke',
      '韦山 / - / spoke',
    ],
    ['one who reports on work', '县水利局局长洪波汇报了水库情况。', '洪波 / 县水利局局长 / spoke'],
    [
      'one who talks to a reporter',
      '县文旅局局长唐宁接受记者采访。',
      '唐宁 / 县文旅局局长 / spoke',
    ],
    [
      'one cited in the words of another',
      '县长覃大勇说，正如省委书记孟远山指出，路是根本。',
      '覃大勇 / 县长 / spoke',
      '孟远山 / 省委书记 / spoke',
    ],
    [
      'one whose letter is read out',
      '副县长黎雪梅宣读县委书记龙国强的贺信。',
      '黎雪梅 / 副县长 / spoke',
      '龙国强 / 县委书记 / spoke',
    ],
    [
      'one who delivers a work report',
      '政府工作报告\n——在云溪县第九届人民代表大会上\n云溪县人民政府县长　覃 勇\n各位代表：\n现在，我代表县人民政府，向大会报告工作。',
      '覃勇 / 云溪县人民政府县长 / spoke',
    ],
  ],
  'who presided and who came': [
    ['presiding and speaking', '县委书记龙国强主持会议并讲话。', '龙国强 / 县委书记 / spoke+'],
    ['presiding alone', '会议由县委副书记龚自强主持。', '龚自强 / 县委副书记 / presided'],
    ['attending', '县政协主席梁桂参加会议。', '梁桂 / 县政协主席 / attended'],
    [
      'both sides of a meeting',
      '县长覃大勇会见恒运公司董事长区伟良。',
      '覃大勇 / 县长 / attended',
      '区伟良 / 恒运公司董事长 / attended',
    ],
    [
      'talks with a foreigner',
      '国务院总理同加纳总统阿库福举行会谈。',
      '阿库福 / 加纳总统 / attended',
    ],
    [
      'the company of an official',
      '县长覃大勇到医院调研，副县长黎雪梅陪同。',
      '覃大勇 / 县长 / attended',
      '黎雪梅 / 副县长 / attended',
    ],
    ['wives without a title', '县长覃大勇夫人孟丽陪同参加活动。', '孟丽 / - / attended'],
  ],
  names: [
    ['compound surnames', '县委书记欧阳山指出，要实干。', '欧阳山 / 县委书记 / spoke'],
    [
      'blanks within names',
      '县委书记程  杰、副县长韦 兰出席会议。',
      '程杰 / 县委书记 / attended',
      '韦兰 / 副县长 / attended',
    ],
    ['middle dots', '县长阿依古丽·哈力克表示，要修路。', '阿依古丽·哈力克 / 县长 / spoke'],
    [
      'the last part of a dotted name',
      '商人汉斯·韦伯来访。韦伯说，他会再来。',
      '汉斯·韦伯 / 商人 / spoke',
    ],
    [
      'names that are words too',
      '县委书记尚武，副县长安宁出席会议。',
      '尚武 / 县委书记 / attended',
      '安宁 / 副县长 / attended',
    ],
    [
      'names of the Yi and the Tibetans',
      '县长沙马建军、副县长扎西多吉出席会议。',
      '沙马建军 / 县长 / attended',
      '扎西多吉 / 副县长 / attended',
    ],
    ['a name before a verb of its end', '县委书记李强强调，要实干。', '李强 / 县委书记 / spoke'],
  ],
  roles: [
    [
      'titles joined by 、',
      '县委副书记、代县长覃大勇出席会议。',
      '覃大勇 / 县委副书记、代县长 / attended',
    ],
    [
      'one title for a list',
      '副县长卢山、孔明亮和谭宇列席会议。',
      '卢山 / 副县长 / attended',
      '孔明亮 / 副县长 / attended',
      '谭宇 / 副县长 / attended',
    ],
    [
      'a title that ends at a comma',
      '副县长卢山，县人大常委会主任梁桂出席会议。',
      '卢山 / 副县长 / attended',
      '梁桂 / 县人大常委会主任 / attended',
    ],
    [
      'the longest form of a title',
      '龙国强来到石桥乡。云溪县委书记龙国强强调，要实干。',
      '龙国强 / 云溪县委书记 / spoke',
    ],
    [
      'a title behind the name',
      '孟远山省长指出，要修路。县长覃大勇出席。',
      '孟远山 / 省长 / spoke',
      '覃大勇 / 县长 / attended',
    ],
    [
      'a title behind a list',
      '卢山、谭宇两位副县长出席会议。',
      '卢山 / 副县长 / attended',
      '谭宇 / 副县长 / attended',
    ],
    [
      'titles without the time before them',
      '3月5日下午，县委书记龙国强主持会议。',
      '龙国强 / 县委书记 / presided',
    ],
    [
      'titles without the clause before them',
      '正在养牛的村民田桂花说，牛壮了。',
      '田桂花 / 村民 / spoke',
    ],
    [
      'an 和 within an office',
      '县自然资源和规划局局长唐宁汇报工作。',
      '唐宁 / 县自然资源和规划局局长 / spoke',
    ],
    [
      'brackets within an office',
      '县委党校（行政学校）教授何春作专题辅导。',
      '何春 / 县委党校（行政学校）教授 / spoke',
    ],
  ],
  'nobody who is only mentioned': [
    ['a meeting that stresses', '会议强调，要抓好春耕。'],
    [
      'a fixed phrase',
      '要在以习近平同志为核心的党中央领导下，以习近平新时代中国特色社会主义思想为指导。',
    ],
    ['a speech that is studied', '会议学习了习近平总书记重要讲话精神。'],
    ['one who is appointed', '任命王强同志为县水务局局长。'],
    ['one who is praised', '农民陈大山种了三亩果树，日子越过越好。'],
    ['titles without names', '县委书记、县长分别与企业家座谈。'],
    ['words that look like names', '方案提出，高度重视，全面推进。'],
    ['bylines', '（记者 沈知秋 通讯员 姚远）'],
    [
      'those whom a work report recalls',
      '现在，我代表县人民政府，向大会报告工作。去年，孟远山省长来我县调研指导。',
    ],
    ['what another recalls', '副县长表示，去年孟远山省长出席会议并讲话，我们深受鼓舞。'],
  ],
};

const english: PeopleCase[] = [
  [
    'a title behind the name',
    'Qin Dayong, head of the county, said that roads come first.',
    'Qin Dayong / head of the county / spoke',
  ],
  [
    'a title before the name',
    'Deputy county head Li Xuemei introduced the plan.',
    'Li Xuemei / Deputy county head / spoke',
  ],
  [
    'one title for a list',
    'Deputy county heads Lu Shan, Kong Liang and Tan Yu attended the meeting.',
    'Lu Shan / Deputy county heads / attended',
    'Kong Liang / Deputy county heads / attended',
    'Tan Yu / Deputy county heads / attended',
  ],
  [
    'a title with a place in it',
    'Tian Gui, head of Red Star Village, Shiqiao Town, said the road was open.',
    'Tian Gui / head of Red Star Village, Shiqiao Town / spoke',
  ],
  [
    'presiding and speaking',
    'Sima Qing, secretary of the county party committee, presided over the meeting and delivered a speech.',
    'Sima Qing / secretary of the county party committee / spoke+',
  ],
  [
    'the passive',
    'The meeting was chaired by Gong Ziqiang, deputy secretary of the county party committee.',
    'Gong Ziqiang / deputy secretary of the county party committee / presided',
  ],
  [
    'a surname alone',
    'Sima Qing, secretary of the county party committee, visited a farm. "We need rain before the end of May," Sima said.',
    'Sima Qing / secretary of the county party committee / spoke',
  ],
  [
    'a pronoun',
    'Qin Dayong, head of the county, visited a school. He asked the teachers to rest.',
    'Qin Dayong / head of the county / spoke',
  ],
  [
    'a foreigner',
    'Hans Weber, general manager of Weber Machines, told reporters that the plant would open.',
    'Hans Weber / general manager of Weber Machines / spoke',
  ],
  [
    'apostrophes',
    "Ouyang Xiu'e, director of the county hospital, was present.",
    "Ouyang Xiu'e / director of the county hospital / attended",
  ],
  [
    'a title set before a comma',
    'The county head, You Wen, asked for patience.',
    'You Wen / county head / spoke',
  ],
  [
    'the source of a report',
    'According to Yu Liang, director of the finance bureau, revenue rose.',
    'Yu Liang / director of the finance bureau / spoke',
  ],
  [
    'the second of two speakers',
    'Lou Wai, president of Yuanda Group, introduced the plan; Tang Ke, deputy director, answered questions.',
    'Lou Wai / president of Yuanda Group / spoke',
    'Tang Ke / deputy director / spoke',
  ],
  [
    'no places',
    'Langya Mountain, Fushan Town and Yunxi County are beautiful. The meeting stressed safety.',
  ],
  [
    'nobody appointed',
    'The county government appointed Wang Qiang as director of the water bureau.',
  ],
];

describe('findPeople', () => {
  for (const [topic, cases] of Object.entries(chinese)) {
    describe(`in Chinese, on ${topic}`, () => {
      for (const [says, body, ...people] of cases) {
        it(`knows ${says}`, () => expect(peopleFound(body)).to.deep.equal(people));
      }
    });
  }

  describe('in English', () => {
    for (const [says, body, ...people] of english) {
      it(`knows ${says}`, () => expect(peopleFound(body, 'en')).to.deep.equal(people));
    }
  });

  it('gives a person once, with the strongest part, in the order of first mention', () => {
    const body = '县委书记龙国强，县长覃大勇出席会议。\n县长覃大勇主持会议。\n龙国强强调，要实干。';
    expect(peopleFound(body)).to.deep.equal([
      '龙国强 / 县委书记 / spoke',
      '覃大勇 / 县长 / presided',
    ]);
  });

  it('adds the Latin form of each name', () => {
    const [person] = findPeople({
      title: '',
      body: '县委书记欧阳山讲话指出，要实干。',
      lang: 'zh',
    });
    expect(person!.nameLatin).to.equal('Ouyang Shan');
  });

  it('gives what the schema of a report takes, however long names and titles are', () => {
    const body = `${'县人民政府'.repeat(60)}县长龙国强说，好。商人${'阿·'.repeat(40)}阿里说，好。`;
    for (const person of findPeople({ title: '', body, lang: 'zh' })) personSchema.parse(person);
  });

  it('finds nobody in an empty text', () => {
    expect(peopleFound('')).to.deep.equal([]);
    expect(peopleFound('', 'en')).to.deep.equal([]);
  });
});
