import { expect } from 'chai';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { parsePage } from '../../../indexer/extract/parse-page.js';
import type { PageFields, PageSource } from '../../../indexer/extract/fields/page-fields.js';
import { ROOT } from '../../../scripts/cli/root.js';

const sample = (name: string) => readFileSync(join(ROOT, 'samples', name));

function reportOf(page: string | Buffer, source: PageSource = {}): PageFields {
  const [reading] = parsePage(Buffer.from(page), source);
  if (!reading?.report) throw new Error(`no report: ${reading?.reason}`);
  return reading.fields;
}

function reasonOf(page: string | Buffer): string | undefined {
  const [reading] = parsePage(Buffer.from(page));
  return reading?.report === false ? reading.reason : undefined;
}

const TEXT =
  '<p>　　5月6日，石桥县召开防汛工作会议。</p><p>　　县委书记高山强调，要把转移路线一条一条走一遍。</p>';
const page = (text: string, head = '') =>
  `<html><head><meta charset="utf-8"><title>石桥县召开防汛工作会议-石桥县人民政府</title>${head}</head><body>${text}</body></html>`;

describe('a page', () => {
  it('of a portal in GBK gives its report and none of what stands around it', () => {
    const fields = reportOf(sample('portal-gbk.html'));
    expect(fields).to.include({
      title: '米易县召开安宁河流域河长制工作推进会',
      channel: '米易县融媒体中心',
      column: '米易要闻',
      siteName: '米易县人民政府',
      date: '2023-10-12',
      publishedAt: '2023-10-12T16:38:00+08:00',
    });
    const paragraphs = fields.body!.split('\n');
    expect(paragraphs).to.have.length(5);
    expect(paragraphs[0]).to.match(/^10月11日，/u);
    expect(paragraphs[4]).to.match(/参加会议。$/u);
  });

  it('of WeChat gives its report and none of what stands around it', () => {
    const fields = reportOf(sample('wechat.html'));
    expect(fields).to.include({
      title: '易县：党群服务中心搬到集市上',
      channel: '易县发布',
      date: '2023-05-18',
      publishedAt: '2023-05-18T20:15:00+08:00',
      province: '河北',
    });
    expect(fields.body).to.include('要以“两个覆盖”为抓手');
    for (const chrome of ['发表于', 'javascript', '<', '阅读原文', '关注易县发布']) {
      expect(fields.body).to.not.include(chrome);
    }
  });

  it('keeps the blanks within names and drops those that line feeds make', () => {
    const { body } = reportOf(
      page(
        '<div><p>　　王　强同志为县\n  水务局局长，试用期一年；</p><p>李 国平同志退休，免去其职务。</p></div>',
      ),
    );
    expect(body).to.equal('王　强同志为县水务局局长，试用期一年；\n李 国平同志退休，免去其职务。');
  });

  it('tells the title from the line above it and from the name of its site', () => {
    const text = `<h3>未雨绸缪保安澜</h3><h1>石桥县召开防汛工作会议</h1><div>来源：石桥融媒</div><div>${TEXT}</div>`;
    const head = '<meta name="ArticleTitle" content="未雨绸缪保安澜 石桥县召开防汛工作会议">';
    expect(reportOf(page(text)).title).to.equal('石桥县召开防汛工作会议');
    expect(reportOf(page(text, head)).title).to.equal('石桥县召开防汛工作会议');
  });

  it('gives a title whole that stands on two lines', () => {
    const text = `<h1>石桥县人民政府<br>关于汛期值守的通知</h1><div>${TEXT}</div>`;
    const head = '<meta name="ArticleTitle" content="石桥县人民政府关于汛期值守的通知">';
    expect(reportOf(page(text, head)).title).to.equal('石桥县人民政府 关于汛期值守的通知');
  });

  it('takes no years for the name of a site', () => {
    const title = '石桥县2023-2025年政府采购计划';
    const html = `<title>${title}-石桥县人民政府</title><div>${TEXT.repeat(2)}</div>`;
    expect(reportOf(html).title).to.equal(title);
  });

  it('reads a text whose element is called something else', () => {
    const text = `<h1>石桥县召开防汛工作会议</h1><div class="editor">${TEXT.repeat(3)}</div>`;
    expect(reportOf(page(text)).body!.split('\n')).to.have.length(6);
  });

  describe('was published', () => {
    const published = (text: string, head = '', source: PageSource = {}) => {
      const { publishedAt, date } = reportOf(page(`${text}<div>${TEXT}</div>`, head), source);
      return publishedAt ?? date;
    };
    const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

    for (const [printed, wanted] of [
      ['发布时间：2023-05-07 10:20', '2023-05-07T10:20:00+08:00'],
      ['2023年5月7日 10:20:31　来源：石桥融媒', '2023-05-07T10:20:31+08:00'],
      ['时间：2023年5月7日 下午3时05分', '2023-05-07T15:05:00+08:00'],
      ['Updated: May 7, 2023 3:05 PM Source: Shiqiao', '2023-05-07T15:05:00+08:00'],
      ['7 May 2023', '2023-05-07'],
      ['成文日期：2023-05-01　发布日期：2023-05-07', '2023-05-07'],
      ['发布日期：２０２３－０５－０７', '2023-05-07'],
    ] as const) {
      it(`when it prints so: ${printed}`, () => {
        expect(published(`<div>${printed}</div>`)).to.equal(wanted);
      });
    }

    it('when its head says so, to the minute that only the page prints', () => {
      const head = meta('PubDate', '2023-05-07');
      expect(published('<p>2023-05-07 10:20</p>', head)).to.equal('2023-05-07T10:20:00+08:00');
      expect(published('<p>2023-05-09 10:20</p>', head)).to.equal('2023-05-07');
    });

    it('in the zone it prints, though the head counts in another', () => {
      const head = meta('article:published_time', '2023-05-06T23:40:00Z');
      expect(published('<p>2023-05-07 07:40</p>', head)).to.equal('2023-05-07T07:40:00+08:00');
      expect(published('', head)).to.equal('2023-05-06T23:40:00Z');
    });

    describe('of a source in another time zone', () => {
      const source = { timezone: 'Europe/Berlin' };

      it('in that zone, where it prints none', () => {
        expect(published('<p>发布时间：2023-05-07 10:20</p>', '', source)).to.equal(
          '2023-05-07T10:20:00+02:00',
        );
        const head = meta('PubDate', '2023-01-14 23:30:00');
        expect(published('', head, source)).to.equal('2023-01-14T23:30:00+01:00');
        const select = { published: '.d' };
        expect(published('<p class="d">2023-01-14 10:20</p>', '', { ...source, select })).to.equal(
          '2023-01-14T10:20:00+01:00',
        );
      });

      it('in the zone or on the day that it prints', () => {
        const head = meta('article:published_time', '2023-05-07T10:20:00+08:00');
        expect(published('', head, source)).to.equal('2023-05-07T10:20:00+08:00');
        expect(published('<p>发布时间：2023-05-07</p>', '', source)).to.equal('2023-05-07');
      });

      it("in China's, where a post repeats what was released there", () => {
        const head = '<meta name="generator" content="blogger">';
        const post = (first: string) =>
          page(
            `<div class="post"><h3 class="post-title">A meeting</h3><time datetime="2023-01-15T09:00:00"></time><div class="post-body"><p>${first}</p>${TEXT}</div></div>`,
            head,
          );
        expect(reportOf(post(''), source).publishedAt).to.equal('2023-01-15T09:00:00+01:00');
        const release = 'Shiqiao released at 22:47 on January 14, 2023 in Guangdong';
        const fields = reportOf(post(release), source);
        expect(fields.publishedAt).to.equal('2023-01-14T22:47:00+08:00');
        expect(fields.reposted).to.equal('2023-01-15T09:00:00+01:00');
      });
    });

    it('not by a first release where a line only tells of what was released on a day', () => {
      const told = (first: string) =>
        reportOf(page(`<h1>A meeting</h1><p>2023-02-01</p><div><p>${first}</p>${TEXT}</div>`));
      expect(told('Census figures released on January 14, 2023')).to.include({
        date: '2023-02-01',
      });
      for (const more of ['2023 in Guangdong', '2023 22:47'])
        expect(told(`Shiqiao released on January 14, ${more}`).date, more).to.equal('2023-01-14');
    });

    it('by the date under it or in its address, where nothing else is said', () => {
      const signed = `${page(`<div>${TEXT}<p>石桥县人民政府</p><p>2023年5月5日</p></div>`)}`;
      expect(reportOf(signed).date).to.equal('2023-05-05');
      const url = 'http://www.shiqiao.example/xw/202305/t20230507_12.html';
      expect(published('', '', { url })).to.equal('2023-05-07');
      expect(published('')).to.equal(undefined);
    });
  });

  describe('holds no report', () => {
    for (const [what, reason, html] of [
      ['an empty application', 'empty', '<div id="app"></div><script src="a.js"></script>'],
      ['an error', 'not_found', '<h1>404 Not Found</h1><hr>nginx'],
      ['a notice of withdrawal', 'deleted', '<p>该信息已撤回，给您带来的不便敬请谅解。</p>'],
      ['a check of the reader', 'blocked', '<h2>环境异常</h2><p>完成验证后即可继续访问。</p>'],
      [
        'a viewer of a file',
        'attachment',
        '<h2>工作报告</h2><iframe src="/pdfjs/viewer.html?file=/a.pdf"></iframe>',
      ],
    ] as const) {
      it(`but ${what}`, () => expect(reasonOf(page(html))).to.equal(reason));
    }

    it('where its bytes are no text', () => {
      expect(reasonOf(Buffer.alloc(5000))).to.equal('not_text');
    });
  });

  describe('of a source with selectors', () => {
    const html = page(
      `<div class="t">题目甲</div><div class="s">石桥融媒</div><div class="d">2023-05-07 10:20</div><div class="x">${TEXT}</div><div class="y">${TEXT.repeat(4)}</div>`,
      '<meta name="PubDate" content="2001-01-01">',
    );

    it('gives what they find', () => {
      const select = { title: '.t', body: '.x', published: '.d', channel: '.s' };
      const fields = reportOf(html, { select });
      expect(fields).to.include({ title: '题目甲', channel: '石桥融媒', date: '2023-05-07' });
      expect(fields.publishedAt).to.equal('2023-05-07T10:20:00+08:00');
      expect(fields.body!.split('\n')).to.have.length(2);
    });

    it('gives its own answer where one finds nothing', () => {
      const fields = reportOf(html, { select: { title: '.none', published: '.none' } });
      expect(fields).to.include({ title: '石桥县召开防汛工作会议', date: '2001-01-01' });
    });
  });

  describe('however malformed', () => {
    const wide = (part: string, times: number) => Buffer.from(part.repeat(times));
    for (const [what, bytes] of [
      ['nested 10,000 deep', Buffer.concat([wide('<div>', 10_000), Buffer.from(TEXT)])],
      ['nested without end', wide('<div class="nav x y">', 200_000)],
      ['30 MB on one line', wide('县委书记强调，', 1_400_000)],
      ['5 MB of line feeds', Buffer.from(`<p>县${'\n '.repeat(2 << 20)}委</p>`)],
      ['of null bytes', Buffer.alloc(8 << 20)],
      ['of opening brackets', wide('<', 4 << 20)],
      ['with an endless title', Buffer.from(`<title>${'县 - '.repeat(1 << 19)}</title>${TEXT}`)],
      [
        'with thousands of posts',
        Buffer.from(
          `<meta name=generator content=blogger>${`<div class=post-body>${TEXT}</div>`.repeat(9_000)}`,
        ),
      ],
    ] as const) {
      it(`is answered: ${what}`, function () {
        this.timeout(20_000);
        expect(parsePage(bytes)).to.not.be.empty;
      });
    }

    it('is answered: any bytes of a page changed, doubled or left out', () => {
      const pages = ['portal-gbk.html', 'wechat.html'].map(sample);
      const change = fc.record({ at: fc.nat(), to: fc.nat(255), length: fc.nat(300) });
      const changes = fc.array(change, { minLength: 1, maxLength: 30 });
      fc.assert(
        fc.property(fc.constantFrom(...pages), changes, (bytes, changed) => {
          const copy = Buffer.from(bytes);
          for (const { at, to, length } of changed) {
            const from = at % copy.length;
            copy.fill(to, from, Math.min(from + length, copy.length));
          }
          expect(parsePage(copy)).to.not.be.empty;
        }),
        { numRuns: 150 },
      );
    });
  });
});
