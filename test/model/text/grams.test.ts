import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { splitAtoms } from '../../../src/model/text/atoms.js';
import { gramFields, readingPhrase, termPhrase } from '../../../src/model/text/grams.js';
import { normalForm } from '../../../src/model/text/normal-form.js';
import { termReadings } from '../../../src/model/text/term-readings.js';
import { denseText, termAndText } from '../../support/texts.js';
import { listOccurrences } from '../../../scripts/dev/oracle/brute-force.js';

/** The most positions of a field that the engine keeps. */
const CAP = 65_535;

/** As the engine does: each two words up to two apart stand in one field, wherever. */
function holdsPhrase(fields: string[], words: string[]): boolean {
  const sets = fields.map((field) => new Set(field.split(' ')));
  const within = (...some: string[]) => sets.some((set) => some.every((word) => set.has(word)));
  return words.every((word, i) => within(word, ...words.slice(i + 1, i + 3)));
}

/** The grams of a field with their positions, which the engine counts on by eight behind a semicolon. */
function listPlaces(field: string): { word: string; position: number }[] {
  let next = 0;
  return field
    .split(/(?<=;)| /u)
    .filter((word) => word !== '')
    .flatMap((word) => {
      const position = next;
      next += word.endsWith(';') ? 8 : 1;
      return word.endsWith(';') ? [] : [{ word, position }];
    });
}

const phraseOf = (term: string) => termPhrase(normalForm(term));

describe('the grams of a text', () => {
  it('hold the phrase of a reading of every term that occurs in it', () => {
    fc.assert(
      fc.property(termAndText, denseText(20), ({ text, term }, other) => {
        fc.pre(listOccurrences(text, term).length > 0);
        const phrases = termReadings(term).map((atoms) => readingPhrase(atoms).words);
        const fields = gramFields([other, text]);
        expect(phrases.some((words) => holdsPhrase(fields, words))).to.equal(true);
      }),
      // A number by itself that is two of a longer one.
      { numRuns: 3_000, examples: [[{ text: '10.0.1', term: '10.0' }, '']] },
    );
  });

  it('hold the phrase of no term of one or two atoms that does not occur in it', () => {
    fc.assert(
      fc.property(termAndText, denseText(20), ({ text, term }, other) => {
        fc.pre([text, other].every((each) => listOccurrences(each, term).length === 0));
        const { words, exact } = termPhrase(term);
        fc.pre(exact);
        expect(holdsPhrase(gramFields([other, text]), words)).to.equal(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it('stand there once each', () => {
    const words = listPlaces(gramFields(['甲乙甲乙甲', '甲乙丙'])[0]!).map(({ word }) => word);
    expect(words).to.deep.equal([...new Set(words)]);
    expect(words).to.have.length(3 + 3);
  });

  it('stand where the engine has one entry for the early ones of most texts, and one for the others', () => {
    const text = Array.from({ length: 400 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
    const positions = listPlaces(gramFields([text])[0]!).map(({ position }) => position);
    const early = positions.filter((position) => position < 512);
    expect(early).to.have.length(56);
    for (const position of early) expect(position).to.be.within(65, 128);
    for (const position of positions.slice(56, 500)) expect(position).to.be.within(513, 1_024);
    for (const { position } of listPlaces(gramFields(['甲乙丙'])[0]!))
      expect(position).to.be.within(65, 128);
  });

  it('of no paragraphs, and of empty ones, are none', () => {
    expect(gramFields([])).to.deep.equal([]);
    expect(gramFields(['', ''])).to.deep.equal([]);
  });

  it('of a text that fills several fields keep within the engine’s positions and lose no window', () => {
    let random = 1;
    const text = Array.from({ length: 140_000 }, () => {
      random = (random * 16_807) % 0x7fffffff;
      return String.fromCodePoint(0x4e00 + (random % 20_000));
    }).join('');
    const fields = gramFields([text]);
    expect(fields.length).to.be.at.least(2);
    for (const field of fields) expect(listPlaces(field).at(-1)!.position).to.be.below(CAP);
    const whole = splitAtoms(text).slice(64_980, 65_020);
    for (let i = 0; i + 6 <= whole.length; i += 1) {
      const term = whole.slice(i, i + 6).map((atom) => atom.text);
      expect(holdsPhrase(fields, termPhrase(term.join('')).words)).to.equal(true);
    }
  });
});

describe('the phrase of a term', () => {
  it('is exact for one atom or two, and not for more', () => {
    expect(phraseOf('县').exact).to.equal(true);
    expect(phraseOf('县委').exact).to.equal(true);
    expect(phraseOf('5G基').exact).to.equal(true);
    expect(phraseOf('县委会').exact).to.equal(false);
    expect(phraseOf('乡村全面振兴').exact).to.equal(false);
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
      holdsPhrase(gramFields([normalForm(text)]), phraseOf(term).words);
    expect(found('15G基站', '5G基站')).to.equal(false);
    expect(found('parties', 'party')).to.equal(false);
    expect(found('2023年', '2023')).to.equal(true);
    expect(found('“两个 覆盖”', '两个覆盖')).to.equal(true);
  });
});
