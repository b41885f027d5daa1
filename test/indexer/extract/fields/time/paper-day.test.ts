import { expect } from 'chai';
import { describe, it } from 'mocha';
import { paperDay, splitTitle } from '../../../../../indexer/extract/fields/time/paper-day.js';

describe('the title of a page of a newspaper', () => {
  it('names the paper, its day and its page', () => {
    const title = '石桥报 2023年5月7日 第01版：要闻 - 石桥网';
    expect(splitTitle(title)).to.deep.equal(['石桥报', '2023年5月7日 第01版：要闻', '石桥网']);
    expect(splitTitle('石桥报-2023年5月7日|A2版')).to.deep.equal([
      '石桥报',
      '2023年5月7日',
      'A2版',
    ]);
  });

  it('has its day beside the name of the paper alone', () => {
    expect(paperDay('石桥报|2023年5月7日')?.date).to.equal('2023-05-07');
    for (const title of [
      '石桥县将举行灯会 2023年6月30日',
      '石桥县要闻通报 2023-06-30',
      '2023-06-30',
    ])
      expect(paperDay(title), title).to.equal(undefined);
  });

  it('is taken apart however many blanks it has', () => {
    const title = `石桥${' '.repeat(200_000)}灯会${' '.repeat(200_000)}2023年6月30日`;
    expect(splitTitle(title).map((part) => part.length)).to.deep.equal([200_004, 10]);
  });
});
