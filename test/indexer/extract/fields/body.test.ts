import { expect } from 'chai';
import { describe, it } from 'mocha';
import { countyPage, PARAGRAPHS, readFields, TEXT, TITLE } from '../../../support/county-page.js';

function paragraphsOf(inside: string, outside = ''): string[] {
  const page = `<h1>${TITLE}</h1><div>发布时间：2023-05-07</div><div class="article">${inside}</div>${outside}`;
  return readFields(countyPage(page)).body!.split('\n');
}

describe('the text of a page', () => {
  for (const line of [
    '关注',
    '图集',
    '点赞 12　收藏　分享到朋友圈',
    '举报此文 事实不符 低俗色情 欺诈或恶意营销',
    '本文为机构上传，仅代表该机构观点，不代表本平台立场。',
    '特别声明：以上内容为用户上传并发布，本平台仅提供信息存储服务。',
    '平台声明：该文观点仅代表作者本人，平台仅提供信息存储空间服务。',
    '返回首页，查看更多',
    '【纠错】【责任编辑:王五】',
    '石桥县水利局供稿',
    '内容涉嫌违法 侵犯权益 其他问题',
    '图片来自网络，侵删',
    'Normal 0 7.8 磅 0 2 false false false EN-US ZH-CN X-NONE MicrosoftInternetExplorer4',
  ]) {
    it(`has no line of the site's own: ${line}`, () => {
      expect(paragraphsOf(`<p>关注</p>${TEXT}<p>${line}</p>`)).to.deep.equal(PARAGRAPHS);
    });
  }

  it('keeps sentences that speak of such things', () => {
    const told = '会议要求，各单位要关注舆情，收藏好防汛手册，不得转发不实信息。';
    expect(paragraphsOf(`${TEXT}<p>${told}</p>`)).to.deep.equal([...PARAGRAPHS, told]);
  });

  for (const style of [
    '<p>&lt;!-- .TRS_Editor P{line-height:1.9;font-family:仿宋;} --&gt;</p>',
    '.TRS_Editor P{margin-top:0;}.TRS_Editor DIV{margin-top:0;}',
    '<p>@font-face{font-family:"宋体";}p.MsoNormal, li.MsoNormal {mso-style-name:正文;}</p>',
    '&lt;style&gt;.TRS_Editor P{line-height:2;}&lt;/style&gt;',
    '<p>v\\:* {behavior:url(#default#VML);}</p>',
  ]) {
    it(`has no rules of style that are shown: ${style}`, () => {
      expect(paragraphsOf(`${style}${TEXT}`)).to.deep.equal(PARAGRAPHS);
    });
  }

  it('keeps braces that are no rules of style', () => {
    const told = '会议讨论了集合{甲}和{乙}，并要求尽快落实。';
    expect(paragraphsOf(`${TEXT}<p>${told}</p>`)).to.deep.equal([...PARAGRAPHS, told]);
  });

  it('has no pronunciation', () => {
    const ruby = '县里把砂石<ruby>料<rp>(</rp><rt>liào</rt><rp>)</rp></ruby>备到了堤脚下面。';
    expect(paragraphsOf(`${TEXT}<p>${ruby}</p>`).at(-1)).to.equal('县里把砂石料备到了堤脚下面。');
  });

  describe('that readers comment on', () => {
    const said = '我家门口那段去年就渗水，什么时候能轮到我们这里，盼着早点修好，也盼着有人来看看。';
    const comment = (at: number) =>
      `<div class="item"><a>村民${at}</a><p>${said}</p><span>今天0${at}:10 回复 赞</span></div>`;
    const comments = [1, 2, 3, 4, 5, 6, 7].map(comment).join('');

    it('has no comments, whatever their element is called and however many they are', () => {
      expect(paragraphsOf(TEXT, `<div class="pl">${comments}</div>`)).to.deep.equal(PARAGRAPHS);
      expect(paragraphsOf(`${TEXT}<div>${comments}</div>`)).to.deep.equal(PARAGRAPHS);
    });

    it('ends at the heading over them', () => {
      for (const heading of [
        '热门评论',
        '全部评论（2）',
        '网友留言',
        '评论 2',
        '共有2条评论',
        '发表评论',
      ]) {
        const inside = `${TEXT}<p>${heading}</p><p>${said}</p>`;
        expect(paragraphsOf(inside), heading).to.deep.equal(PARAGRAPHS);
      }
    });
  });
});
