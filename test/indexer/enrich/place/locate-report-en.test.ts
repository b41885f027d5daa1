import { expect } from 'chai';
import { describe, it } from 'mocha';
import { locateReport } from '../../../../indexer/enrich/place/locate-report.js';
import { testLocations } from '../../../support/located-reports.js';

const ENGLISH_MEETING =
  'On January 13, the Standing Committee of the County Party Committee held a meeting. Lin Xiaozhou, secretary of the county party committee, presided over it.';

describe('the place of an English report', () => {
  testLocations('en', [
    [
      'is the publisher’s county',
      { channel: 'Huaiji released', title: 'A meeting was held', body: ENGLISH_MEETING },
      '441224 channel',
    ],
    [
      'is the county of the title with its prefecture',
      {
        title:
          'The Standing Committee of Huaiji County Party Committee of Zhaoqing City held a meeting',
        body: ENGLISH_MEETING,
      },
      '441224 title',
    ],
    [
      'tells romanizations apart by the prefecture in the text',
      {
        title: 'Yixian County Government Holds an Executive Meeting',
        body: 'On May 16, the head of the county presided over the meeting.\nScenic areas in the west of Baoding were discussed.',
      },
      '130633 title',
    ],
    [
      'stays open where nothing tells them apart',
      {
        title: 'Yixian County Government Holds an Executive Meeting',
        body: 'On May 16, the head of the county presided.',
      },
      'open 130633 210727 341023',
    ],
    [
      'is the one that acts, with its province behind it',
      {
        title: 'Tea finds buyers',
        body: "Huoshan County in East China's Anhui province held a promotion meeting in Hefei City on February 9.",
      },
      '341525 lead',
    ],
    [
      'is that of the text and not of the caption above it',
      {
        channel: 'Provincial Daily',
        title: 'Tea finds buyers',
        body: 'Buyers taste the first tea of the year at the fair in Hefei City, which hundreds of merchants came to on Feb 9. [Photo provided to the paper]\nThe Huoshan County Committee held a promotion meeting on February 9.',
      },
      '341525 lead',
    ],
    [
      'is not the place where the guests meet',
      {
        title: 'Huoshan County held an investment promotion meeting in Hefei',
        body: 'On February 9, the meeting was held in Shushan District, Hefei City.',
      },
      '341525 title',
    ],
    [
      'is the county whose committee the lead names',
      {
        title: 'Flood control deployed',
        body: 'On June 2, Long Wen, secretary of the Fenghuang County Committee, attended the meeting.',
      },
      '433123 lead',
    ],
    [
      'is the county of the dateline',
      {
        title: 'Flood control deployed',
        body: 'FENGHUANG COUNTY, June 2 -- The county government met on flood control.',
      },
      '433123 dateline',
    ],
    [
      'is the prefecture where its committee meets',
      {
        channel: 'Zhaoqing Municipal Government',
        title: 'Municipal Party Committee meets',
        body: 'On May 16, the municipal party committee held a meeting and heard a report by Huaiji County.',
      },
      'prefecture 肇庆市',
    ],
    [
      'is none for a county named in passing',
      {
        channel: 'Xinhua',
        title: 'Heavy snow in many places',
        body: 'In Hejing County workers brought food to drivers.',
      },
      'none',
    ],
    [
      'is the city whose mayor acts where a county bears its name',
      {
        channel: 'Yiwu release',
        title: 'Yiwu holds trade meeting',
        body: 'On November 3, the Yiwu Municipal Party Committee held a meeting on trade.',
      },
      '330782 channel',
    ],
    [
      'is the district with its city',
      {
        title: 'Gulou District of Xuzhou City held a meeting',
        body: 'On June 20, the district party committee met.',
      },
      '320302 title',
    ],
  ]);

  it('gives the whole county', () => {
    const title = 'Huaiji County of Zhaoqing City held a meeting';
    expect(locateReport({ title, body: ENGLISH_MEETING, lang: 'en' })).to.deep.equal({
      level: 'county',
      evidence: 'title',
      county: {
        code: '441224',
        name: '怀集县',
        nameEn: 'Huaiji County',
        prefecture: '肇庆市',
        prefectureEn: 'Zhaoqing',
        province: '广东省',
        provinceEn: 'Guangdong',
      },
    });
  });
});
