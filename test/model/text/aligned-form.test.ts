import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { alignedForm } from '../../../src/model/text/aligned-form.js';
import { normalForm } from '../../../src/model/text/normal-form.js';

const texts = fc.string({
  unit: fc.constantFrom(
    '党',
    '，',
    'Ａ',
    '…',
    ' ',
    '　',
    'é',
    'e\u0301',
    'x',
    '５',
    '😀',
    'ﬁ',
    '½',
    'ｶﾞ',
  ),
});

describe('The aligned form', () => {
  it('is the normal form', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(alignedForm(text)?.normal ?? normalForm(text)).to.equal(normalForm(text));
      }),
    );
  });

  it('points at the characters that a stretch of the normal form comes from', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const aligned = alignedForm(text);
        if (aligned === undefined || aligned.normal === '') return;
        const from = a % aligned.normal.length;
        const to = from + 1 + (b % (aligned.normal.length - from));
        const stretch = text.slice(aligned.start(from), aligned.end(to - 1));
        expect(normalForm(stretch)).to.include(aligned.normal.slice(from, to).trim());
      }),
    );
  });

  it('keeps every place where only the width of characters changes', () => {
    const aligned = alignedForm('推进５Ｇ基站建设，');
    expect([aligned?.start(2), aligned?.end(3)]).to.deep.equal([2, 4]);
  });
});
