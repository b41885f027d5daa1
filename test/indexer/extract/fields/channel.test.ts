import { expect } from 'chai';
import { describe, it } from 'mocha';
import { countyPage, readFields, TEXT, TITLE } from '../../../support/county-page.js';

function channelOf(printed: string, head?: string): string | undefined {
  const page = countyPage(`<h1>${TITLE}</h1>${printed}<div class="text">${TEXT}</div>`, head);
  return readFields(page).channel;
}

describe('the publisher of a page', () => {
  for (const [printed, wanted] of [
    ['[ 作者：佚名    转贴自：石桥日报    点击数：57    更新时间：2023-5-7 ]', '石桥日报'],
    ['更新时间：2023-05-07 08:05:12 转载自：石桥日报 【字体：小 大】', '石桥日报'],
    ['发布时间：2023-05-07　供稿：河西镇人民政府', '河西镇人民政府'],
    ['<span>石桥融媒</span><span>2023-05-07 10:20</span><span>1.2万阅读</span>', '石桥融媒'],
    ['<span>2023-05-07 10:20</span><i>·</i><a>石桥县融媒体中心</a>', '石桥县融媒体中心'],
    ['<span>云上石桥</span> <span>2023-05-07 10:20</span> <span>湖北</span>', '云上石桥'],
    ['<span>石桥融媒</span><span>3天前</span>', '石桥融媒'],
    ['（2023年5月7日 石桥县融媒体中心）', '石桥县融媒体中心'],
    ['<i>来源：</i><i>发布机构：石桥县政协办</i><i>2023-05-07</i>', '石桥县政协办'],
    ['<span>石桥县融媒体中心</span><time>5月7日 08:30</time>', '石桥县融媒体中心'],
    ['By Ann Lowe, Qinghe Daily | May 7, 2023', 'Qinghe Daily'],
    ['2023/05/07 17:05 Author: Qinghe Release', 'Qinghe Release'],
    ['Updated May 7, 2023 17:05 (Qinghe County Media Center)', 'Qinghe County Media Center'],
    ['撰稿：石桥县水利局　录入：sl　2023/5/7', '石桥县水利局'],
    ['来 源：石桥县政协办 时 间：2023-05-07 14:00', '石桥县政协办'],
    ['[信息来源]：石桥县发改委 2023-05-07', '石桥县发改委'],
    ['2023年5月7日 石桥县新闻中心　供稿：杨光', '石桥县新闻中心'],
    ['2023-05-07 来源：<script>var a="石桥县政府办";document.write(a)</script>', '石桥县政府办'],
  ] as const) {
    it(`stands beside the time: ${printed}`, () => {
      expect(channelOf(`<p>${printed}</p>`)).to.equal(wanted);
    });
  }

  it('stands in the cell behind its label', () => {
    const row = '<tr><th>发布机构</th><td>石桥县水利局</td><th>日期</th><td>2023-5-7</td></tr>';
    expect(channelOf(`<table>${row}</table>`)).to.equal('石桥县水利局');
  });

  it('is the account under the title where a script draws the time', () => {
    expect(channelOf('<p>石桥融媒</p><time></time>')).to.equal('石桥融媒');
  });

  it('is no subtitle that tells what somebody does, and no account where the head names one', () => {
    const subtitle = '<p>高山主持召开县委常委会</p><time></time>';
    expect(channelOf(subtitle)).to.equal('石桥县人民政府');
    const head = `<title>${TITLE}</title><meta name="author" content="石桥融媒">`;
    expect(channelOf('<p>河西镇委员会</p><time></time>', head)).to.equal('石桥融媒');
  });

  it('is the account that the head names as author, and no person', () => {
    const head = (author: string) =>
      `<title>${TITLE}</title><meta name="author" content="${author}">`;
    expect(channelOf('', head('石桥融媒'))).to.equal('石桥融媒');
    expect(channelOf('', head('杨光'))).to.equal(undefined);
  });

  it('is the office that signs a notice, where nobody else is named', () => {
    const signed = `${TEXT}<p>石桥县水利局</p><p>2023年5月7日</p>`;
    expect(readFields(countyPage(`<h1>${TITLE}</h1><div>${signed}</div>`)).channel).to.equal(
      '石桥县水利局',
    );
  });

  it('is the site behind a title in English, and its author', () => {
    const page = (title: string) =>
      `<title>${title}</title><h1>Shiqiao meets on floods</h1><p>May 7, 2023</p><p>Shiqiao County held a meeting on floods. No reservoir is to be left unwatched until the rain has passed, it said.</p><p>Those who live below slopes are to be moved before dark.</p>`;
    for (const title of [
      'Shiqiao meets on floods - by Ann Lowe - Counties of China',
      'Shiqiao meets on floods :: Counties of China',
      'Counties of China: Shiqiao meets on floods',
    ])
      expect(readFields(page(title)).channel, title).to.equal('Counties of China');
  });

  it('is the site where the label is empty', () => {
    const printed = '<p><span>来源：</span><span>阅读：12</span><span>2023-05-07</span></p>';
    expect(channelOf(printed, `<title>${TITLE}-石桥新闻网</title>`)).to.equal('石桥新闻网');
  });

  it('is the site that the head names beside the title', () => {
    const time = '<p>May 7, 2023</p>';
    expect(channelOf(time, `<title>${TITLE} | 石桥时讯</title>`)).to.equal('石桥时讯');
    const keywords = `<title>${TITLE}_石桥_防汛_转移</title>`;
    expect(channelOf(time, keywords)).to.equal(undefined);
  });

  it('is what a graph of linked data calls the publisher', () => {
    const graph = [
      { '@type': 'Article', headline: TITLE, publisher: { '@id': '#o' } },
      { '@type': 'Organization', '@id': '#o', name: '清江边' },
    ];
    const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph });
    const head = `<title>${TITLE}</title><script type="application/ld+json">${json}</script>`;
    expect(channelOf('<p>2023-05-07</p>', head)).to.equal('清江边');
  });

  it('is not a person, a column or the title', () => {
    for (const beside of ['高山', '图片新闻', '石桥县召开防汛工作会议']) {
      const printed = `<p><span>${beside}</span><span>2023-05-07</span></p>`;
      expect(channelOf(printed, `<title>${TITLE}</title>`), beside).to.equal(undefined);
    }
  });

  it('is who has the rights at the foot, and not what is advised there', () => {
    const foot = '<hr><p>石桥县人民政府办公室 版权所有　建议使用IE5.0 800×600分辨率浏览</p>';
    const page = countyPage(
      `<h1>${TITLE}</h1><div>${TEXT}</div>${foot}`,
      '<title>无标题文档</title>',
    );
    expect(readFields(page).channel).to.equal('石桥县人民政府办公室');
  });
});
