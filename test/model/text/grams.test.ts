import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { splitAtoms } from '../../../src/model/text/atoms.js';
import { gramFields, termPhrase } from '../../../src/model/text/grams.js';
import { normalForm } from '../../../src/model/text/normal-form.js';
import { denseText, termAndText } from '../../support/texts.js';
import { listOccurrences } from '../../../scripts/dev/oracle/brute-force.js';

/** The most positions of a field that the engine keeps. */
const CAP = 65_535;
const HARD_STOP = 8;

function positionsOf(field: string): number {
  return field.split(' ').reduce((sum, word) => sum + (word === '.' ? HARD_STOP : 1), 0);
}

function holdsPhrase(field: string, words: string[]): boolean {
  return ` ${field} `.includes(` ${words.join(' ')} `);
}

const phraseOf = (term: string) => termPhrase(normalForm(term));

describe('the grams of a text', () => {
  it('hold the phrase of every term that occurs in it', () => {
    fc.assert(
      fc.property(termAndText, denseText(20), ({ text, term }, other) => {
        fc.pre(listOccurrences(text, term).length > 0);
        const { words } = termPhrase(term);
        expect(gramFields([other, text]).some((field) => holdsPhrase(field, words))).to.equal(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('hold the whole phrase of no term that does not occur in it', () => {
    fc.assert(
      fc.property(termAndText, denseText(20), ({ text, term }, other) => {
        fc.pre([text, other].every((each) => listOccurrences(each, term).length === 0));
        const { words } = termPhrase(term);
        expect(gramFields([other, text]).some((field) => holdsPhrase(field, words))).to.equal(
          false,
        );
      }),
      { numRuns: 3_000 },
    );
  });

  it('of a paragraph are out of reach of the next one’s', () => {
    expect(gramFields(['甲乙', '乙丙'])[0]).to.match(/^\w+ \. \w+ \. /u);
  });

  it('of no paragraphs, and of empty ones, are none', () => {
    expect(gramFields([])).to.deep.equal([]);
    expect(gramFields(['', ''])).to.deep.equal([]);
  });

  it('of 200,000 characters fill several fields, each within the engine’s positions', () => {
    const text = Array.from({ length: 200_000 }, (_, i) =>
      String.fromCodePoint(0x4e00 + ((i * 7_919 + (i >> 8)) % 3_000)),
    ).join('');
    const fields = gramFields([text]);
    expect(fields.length).to.be.at.least(4);
    for (const field of fields) expect(positionsOf(field)).to.be.at.most(CAP);
  });

  it('repeat the last two words of a field at the beginning of the next', () => {
    const text = '甲乙丙丁戊己庚辛壬癸子'.repeat(18_182);
    const fields = gramFields([text]).map((field) => field.split(' '));
    const grams = fields.filter((words) => !words.includes('.'));
    expect(grams.length).to.be.at.least(3);
    for (const [i, words] of grams.entries()) {
      expect(fields[i + 1]!.slice(0, 2)).to.deep.equal(words.slice(-2));
    }
  });

  it('lose no window of three words where a field is cut', () => {
    const text = '甲乙丙丁戊己庚辛壬癸子丑寅'.repeat(5_300);
    const fields = gramFields([text]);
    const whole = splitAtoms(text).slice(64_980, 65_020);
    expect(fields.length).to.be.at.least(2);
    for (let i = 0; i + 4 <= whole.length; i += 1) {
      const term = whole.slice(i, i + 4).map((atom) => atom.text);
      const { words } = termPhrase(term.join(''));
      expect(fields.some((field) => holdsPhrase(field, words))).to.equal(true);
    }
  });
});

describe('the phrase of a term', () => {
  it('is exact for up to four different characters, and not for more', () => {
    expect(phraseOf('县').exact).to.equal(true);
    expect(phraseOf('县委').exact).to.equal(true);
    expect(phraseOf('县委会').exact).to.equal(true);
    expect(phraseOf('两个覆盖').exact).to.equal(true);
    expect(phraseOf('乡村全面振兴').exact).to.equal(false);
    expect(phraseOf('甲乙乙丙').exact).to.equal(false);
  });

  it('is one word for a single atom and one fewer than the atoms for more', () => {
    fc.assert(
      fc.property(denseText(12), (term) => {
        const { words } = termPhrase(term);
        const atoms = splitAtoms(term).length;
        expect(words).to.have.length(atoms < 2 ? atoms : atoms - 1);
      }),
    );
  });

  it('of a number with letters is not found in a longer one', () => {
    const found = (text: string, term: string) =>
      gramFields([normalForm(text)]).some((field) => holdsPhrase(field, phraseOf(term).words));
    expect(found('15G基站', '5G基站')).to.equal(false);
    expect(found('parties', 'party')).to.equal(false);
    expect(found('2023年', '2023')).to.equal(true);
    expect(found('“两个 覆盖”', '两个覆盖')).to.equal(true);
  });
});
