import { expect } from 'chai';
import { describe, it } from 'mocha';
import { parsePage } from '../../../../indexer/extract/parse-page.js';
import { PARAGRAPHS, readFields, TITLE } from '../../../support/county-page.js';

const HTML = PARAGRAPHS.map((each) => `<p style="text-indent:2em">${each}</p>`).join('');

function appPage(script: string): string {
  return `<html><head><meta charset="utf-8"><title>云上石桥</title></head><body><noscript>请启用 JavaScript</noscript><div id="app"><div class="loading"></div></div>${script}</body></html>`;
}

const next = (detail: object) =>
  appPage(
    `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { pageProps: { detail } } })}</script>`,
  );

/** A text that is longer than a summary. */
const LONG = [...PARAGRAPHS, ...PARAGRAPHS];
const READ = { title: TITLE, body: LONG.join('\n'), publishedAt: '2023-05-07T10:20:00+08:00' };

describe('a page that hands its report to scripts', () => {
  it('is read as its scripts draw it', () => {
    const detail = {
      id: 17,
      name: TITLE,
      author: '政务：石桥发布',
      pubTime: '2023-05-07 10:20',
      content: HTML,
    };
    expect(readFields(next(detail))).to.include({
      title: TITLE,
      body: PARAGRAPHS.join('\n'),
      channel: '石桥发布',
      publishedAt: '2023-05-07T10:20:00+08:00',
    });
  });

  it('is read where a script gives it to a variable', () => {
    const data = {
      title: TITLE,
      source: '石桥县融媒体中心',
      publish_time: 1683426000,
      share: { title: TITLE, desc: '来自“云上石桥”客户端' },
      text: LONG.join('\n'),
    };
    const state = JSON.stringify({ code: 0, data }).replaceAll('/', '\\/');
    const page = appPage(
      `<script>window.api={"base":1};window.__INITIAL_STATE__=${state};(function(){var s={"a":1}})()</script>`,
    );
    expect(readFields(page)).to.include({ ...READ, channel: '石桥县融媒体中心' });
  });

  it('is read where names stand without quotation marks, the text in pieces, and the title in the head', () => {
    const pieces = LONG.map((each) => `{type:"text",value:"${each}"}`);
    const state = `{layout:"default",data:[{detail:{id:8,published:1683426000,authorName:"云上石桥",contents:[${pieces.join(',')}]},related:[{title:"另一个会议"}]}],error:null}`;
    const page = appPage(`<script>window.__NUXT__=${state};</script>`).replace(
      '<title>',
      `<meta property="og:title" content="${TITLE}"><title>`,
    );
    expect(readFields(page)).to.include({ ...READ, channel: '云上石桥' });
  });

  it('is read where its scripts lead to the app on a click', () => {
    const data = JSON.stringify({ frst_name: TITLE, publish_time: '2023-05-07', content: HTML });
    const page = appPage(
      `<script>var post = ${data};function open(){location.href='app://post/1'}</script>`,
    );
    expect(readFields(page)).to.include({ title: TITLE, date: '2023-05-07' });
  });

  it('holds none where only the site has a title', () => {
    const data = JSON.stringify({ about: PARAGRAPHS.join('').repeat(3) });
    const page = appPage(`<script>var site = ${data}</script>`).replace(
      '<title>',
      '<meta property="og:title" content="石桥县人民政府网"><title>',
    );
    expect(parsePage(Buffer.from(page))[0]).to.include({ report: false });
  });

  it('holds none where it hands them several, or a summary', () => {
    const one = { title: TITLE, content: HTML };
    for (const detail of [{ items: [one, one] }, { title: TITLE, desc: PARAGRAPHS[0] }]) {
      expect(parsePage(Buffer.from(next(detail)))[0]).to.include({ report: false });
    }
  });

  it('holds none where it prints a list and what it hands over is beside it', () => {
    const links = Array.from(
      { length: 20 },
      (_, i) =>
        `<li><a href="/${i}">石桥县召开第${i}次防汛工作会议</a> 2023-05-0${(i % 9) + 1}</li>`,
    );
    const text = PARAGRAPHS.join('').repeat(3);
    for (const data of [
      { share: { title: '美丽石桥欢迎您', desc: text } },
      { list: [{ title: TITLE, summary: text }] },
      { about: { content: text } },
    ]) {
      const page = `<html><head><meta charset="utf-8"><title>石桥要闻</title><meta property="og:title" content="石桥要闻动态一览"></head><body><ul>${links.join('')}</ul><script>var d=${JSON.stringify(data)}</script></body></html>`;
      expect(parsePage(Buffer.from(page))[0], JSON.stringify(data)).to.include({ report: false });
    }
  });

  it('may hand over an object with very many members', () => {
    const members = Array.from({ length: 300_000 }, (_, i) => `"k${i}":1`);
    const page = appPage(`<script>var d={${members.join(',')}}</script>`);
    expect(parsePage(Buffer.from(page))[0]).to.include({ report: false });
  });

  it('prints its report rather than what is beside it', () => {
    const beside = JSON.stringify({ title: '别的会议', content: HTML.repeat(9) });
    const page = `<html><head><meta charset="utf-8"><title>${TITLE}</title></head><body><h1>${TITLE}</h1><div>2023-05-07 10:20</div><div>${HTML}</div><script type="application/json">${beside}</script></body></html>`;
    expect(readFields(page).title).to.equal(TITLE);
  });

  it('may hold what looks like data and is not', () => {
    const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;
    for (const script of [
      '={"a":',
      '={"a":b}',
      `={"a":'}'}`,
      `=${deep}`,
      '={"a":{"a":'.repeat(9_000),
    ]) {
      const page = appPage(`<script>x${script}</script>`);
      expect(parsePage(Buffer.from(page))[0]).to.include({ report: false });
    }
  });
});
