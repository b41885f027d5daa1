import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { normalForm } from '../../src/model/text/normal-form.js';
import { normalParagraphs, quickNormalForm } from '../../src/store/normal-paragraphs.js';
import { anyText } from '../support/texts.js';

describe('the quick normal form', () => {
  it('is the normal form, of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(quickNormalForm(text)).to.equal(normalForm(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the normal form of every pair of characters that may join', () => {
    const joining = [
      'ｶ',
      'ﾞ',
      'か',
      '゛',
      'ᄀ',
      'ﾡ',
      'ㅏ',
      'ᅡ',
      'ᆨ',
      '가',
      'Σ',
      'a',
      '甲',
      ' ',
      '㈠',
      'ß',
    ];
    for (const a of joining) {
      for (const b of joining) expect(quickNormalForm(a + b)).to.equal(normalForm(a + b));
    }
  });

  it('is given of the title and of each paragraph', () => {
    const report = { title: '５Ｇ 基站', body: '甲，乙\n\nＰａｒｔｙ  branch\n丙 丁' };
    expect(normalParagraphs(report)).to.deep.equal(['5g基站', '甲,乙', '', 'party branch', '丙丁']);
  });
});
