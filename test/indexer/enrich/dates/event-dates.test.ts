import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { findEventDates } from '../../../../indexer/enrich/dates/event-dates.js';

type Case = [what: string, date: string, body: string, wanted: string[]];

function table(lang: 'zh' | 'en', cases: Case[]): void {
  for (const [what, date, body, wanted] of cases) {
    it(what, () => {
      expect(findEventDates({ title: '', body, lang, date })).to.deep.equal(wanted);
    });
  }
}

describe('event dates of a Chinese report', () => {
  table('zh', [
    ['read month and day', '2023-01-14', '1月13日，县委常委会召开会议。', ['2023-01-13']],
    [
      'read year, month and day',
      '2023-02-14',
      '2023年1月13日，县委常委会召开会议。',
      ['2023-01-13'],
    ],
    [
      'take a time of day for one of the day named before it',
      '2022-06-12',
      '6月11日凌晨3时，全县遭遇强降雨，两个乡镇雨量超过150毫米。清晨6时，县委书记在县应急指挥中心主持召开会商会。',
      ['2022-06-11'],
    ],
    [
      'take no time of day for one of a day that is only spoken of',
      '2023-03-25',
      '会议传达学习3月20日全省工作会议精神。下午，县委书记主持召开座谈会。',
      [],
    ],
    [
      'take no time of day for one of the day from which something holds',
      '2023-03-25',
      '今年1月1日起，我县实施新政策。上午，县委书记主持召开推进会。',
      [],
    ],
    [
      'read the hours of a meeting',
      '2023-05-20',
      '5月16日8时至17日18时，县委召开全体会议。',
      ['2023-05-16', '2023-05-17'],
    ],
    [
      'pass over the hours that numbers are of',
      '2022-03-09',
      '2022年3月7日12时至8日12时，我县新增本土确诊病例3例，均在集中隔离点检出。3月8日16时，县指挥部召开调度会。',
      ['2022-03-08'],
    ],
    [
      'stand below a table',
      '2022-03-09',
      `我县新增本土确诊病例3例。\n${'镇街\n3\n'.repeat(12)}3月8日16时，县指挥部召开调度会。`,
      ['2022-03-08'],
    ],
    [
      'pass over when word of it came',
      '2023-05-18',
      '石桥工业园区日前传出好消息：5月16日下午，园区管委会主持召开银企恳谈会。',
      ['2023-05-16'],
    ],
    ['read the day alone', '2023-01-14', '13日上午，县委常委会召开会议。', ['2023-01-13']],
    [
      'read a day of the month before',
      '2023-02-01',
      '30日上午，县委常委会召开会议。',
      ['2023-01-30'],
    ],
    ['read Chinese numerals', '2023-01-14', '一月十三日，县委常委会召开会议。', ['2023-01-13']],
    [
      'read a year in Chinese numerals',
      '2023-01-14',
      '二〇二三年一月十三日，全县大会召开。',
      ['2023-01-13'],
    ],
    ['read blanks in a date', '2023-05-10', '5 月 9 日上午，县委常委会召开会议。', ['2023-05-09']],
    [
      'read blanks in a whole date',
      '2023-09-02',
      '2023 年 9 月 1 日，县委常委会召开会议。',
      ['2023-09-01'],
    ],
    [
      'read blanks in a range',
      '2023-05-11',
      '5 月 9 日至 10 日，县委全会召开。',
      ['2023-05-09', '2023-05-10'],
    ],
    ['read full-width digits', '2023-01-14', '１月１３日，县委常委会召开会议。', ['2023-01-13']],
    ['read a date in digits', '2023-01-14', '2023-01-13下午，县委常委会召开会议。', ['2023-01-13']],
    [
      'find December in a report of January',
      '2023-01-03',
      '12月30日，县委召开会议。',
      ['2022-12-30'],
    ],
    ['know 去年', '2023-01-03', '会议于2022年12月30日召开，县委书记讲话。', ['2022-12-30']],
    ['know yesterday', '2023-01-14', '昨日，县委常委会召开会议。', ['2023-01-13']],
    ['know last night', '2023-03-01', '昨晚，县防指召开调度会。', ['2023-02-28']],
    ['know today', '2023-01-13', '今天上午，县委召开会议。', ['2023-01-13']],
    ['know the day before yesterday', '2023-01-15', '前天，县长走访企业。', ['2023-01-13']],
    [
      'count yesterday from the dateline',
      '2023-01-15',
      '本报1月14日讯 昨天，县委召开会议。',
      ['2023-01-13'],
    ],
    ['know last Friday', '2023-01-17', '上周五，县委常委会召开会议。', ['2023-01-13']],
    ['know this week’s Friday', '2023-01-14', '本周五，县委常委会召开会议。', ['2023-01-13']],
    [
      'take a day and its explanation as one',
      '2023-06-21',
      '昨天（6月20日），区委书记到街道调研。',
      ['2023-06-20'],
    ],
    [
      'read a range',
      '2023-03-09',
      '3月6日至8日，培训班在县委党校举办。',
      ['2023-03-06', '2023-03-07', '2023-03-08'],
    ],
    [
      'read a range without the first 日',
      '2023-03-09',
      '3月6-8日，培训班举办。',
      ['2023-03-06', '2023-03-07', '2023-03-08'],
    ],
    [
      'read a range over a month’s end',
      '2023-02-02',
      '1月31日至2月1日，县两会召开。',
      ['2023-01-31', '2023-02-01'],
    ],
    [
      'read a range over a year’s end',
      '2023-01-03',
      '2022年12月31日至2023年1月1日，培训班举办。',
      ['2022-12-31', '2023-01-01'],
    ],
    [
      'read days of one month',
      '2023-01-16',
      '1月13日、14日，县委书记走访企业。',
      ['2023-01-13', '2023-01-14'],
    ],
    [
      'read days of a range alone',
      '2023-01-16',
      '13日至14日，全县现场会召开。',
      ['2023-01-13', '2023-01-14'],
    ],
    [
      'take a meeting’s later days',
      '2023-01-16',
      '1月13日，县人代会开幕。\n1月14日下午，大会继续举行。',
      ['2023-01-13', '2023-01-14'],
    ],
    [
      'follow 当晚 to the day before it',
      '2023-06-25',
      '6月24日20时起，我县出现大雨。当晚，县防指召开调度会。',
      ['2023-06-24'],
    ],
    [
      'find the day behind the meeting',
      '2023-01-14',
      '县委常委会会议于1月13日召开。',
      ['2023-01-13'],
    ],
    [
      'find the day under a work report’s title',
      '2023-02-01',
      '政府工作报告\n——2023年1月13日在县第十七届人民代表大会第二次会议上',
      ['2023-01-13'],
    ],
    ['find the day in the title', '2023-01-14', '1月13日召开会议', ['2023-01-13']],
    ['read none from 近日', '2023-01-14', '近日，县委常委会召开会议，部署3月1日前完成的工作。', []],
    [
      'read none from 日前',
      '2023-01-14',
      '日前，县长带队深入乡镇调研。\n1月5日下发的通知要求开展检查。',
      [],
    ],
    [
      'skip deadlines',
      '2023-05-17',
      '5月16日，会议召开。\n要在9月30日前完工，4月30日前已召开两次会议。',
      ['2023-05-16'],
    ],
    [
      'skip earlier events',
      '2023-01-14',
      '1月13日，县委常委会召开会议，传达学习1月10日省委常委会会议精神。',
      ['2023-01-13'],
    ],
    [
      'skip meetings held before',
      '2023-01-14',
      '1月13日，县委召开会议，学习1月10日召开的市委常委会会议精神。',
      ['2023-01-13'],
    ],
    [
      'skip what happened before',
      '2023-01-14',
      '1月13日，县委召开会议。\n此前，县委曾于1月3日召开动员会。',
      ['2023-01-13'],
    ],
    [
      'skip dates of documents',
      '2023-01-06',
      '根据2023年1月4日印发的通知，现将有关事项通知如下。\n县人民政府\n2023年1月5日',
      [],
    ],
    [
      'skip a signature',
      '2023-01-06',
      '任命：\n林晓舟同志为县水务局局长。\n盱眙县人民政府\n2023年1月5日',
      [],
    ],
    ['skip quotations', '2023-01-14', '县委召开会议。“1月5日我们开会说过。”林晓舟说。', []],
    [
      'skip the state of figures',
      '2023-06-25',
      '截至24日23时30分，全县已转移群众，县防指召开会议。',
      [],
    ],
    ['skip meetings to come', '2023-01-10', '会议定于1月13日召开。', []],
    ['skip days that are not in the calendar', '2023-03-10', '2月30日，县委召开会议。', []],
    ['skip a reporter’s day', '2023-01-14', '1月13日，记者从县农业农村局获悉，会议将召开。', []],
    [
      'read a later day in the lead',
      '2023-06-25',
      '6月23日，县长到甲镇调研。6月24日，县委书记到乙镇调研。',
      ['2023-06-23', '2023-06-24'],
    ],
    [
      'skip a festival to come in brackets',
      '2023-09-11',
      '9月8日，在教师节（9月10日）来临之际，全县召开庆祝大会。',
      ['2023-09-08'],
    ],
    [
      'read a day on which people are received',
      '2023-07-13',
      '7月12日，县委书记接待来访群众。',
      ['2023-07-12'],
    ],
    ['skip memorial days', '2023-05-12', '5月12日全国防灾减灾日来临之际，我县开展演练。', []],
    ['skip captions', '2023-06-05', '图为6月2日会议现场\n6月3日，县委召开会议。', ['2023-06-03']],
    [
      'read a meeting whose name says 学习',
      '2023-10-20',
      '学习贯彻主题教育推进会18日在县城召开。',
      ['2023-10-18'],
    ],
  ]);

  it('come from the title where the text tells none', () => {
    const report = { title: '我县1月13日召开会议', body: '会议部署了工作。', lang: 'zh' } as const;
    expect(findEventDates({ ...report, date: '2023-01-14' })).to.deep.equal(['2023-01-13']);
  });
});

