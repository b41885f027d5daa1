import { expect } from 'chai';
import { describe, it } from 'mocha';
import { locateReport } from '../../../../indexer/enrich/place/locate-report.js';
import {
  CITY_MEETING,
  DISTRICT_MEETING,
  MEETING,
  testLocations,
} from '../../../support/located-reports.js';

describe('the place of a Chinese report', () => {
  testLocations('zh', [
    [
      'is the publisher’s county',
      { channel: '怀集发布', title: '县委常委会召开扩大会议', body: MEETING },
      '441224 channel',
    ],
    [
      'is the publisher’s county with the name of an account before it',
      { channel: '今日广宁', title: '县委常委会召开扩大会议', body: MEETING },
      '441223 channel',
    ],
    [
      'is the publisher’s county in an autonomous county called short',
      { channel: '玉屏县融媒体中心', title: '县委常委会召开扩大会议', body: MEETING },
      '520622 channel',
    ],
    [
      'takes a publisher’s short name that is a word of every day',
      { channel: '合作发布', title: '市委常委会召开扩大会议', body: CITY_MEETING },
      '623001 channel',
    ],
    [
      'is the publisher’s banner called by its first character and its side',
      {
        channel: '科左后旗融媒体中心',
        title: '科左后旗召开肉牛产业会',
        body: '2月7日，科左后旗召开肉牛产业会。',
      },
      '150522 channel',
    ],
    [
      'reads 南京 behind 长江, not 江南',
      {
        channel: '鼓楼发布',
        title: '鼓楼区召开防汛工作会',
        body: '5月10日，鼓楼区召开防汛工作会，要求做好长江南京段堤防巡查。区委书记讲话。',
      },
      '320106 channel',
    ],
    [
      'tells districts of one name apart by a neighbour in the text',
      {
        channel: '南山发布',
        title: '南山区与连平县召开联席会议',
        body: '11月16日，南山区与连平县召开对口帮扶联席会议。南山区委书记讲话。',
      },
      '440305 channel',
    ],
    [
      'is the county of the dateline',
      { title: '山火防得住', body: `本报怀集1月14日讯（记者 高远）${MEETING}` },
      '441224 dateline',
    ],
    [
      'is the county that opens the title',
      { title: '怀集县召开春耕备耕会议', body: MEETING },
      '441224 title',
    ],
    [
      'is the short name before a colon',
      { title: '怀集：一张清单管到底', body: MEETING },
      '441224 title',
    ],
    [
      'is the county in brackets',
      { title: '【怀集县】春耕备耕有序开展', body: MEETING },
      '441224 title',
    ],
    [
      'is the county whose office the title names',
      { title: '关于印发怀集县人民政府工作规则的通知', body: '各镇人民政府：' },
      '441224 title',
    ],
    [
      'is the county whose committee opens the lead',
      { title: '春耕备耕会议召开', body: '1月13日，中共怀集县委召开常委会会议。' },
      '441224 lead',
    ],
    [
      'is the county of the office that signs',
      {
        title: '关于林晓舟等同志职务任免的通知',
        body: '各镇人民政府：\n经研究决定：\n任命：\n林晓舟同志为县水务局局长。\n盱眙县人民政府\n2023年1月5日',
      },
      '320830 dateline',
    ],
    [
      'is the county of the bureau that signs',
      {
        title: '关于开展检查的通知',
        body: '各镇人民政府：\n现将有关事项通知如下。\n怀集县自然资源局\n2023年1月5日',
      },
      '441224 dateline',
    ],
    [
      'is not a county inside a longer name',
      { title: '米易县召开现场会', body: '11月3日，米易县召开现场会。' },
      '510421 title',
    ],
    [
      'is not a county inside other words',
      {
        channel: '某商会',
        title: '农产品贸易县域服务中心启用',
        body: '贸易县域服务中心今天启用。',
      },
      'none',
    ],
    [
      'is the one whose committee speaks where a title calls it by its short name',
      {
        channel: '新华网',
        title: '怀集柠檬农回乡谈转型',
        body: '1月8日，柠檬产业座谈会在怀集县召开。肇庆市副市长高远，怀集县委副书记、县长梁柏舟参加座谈。',
      },
      '441224 title',
    ],
    [
      'is not the county a guest comes from',
      {
        title: '招商推介会举行',
        body: '9月12日，德清县人民政府举行推介会，南山区副区长容远应邀出席，深圳市南山区企业参加。',
      },
      '330521 lead',
    ],
    [
      'is not the county where the guests meet',
      {
        channel: '德清发布',
        title: '推介会在深圳市南山区举行',
        body: '9月12日，推介会在深圳市南山区举行。县委书记林晓舟致辞。',
      },
      '330521 channel',
    ],
    [
      'is none for a county named in passing',
      { title: '多地强降雪', body: '昨天，新疆多地出现强降雪。在和静县，工作人员送来食物和水。' },
      'none',
    ],
    [
      'is not a county whose name a street bears',
      { title: '永兴街道召开会议', channel: '怀集发布', body: MEETING },
      '441224 channel',
    ],
    [
      'is not a county whose name a person bears',
      { title: '安宁主持召开会议', body: '1月13日，副市长安宁主持召开会议。' },
      'none',
    ],
    [
      'is the county whose site calls itself China’s',
      { channel: '中国怀集网', title: '县委常委会召开会议', body: MEETING },
      '441224 channel',
    ],
    [
      'is none for the news of national media',
      {
        channel: '新闻联播',
        title: '四川芦山发生地震',
        body: '6月1日17时，四川省雅安市芦山县发生地震，芦山县委召开会议部署救灾。',
      },
      'none',
    ],
    [
      'is none for an agency’s news from a county',
      {
        title: '山区小县的发展',
        body: '新华社浙江云和6月10日电 云和县位于山区，县政府推动产业融合。',
      },
      'none',
    ],
    [
      'is the prefecture where its committee meets',
      {
        channel: '肇庆发布',
        title: '市委常委会召开会议',
        body: `${CITY_MEETING}会议听取怀集县的汇报。`,
      },
      'prefecture 肇庆市',
    ],
    [
      'is the prefecture where its secretary visits a county',
      {
        channel: '肇庆日报',
        title: '林晓舟到怀集县调研',
        body: '1月13日，市委书记林晓舟到怀集县调研。怀集县委书记高远参加。',
      },
      'prefecture 肇庆市',
    ],
    [
      'is the county that someone from above visits, whose leaders come along',
      {
        title: '市委书记到怀集',
        body: '1月13日，市委书记林晓舟深入怀集县调研蔬菜基地。县委书记高远陪同。',
      },
      '441224 lead',
    ],
    [
      'is not one of two counties that someone from above visits',
      {
        title: '市委书记到怀集、广宁',
        body: '1月13日，市委书记林晓舟先后到怀集县、广宁县调研。县委书记高远陪同。',
      },
      'none',
    ],
    [
      'is not another county’s district of the name of a sub-district',
      {
        channel: '中山东区',
        title: '中山市东区街道议停车',
        body: '2月6日，中山市东区街道党工委书记林晓舟主持召开停车会议。',
      },
      'prefecture 中山市',
    ],
    [
      'is not another county’s district though the publisher has no other name',
      {
        channel: '西区发布',
        title: '西区街道整治占道',
        body: '3月1日，中山市西区街道办事处整治占道经营。',
      },
      'none',
    ],
    [
      'is the county of the town with which the lead begins',
      {
        title: '灌渠清淤提前完工',
        body: '2月5日，旌德县白地镇完成最后一段灌渠清淤，比计划提前八天。',
      },
      '341825 lead',
    ],
    [
      'is not the home of guests whom the title names',
      {
        channel: '日照日报',
        title: '麦盖提县代表团来日照',
        body: '10月12日，新疆喀什地区麦盖提县委书记高远带领代表团到日照考察。日照市委书记林晓舟会见。',
      },
      'prefecture 日照市',
    ],
    [
      'is not the home of guests who come to us',
      {
        channel: '肇庆日报',
        title: '安吉县来肇庆交流',
        body: '10月12日，安吉县委书记高远一行到我市交流。',
      },
      'prefecture 肇庆市',
    ],
    [
      'is the publisher’s county where a bureau acts',
      {
        channel: '怀集发布',
        title: '县交通运输局查便桥',
        body: '4月14日，县交通运输局局长查便桥。',
      },
      '441224 channel',
    ],
    [
      'is the one after which the publisher is called, where no other place is named',
      {
        channel: '荣成渔业网',
        title: '关于渔船检验的通告',
        body: '渔船须按时检验，逾期不得出港。',
      },
      '371082 channel',
    ],
    [
      'is the county a prefecture’s paper reports of',
      {
        channel: '肇庆日报',
        title: '怀集县部署森林防火',
        body: '1月13日，怀集县委书记高远主持召开会议。',
      },
      '441224 title',
    ],
    [
      'is the province where its government meets',
      {
        channel: '广东省人民政府',
        title: '省政府召开常务会议',
        body: '1月13日，省长林晓舟主持召开省政府常务会议。',
      },
      'province 广东省',
    ],
    [
      'is the county-level city whose committee meets',
      { channel: '义乌发布', title: '市委常委会召开会议', body: CITY_MEETING },
      '330782 channel',
    ],
    [
      'is the prefecture where prefecture and county bear one name',
      {
        channel: '大理发布',
        title: '州委常委会召开会议',
        body: '1月13日，州委常委会召开会议，州委书记林晓舟主持。',
      },
      'prefecture 大理白族自治州',
    ],
    [
      'is the county-level city where prefecture and county bear one name',
      { channel: '大理发布', title: '市委常委会召开会议', body: CITY_MEETING },
      '532901 channel',
    ],
    [
      'tells districts of one name apart by the prefecture in the text',
      {
        channel: '鼓楼区融媒体中心',
        title: '区委常委会召开会议',
        body: `${DISTRICT_MEETING}\n鼓楼是徐州的老工业区。`,
      },
      '320302 channel',
    ],
    [
      'tells them apart by the site’s name',
      {
        channel: '鼓楼发布',
        siteName: '福州市鼓楼区人民政府',
        title: '区委常委会召开会议',
        body: DISTRICT_MEETING,
      },
      '350102 channel',
    ],
    [
      'tells them apart by the prefecture before the name',
      { title: '南京市鼓楼区召开会议', body: DISTRICT_MEETING },
      '320106 title',
    ],
    [
      'tells units of one short name apart by their kind',
      { channel: '朝阳发布', title: '县委常委会召开会议', body: MEETING },
      '211321 channel',
    ],
    [
      'stays open where nothing tells them apart',
      { channel: '鼓楼发布', title: '区委常委会召开会议', body: DISTRICT_MEETING },
      'open 320106 320302 350102 410204',
    ],
    [
      'is the unit that took a former county’s place',
      { channel: '满城县人民政府', title: '县委常委会召开会议', body: MEETING, date: '2013-01-14' },
      '130607 channel',
    ],
    [
      'is a merged county’s successor while its name was in use',
      { title: '石家庄市桥东区召开会议', body: DISTRICT_MEETING, date: '2013-01-14' },
      '130102 title',
    ],
    [
      'is who bears a former name now',
      { title: '桥东区召开会议', body: DISTRICT_MEETING, date: '2023-01-14' },
      '130702 title',
    ],
    [
      'is the host’s where guests come with the same name',
      {
        channel: '鼓楼发布',
        title: '南京市鼓楼区党政代表团来我区考察',
        body: `${DISTRICT_MEETING}鼓楼是徐州的老城。`,
      },
      '320302 channel',
    ],
    [
      'is the site’s where nothing else is named',
      { siteName: '怀集县人民政府门户网站', title: '县委常委会召开会议', body: MEETING },
      '441224 channel',
    ],
    [
      'is the one with which a title of national media is headed, whose secretary the text names',
      {
        channel: '新华网',
        title: '广东怀集：河岸共治',
        body: '新华网广州1月13日电 1月13日，怀集县委书记梁柏舟主持会议。',
      },
      '441224 title',
    ],
    [
      'stands behind a province whose name it makes that of a river',
      {
        channel: '新华网',
        title: '江西湖口：河岸共治',
        body: '1月13日，江西省湖口县召开会议，县长林晓舟主持。',
      },
      '360429 title',
    ],
    [
      'asks for the prefecture where a name is a common noun',
      { title: '老城区改造启动', channel: '晋城市城区融媒体中心', body: DISTRICT_MEETING },
      '140502 channel',
    ],
  ]);
});

describe('the place of any report', () => {
  it('takes time in proportion to the text', () => {
    for (const piece of [
      '怀集',
      '广东省肇庆市',
      '县委',
      '—',
      '【',
      '易县',
      'Huaiji County, ',
      'the ',
      'Yi ',
    ]) {
      const text = piece.repeat(20_000);
      for (const lang of ['zh', 'en'] as const) {
        const reading = locateReport({
          title: text.slice(0, 500),
          channel: text.slice(0, 100),
          body: text,
          lang,
        });
        expect(reading).to.have.property('level');
      }
    }
  }).timeout(5_000);
});
