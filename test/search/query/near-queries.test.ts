import { expect } from 'chai';
import leven from 'leven';
import { describe, it } from 'mocha';
import { countSlips } from '../../../src/search/query/count-slips.js';
import { assertedLeaves, type Term } from '../../../src/search/query/expression.js';
import { listNearQueries } from '../../../src/search/query/near-queries.js';
import { parseQuery } from '../../../src/search/query/parse-query.js';
import { seededRandom } from '../../../scripts/dev/oracle/seeded-random.js';

const near = (query: string, missing: string[], alike: string[] = [], words: string[] = []) => {
  const expression = parseQuery(query)!;
  const leaves = [...assertedLeaves(expression)].filter(
    (leaf): leaf is Term => leaf.kind === 'term' && missing.includes(leaf.term),
  );
  const closeness = { missing: leaves, alike: () => alike, words: () => words };
  return listNearQueries(expression, closeness);
};

describe('Queries close to one that matches nothing', () => {
  it('have a missing term written otherwise, or its words, within all the rest', () => {
    expect(near('会议 乡村振新 -扶贫', ['乡村振新'], ['乡村振兴'], ['乡村', '振新'])).to.deep.equal(
      [
        ['会议 乡村振兴 -扶贫'],
        ['会议 (乡村 振新) -扶贫'],
        ['乡村振新 -扶贫'],
        ['会议 -扶贫'],
        ['会议 乡村振新'],
      ],
    );
  });

  it('have a missing term without its ends, the longest first, and never a single character', () => {
    expect(near('党建引领', ['党建引领'])).to.deep.equal([['党建引', '建引领', '党建', '引领']]);
    expect(near('党建', ['党建'])).to.deep.equal([]);
  });

  it('have the beginnings of a missing word, as long as they tell it from others', () => {
    expect(near('goverment', ['goverment'])).to.deep.equal([
      ['govermen*', 'goverme*', 'goverm*', 'gover*', 'gove*'],
    ]);
  });

  it('ask less of two terms, and look for those of the title in the text', () => {
    expect(near('甲 NEAR/3 乙', [])).to.deep.equal([['甲 乙']]);
    expect(near('title:党建', ['党建'])).to.deep.equal([['党建']]);
  });

  it('leave out one part at a time', () => {
    expect(near('甲 (乙 OR 丙) 丁', [])).to.deep.equal([
      ['(乙 OR 丙) 丁'],
      ['甲 丁'],
      ['甲 (乙 OR 丙)'],
    ]);
  });
});

describe('Slips of the hand', () => {
  it('are one in a short term, two in a longer one', () => {
    expect(countSlips('乡村振新', '乡村振兴')).to.equal(1);
    expect(countSlips('乡村振新', '乡镇振兴')).to.equal(undefined);
    expect(countSlips('goverment', 'government')).to.equal(1);
    expect(countSlips('高质量发站', '高质量发展')).to.equal(1);
  });

  it('are those that an edit distance counts, wherever in the term they are', () => {
    const letters = ['甲', '乙', '丙', '丁', '𬭊', '𬭛'];
    const random = seededRandom(41);
    const draw = () =>
      Array.from(
        { length: 3 + Math.floor(random() * 4) },
        () => letters[Math.floor(random() * letters.length)]!,
      ).join('');
    for (let i = 0; i < 5000; i += 1) {
      const [typed, other] = [draw(), draw()];
      const distance = leven(typed, other);
      const most = typed.length < 5 ? 1 : 2;
      const counts = distance > 0 && distance <= most ? distance : undefined;
      expect(countSlips(typed, other), `${typed} ${other}`).to.equal(counts);
    }
  });

  it('are none where the terms are the same, or too short to be told apart', () => {
    expect(countSlips('乡村振兴', '乡村振兴')).to.equal(undefined);
    expect(countSlips('会义', '会议')).to.equal(undefined);
  });
});
