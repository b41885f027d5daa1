import type { Turn } from '../work/turn.js';
import { PairTable } from './pair-table.js';
import { BREAK, PhraseSymbols } from './phrase-symbols.js';
import { PhraseTable, type PhrasesOfLength } from './phrase-table.js';

/** Phrases have so many symbols; what is shorter is a word, what is longer a sentence. */
export const MIN_LENGTH = 3;
export const MAX_LENGTH = 12;
/** UTF-16 units whose phrases are found together, some 24,000 reports: 200 MB for a moment, 40 MB while they are held. */
export const MAX_UNITS = 12 << 20;

/**
 * Finds all phrases that some number of texts share, whether a dictionary has them or not. They grow by a symbol at a time, as in
 * the a-priori algorithm (Agrawal and Srikant 1994): a phrase is frequent only where both its beginning and its end, each a
 * symbol shorter, are.
 *
 * @param normals texts in normal form
 * @param floor in how many texts a phrase has to stand
 * @param turn after each text others get theirs, where it is over
 */
export async function growPhrases(
  normals: Iterable<string>,
  { floor, turn }: { floor: number; turn: Turn },
): Promise<PhraseTable> {
  const source = new PhraseSymbols();
  const starts: number[] = [];
  for (const normal of normals) {
    starts.push(source.symbols.length);
    source.add(normal);
    if (turn.isOver) await turn.next();
  }
  const { symbols, words } = source;
  starts.push(symbols.length);
  const texts = Uint32Array.from(starts);
  let current: Level = { length: 1, ids: new Uint32Array(symbols), size: 0 };
  let spare: Uint32Array = new Uint32Array(symbols.length);
  const sketch = new Uint8Array(2 ** Math.min(MAX_SKETCH_BITS, sketchBits(symbols.length)));
  const found: PhrasesOfLength[] = [];
  while (current.length <= MAX_LENGTH) {
    const pairs = await countPairs(current, { texts, spare, floor, turn, sketch });
    if (current.length >= MIN_LENGTH)
      found.push(await collect(current, { pairs, texts, symbols, floor, turn }));
    const next = await keepFrequent(current, { pairs, ids: spare, floor, turn });
    spare = current.ids;
    current = next;
  }
  return new PhraseTable(found, words);
}

/** Two slots for a symbol, and so some four for each different pair; no more than 16 MB. */
const MAX_SKETCH_BITS = 24;

function sketchBits(symbols: number): number {
  return 1 + Math.ceil(Math.log2(symbols + 2));
}

/** The frequent phrases of one length. */
interface Level {
  length: number;
  /** The number of the phrase that begins at each symbol, from 1 on; 0 where none does. */
  ids: Uint32Array;
  /** How many there are, and in how many texts each stands; of single symbols that is not counted. */
  size: number;
  counts?: Uint32Array;
}

interface Growing {
  /** Where each text begins among all symbols, and where one after the last would. */
  texts: Uint32Array;
  floor: number;
  turn: Turn;
}

/** Counts the phrases a symbol longer: the pairs of neighbours. `spare` gets the pair's number at each symbol. */
async function countPairs(
  { ids }: Level,
  { texts, spare, floor, turn, sketch }: Growing & { spare: Uint32Array; sketch: Uint8Array },
): Promise<PairTable> {
  const pairs = new PairTable(floor, sketch);
  for (let at = 1; at < ids.length; at += 1) {
    if (ids[at - 1] !== BREAK && ids[at] !== BREAK) pairs.note(ids[at - 1]!, ids[at]!);
    if (at % STRIDE === 0 && turn.isOver) await turn.next();
  }
  for (let text = 0; text + 1 < texts.length; text += 1) {
    const end = texts[text + 1]! - 1;
    for (let at = texts[text]!; at < end; at += 1) {
      const [first, second] = [ids[at]!, ids[at + 1]!];
      const isPair = first !== BREAK && second !== BREAK;
      spare[at] = isPair ? pairs.count(first, second, text + 1) : 0;
    }
    if (end >= 0) spare[end] = 0;
    if (turn.isOver) await turn.next();
  }
  return pairs;
}

/** Symbols or phrases between two looks at the clock. */
const STRIDE = 4_096;

/**
 * The phrases of a length by text, without those that always stand inside of a longer one. Of the longest, all are
 * kept: what they stand inside of is not a phrase.
 */
async function collect(
  { length, ids, size, counts }: Level,
  { pairs, texts, symbols, floor, turn }: Growing & { pairs: PairTable; symbols: Uint16Array },
): Promise<PhrasesOfLength> {
  const inLonger = new Uint32Array(size + 1);
  if (length < MAX_LENGTH)
    for (let pair = 1; pair <= pairs.size; pair += 1) {
      if (pair % STRIDE === 0 && turn.isOver) await turn.next();
      const count = pairs.texts(pair);
      if (count < floor) continue;
      for (const part of [pairs.first(pair), pairs.second(pair)])
        if (inLonger[part]! < count) inLonger[part] = count;
    }
  // From 1 on; 0 for those that are not kept.
  const numbers = new Uint32Array(size + 1);
  let [kept, total] = [0, 0];
  for (let id = 1; id <= size; id += 1) {
    if (id % STRIDE === 0 && turn.isOver) await turn.next();
    if (inLonger[id] === counts![id]) continue;
    numbers[id] = kept += 1;
    total += counts![id]!;
  }
  const phrases = new Uint16Array(kept * length);
  const listed = new Uint32Array(total);
  const ends = new Uint32Array(texts.length);
  const lastTexts = new Uint32Array(kept);
  let count = 0;
  for (let text = 0; text + 1 < texts.length; text += 1) {
    for (let at = texts[text]!; at < texts[text + 1]!; at += 1) {
      const number = numbers[ids[at]!]! - 1;
      if (number < 0 || lastTexts[number] === text + 1) continue;
      if (lastTexts[number] === 0) phrases.set(symbols.subarray(at, at + length), number * length);
      lastTexts[number] = text + 1;
      listed[count++] = number;
    }
    ends[text + 1] = count;
    if (turn.isOver) await turn.next();
  }
  return { length, symbols: phrases, ends, ids: listed };
}

/** Numbers the pairs that are frequent; what `ids` has of others becomes 0. */
async function keepFrequent(
  { length }: Level,
  { pairs, ids, floor, turn }: { pairs: PairTable; ids: Uint32Array; floor: number; turn: Turn },
): Promise<Level> {
  const numbers = new Uint32Array(pairs.size + 1);
  const counts: number[] = [0];
  for (let pair = 1; pair <= pairs.size; pair += 1) {
    if (pair % STRIDE === 0 && turn.isOver) await turn.next();
    if (pairs.texts(pair) < floor) continue;
    numbers[pair] = counts.length;
    counts.push(pairs.texts(pair));
  }
  for (let at = 0; at < ids.length; at += 1) {
    ids[at] = numbers[ids[at]!]!;
    if (at % STRIDE === 0 && turn.isOver) await turn.next();
  }
  return { length: length + 1, ids, size: counts.length - 1, counts: Uint32Array.from(counts) };
}
