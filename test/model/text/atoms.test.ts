import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { splitAtoms, isHan, isWord } from '../../../src/model/text/atoms.js';
import { anyNormalText } from '../../support/texts.js';

describe('atoms', () => {
  it('joined with their blanks give the text back', () => {
    fc.assert(
      fc.property(anyNormalText, (text) => {
        const joined = splitAtoms(text).map((atom) => (atom.spaced ? ' ' : '') + atom.text);
        expect(joined.join('')).to.equal(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are single characters, runs of letters and digits apart', () => {
    fc.assert(
      fc.property(anyNormalText, (text) => {
        for (const { text: atom } of splitAtoms(text)) {
          if (isWord(atom)) expect(atom).to.match(/^[\p{L}\p{N}]+$/u);
          else expect([...atom]).to.have.length(1);
        }
      }),
    );
  });

  it('never stand side by side as two runs without a blank', () => {
    fc.assert(
      fc.property(anyNormalText, (text) => {
        splitAtoms(text).forEach((atom, i, atoms) => {
          const before = atoms[i - 1];
          if (before === undefined || atom.spaced) return;
          expect(isWord(before.text) && isWord(atom.text)).to.equal(false);
        });
      }),
    );
  });

  it('have a blank between them only where neither is Han', () => {
    fc.assert(
      fc.property(anyNormalText, (text) => {
        splitAtoms(text).forEach((atom, i, atoms) => {
          if (atom.spaced) expect(isHan(atom.text) || isHan(atoms[i - 1]!.text)).to.equal(false);
        });
      }),
    );
  });

  it('cut Han into characters and leave words and numbers whole', () => {
    const cut = (text: string) => splitAtoms(text).map((atom) => atom.text);
    expect(cut('2023年5g基站')).to.deep.equal(['2023', '年', '5g', '基', '站']);
    expect(cut('the party’s 𠮷')).to.deep.equal(['the', 'party', '’', 's', '𠮷']);
    expect(cut('')).to.deep.equal([]);
    expect(splitAtoms('a b').map((atom) => atom.spaced)).to.deep.equal([false, true]);
  });
});
