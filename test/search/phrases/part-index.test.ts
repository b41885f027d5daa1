import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { PartIndex } from '../../../src/search/phrases/part-index.js';

const LENGTH = 2;
const texts = fc.string({
  unit: fc.constantFrom('乡', '村', '振', '兴'),
  minLength: 2,
  maxLength: 6,
});

function overlaps(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true;
  for (let length = LENGTH; length < Math.min(a.length, b.length); length += 1)
    if (a.endsWith(b.slice(0, length)) || b.endsWith(a.slice(0, length))) return true;
  return false;
}

describe('An index of phrases by their parts', () => {
  it('misses none that overlaps a text or stands around it, and keeps their order', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 30 }), texts, (phrases, text) => {
        const all = phrases.map((each) => ({ text: each }));
        const index = new PartIndex<{ text: string }>(LENGTH);
        for (const phrase of all) index.add(phrase);
        const around = index.around(text).filter((phrase) => phrase.text.includes(text));
        expect(around).to.deep.equal(all.filter((phrase) => phrase.text.includes(text)));
        const sharing = index.sharing(text);
        const missed = all.filter((each) => overlaps(each.text, text) && !sharing.has(each));
        expect(missed).to.deep.equal([]);
      }),
    );
  });

  it('looks at few of many', () => {
    const index = new PartIndex<{ text: string }>(LENGTH);
    for (const text of ['乡村振兴', '乡村建设', '防汛抗旱']) index.add({ text });
    expect([...index.sharing('美丽乡村')].map(({ text }) => text)).to.deep.equal([
      '乡村振兴',
      '乡村建设',
    ]);
    expect(index.around('抗旱')).to.deep.equal([{ text: '防汛抗旱' }]);
  });
});
