import { expect } from 'chai';
import { describe, it } from 'mocha';
import { proposeWords } from '../../../src/search/expansion/propose-words.js';
import type { Candidate } from '../../../src/search/expansion/rank-candidates.js';

describe('Words proposed for a term', () => {
  const word = (text: string, strength: number, more: Partial<Candidate> = {}): Candidate => ({
    text,
    strength,
    sources: ['dictionary'],
    isInflected: false,
    ...more,
  });
  const propose = (...candidates: Candidate[]) => [...proposeWords(candidates, 4)];

  it('are the surest, where a shorter one that comes too late replaces no longer one', () => {
    const four = ['防汛救灾', '甲乙', '丙丁', '戊己'];
    expect(propose(...[...four, '防汛'].map((text) => word(text, 3)))).to.deep.equal(four);
  });

  it('never hold another one that is proposed', () => {
    for (const texts of [
      ['防汛', '防汛救灾'],
      ['防汛救灾', '防汛'],
    ])
      expect(propose(...texts.map((text) => word(text, 3))), texts.join()).to.deep.equal(['防汛']);
  });

  it('are none of one character, and none of which a part of the definition is the term', () => {
    expect(propose(word('洪', 3), word('水', 2.5), word('洪水', 1))).to.deep.equal([]);
  });

  it('are those of another form of the term only where no other has the term itself', () => {
    const forms = [
      word('良好', 1.5, { isInflected: true }),
      word('较好', 0.5, { isInflected: true }),
    ];
    expect(propose(word('货物', 3), ...forms)).to.deep.equal(['货物']);
    expect(propose(...forms)).to.deep.equal(['良好']);
    const paired = word('习惯', 2.5, { isInflected: true, sources: ['pairs', 'dictionary'] });
    expect(propose(word('海关', 3), paired)).to.deep.equal(['海关', '习惯']);
  });

  it('are, where none is sure, the one that stands with the term most, whichever has it besides', () => {
    const both = ['pairs', 'dictionary'] as const;
    expect(
      propose(
        word('支部', 1, { sources: ['pairs'], logLikelihood: 11 }),
        word('党建', 1, { sources: [...both], logLikelihood: 17 }),
        word('党', 1, { sources: ['pairs'], logLikelihood: 20 }),
      ),
    ).to.deep.equal(['党建']);
  });
});
