import { firstIndex } from '../../model/first-index.js';
import { toPair, type Pair } from './pairs.js';

/** The texts of a segment are numbered from 0; a number of two bytes holds each. */
export const MAX_TEXTS = 0x10000;

/** Which texts have which pair, packed. */
export interface PackedPostings {
  /** For each distinct pair in order: the pair, and where its texts end among all. */
  pairs: Uint32Array;
  /** The numbers of the texts, ascending for each pair. */
  texts: Uint16Array;
}

/** Packs the postings of up to `MAX_TEXTS` texts in normal form. */
export function packPostings(normals: readonly string[]): PackedPostings {
  const units = normals.reduce((sum, { length }) => sum + Math.max(0, length - 1), 0);
  // A pair and a text together are a whole number below 2^48, which sorts as such.
  const all = new Float64Array(units);
  let filled = 0;
  for (const [text, normal] of normals.entries()) {
    for (let i = 1; i < normal.length; i += 1) {
      const pair = toPair(normal.charCodeAt(i - 1), normal.charCodeAt(i));
      all[filled] = pair * MAX_TEXTS + text;
      filled += 1;
    }
  }
  all.sort();
  return toPacked(all);
}

function toPacked(sorted: Float64Array): PackedPostings {
  const pairs: number[] = [];
  const texts = new Uint16Array(sorted.length);
  let count = 0;
  let lastPair: Pair = -1;
  let last = -1;
  for (const posting of sorted) {
    if (posting === last) continue;
    last = posting;
    const pair = Math.floor(posting / MAX_TEXTS);
    if (pair !== lastPair) {
      if (lastPair >= 0) pairs.push(lastPair, count);
      lastPair = pair;
    }
    texts[count] = posting - pair * MAX_TEXTS;
    count += 1;
  }
  if (lastPair >= 0) pairs.push(lastPair, count);
  return { pairs: Uint32Array.from(pairs), texts: texts.slice(0, count) };
}

/** Pairs in one read of the file. They take 2 KB, so that no read goes over the end of a block that the cache holds. */
const BLOCK = 256;

/** So many texts are sooner looked through for the term itself than narrowed further by the lists of commoner pairs. */
const FEW = 4;

/** Where the texts of a pair stand among all. */
interface PostingsPlace {
  from: number;
  count: number;
}

/** Reads postings from where they are stored; of the pairs, only each `BLOCK`th is held. */
export class PairPostings {
  readonly #firsts: Uint32Array;
  /** Where the texts of each of these begin. */
  readonly #starts: Uint32Array;
  readonly #count: number;
  readonly #readPairs: (from: number, count: number) => Uint32Array;
  readonly #readTexts: (from: number, count: number) => Uint16Array;

  /**
   * @param count distinct pairs
   * @param readPairs as they are packed, from the nth pair on
   */
  constructor(
    count: number,
    readPairs: (from: number, count: number) => Uint32Array,
    readTexts: (from: number, count: number) => Uint16Array,
  ) {
    this.#count = count;
    this.#readPairs = readPairs;
    this.#readTexts = readTexts;
    const all = readPairs(0, count);
    this.#firsts = new Uint32Array(Math.ceil(count / BLOCK));
    this.#starts = new Uint32Array(this.#firsts.length);
    for (let i = 0; i < this.#firsts.length; i += 1) {
      const first = 2 * i * BLOCK;
      this.#firsts[i] = all[first]!;
      this.#starts[i] = i === 0 ? 0 : all[first - 1]!;
    }
  }

  /** The texts that have all of some pairs, ascending; where few are left, perhaps with some that lack the commonest of them. */
  textsWith(pairs: readonly Pair[]): Uint16Array {
    const places: PostingsPlace[] = [];
    for (const pair of pairs) {
      const place = this.#find(pair);
      if (place === undefined) return new Uint16Array();
      places.push(place);
    }
    let texts: Uint16Array | undefined;
    for (const { from, count } of places.toSorted((a, b) => a.count - b.count)) {
      const own = this.#readTexts(from, count);
      texts = texts === undefined ? own : intersect(texts, own);
      if (texts.length <= FEW) break;
    }
    return texts ?? new Uint16Array();
  }

  #find(pair: Pair): PostingsPlace | undefined {
    const at = firstIndex(this.#firsts.length, (i) => this.#firsts[i]! > pair) - 1;
    if (at < 0) return undefined;
    const first = at * BLOCK;
    const block = this.#readPairs(first, Math.min(this.#count - first, BLOCK));
    const found = 2 * (firstIndex(block.length / 2, (i) => block[2 * i]! > pair) - 1);
    if (block[found] !== pair) return undefined;
    const from = found === 0 ? this.#starts[at]! : block[found - 1]!;
    return { from, count: block[found + 1]! - from };
  }
}

/** What two ascending lists share. */
function intersect(short: Uint16Array, long: Uint16Array): Uint16Array {
  const shared = new Uint16Array(short.length);
  let count = 0;
  let at = 0;
  for (const text of short) {
    while (at < long.length && long[at]! < text) at += 1;
    if (at === long.length) break;
    if (long[at] === text) shared[count++] = text;
  }
  return shared.subarray(0, count);
}
