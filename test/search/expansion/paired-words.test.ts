import { expect } from 'chai';
import { describe, it } from 'mocha';
import { findPairedWords } from '../../../src/search/expansion/paired-words.js';
import { mergeCandidates } from '../../../src/search/expansion/rank-candidates.js';

describe('Words of paragraphs whose translations have a term', () => {
  const others = Array.from({ length: 40 }, (_, i) => ({
    chinese: i % 2 === 0 ? '县委书记出席会议并讲话' : '全县经济稳步发展',
    hasTerm: false,
  }));
  const paragraphs = [
    { chinese: '县委书记强调乡村振兴', hasTerm: true },
    { chinese: '乡村振兴是大事', hasTerm: true },
    { chinese: '推进乡村振兴', hasTerm: true },
    ...others,
  ];

  it('are those that stand there more often than elsewhere, set phrases whole', async () => {
    const words = await findPairedWords(paragraphs);
    expect(words.map(({ text }) => text)).to.deep.equal(['乡村振兴']);
    expect(words[0]).to.deep.include({ parts: ['乡村', '振兴'], near: 3, dice: 1 });
    // 3 of 3 paragraphs against none of 40: 2 × (3 ln(43 / 3) + 40 ln(43 / 40)).
    expect(words[0]!.logLikelihood).to.be.closeTo(
      2 * (3 * Math.log(43 / 3) + 40 * Math.log(43 / 40)),
      1e-9,
    );
  });

  it('are none where the term stands everywhere or nowhere', async () => {
    for (const hasTerm of [true, false])
      expect(await findPairedWords(paragraphs.map((each) => ({ ...each, hasTerm })))).to.deep.equal(
        [],
      );
  });

  it('are surer where the dictionary has them too, and need more where it does not', () => {
    const word = (text: string, rate: number, logLikelihood: number, near = 3) => ({
      text,
      parts: [text],
      near,
      logLikelihood,
      dice: 0.8,
      rate,
    });
    const merged = mergeCandidates(
      [
        { text: '防洪', grade: 'whole', isInflected: false, definition: 'flood control' },
        { text: '防汛', grade: 'whole', isInflected: false, definition: 'flood control' },
        { text: '洪', grade: 'whole', isInflected: false, definition: 'flood' },
      ],
      [word('防汛', 1, 23.7), word('水库', 0, 12), word('河流', 0, 12, 2), word('洪水', 0.5, 5)],
    );
    expect(merged.map(({ text, sources }) => `${text} ${sources.join(' ')}`)).to.deep.equal([
      '防汛 pairs dictionary',
      '防洪 dictionary',
      '水库 pairs',
      '洪 dictionary',
    ]);
  });
});
