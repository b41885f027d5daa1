import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { splitAtoms, type Atom } from '../../../src/model/text/atoms.js';
import { termReadings } from '../../../src/model/text/term-readings.js';
import { holds } from '../../../scripts/dev/oracle/brute-force.js';

const texts = (term: string) =>
  termReadings(term).map((atoms) => atoms.map((atom) => atom.text).join(' '));

function hasReading(paragraph: Atom[], reading: Atom[]): boolean {
  return paragraph.some((_, from) =>
    reading.every(({ text, spaced }, i) => {
      const atom = paragraph[from + i];
      return atom?.text === text && (i === 0 || atom.spaced === spaced);
    }),
  );
}

describe('the readings of a term', () => {
  it('are one where it has no number of several parts', () => {
    expect(texts('2023年')).to.deep.equal(['2023 年']);
    expect(texts('防疫、复工')).to.deep.equal(['防 疫 、 复 工']);
  });

  it('tell a decimal number from a part of a day', () => {
    expect(texts('1.14')).to.deep.equal(['1.14', '1 . 14']);
    expect(texts('2023.1')).to.deep.equal(['2023 . 1']);
  });

  it('are those by which a paragraph has the term', () => {
    const unit = fc.constantFrom('1', '2', '0', '000', '2023', '.', ',', '年', 'a', ' 1');
    const sample = fc.string({ unit, maxLength: 9 }).map((text) => text.trim());
    const pair = sample.chain((text) =>
      fc.tuple(fc.constant(text), fc.nat({ max: text.length }), fc.nat({ max: text.length })),
    );
    fc.assert(
      fc.property(pair, ([text, a, b]) => {
        const term = text.slice(Math.min(a, b), Math.max(a, b)).trim();
        if (term === '') return;
        const paragraph = splitAtoms(text);
        const found = termReadings(term).some((reading) => hasReading(paragraph, reading));
        expect(found, `${term} in ${text}`).to.equal(holds(text, term));
      }),
      { numRuns: 20_000 },
    );
  });
});
