import { expect } from 'chai';
import { describe, it } from 'mocha';
import { parsePage } from '../../../../indexer/extract/parse-page.js';

const FIRST = '石桥村的渠道修了三年，今天终于通水了。村里人说，往后种田不用再看天。';
const REPLY = '说得好，我们村也盼着这一天。渠道通到我们这里还要多久？';
const NEXT = '下个月就到，请放心。施工队已经进场，材料也备齐了。';

function bodyOf(content: string): string {
  const page = `<meta charset="utf-8"><title>石桥村通水了</title><body>${content}</body>`;
  const [reading] = parsePage(Buffer.from(page));
  if (!reading?.report) throw new Error(`no report: ${reading?.reason}`);
  return reading.fields.body!;
}

describe("a thread's first post", () => {
  const times = ['2015-08-12 16:12', '2015-08-12 17:03', '2015-08-13 09:40'];
  const posts = [FIRST, REPLY, NEXT];

  it('is the report of a page that prints author and time under each post', () => {
    const under = posts.map(
      (post, at) => `<p>${post}</p><p>发布时间 ${times[at]} by 村民${at}</p>`,
    );
    expect(bodyOf(`<div>${under.join('')}</div>`)).to.equal(FIRST);
  });

  it('is the report of a page that prints them above each post', () => {
    const above = posts.map((post, at) => `<p>发表于 ${times[at]} 只看该作者</p><p>${post}</p>`);
    expect(bodyOf(`<div>${above.join('')}</div>`)).to.equal(FIRST);
  });

  it('ends where a line says whose it was', () => {
    const signed = '<p>本贴由村民于2015年8月12日16:12:21在〖乡村论坛〗发表.</p>';
    expect(bodyOf(`<div><p>${FIRST}</p>${signed}<p>${REPLY}</p></div>`)).to.equal(FIRST);
  });

  it('is all of a text that prints one time of publication', () => {
    const text = `<p>发布时间：${times[0]}</p>${posts.map((post) => `<p>${post}</p>`).join('')}`;
    expect(bodyOf(`<div>${text}</div>`)).to.equal(posts.join('\n'));
  });

  it('is all of a text in which others posted too', () => {
    const told = '网友发表于2015-08-12 16:12的帖子说，渠道已经通水。';
    const again = '网友发表于2015-08-13 09:40的另一篇帖子说，施工队已经进场。';
    const text = `<div><p>${FIRST}</p><p>${told}</p><p>${again}</p></div>`;
    expect(bodyOf(text)).to.equal([FIRST, told, again].join('\n'));
  });
});