describe('event dates of an English report', () => {
  table('en', [
    [
      'read month and day',
      '2023-01-14',
      'On January 13, the county held a meeting.',
      ['2023-01-13'],
    ],
    [
      'read a day in words',
      '2023-03-07',
      'The county held a meeting at 3 p.m. on the twenty-third of February, 2023.',
      ['2023-02-23'],
    ],
    [
      'read no day from an ordinal of something else',
      '2023-05-20',
      'The county held a meeting on the second May Day fair.',
      [],
    ],
    ['read a short month', '2023-01-14', 'On Jan. 13, the county held a meeting.', ['2023-01-13']],
    [
      'read an ordinal',
      '2023-01-14',
      'On January 13th, the county held a meeting.',
      ['2023-01-13'],
    ],
    [
      'read the day first',
      '2023-01-14',
      'On 13 January 2023, the county held a meeting.',
      ['2023-01-13'],
    ],
    [
      'read the day last',
      '2022-06-03',
      'The county held a meeting in the old town on June 2.',
      ['2022-06-02'],
    ],
    [
      'read the part of the day',
      '2023-01-14',
      'On the afternoon of January 13, a meeting was held.',
      ['2023-01-13'],
    ],
    [
      'read the day alone',
      '2023-01-14',
      'On the morning of the 13th, a meeting was held.',
      ['2023-01-13'],
    ],
    [
      'find December in a report of January',
      '2023-01-03',
      'On December 30, a meeting was held.',
      ['2022-12-30'],
    ],
    ['know yesterday', '2023-01-14', 'Yesterday the county held a meeting.', ['2023-01-13']],
    ['know last Friday', '2023-01-16', 'Last Friday the county held a meeting.', ['2023-01-13']],
    ['know Friday', '2023-01-14', 'The county held a meeting on Friday.', ['2023-01-13']],
    [
      'read a range',
      '2023-03-09',
      'From March 6 to 8, a training class was held.',
      ['2023-03-06', '2023-03-07', '2023-03-08'],
    ],
    [
      'read a range with a dash',
      '2023-03-09',
      'The class was held on March 6-8, 2023.',
      ['2023-03-06', '2023-03-07', '2023-03-08'],
    ],
    [
      'read a range over a month’s end',
      '2023-02-02',
      'From January 31 to February 1, the congress met.',
      ['2023-01-31', '2023-02-01'],
    ],
    [
      'read two days',
      '2023-01-16',
      'On January 13 and 14, Lin visited enterprises.',
      ['2023-01-13', '2023-01-14'],
    ],
    [
      'read none from recently',
      '2023-01-14',
      'Recently, Lin visited the towns and held a meeting.',
      [],
    ],
    [
      'skip deadlines',
      '2023-05-17',
      'On May 16, a meeting was held. All checks are to end before May 10.',
      ['2023-05-16'],
    ],
    [
      'skip deadlines in the lead',
      '2023-05-17',
      'The meeting was held and asked for reports by May 10.',
      [],
    ],
    [
      'skip earlier meetings',
      '2023-01-14',
      'On January 13, the county held a meeting to study the spirit of the meeting of January 10.',
      ['2023-01-13'],
    ],
    [
      'skip documents',
      '2023-01-14',
      'According to the notice dated January 5, a meeting will be held.',
      [],
    ],
    ['skip meetings to come', '2023-01-14', 'A meeting will be held on January 20.', []],
    ['skip quotations', '2023-01-14', '"On January 5 we held a meeting," Lin said.', []],
    [
      'skip captions',
      '2022-06-05',
      'Workers held a drill on June 2. [Photo by Tian]\nOn June 3, the county held a meeting.',
      ['2022-06-03'],
    ],
    [
      'skip the line of a release',
      '2023-01-15',
      'Huaiji released at 22:47 on January 14, 2023 in Guangdong\nOn January 13, a meeting was held.',
      ['2023-01-13'],
    ],
  ]);
});

