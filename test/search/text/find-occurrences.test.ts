import { expect } from 'chai';
import { describe, it } from 'mocha';
import { compileQuery } from '../../../src/search/plan/compile-query.js';
import { findOccurrences } from '../../../src/search/text/find-occurrences.js';

const REPORT = {
  title: '乡村 振兴',
  body: '乡村振兴，Party Branches 与 parties。\n甲甲甲甲甲 乙 甲\n甲丙丙丙乙',
};

/** Occurrences as `field paragraph at text`. */
function occurrences(q: string): string[] {
  const { expression } = compileQuery(q, 'exact');
  return findOccurrences(REPORT, expression!).map(
    ({ field, paragraph, at, length, text }) =>
      `${field} ${paragraph} ${at} ${text.slice(0, length)}`,
  );
}

describe('the occurrences of a query', () => {
  it('are those of its terms, in the order of the text, by paragraph of the normal form', () => {
    expect(occurrences('乡村振兴')).to.deep.equal(['title 0 0 乡村振兴', 'body 0 0 乡村振兴']);
  });

  it('do not overlap those of the same term, but may those of another', () => {
    expect(occurrences('甲甲')).to.deep.equal(['body 1 0 甲甲', 'body 1 2 甲甲']);
    expect(occurrences('title:乡村 OR title:村振')).to.deep.equal([
      'title 0 0 乡村',
      'title 0 1 村振',
    ]);
  });

  it('count a term once that is named twice', () => {
    expect(occurrences('乙 (乙 OR 丁)')).to.deep.equal(['body 1 5 乙', 'body 2 4 乙']);
  });

  it('leave out denied terms, and take in those denied twice', () => {
    expect(occurrences('乙 -乡村')).to.deep.equal(['body 1 5 乙', 'body 2 4 乙']);
    expect(occurrences('-(乡村 -乙)')).to.deep.equal(['body 1 5 乙', 'body 2 4 乙']);
  });

  it('have the whole word where its beginning is asked for', () => {
    expect(occurrences('part*')).to.deep.equal(['body 0 5 party', 'body 0 20 parties']);
    expect(occurrences('"party bran"*')).to.deep.equal(['body 0 5 party branches']);
  });

  it('are in the title alone where it is asked for', () => {
    expect(occurrences('title:乡村')).to.deep.equal(['title 0 0 乡村']);
  });

  it('are both terms of NEAR where they stand near each other, and only there', () => {
    expect(occurrences('甲 NEAR/0 乙')).to.deep.equal([
      'body 1 4 甲',
      'body 1 5 乙',
      'body 1 6 甲',
    ]);
    expect(occurrences('甲 NEAR/3 丙 -丁')).to.deep.equal([
      'body 2 0 甲',
      'body 2 1 丙',
      'body 2 2 丙',
      'body 2 3 丙',
    ]);
  });
});
