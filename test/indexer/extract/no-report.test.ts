import { expect } from 'chai';
import { describe, it } from 'mocha';
import { parsePage } from '../../../indexer/extract/parse-page.js';
import { countyPage, readFields, TITLE } from '../../support/county-page.js';

function reasonOf(title: string, body: string): string | undefined {
  const html = `<html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
  const [reading] = parsePage(Buffer.from(html));
  return reading?.report === false ? reading.reason : undefined;
}

describe('a page that a site gives instead of a report', () => {
  const time = '<p>时间：2023-05-02 10:11:12</p>';
  for (const [reason, title, body] of [
    [
      'blocked',
      '请求已阻断',
      '<h1>请求已阻断</h1><p>本次访问疑似含有攻击特征，已被阻断。</p><p>来访IP：10.1.2.3</p>',
    ],
    [
      'list',
      '站内搜索_石桥县人民政府',
      '<p>为您找到相关结果 <b>137</b> 条</p><h3><a>石桥镇召开人居环境整治推进会</a></h3><p>12月6日上午，石桥镇召开人居环境整治推进会，镇党委书记出席会议并讲话，会议强调要压实责任...</p><p>来源：石桥融媒 发布时间：2023-12-07</p><h3><a>县政府常务会议召开</a></h3><p>12月4日，县长主持召开县政府第32次常务会议，研究部署人居环境整治工作...</p><p>来源：石桥融媒 发布时间：2023-12-05</p>',
    ],
    [
      'empty',
      '领导之窗-高山-石桥县人民政府',
      '<h1>高山</h1><p>县委常委、副县长</p><p>男，汉族，1974年9月生，大学学历，公共管理硕士，中共党员。</p><p>负责县政府常务工作。负责发展改革、财税、应急管理、统计、政务服务等方面工作。</p>',
    ],
    ['blocked', '云防护', '<p>抱歉，本次访问可能对网站造成危险，已被云端策略拦截。</p>'],
    ['blocked', '安全验证', '<p>为保障您的访问安全，请拖动下方滑块完成拼图后继续浏览。</p>'],
    [
      'blocked',
      '石桥县人民政府',
      '<p>您当前使用的浏览器版本过低，可能影响浏览，请升级浏览器后再访问本站。</p>',
    ],
    [
      'blocked',
      'Just a moment...',
      '<p>Checking your browser before accessing the site.</p><p>Ray ID: 7a</p>',
    ],
    [
      'blocked',
      '安全提示',
      '<p>检测到您的操作存在异常，系统已暂时限制您的访问，请十分钟后重试。</p>',
    ],
    [
      'login',
      '提示',
      '<p>本栏目仅限登录用户浏览，请先登录后再查看。</p><p>发布时间：2023-05-02</p>',
    ],
    ['login', '温馨提示', '<p>该栏目内容只对本单位工作人员开放，如需查看请使用工作账号登陆。</p>'],
    [
      'maintenance',
      '石桥县人民政府',
      '<h1>系统维护通知</h1><p>因系统升级，本网站将于5月7日22:00至8日6:00暂停服务，敬请谅解。</p>',
    ],
    ['maintenance', '信息提示', '<p>文章正在审核中，暂时不能查看，请返回上一页。</p>'],
    [
      'redirect',
      '网站迁移公告',
      '<p>本网站已迁移到新域名，页面将在<span>3</span>秒后自动跳转，未跳转请点击<a href="/">此处</a>。</p>',
    ],
    [
      'redirect',
      '公告',
      '<h2>公 告</h2><p>本网站已于2022年12月31日关停，相关内容请到县政府门户网站查看。</p>',
    ],
  ] as const) {
    it(`is told from one: ${title}, ${reason}`, () => {
      expect(reasonOf(title, body + time)).to.equal(reason);
    });
  }

  it('is told from one by what it lacks, though no list has its words', () => {
    const body = '<p>今天来的人有点多，前面还有一千多位，请先喝杯茶歇一歇，轮到了会叫您。</p>';
    expect(reasonOf('石桥县人民政府', `${body}${time}`)).to.equal('empty');
  });
});

describe('a report of maintenance, attacks or logins', () => {
  for (const [title, text] of [
    [
      '关于政务服务网停机维护的公告',
      '因系统升级，石桥县政务服务网将于5月7日22时至8日6时暂停服务，期间无法登录。',
    ],
    [
      '石桥县开展网络安全攻防演练',
      '5月5日，石桥县开展网络安全攻防演练，防护系统成功拦截异常请求三千余次。',
    ],
    [
      '县图书馆推出刷脸登录',
      '读者只要在手机上登录后刷脸，就能在石桥县图书馆借书，不用再带借书证。',
    ],
    [
      '关于启用新门户网站的通告',
      '石桥县人民政府新版门户网站自5月10日起上线运行，原网站同时停止更新。',
    ],
  ] as const) {
    it(`is one: ${title}`, () => {
      const head = `<title>${title}-石桥县人民政府</title>`;
      for (const info of [
        '<p>发布时间：2023-05-07　来源：石桥融媒</p>',
        '<p>2023-05-07 石桥融媒</p>',
      ]) {
        const page = countyPage(`<h1>${title}</h1>${info}<div>${`<p>${text}</p>`}</div>`, head);
        expect(readFields(page)).to.include({ title, body: text, date: '2023-05-07' });
      }
    });
  }

  it('is one where it stands alone under a heading', () => {
    const page = countyPage(
      `<h1>${TITLE}</h1><p>会议研究了防汛工作，并要求各镇把转移路线再走一遍，确保不漏一户。</p>`,
    );
    expect(readFields(page).title).to.equal(TITLE);
  });
});
