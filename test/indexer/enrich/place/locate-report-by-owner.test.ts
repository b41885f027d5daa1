import { describe } from 'mocha';
import {
  CITY_MEETING,
  DISTRICT_MEETING,
  MEETING,
  testLocations,
  type LocationCase,
} from '../../../support/located-reports.js';

describe('the place of a report by who runs its site', () => {
  testLocations('zh', [
    [
      'is the one that the foot of the page names, where the text’s offices are a county’s',
      { channel: '肇庆日报', owner: '怀集县融媒体中心主办', title: '渔民上岸', body: MEETING },
      '441224 channel',
    ],
    [
      'is none of a prefecture’s site',
      { owner: '肇庆市人民政府主办　网站标识码：4412000001', title: '渔民上岸', body: MEETING },
      'none',
    ],
    [
      'is told from others of its name by the foot of the page',
      {
        channel: '鼓楼发布',
        owner: '主办：徐州市鼓楼区人民政府',
        title: '区委常委会召开扩大会议',
        body: DISTRICT_MEETING,
      },
      '320302 channel',
    ],
    [
      'is told from others of its name by the number of the site',
      {
        channel: '鼓楼发布',
        owner: '网站标识码：3203020001',
        title: '会议',
        body: DISTRICT_MEETING,
      },
      '320302 channel',
    ],
    [
      'is told from others of its name by the province that registers the site',
      {
        channel: '白云发布',
        owner: '黔ICP备05000001号',
        title: '白云区召开会议',
        body: DISTRICT_MEETING,
      },
      '520113 channel',
    ],
    [
      'stays open where the province is that of a platform',
      {
        channel: '白云发布',
        owner: '深圳市腾讯计算机系统有限公司\n粤ICP备00000000号',
        title: '白云区召开会议',
        body: DISTRICT_MEETING,
      },
      'open 440111 520113',
    ],
    [
      'stays open where the site is registered in the capital, as platforms are',
      {
        channel: '朝阳发布',
        owner: '今日头条 京ICP备00000000号',
        title: '朝阳区召开会议',
        body: DISTRICT_MEETING,
      },
      'open 110105 220104',
    ],
    [
      'is told by the province that registers the site where a firm stands beside the district’s office',
      {
        channel: '白云发布',
        owner: '白云区人民政府主办\n贵州筑网科技有限公司　黔ICP备05000001号',
        title: '白云区召开会议',
        body: DISTRICT_MEETING,
      },
      '520113 channel',
    ],
    [
      'is that of the media firm which runs the site',
      { owner: '怀集县传媒集团有限公司主办', title: '渔民上岸', body: MEETING },
      '441224 channel',
    ],
    [
      'is not that of the firm which runs the site',
      { owner: '深圳市南山区某某文化传媒有限公司', title: '渔民上岸', body: DISTRICT_MEETING },
      'none',
    ],
    [
      'is not told by an address of ten digits',
      { owner: '版权所有 邮箱：1306287345@qq.com', title: '渔民上岸', body: MEETING },
      'none',
    ],
    [
      'is told by the number of the site, not by one before it',
      {
        owner: '版权所有 QQ群：3203028888　网站标识码：4412240001',
        title: '渔民上岸',
        body: MEETING,
      },
      '441224 channel',
    ],
    [
      'is not told where the number of the site and the foot’s words disagree',
      { owner: '广宁县人民政府主办\n4412240001', title: '渔民上岸', body: MEETING },
      'none',
    ],
    [
      'is the owner’s where the text only tells of towns',
      {
        owner: '怀集县人民政府主办',
        title: '梁村镇召开恳谈会',
        body: '5月7日，梁村镇召开恳谈会，村民林小舟第一个发言。',
      },
      '441224 channel',
    ],
    [
      'is not the owner’s where the text names another',
      {
        owner: '怀集县人民政府主办',
        title: '赤坑镇召开恳谈会',
        body: '5月7日，赤坑镇召开恳谈会，广宁县的林小舟第一个发言。',
      },
      'none',
    ],
    ...(
      [
        ['another county by its short name', '江阴华西村召开大会'],
        ['another province', '江苏华西村召开大会'],
        ['a county of another province', '湖南花垣十八洞村召开院坝会'],
        ['the province of a village', '安徽小岗村召开大会'],
        ['a ministry', '农业农村部要求，各村党支部书记要抓好落实'],
        ['the State Council', '国务院要求，各村党支部书记要抓好落实'],
        ['the centre', '中央要求，各村党支部书记要抓好落实'],
      ] as const
    ).map(([what, title]): LocationCase => [
      `is not the owner’s where a text printed again names ${what}`,
      { owner: '怀集县人民政府主办', title, body: `5月7日，${title}。` },
      'none',
    ]),
    [
      'is the owner’s where the finance departments meet beside the province',
      {
        owner: '怀集县人民政府主办',
        title: '梁村镇召开恳谈会',
        body: '5月7日，广东省梁村镇召开恳谈会，财政部门和农业农村部门的干部参加。',
      },
      '441224 channel',
    ],
    [
      'is not the owner’s where the text was released elsewhere before',
      {
        owner: '怀集县人民政府主办',
        reposted: '2023-05-08T10:20:00+08:00',
        title: '梁村镇召开恳谈会',
        body: '5月7日，梁村镇召开恳谈会，村民林小舟第一个发言。',
      },
      'none',
    ],
    [
      'is the owner’s where its city committee meets',
      { owner: '四会市人民政府主办', title: '市委常委会召开会议', body: CITY_MEETING },
      '441284 channel',
    ],
    [
      'is not the owner’s where the paper of its prefecture tells of a city committee',
      {
        channel: '肇庆日报',
        owner: '四会市人民政府主办',
        title: '市委常委会召开会议',
        body: CITY_MEETING,
      },
      'prefecture 肇庆市',
    ],
    [
      'is its own on its pages of a national site',
      {
        channel: '新华网',
        owner: '新华网广东频道　怀集县委宣传部合办',
        title: '广东怀集：河岸共治',
        body: '新华网广州1月13日电 1月13日，怀集县委副书记、县长梁柏舟主持会议。',
      },
      '441224 title',
    ],
    [
      'is the owner’s where the text only tells of a village’s secretary',
      {
        channel: '西江日报',
        owner: '怀集县融媒体中心主办',
        title: '乡村夜校开课',
        body: '1月13日晚，凤岗镇的夜校开课，村党支部书记林晓舟讲第一课。',
      },
      '441224 channel',
    ],
  ]);
});
