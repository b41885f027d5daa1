import { expect } from 'chai';
import { describe, it } from 'mocha';
import { RepeatedTexts, type PlacedText } from '../../../indexer/crawl/repeated-texts.js';

const notice = (number: number, listedTitle: string | null): PlacedText => ({
  url: `http://www.shiqiao.example/news/${number}.html`,
  body: `今天来的人有点多，请稍后再来。\n号牌 5f0a${number}9c 时间 2023-05-02 10:1${number}:12`,
  listedTitle,
});

function isRepeated(texts: PlacedText[]): boolean {
  const repeated = new RepeatedTexts();
  for (const text of texts) repeated.note(text);
  return repeated.isRepeated(texts[0]!);
}

describe('a text at several addresses of a host', () => {
  it('is a notice where two of them ought to have different reports, whatever numbers it has', () => {
    expect(isRepeated([notice(1, '清点砂石'), notice(2, '疏通灌渠')])).to.equal(true);
    expect(isRepeated([notice(1, '清点砂石')])).to.equal(false);
  });

  it('is one report where their lists give them one title', () => {
    expect(isRepeated([notice(1, '清点砂石'), notice(2, '清点砂石')])).to.equal(false);
  });

  it('is a notice at three where no list names them', () => {
    expect(isRepeated([notice(1, null), notice(2, null)])).to.equal(false);
    expect(isRepeated([notice(1, null), notice(2, null), notice(3, null)])).to.equal(true);
    expect(isRepeated([notice(1, null), notice(1, null), notice(1, null)])).to.equal(false);
  });

  it('is not another one, or that of another host', () => {
    const other = { ...notice(2, '疏通灌渠'), body: '会议研究了灌渠的疏通。' };
    expect(isRepeated([notice(1, '清点砂石'), other])).to.equal(false);
    const away = { ...notice(2, '疏通灌渠'), url: 'http://www.yixian.example/2.html' };
    expect(isRepeated([notice(1, '清点砂石'), away])).to.equal(false);
  });
});
