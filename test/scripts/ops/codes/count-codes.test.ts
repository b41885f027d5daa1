import { expect } from 'chai';
import { describe, it } from 'mocha';
import { countCodes } from '../../../../scripts/ops/codes/count-codes.js';
import { shareInterval } from '../../../../src/search/analysis/share-interval.js';

const row = (code: string, topic = '') => ({
  number: '1',
  unit: 'a',
  title: 'x',
  code,
  topic,
  note: 'free text',
  frameSize: '1000',
  frameSeed: '1',
});

describe('countCodes', () => {
  it('counts each column by itself, with Wilson’s interval and what that is of the frame', () => {
    const rows = [
      ...Array.from({ length: 12 }, () => row('yes', ' a ')),
      row('no'),
      row('no'),
      row(''),
    ];
    const { codes, coded, frameSize, rows: count } = countCodes(rows);
    expect({ coded, frameSize, count }).to.deep.equal({
      coded: { code: 14, topic: 12 },
      frameSize: 1000,
      count: 15,
    });
    expect(codes.map((each) => [each.column, each.code, each.count])).to.deep.equal([
      ['code', 'yes', 12],
      ['code', 'no', 2],
      ['topic', 'a', 12],
    ]);
    const [low, high] = shareInterval(12, 14)!;
    expect(codes[0]).to.deep.include({
      share: 12 / 14,
      shareLow: low,
      shareHigh: high,
      inFrame: 857,
      inFrameLow: Math.round(low * 1000),
      inFrameHigh: Math.round(high * 1000),
    });
  });

  it('tells whether the sample is of at most so many', () => {
    const of = (frameRelation: string) => countCodes([{ ...row('a'), frameRelation }]);
    expect(of('exact').frameRelation).to.equal('exact');
    expect(of('atMost').frameRelation).to.equal('atMost');
  });

  it('refuses what is no sheet, or several', () => {
    expect(() => countCodes([])).to.throw(/no column frameSize/u);
    expect(() => countCodes([{ code: 'a' }])).to.throw(/no column frameSize/u);
    expect(() => countCodes([row('a'), { ...row('b'), frameSize: '2' }])).to.throw(
      /different samples/u,
    );
  });
});
