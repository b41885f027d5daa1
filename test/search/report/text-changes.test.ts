import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { TextChange } from '../../../src/model/api/reports/versions.js';
import { changesBetween } from '../../../src/search/report/text-changes.js';

const paragraph = fc.oneof(
  fc.string({ unit: fc.constantFrom('甲', '乙', 'a', '1', ' ', '😀', '，'), maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const text = fc.array(paragraph, { maxLength: 8 });
const without = (changes: TextChange[], kind: TextChange['kind']) =>
  changes.filter((change) => change.kind !== kind).map((change) => change.text);

describe('The changes between two texts', () => {
  it('hold both texts, paragraph by paragraph and word by word', () => {
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const changes = changesBetween(older, newer);
        expect(without(changes, 'added')).to.deep.equal(older);
        expect(without(changes, 'removed')).to.deep.equal(newer);
        for (const { text: whole, words } of changes) {
          if (words !== undefined) expect(words.map((each) => each.text).join('')).to.equal(whole);
        }
      }),
    );
  });

  it('keep Latin words and numbers whole, and Han characters apart', () => {
    const [removed, added] = changesBetween(['建5G基站1200个。'], ['建5G基站1300个。']);
    const words = (change: TextChange & { words?: TextChange[] }) =>
      change.words!.filter(({ kind }) => kind !== 'same').map((each) => each.text);
    expect([words(removed!), words(added!)]).to.deep.equal([['1200'], ['1300']]);
  });

  it('show no words where paragraphs have little in common', () => {
    const changes = changesBetween(['春耕备耕工作。'], ['The committee met.']);
    expect(changes.map(({ kind, words }) => [kind, words])).to.deep.equal([
      ['removed', undefined],
      ['added', undefined],
    ]);
  });

  it('take no long time for long texts that differ throughout', function () {
    this.timeout(5_000);
    const [a, b] = [0x4e00, 0x6e00].map((from) =>
      Array.from({ length: 20_000 }, (_, i) => String.fromCodePoint(from + (i % 8_000))),
    );
    expect(changesBetween(a!, b!).length).to.equal(40_000);
    expect(changesBetween([a!.join('')], [b!.join('')]).length).to.equal(2);
  });
});
