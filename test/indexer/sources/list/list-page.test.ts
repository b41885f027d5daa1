import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readListPage } from '../../../../indexer/sources/list/list-page.js';

const URL_OF_LIST = 'http://gov.example/xw/index.html';

function read(html: string, url = URL_OF_LIST, source: { article?: RegExp; next?: string } = {}) {
  const { links, next } = readListPage(Buffer.from(html), url, { next: undefined, ...source });
  const path = (address: string) => address.replace('http://gov.example', '');
  return { links, urls: links.map((link) => path(link.url)), next: next.map(path) };
}

describe('a list page', () => {
  it('gives the reports of a list and none of what stands around it', () => {
    const { links, next } = read(`
      <ul class="nav"><li><a href="/index.html">首页</a></li><li><a href="/zwgk/">政务公开</a></li></ul>
      <div class="position"><a href="/xw/list.html">新闻中心</a></div>
      <ul>
        <li><span>2023-01-14</span><a href="./202301/t20230114_12.html" title="县委常委会召开扩大会议研究乡村振兴工作">县委常委会召开扩大会议…</a></li>
        <li><span>2023-01-13</span><a href="/detail.asp?id=7">全县河长制工作推进会召开</a></li>
        <li><span>2023-01-12</span><a href="/xw/plan.pdf">二〇二三年工作计划（附件）</a></li>
      </ul>
      <p>上一篇：<a href="/xw/t20230101_1.html">县政府召开全体会议部署全年工作</a></p>
      <a href="#">回到顶部</a><a href="index.html">首页</a><a href="index_1.html">下一页</a>
      <div class="footer"><a href="http://www.gov.example/art/2020/1/1/art_1_2.html">网站声明</a></div>`);
    expect(links).to.deep.equal([
      {
        url: 'http://gov.example/xw/202301/t20230114_12.html',
        title: '县委常委会召开扩大会议研究乡村振兴工作',
        date: '2023-01-14',
      },
      {
        url: 'http://gov.example/detail.asp?id=7',
        title: '全县河长制工作推进会召开',
        date: '2023-01-13',
      },
    ]);
    expect(next).to.deep.equal(['/xw/index_1.html']);
  });

  for (const path of [
    '/art/2023/1/14/art_12_34.html',
    '/info/1011/2901.htm',
    '/content/post_123.html',
    '/show-12-345-1.html',
    '/2023/02/some-words.html',
    '/ShowArticle.asp?ArticleID=5',
    '/index.php?m=content&a=show&catid=3&id=9',
  ]) {
    it(`knows ${path} by its address`, () => {
      expect(read(`<p><a href="${path}">县委召开会议研究重点工作</a></p>`).urls).to.deep.equal([
        path,
      ]);
    });
  }

  it('takes what article matches, and nothing else', () => {
    const html =
      '<a href="/a/1.html">一</a><a href="/t20230114_1.html">县委召开会议研究重点工作</a>';
    expect(read(html, URL_OF_LIST, { article: /\/a\/\d+\.html$/u }).urls).to.deep.equal([
      '/a/1.html',
    ]);
  });

  it('names a report once, by its title and not its picture', () => {
    const html =
      '<div><a href="/t20230114_1.html?spm=1"><img></a><a href="/t20230114_1.html">县委召开会议研究重点工作</a></div>';
    expect(read(html).links.map(({ title }) => title)).to.deep.equal(['县委召开会议研究重点工作']);
  });

  it('may be printed in a data island', () => {
    const html = `<script type="text/xml"><datastore><recordset><record><![CDATA[<li>
      <a href="/art/2023/1/14/art_1_2.html">县委召开会议研究重点工作</a></li>]]></record></recordset></datastore></script>`;
    expect(read(html).urls).to.deep.equal(['/art/2023/1/14/art_1_2.html']);
  });

  it('nested without end is none', () => {
    expect(
      read(`${'<div>'.repeat(50_000)}<a href="/t20230114_1.html">县委召开会议</a>`).urls,
    ).to.deep.equal([]);
  });
});

describe('the next list page', () => {
  const cases: [what: string, html: string, next: string[], url?: string, selector?: string][] = [
    [
      'is what the selector names',
      '<p class="n"><a href="b.html">往后</a></p>',
      ['/xw/b.html'],
      URL_OF_LIST,
      '.n',
    ],
    ['is declared', '<link rel="next" href="p2.html">', ['/xw/p2.html']],
    ['says so', '<a href="list.asp?p=2">[下一页]</a>', ['/xw/list.asp?p=2']],
    [
      'says so in English',
      '<a href="/search?updated-max=2023">Older Posts</a>',
      ['/search?updated-max=2023'],
    ],
    ['is not the next article', '<a href="/t20230114_1.html">下一篇</a>', []],
    ['is not the same page', '<a href="index.html">下一页</a>', []],
    [
      'is written by a script',
      '<script>createPageHTML(20, 0, "index", "html")</script>',
      ['/xw/index_1.html'],
    ],
    ['ends with the script', '<script>createPageHTML(2, 1, "index", "html")</script>', []],
    [
      'is numbered',
      '<a href="index.html">1</a><a href="index_1.html">2</a><a href="index_2.html">3</a>',
      ['/xw/index_1.html'],
    ],
    [
      'is numbered by a parameter',
      '<a href="?c=3&page=1">1</a><a href="?c=3&page=3">3</a>',
      ['/l.asp?c=3&page=3'],
      'http://gov.example/l.asp?c=3&page=2',
    ],
    ...[
      `<a href="javascript:void(0)" onclick="location.href='list_2.html'">下一页</a>`,
      `<a href="#" onclick="window.location = &quot;list_2.html&quot;; return false">下一页</a>`,
      `<a href="javascript:location.replace('list_2.html')">下一页</a>`,
      `<a onclick="self.location.assign('list_2.html')">下一页</a>`,
      `<span onclick="window.open('list_2.html','_self')">下一页</span>`,
      `<input type="button" value="下一页" onclick="location='list_2.html'">`,
      `<a href="index.html">1</a><a href="javascript:;" onclick="location.href='list_2.html'">2</a>`,
    ].map((link): [string, string, string[]] => [
      `is where a click leads: ${link}`,
      link,
      ['/xw/list_2.html'],
    ]),
    [
      'is not what only a script knows',
      '<a href="javascript:go(2)" onclick="go(2)">下一页</a>',
      [],
    ],
    ['is not the next month', '<a href="?month=2023-02">&gt;</a>', []],
  ];
  for (const [what, html, wanted, url, selector] of cases) {
    it(what, () => {
      expect(read(html, url, selector ? { next: selector } : {}).next).to.deep.equal(wanted);
    });
  }
});
