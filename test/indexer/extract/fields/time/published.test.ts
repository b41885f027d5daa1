import { expect } from 'chai';
import { describe, it } from 'mocha';
import { countyPage, readFields, TEXT, TITLE } from '../../../../support/county-page.js';

function published(printed: string, head?: string): string | undefined {
  const page = countyPage(`<h1>${TITLE}</h1>${printed}<div class="text">${TEXT}</div>`, head);
  const { publishedAt, date } = readFields(page);
  return publishedAt ?? date;
}

describe('the day of a page', () => {
  describe('that stands in several elements', () => {
    for (const [printed, wanted] of [
      ['<div>2023</div><div>05/07</div><div>10:20</div>', '2023-05-07T10:20:00+08:00'],
      ['<b>07</b><span>2023-05</span>', '2023-05-07'],
      ['<div><em>07</em></div><div>2023.05</div>', '2023-05-07'],
      ['<span>05-07</span><span>2023</span>', '2023-05-07'],
      ['<b>07</b><i>05</i><i>2023</i>', '2023-05-07'],
      ['<b> 2023</b><b><em> 05</em>/<em>07</em></b><b>10:20:31</b>', '2023-05-07T10:20:31+08:00'],
      ['<i>发布于</i> <b>5月</b><b>7</b> <b>2023</b>', '2023-05-07'],
      ['<span>2023-05-07</span><span>10:20</span>', '2023-05-07T10:20:00+08:00'],
      ['<span>石桥融媒</span><b>2023-05-07 10:20</b><i>1.2万</i>', '2023-05-07T10:20:00+08:00'],
    ] as const) {
      it(`is put together: ${printed}`, () => expect(published(printed)).to.equal(wanted));
    }

    it('is not made of numbers that are none', () => {
      expect(published('<div>2023</div><div>45/07</div>')).to.equal(undefined);
      expect(published('<div>12</div><div>34</div><div>56</div>')).to.equal(undefined);
    });
  });

  for (const [printed, wanted] of [
    ['<p>检查时间：2023年4月1日至9月30日</p><p>2023-05-07</p>', '2023-05-07'],
    [
      '<table><tr><td>成文日期</td></tr><tr><td>2023-05-01</td></tr><tr><td>发布日期</td></tr><tr><td>2023-05-07</td></tr></table>',
      '2023-05-07',
    ],
    ['<p data-time="1683426000000"></p>', '2023-05-07T10:20:00+08:00'],
    ['<p>发布时间：23-05-07</p>', '2023-05-07'],
    ['<p>日期：23/5/7　来源：石桥融媒</p>', '2023-05-07'],
    ['<p>98年5月7日</p>', '1998-05-07'],
    ['<p><span>发布时间：23-05-07</span><span>10:20</span></p>', '2023-05-07T10:20:00+08:00'],
    ['<p>二〇二三年五月七日</p>', '2023-05-07'],
    ['<p>发布日期：二○二三年十二月廿一日</p>', '2023-12-21'],
    ['<p>05-07-2023 10:20</p>', '2023-05-07T10:20:00+08:00'],
    ['<p>28/05/2023</p>', '2023-05-28'],
    ['<p>发布：二〇二三 年 五 月 七 日</p>', '2023-05-07'],
    ['<p>05.07.2023</p>', '2023-05-07'],
  ] as const) {
    it(`is read in other forms: ${printed}`, () => expect(published(printed)).to.equal(wanted));
  }

  it('is that which a script writes from a variable', () => {
    const time = '2023年05月07日 10:20:00';
    for (const script of [
      `<script>var dateStr="${time}";var other="2022年01月01日"</script><div><script>document.write(dateStr)</script></div>`,
      `<script>let pub = '${time}'; $('#time').html(pub);</script>`,
      `<script>const at = '${time}'; document.getElementById('t').innerText = at;</script>`,
    ]) {
      expect(published(script), script).to.equal('2023-05-07T10:20:00+08:00');
    }
    for (const script of [
      `<script>var day="${time}";use(day)</script>`,
      '<script>var today="2024年05月06日";document.write(today)</script>',
      '<script>var url="/zt/2015-08-01/index.html";$("#more").text(url)</script>',
    ]) {
      expect(published(script), script).to.equal(undefined);
    }
  });

  it('is that on which the page says to be changed where it prints none', () => {
    const head = `<title>${TITLE}</title><meta name="DateUpdate" content="2024-01-02 09:00">`;
    expect(published('<p>发布时间：2023-05-07 10:20</p>', head)).to.equal(
      '2023-05-07T10:20:00+08:00',
    );
    expect(published('', head)).to.equal('2024-01-02T09:00:00+08:00');
  });

  it('is that of an element where its address has no other', () => {
    const page = countyPage(`<h1>${TITLE}</h1><p data-time="1683426000000"></p><div>${TEXT}</div>`);
    const at = (day: string) =>
      readFields(page, { url: `http://www.shiqiao.example/${day}/1.html` });
    expect(at('2023/05/07').publishedAt).to.equal('2023-05-07T10:20:00+08:00');
    expect(at('2023/05/06')).to.include({ date: '2023-05-06' }).and.not.property('publishedAt');
  });

  for (const [what, head, wanted] of [
    ['is declared in digits alone', '<meta name="publishdate" content="20230507170500">', ''],
    [
      'has the minute of a day without its year',
      '<meta name="PubDate" content="2023-05-07">',
      '05-07 17:05',
    ],
  ] as const) {
    it(what, () => {
      const page = `<span>石桥融媒</span><span>${wanted}</span>`;
      expect(published(page, `<title>${TITLE}</title>${head}`)).to.equal(
        '2023-05-07T17:05:00+08:00',
      );
    });
  }

  it('is not that of a sentence, however short', () => {
    const text = '<p>2023年5月6日，石桥县开会。</p>';
    const page = countyPage(`<h1>${TITLE}</h1><p>石桥融媒 05-07 17:05</p>${TEXT}${text}`);
    expect(readFields(page).date).to.equal(undefined);
  });

  for (const title of [
    '石桥报-2023年5月7日 第01版-要闻',
    '石桥日报 2023年05月07日 星期日',
    '今日青岩数字报 2023年5月7日',
  ]) {
    it(`is that of a newspaper, which the title of its page has: ${title}`, () => {
      expect(published('', `<title>${title}</title>`)).to.equal('2023-05-07');
    });
  }

  it('is not a day that the title of a page tells of', () => {
    const title = '石桥县将举行灯会 2023年6月30日';
    expect(published('', `<title>${title}</title>`)).to.equal(undefined);
  });

  it('is that of who put a report in, under its text', () => {
    const foot = '<p>撰稿：县水利局　录入：sl　2023/5/7</p>';
    const page = countyPage(`<h1>${TITLE}</h1><div>${TEXT}</div>${foot}`);
    expect(readFields(page).date).to.equal('2023-05-07');
  });

  it('is not a number of an article, a telephone or a version', () => {
    for (const printed of [
      '<p>电话：0758-12-2023</p>',
      '<p>编号：23-45-67</p>',
      '<p>v1.10.12.3</p>',
    ]) {
      expect(published(printed), printed).to.equal(undefined);
    }
  });

  describe('of an instant in UTC', () => {
    const day = (time: string, printed = '') => {
      const head = `<title>${TITLE}</title><meta property="article:published_time" content="${time}">`;
      return readFields(countyPage(`<h1>${TITLE}</h1>${printed}<div>${TEXT}</div>`, head)).date;
    };

    it('is the day in China', () => {
      expect(day('2023-05-06T17:20:00Z')).to.equal('2023-05-07');
      expect(day('2023-05-06T17:20:00+00:00')).to.equal('2023-05-07');
      expect(day('Sat, 06 May 2023 17:20:00 GMT')).to.equal('2023-05-07');
      expect(day('2023-05-06T15:20:00Z')).to.equal('2023-05-06');
      expect(day('2023-05-06T17:20:00+09:00')).to.equal('2023-05-06');
    });

    it('is the day that the page prints, where its clock only calls its own time UTC', () => {
      expect(day('2023-05-06T17:20:00Z', '<p>发布日期：2023-05-06</p>')).to.equal('2023-05-06');
    });
  });

  it('is that of the data of an app that prints none', () => {
    const script = (code: string) => published(`<p>05-07 10:20</p><script>${code}</script>`);
    expect(script('var info={"publish_time":1683426000,"id":3}')).to.equal(
      '2023-05-07T10:20:00+08:00',
    );
    expect(script('window.x={pubTime:"2023-05-07 10:20"}')).to.equal('2023-05-07T10:20:00+08:00');
    const list = '{"publish_time":1683426000},{"publish_time":1583426000}';
    expect(script(`var list=[${list}]`)).to.equal(undefined);
  });
});