describe('event dates that are easily mistaken', () => {
  table('zh', [
    [
      'may be parts of days',
      '2023-01-16',
      '1月13日下午至1月14日上午，全会召开。',
      ['2023-01-13', '2023-01-14'],
    ],
    [
      'may follow 从',
      '2023-03-09',
      '从3月6日到8日，培训班举办。',
      ['2023-03-06', '2023-03-07', '2023-03-08'],
    ],
    ['stand in minutes', '2023-01-06', '会议时间：2023年1月5日\n主持人：林晓舟', ['2023-01-05']],
    [
      'explain the lunar calendar',
      '2023-02-20',
      '正月初八（1月29日），全县大会召开。',
      ['2023-01-29'],
    ],
    [
      'follow 连日来',
      '2023-06-25',
      '连日来，县领导检查防汛。6月24日，县长到甲镇检查。',
      ['2023-06-24'],
    ],
    ['are none in a range that lasts on', '2023-03-05', '3月1日至3月31日，我县开展培训活动。', []],
    [
      'are none in the basis of a decision',
      '2023-01-16',
      '经2023年1月10日县政府第3次常务会议研究决定，任命林晓舟为局长。',
      [],
    ],
    [
      'stand below lines of their own',
      '2023-02-01',
      '工作报告\n县长 林晓舟\n内容摘要\n——1月13日在县第十七届人民代表大会第二次会议上',
      ['2023-01-13'],
    ],
  ]);
  table('en', [
    [
      'are ordinals',
      '2023-01-16',
      'From the 13th to the 14th, meetings were held.',
      ['2023-01-13', '2023-01-14'],
    ],
    [
      'are counted from the dateline',
      '2023-01-16',
      'HUAIJI, Jan. 14 -- The county held a meeting yesterday.',
      ['2023-01-13'],
    ],
    [
      'are no coming festival',
      '2023-01-16',
      'With the festival on January 14 approaching, Lin visited families on January 15.',
      ['2023-01-15'],
    ],
    [
      'are no birthday',
      '2023-05-17',
      'An Ning, born on May 1, attended the meeting on May 16.',
      ['2023-05-16'],
    ],
  ]);
});

