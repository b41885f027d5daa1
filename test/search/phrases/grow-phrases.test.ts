import { expect } from 'chai';
import { describe, it } from 'mocha';
import { seededRandom } from '../../../scripts/dev/oracle/seeded-random.js';
import { growPhrases, MAX_LENGTH, MIN_LENGTH } from '../../../src/search/phrases/grow-phrases.js';
import { Turn } from '../../../src/search/work/turn.js';

const FLOOR = 3;

/** In which texts every run of so many symbols stands, by reading all. */
function countRuns(texts: string[][][], longest: number): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const [number, runs] of texts.entries())
    for (const symbols of runs)
      for (let from = 0; from < symbols.length; from += 1)
        for (let length = MIN_LENGTH; length <= longest; length += 1) {
          if (from + length > symbols.length) break;
          const key = symbols.slice(from, from + length).join(' ');
          found.set(key, (found.get(key) ?? new Set()).add(number));
        }
  return found;
}

const grow = (normals: string[]) => growPhrases(normals, { floor: FLOOR, turn: new Turn() });

describe('growPhrases', () => {
  it('finds every phrase that enough texts share, or one around it with the same texts', async () => {
    const random = seededRandom(3);
    for (let round = 0; round < 20; round += 1) {
      const symbols = [...'甲乙丙丁', 'ab1'];
      const texts = Array.from({ length: 15 }, () =>
        Array.from({ length: 3 }, () =>
          Array.from(
            { length: Math.floor(random() * 20) },
            () => symbols[Math.floor(random() ** 2 * symbols.length)]!,
          ).filter((each, i, all) => each !== 'ab1' || all[i - 1] !== 'ab1'),
        ),
      );
      const table = await grow(texts.map((runs) => runs.map((run) => run.join('')).join('，')));
      const all = Uint32Array.from(texts.keys());
      const numbers = Array.from({ length: table.size }, (_, phrase) => phrase);
      const places = table.locate(all, numbers);
      const known = new Map(numbers.map((each) => [table.print(each), places.get(each)!]));
      const expected = [...countRuns(texts, MAX_LENGTH)].filter(([, own]) => own.size >= FLOOR);
      const printed = new Map(expected.map(([key, own]) => [key.replaceAll(' ', ''), own]));
      for (const [phrase, own] of known) expect([...printed.get(phrase)!]).to.deep.equal(own);
      for (const [phrase, own] of printed) {
        const around = [...known].filter(
          ([other, theirs]) => other.includes(phrase) && theirs.length === own.size,
        );
        expect(around, phrase).to.not.have.length(0);
      }
      expect(known.size).to.equal(table.size);
      const some = all.filter((text) => text % 2 === 0);
      const counts = table.count(some);
      for (const each of numbers)
        expect(counts[each]).to.equal(
          known.get(table.print(each))!.filter((at) => at % 2 === 0).length,
        );
    }
  });

  it('takes signs, numbers and the ends of paragraphs for breaks, and no word of letters apart', async () => {
    const text = '推进5g基站建设，共2023个\n村的建设，gdp增长';
    const table = await grow([text, text, text]);
    const phrases = Array.from({ length: table.size }, (_, phrase) => table.print(phrase));
    expect(phrases).to.have.members(['推进5g基站建设', '村的建设', 'gdp增长']);
  });

  it('keeps the windows of a text that is longer than a phrase may be', async () => {
    const text = '一二三四五六七八九十甲乙丙丁';
    const table = await grow([text, text, text]);
    const phrases = Array.from({ length: table.size }, (_, phrase) => table.print(phrase));
    expect(phrases).to.have.members([text.slice(0, 12), text.slice(1, 13), text.slice(2)]);
  });

  it('finds nothing in no texts', async () => {
    expect((await grow([])).size).to.equal(0);
    expect((await grow(['', '，', '2023'])).size).to.equal(0);
  });
});
