import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readFields, TEXT, TITLE } from '../../../support/county-page.js';

function timeOf(script: string): string | undefined {
  const head = `<h1 id="activity-name">${TITLE}</h1><a id="js_name">石桥发布</a><em id="publish_time"></em>`;
  const page = `<meta charset="utf-8">${head}<div id="js_content">${TEXT}</div><script>${script}</script>`;
  const { publishedAt, date } = readFields(page);
  return publishedAt ?? date;
}

describe('an article of WeChat', () => {
  for (const script of [
    `var ct = "1681864200";`,
    `var oriCreateTime = '1681864200';`,
    `window.cgiDataNew = { ori_create_time: '1681864200' * 1, create_time: JsDecode('1681864200') };`,
    `window.cgiDataNew = { svr_time: '1700000000' * 1, create_time: JsDecode('2023-04-19 08:30') };`,
    `window.cgiDataNew = { ori_send_time: '1681864200' * 1 };`,
    `{"publish_time":"2023-04-19 08:30"}`,
    `d.ct = xml ? getXmlValue('ori_create_time.DATA') : '1681864200';`,
    `var t="1700000000",n="1681864200",i="2023-04-19";`,
  ]) {
    it(`was published when its script says: ${script}`, () => {
      expect(timeOf(script)).to.equal('2023-04-19T08:30:00+08:00');
    });
  }

  for (const [where, element, script] of [
    ['its script', '', `window.cgiDataNew = { nick_name: JsDecode('石桥融媒') };`],
    ['the link under its title', '<a id="post-user">石桥融媒</a>', ''],
  ] as const) {
    it(`is of the account that ${where} names`, () => {
      const page = `<meta charset="utf-8"><h1 id="activity-name">${TITLE}</h1>${element}<div id="js_content">${TEXT}</div><script>${script}</script>`;
      expect(readFields(page).channel).to.equal('石桥融媒');
    });
  }

  it('was not published when the server answered', () => {
    expect(timeOf(`var svr_time = "1700000000";`)).to.equal(undefined);
  });
});
