import { expect } from 'chai';
import { describe, it } from 'mocha';
import { countyPage, readFields, TEXT, TITLE } from '../../../support/county-page.js';

const INFO = '<div>发布时间：2023-05-07　来源：石桥融媒</div>';

function titleOf(printed: string, head: string): string | undefined {
  return readFields(countyPage(`${printed}${INFO}<div class="text">${TEXT}</div>`, head)).title;
}

describe('the title of a page', () => {
  for (const [what, printed, head] of [
    ['a column', `<h3>首页 - 新闻动态</h3><h5>${TITLE}</h5>`, '新闻动态--石桥县人民政府官网'],
    ['a column of the county', `<div class="tit">${TITLE}</div>`, '石桥要闻-石桥县人民政府'],
    ['a page for all', `<div>${TITLE}</div>`, '内容页面'],
    ['a column and an app', `<div>${TITLE}</div>`, '石桥要闻 - 石桥融媒'],
    ['a slogan', `<p><strong>${TITLE}</strong></p>`, '石桥县人民政府-魅力石桥'],
  ] as const) {
    it(`is the line over source and time, where the head names ${what}`, () => {
      expect(titleOf(printed, `<title>${head}</title>`)).to.equal(TITLE);
    });
  }

  it('is the first heading and not a lesser one under it', () => {
    const printed = `<h1>把路走一遍<br/>不留一处隐患</h1><h3>石桥县防汛现场会侧记</h3>`;
    expect(titleOf(printed, '<title>石桥县人民政府</title>')).to.equal('把路走一遍 不留一处隐患');
  });

  for (const style of ['font-size:24px', 'font-weight:bold;font-size:20px', 'font-size:22pt']) {
    it(`is the line that its type makes a heading: ${style}`, () => {
      const printed = `<p>高山率队走转移路线</p><p style="${style}">${TITLE}</p><p>防汛会侧记</p>`;
      expect(titleOf(printed, '<title>石桥县人民政府</title>')).to.equal(TITLE);
    });
  }

  it('is no line in the type of a document’s text', () => {
    const printed = `<p>${TITLE}</p><p style="font-size:16pt">石桥县防汛办公室编</p>`;
    expect(titleOf(printed, `<title>${TITLE}-石桥县人民政府</title>`)).to.equal(TITLE);
  });

  it('is both lines of what is no heading and broken in two', () => {
    const printed = `<div class="a">把转移路线走一遍<br>不留一处隐患</div>`;
    const head = '<title>石桥县人民政府</title>';
    expect(titleOf(printed, head)).to.equal('把转移路线走一遍 不留一处隐患');
  });

  it('is the heading that stands between the names of column and site in the head', () => {
    const title = 'Qinghe Walks Its Evacuation Routes';
    const head = `<title>Local News-${title}-Qinghe China</title>`;
    expect(titleOf(`<h1>${title}</h1>`, head)).to.equal(title);
  });

  it('has the office that issues a notice, which the head leaves out', () => {
    const title = '石桥县水利局关于做好防汛工作的通知';
    const page = `<p align="center">${title}</p><div>${TEXT}</div>`;
    const fields = readFields(countyPage(page, '<title>关于做好防汛工作的通知</title>'));
    expect(fields.title).to.equal(title);
    expect(fields.body).not.to.contain(title);
  });

  it('may be a word, where the head and a heading have it alone', () => {
    const page = `<div>石桥县政协 &gt; 通知公告 &gt; 正文</div><div class="title">讣　告</div>${INFO}<div>${TEXT}</div>`;
    expect(readFields(countyPage(page, '<title>讣　告</title>')).title).to.equal('讣　告');
    const column = `<div class="title">通知公告</div><div class="title">${TITLE}</div>${INFO}<div>${TEXT}</div>`;
    expect(readFields(countyPage(column, '<title>通知公告</title>')).title).to.equal(TITLE);
    const other = column.replace('通知公告', '民生实事');
    expect(readFields(countyPage(other, '<title>民生实事</title>')).title).to.equal(TITLE);
  });

  it('is not what is only printed where nobody looks', () => {
    const heading = `<h1 style="position:absolute;left:-9999px">云上石桥——石桥县客户端</h1><div class="tt">${TITLE}</div>`;
    const head = `<title>云上石桥APP</title><meta itemprop="name" content="${TITLE}">`;
    expect(titleOf(heading, head)).to.equal(TITLE);
  });

  it('is without the column that the head begins with', () => {
    const heading = `<h3 class="vtit">${TITLE}</h3>`;
    expect(titleOf(heading, `<title>视频_${TITLE}_石桥广播电视台</title>`)).to.equal(TITLE);
  });

  it('is the heading where a program named the page', () => {
    const heading = `<p align="center"><b><font size="5">${TITLE}</font></b></p><hr>`;
    const page = `${heading}<div>${TEXT}</div>`;
    expect(readFields(countyPage(page, '<title>New Page 12</title>')).title).to.equal(TITLE);
  });

  it('is without the column that a forum links before it', () => {
    const heading = `<h1>[<a href="/f">石桥新闻</a>] <span>${TITLE}</span></h1>`;
    const head = `<title>${TITLE} - 石桥大小事 - 石桥在线 - Powered by Discuz!</title>`;
    expect(titleOf(heading, head)).to.equal(TITLE);
  });

  it('is the cell behind its label, where the head names a column', () => {
    const row = `<tr><th>发布机构</th><td>石桥县水利局</td></tr><tr><th>文件名称</th><td>${TITLE}</td></tr>`;
    expect(titleOf(`<table>${row}</table>`, '<title>政策文件</title>')).to.equal(TITLE);
  });

  it('is not the day and page of a newspaper', () => {
    const head = '<title>石桥日报 2023-05-07 A2 民生</title>';
    expect(titleOf(`<div>${TITLE}</div>`, head)).to.equal(TITLE);
  });

  it('is what the program of a newspaper notes, behind notes of nothing', () => {
    const note = '<!--enpproperty <title>石桥&amp;青岩：把路&#36208;一遍</title>/enpproperty-->';
    const head = `<!--enpproperty <title></title>/enpproperty-->${note}<title>石桥报</title>`;
    expect(titleOf('', head)).to.equal('石桥&青岩：把路走一遍');
  });

  it('is the heading that links to its own page', () => {
    const head = `<title>${TITLE} :: 石桥手记</title>`;
    expect(titleOf(`<div>石桥手记</div><h1><a href="/1">${TITLE}</a></h1>`, head)).to.equal(TITLE);
  });

  it('is not the label of a table above the text', () => {
    const table = `<table><tr><td>名称</td><td>${TITLE}</td></tr><tr><td>公开日期</td><td>2023-5-7</td></tr></table>`;
    const page = `${table}<h3>${TITLE}</h3><div>${TEXT}</div>`;
    expect(readFields(countyPage(page, '<title>政府信息公开</title>')).title).to.equal(TITLE);
  });

  describe('with quotation marks that the head does not escape', () => {
    for (const declared of [
      '<meta name="ArticleTitle" content="石桥县启动"守堤人"计划">',
      '<meta property="og:title" content="石桥县启动"守堤人"计划"/>',
      '<meta content="石桥县启动"守堤人"计划" name="ArticleTitle">',
    ]) {
      it(`is whole: ${declared}`, () => {
        const title = '石桥县启动“守堤人”计划';
        const head = `<title>石桥县人民政府</title>${declared}`;
        expect(titleOf(`<h1>${title}</h1>`, head)).to.equal(title);
        expect(titleOf('', head)).to.equal('石桥县启动"守堤人"计划');
      });
    }

    it('keeps what is quoted with blanks, and at its beginning', () => {
      const declared = '<meta name="ArticleTitle" content=""三个一" 和 "五进" 活动启动">';
      expect(titleOf('', declared)).to.equal('"三个一" 和 "五进" 活动启动');
    });
  });

  it('is whole where the head cuts it off', () => {
    const printed = `<div>${TITLE}</div>`;
    expect(titleOf(printed, '<title>石桥县召开防汛...-石桥县人民政府</title>')).to.equal(TITLE);
    expect(titleOf(printed, '<title>石桥县召开防汛…_石桥县人民政府</title>')).to.equal(TITLE);
    expect(titleOf(printed, '<title>石桥要闻_石桥县召开防汛...</title>')).to.equal(TITLE);
  });

  it('has a blank where the page breaks it', () => {
    const printed = '<p>石桥县人民政府<br>关于汛期值守的通知</p>';
    const head = '<title>石桥县人民政府关于汛期值守的通知_石桥县人民政府</title>';
    expect(titleOf(printed, head)).to.equal('石桥县人民政府 关于汛期值守的通知');
    const escaped = head.replace('关于', '&lt;br&gt;关于');
    expect(titleOf('', escaped)).to.equal('石桥县人民政府 关于汛期值守的通知');
  });

  it('is the last part of a head whose parts blanks divide', () => {
    const head = `<title>石桥县政府信息公开目录 其他文件 ${TITLE}</title>`;
    expect(titleOf(`<div>${TITLE}</div>`, head)).to.equal(TITLE);
  });
});
