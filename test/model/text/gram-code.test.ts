import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { gramCode } from '../../../src/model/text/gram-code.js';
import { gramFields } from '../../../src/model/text/grams.js';
import { anyNormalText, anyText } from '../../support/texts.js';

/** Around the borders of the code: one group and two, spelled out and as a digest. */
const borderText = fc.string({
  unit: fc.constantFrom(
    '\0',
    'a',
    '0',
    '\u9fff',
    '\ua000',
    '\ua001',
    '가',
    '\uffff',
    '\u{10000}',
    '\u{10ffff}',
  ),
  maxLength: 24,
});

describe('the code of a gram', () => {
  it('differs where the texts differ', () => {
    const text = fc.oneof(
      borderText,
      anyText,
      fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 24 }),
    );
    const texts = new Map<string, string>();
    fc.assert(
      fc.property(text, (a) => {
        const code = gramCode(a);
        expect(texts.get(code) ?? a).to.equal(a);
        texts.set(code, a);
      }),
      { numRuns: 20_000 },
    );
  });

  it('differs for any two characters', () => {
    const codes = new Set<string>();
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += 1) {
      codes.add(gramCode(String.fromCodePoint(codePoint)));
    }
    expect(codes.size).to.equal(0x110000);
  });

  it('is written in digits and small letters', () => {
    fc.assert(
      fc.property(fc.oneof(borderText, anyText), (text) => {
        expect(gramCode(text)).to.match(/^[0-9a-z]*$/u);
      }),
      { numRuns: 5_000 },
    );
  });

  it('keeps every gram within the 250 bytes of a word of the engine', () => {
    const wide = fc
      .string({ unit: fc.constantFrom('가', '힣', '𐐨', '𝼀', 'a', ' ', '.'), maxLength: 90 })
      .map((text) => text.trim());
    fc.assert(
      fc.property(fc.oneof(anyNormalText, wide), (text) => {
        for (const field of gramFields([text])) {
          for (const word of field.split(' ')) expect(word.length, word).to.be.at.most(250);
        }
      }),
      { numRuns: 2_000 },
    );
    for (const length of [19, 20, 21, 22, 500]) {
      const [field = ''] = gramFields([`${'가'.repeat(length)} ${'나'.repeat(length)}`]);
      expect(Math.max(...field.split(' ').map((word) => word.length))).to.be.at.most(250);
    }
  });
});