describe('event dates of any report', () => {
  it('are days up to the publication, sorted, each once', () => {
    const piece = fc.constantFrom(
      '1月',
      '13日',
      '至',
      '31日',
      '，召开会议。',
      '昨天',
      '上周五',
      '近日',
      '于',
      'On May ',
      '3',
      ' to ',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.constantFrom('zh' as const, 'en' as const),
        (pieces, lang) => {
          const days = findEventDates({
            title: '',
            body: pieces.join(''),
            lang,
            date: '2023-03-01',
          });
          expect(days).to.deep.equal([...new Set(days)].toSorted());
          for (const day of days) {
            expect(day <= '2023-03-01' && day >= '2022-01-01').to.equal(true);
            expect(new Date(day).toISOString().slice(0, 10)).to.equal(day);
          }
        },
      ),
    );
  });

  it('take time in proportion to the text', () => {
    for (const text of ['1月', '3日、', '“', '传达', '1-', 'January 1, ', 'spirit of ']) {
      const body = text.repeat(100_000);
      expect(findEventDates({ title: '', body, lang: 'zh', date: '2023-03-01' })).to.be.an('array');
      expect(findEventDates({ title: '', body, lang: 'en', date: '2023-03-01' })).to.be.an('array');
    }
  }).timeout(5_000);
});
