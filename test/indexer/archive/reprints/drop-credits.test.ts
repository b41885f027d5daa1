import { expect } from 'chai';
import { describe, it } from 'mocha';
import { dropCredits } from '../../../../indexer/archive/reprints/drop-credits.js';
import { normalForm } from '../../../../src/model/text/normal-form.js';

const BODY = [
  '县里召开现场会,研究春耕备耕。',
  '记者:您怎么看?他说,今年的收成比去年好,村民的劲头也更足了,明年还要再扩种三百亩,把订单签到地头。',
];
const CREDITS = [
  '来源：云田发布',
  '信息来源：云田县人民政府办公室',
  '发布时间：2023-01-05 10:22',
  '2023-01-05 10:22:31 来源：云田县',
  '【打印】【关闭】',
  '责任编辑：白鹤',
  '（通讯员 新桥）',
  '扫一扫在手机打开当前页',
  '一审：甲 二审：乙 三审：丙',
];

describe('a text without its credits', () => {
  for (const line of CREDITS.map(normalForm)) {
    it(`lacks ${line}`, () => {
      expect(dropCredits([line, ...BODY])).to.equal(BODY.join('\n'));
      expect(dropCredits([...BODY, line])).to.equal(BODY.join('\n'));
    });
  }

  it('keeps sentences, and what stands in the middle of a long text', () => {
    expect(dropCredits(BODY)).to.equal(BODY.join('\n'));
    const long = [...Array.from({ length: 10 }, () => BODY[0]!), '来源:水库'];
    const text = [...long, ...Array.from({ length: 10 }, () => BODY[0]!)];
    expect(dropCredits(text)).to.equal(text.join('\n'));
  });

  it('keeps a sentence that begins like credits', () => {
    for (const line of [
      '来源广泛的资金让项目提前开工。',
      '时间就是粮食,全县抢收早稻。',
      '发布会上,县长回答了提问。',
    ]) {
      expect(dropCredits([line])).to.equal(line);
    }
  });
});
