import { expect } from 'chai';
import { describe, it } from 'mocha';
import { findHanTexts, findLatinRuns } from '../../../src/search/expansion/latin-terms.js';

describe('What of a query may be translated', () => {
  const runs = (query: string) =>
    findLatinRuns(query).map((run) =>
      run.map(({ from, to, text }) => {
        expect(query.slice(from, to)).to.include(text);
        return text;
      }),
    );

  it('are runs of Latin texts, and quoted phrases by themselves', () => {
    expect(runs('rural revitalization "flood control" tea')).to.deep.equal([
      ['rural', 'revitalization'],
      ['flood control'],
      ['tea'],
    ]);
  });

  it('ends where an operator, a parenthesis or a Chinese text stands', () => {
    expect(runs('rural OR (tea garden) 会议 cold AND chain')).to.deep.equal([
      ['rural'],
      ['tea', 'garden'],
      ['cold'],
      ['chain'],
    ]);
  });

  it('is the one text that NOT or NEAR binds', () => {
    expect(runs('-cold chain tea NEAR/5 garden leaf NOT white tea')).to.deep.equal([
      ['cold'],
      ['chain'],
      ['tea'],
      ['garden'],
      ['leaf'],
      ['white'],
      ['tea'],
    ]);
  });

  it('is neither a field nor the beginning of a word, nor what has Chinese in it, nor a number', () => {
    expect(runs('title:tea county:anji reservoir* 5G基站 2023 A')).to.deep.equal([]);
  });

  it('leaves the Chinese texts to themselves', () => {
    expect([...findHanTexts('tea OR "茶 园" -茶叶 county:安吉县')]).to.include.members([
      '茶 园',
      '茶叶',
    ]);
  });
});
