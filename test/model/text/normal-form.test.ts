import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { normalForm } from '../../../src/model/text/normal-form.js';
import { plainForm } from '../../../scripts/dev/oracle/plain-form.js';
import { anyText } from '../../support/texts.js';

describe('the normal form', () => {
  it('is that of its definition, read character by character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalForm(text)).to.equal(plainForm(text));
      }),
      { numRuns: 5_000 },
    );
  });

  it('of a normal form is itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const normal = normalForm(text);
        expect(normalForm(normal)).to.equal(normal);
      }),
      { numRuns: 2_000 },
    );
  });

  it('of a normal form is itself where a Han mark stands among other marks', () => {
    for (const text of [
      'a\u0323 \u{16ff0}',
      'b \u0323 \u{16ff0}',
      '\u{16ff0} \u0323',
      '甲 \u0301',
    ]) {
      const normal = normalForm(text);
      expect(normalForm(normal), JSON.stringify(text)).to.equal(normal);
    }
  });

  it('of each single character of Unicode is stable, alone and between others', () => {
    const unstable: string[] = [];
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += 1) {
      if (codePoint >= 0xd800 && codePoint <= 0xdfff) continue;
      const character = String.fromCodePoint(codePoint);
      const normal = normalForm(`a${character}甲 ${character}`);
      if (normalForm(normal) !== normal) unstable.push(codePoint.toString(16));
    }
    expect(unstable).to.deep.equal([]);
  });

  it('has no white space beside a Han character, and no other than single blanks inside', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const normal = normalForm(text);
        expect(normal).not.to.match(
          /[\p{L}\p{N}](?<=\p{Script=Han})\s|\s(?=\p{Script=Han})[\p{L}\p{N}]/u,
        );
        expect(normal).not.to.match(/\s\s|[^\S ]|^\s|\s$/u);
      }),
      { numRuns: 2_000 },
    );
  });

  it('has no upper case ASCII and is NFKC', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const normal = normalForm(text);
        expect(normal).not.to.match(/[A-Z]/u);
        expect(normal.normalize('NFKC')).to.equal(normal);
      }),
      { numRuns: 2_000 },
    );
  });

  it('joins what a line break or a blank tore apart in Chinese, and only there', () => {
    expect(normalForm('“两个 覆盖”')).to.equal('“两个覆盖”');
    expect(normalForm('　乡村\n振兴　 ')).to.equal('乡村振兴');
    expect(normalForm('５Ｇ 基站')).to.equal('5g基站');
    expect(normalForm('The\u00a0 County\tParty')).to.equal('the county party');
    expect(normalForm(' 县委 Party  School ')).to.equal('县委party school');
  });
});
