import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { normalForm } from '../../../src/model/text/normal-form.js';
import { occurrences, occursIn, places, placesNear } from '../../../src/model/text/occurrences.js';
import { anyNormalText, denseText, cutPiece, termAndText } from '../../support/texts.js';
import { findSpansNear, listOccurrences } from '../../../scripts/dev/oracle/brute-force.js';

const count = (text: string, term: string) =>
  [...occurrences(normalForm(text), normalForm(term))].length;

const offsetsByHand = (text: string, term: string) =>
  listOccurrences(text, term).map(([from]) => from);

describe('the occurrences of a term', () => {
  it('are those of the definition, on dense texts', () => {
    fc.assert(
      fc.property(termAndText, ({ text, term }) => {
        expect([...occurrences(text, term)]).to.deep.equal(offsetsByHand(text, term));
      }),
      { numRuns: 10_000 },
    );
  });

  it('are those of the definition, on any text', () => {
    const anyPair = anyNormalText.chain((text) => fc.tuple(fc.constant(text), cutPiece(text)));
    fc.assert(
      fc.property(anyPair, ([text, term]) => {
        expect([...occurrences(text, term)]).to.deep.equal(offsetsByHand(text, term));
      }),
      { numRuns: 5_000 },
    );
  });

  it('do not overlap', () => {
    fc.assert(
      fc.property(termAndText, ({ text, term }) => {
        let free = 0;
        for (const at of occurrences(text, term)) {
          expect(at).to.be.at.least(free);
          free = at + term.length;
        }
      }),
    );
    expect(count('甲甲甲甲甲', '甲甲')).to.equal(2);
  });

  it('are none for the empty term, and one of a text in itself', () => {
    expect([...occurrences('甲', '')]).to.deep.equal([]);
    fc.assert(
      fc.property(anyNormalText, (text) => {
        expect(occursIn(text, text)).to.equal(text !== '');
      }),
    );
  });

  it('do not touch letters or digits, but may touch Han characters', () => {
    expect(count('新建15G基站', '5G基站')).to.equal(0);
    expect(count('新建5G基站', '5G基站')).to.equal(1);
    expect(count('Political parties', 'party')).to.equal(0);
    expect(count('The Party, the party-state', 'party')).to.equal(2);
    expect(count('2023年', '2023')).to.equal(1);
    expect(count('12023年', '2023')).to.equal(0);
    expect(count('落实“两个 覆盖”', '两个覆盖')).to.equal(1);
  });

  it('go on after a place that touched a letter', () => {
    expect([...occurrences('aa a', 'a')]).to.deep.equal([3]);
    expect([...occurrences('xa-a-a', 'a-a')]).to.deep.equal([3]);
  });

  it('see letters beyond the basic plane as letters', () => {
    expect(count('𐐨a', 'a')).to.equal(0);
    expect(count('a𐐨', 'a')).to.equal(0);
    expect(count('𠮷a𠮷', 'a')).to.equal(1);
  });
});

describe('the places of a term', () => {
  it('may overlap', () => {
    expect([...places('甲甲甲', '甲甲')]).to.deep.equal([
      { at: 0, length: 2 },
      { at: 1, length: 2 },
    ]);
  });

  it('go on to the end of the word where its beginning is sought', () => {
    expect([...places('a part, parties, apart', 'part', true)]).to.deep.equal([
      { at: 2, length: 4 },
      { at: 8, length: 7 },
    ]);
    expect(occursIn('党party', '党part', true)).to.equal(true);
    expect(occursIn('part', 'party', true)).to.equal(false);
  });

  it('are near those of another term by code points, in either order, not overlapping', () => {
    const isNear = (text: string, a: string, b: string, within: number) =>
      placesNear(text, { term: a }, { term: b }, within).next().done === false;
    expect(isNear('甲😀😀乙', '乙', '甲', 2)).to.equal(true);
    expect(isNear('甲😀😀乙', '乙', '甲', 1)).to.equal(false);
    expect(isNear('甲乙', '甲乙', '乙', 5)).to.equal(false);
    const threeTexts = denseText(30).chain((text) => {
      const piece = cutPiece(text, 3).map((term) => term || '甲');
      return fc.tuple(fc.constant(text), piece, piece, fc.nat({ max: 6 }));
    });
    const nonEmpty = denseText(6).filter((term) => term !== '');
    const any = fc.tuple(denseText(30), nonEmpty, nonEmpty, fc.nat({ max: 6 }));
    fc.assert(
      fc.property(fc.oneof(any, threeTexts), ([text, a, b, within]) => {
        expect(isNear(text, a, b, within)).to.equal(findSpansNear(text, a, b, within).length > 0);
        expect(isNear(text, b, a, within)).to.equal(isNear(text, a, b, within));
      }),
      { numRuns: 5_000 },
    );
  });
});
