import { expect } from 'chai';
import { describe, it } from 'mocha';
import { countyPage, readFields, TEXT } from '../../../../support/county-page.js';

function ownerOf(foot: string): string | undefined {
  const text = `<h1>石桥县召开防汛工作会议</h1><div>来源：石桥融媒　2023-05-07</div><div id="zoom">${TEXT}</div>`;
  return readFields(countyPage(`${text}<div class="foot">${foot}</div>`)).owner;
}

describe('who runs the site, by the foot of a page', () => {
  for (const [what, foot, owner] of [
    ['behind its label', '主办单位：石桥县人民政府', '主办单位：石桥县人民政府'],
    ['before what it does', '中共石桥县委宣传部主管', '中共石桥县委宣传部主管'],
    [
      'beside its registration',
      '石桥县融媒体中心　黔ICP备00000000号',
      '石桥县融媒体中心　黔ICP备00000000号',
    ],
    ['by the number of the site', '<p>政府网站</p><p>5222000001</p>', '5222000001'],
    [
      'in English',
      "The People's Government of Shiqiao County",
      "The People's Government of Shiqiao County",
    ],
    [
      'without where its office is and who made its site',
      '主办：石桥县政府办　地址：青岩县北街1号<br>版权所有：石桥县政府　技术支持：青岩县科技公司',
      '主办：石桥县政府办\n版权所有：石桥县政府',
    ],
  ] as const) {
    it(`is read ${what}`, () => {
      expect(ownerOf(foot)).to.equal(owner);
    });
  }

  for (const [what, foot] of [
    ['a link to another site', '<a href="/">主办：青岩县人民政府</a>'],
    ['a sentence', '青岩县主办了农民运动会，石桥县派出两支队伍参加。'],
    ['a short sentence', '本次活动由青岩县文旅局主办。'],
    ['a number of something else', '<p>交流QQ群：</p><p>3203028888</p>'],
    ['a number among others', '<p>石桥县融媒体中心 邮箱：1306287345@qq.com</p>'],
    ['the day and an address alone', '2023年5月7日　地址：石桥县北街1号'],
  ] as const) {
    it(`is not read of ${what}`, () => {
      expect(ownerOf(foot)).to.equal(undefined);
    });
  }

  it('is not read of the last line of the text', () => {
    const text = `${TEXT}<p>石桥县文旅局主办</p><p>石桥县水利局协办</p>`;
    const page = countyPage(
      `<h1>石桥县举行灯会</h1><div>2023-05-07</div><div id="zoom">${text}</div>`,
    );
    expect(readFields(page).owner).to.equal(undefined);
  });
});
