import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { readPage } from '../../indexer/extract/read-page.js';
import { readText } from '../../indexer/extract/read-text.js';
import { charsetsOf, decodeText } from '../../indexer/sources/charset.js';
import { ROOT } from '../support/command.js';

function sample(name: string): string {
  const bytes = readFileSync(join(ROOT, 'samples', name));
  return decodeText(bytes, charsetsOf(bytes));
}

describe('a page', () => {
  it('of a portal in GBK gives its report and none of what stands around it', () => {
    const fields = readPage(sample('portal-gbk.html'));
    expect(fields).to.include({
      title: '米易县召开安宁河流域河长制工作推进会',
      channel: '米易县融媒体中心',
      date: '2023-10-12',
      publishedAt: '2023-10-12T16:38:00+08:00',
    });
    const body = fields.body!;
    expect(body.startsWith('　　') || body.startsWith(' ')).to.equal(false);
    expect(body.split('\n').length).to.be.above(2);
    for (const chrome of [
      '首页',
      '您现在的位置',
      '栏目导航',
      '字体',
      '浏览次数',
      '<',
      'javascript',
      '责任编辑',
    ]) {
      expect(body).to.not.include(chrome);
    }
  });

  it('of WeChat gives its report and none of what stands around it', () => {
    const fields = readPage(sample('wechat.html'));
    expect(fields).to.include({
      title: '易县：党群服务中心搬到集市上',
      channel: '易县发布',
      date: '2023-05-18',
      publishedAt: '2023-05-18T20:15:00+08:00',
    });
    const body = fields.body!;
    expect(body).to.include('“以前开个证明要往县城跑两趟，今天买菜的工夫就办完了。”村民石广田说。');
    expect(body, 'text within a paragraph stays in it').to.include('要以“两个覆盖”为抓手');
    expect(body.split('\n').every((line) => line.trim() === line && line !== '')).to.equal(true);
    for (const chrome of ['发表于', 'javascript', '<', '阅读原文'])
      expect(body).to.not.include(chrome);
  });

  it('without a report has no body', () => {
    expect(readPage('<html><body><nav><a href="/">首页</a></nav></body></html>').body).to.equal(
      undefined,
    );
  });
});

describe('a text', () => {
  it('of a collector gives title, release and body', () => {
    const fields = readText(sample('huaiji-standing-committee.txt'));
    expect(fields.title).to.match(/^The Standing Committee of Huaiji County .* to the doorstep$/u);
    expect(fields).to.include({
      channel: 'Huaiji',
      date: '2023-04-20',
      publishedAt: '2023-04-20T21:15:00+08:00',
    });
    expect(fields.body!.split('\n')).to.have.length(7);
    expect(fields.body).to.match(/^On April 19, .*The meeting also studied other matters\.$/su);
  });

  it('of one line has a title only', () => {
    expect(readText('标题')).to.deep.equal({ title: '标题' });
  });
});
