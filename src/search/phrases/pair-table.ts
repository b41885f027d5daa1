const MAX_COUNT = 255;
const MIN_SLOTS = 1 << 12;

/**
 * Counts in how many texts two symbols stand beside each other, for pairs with which that is frequent. A sketch of
 * all pairs comes first, so that only those get a place in the table that may be frequent: most are not.
 */
export class PairTable {
  readonly #floor: number;
  readonly #sketch: Uint8Array;
  /** How far a hash is shifted to be a slot of the sketch. */
  readonly #shift: number;
  /** The numbers of the pairs, from 1 on, by their hashes; 0 where a slot is free. */
  #slots: Uint32Array = new Uint32Array(MIN_SLOTS);
  /** By number. */
  #firsts: Uint32Array = new Uint32Array(MIN_SLOTS);
  #seconds: Uint32Array = new Uint32Array(MIN_SLOTS);
  #counts: Uint32Array = new Uint32Array(MIN_SLOTS);
  #lastTexts: Uint32Array = new Uint32Array(MIN_SLOTS);
  #size = 0;

  /**
   * @param floor pairs in fewer texts may be left out; at most 255
   * @param sketch where pairs are noted; its length is a power of two
   */
  constructor(floor: number, sketch: Uint8Array) {
    this.#floor = Math.min(floor, MAX_COUNT);
    this.#sketch = sketch.fill(0);
    this.#shift = 32 - Math.log2(sketch.length);
  }

  /** How many pairs it has; their numbers go from 1 to this. */
  get size(): number {
    return this.#size;
  }

  /** Notes a pair, each time that it occurs, before any is counted. */
  note(first: number, second: number): void {
    const at = hashPair(first, second) >>> this.#shift;
    if (this.#sketch[at]! < MAX_COUNT) this.#sketch[at]! += 1;
  }

  /**
   * Counts a pair that was noted, once a text.
   *
   * @param text counted from 1; texts come one after another
   * @returns the pair's number; 0 where it is too rare
   */
  count(first: number, second: number, text: number): number {
    const hash = hashPair(first, second);
    if (this.#sketch[hash >>> this.#shift]! < this.#floor) return 0;
    const number = this.#find(hash, first, second);
    if (this.#lastTexts[number] !== text) {
      this.#lastTexts[number] = text;
      this.#counts[number]! += 1;
    }
    return number;
  }

  /** In how many texts a pair was counted, by its number. */
  texts(pair: number): number {
    return this.#counts[pair]!;
  }

  first(pair: number): number {
    return this.#firsts[pair]!;
  }

  second(pair: number): number {
    return this.#seconds[pair]!;
  }

  #find(hash: number, first: number, second: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let number; (number = this.#slots[slot]!) !== 0; slot = (slot + 1) & mask)
      if (this.#firsts[number] === first && this.#seconds[number] === second) return number;
    const number = (this.#size += 1);
    if (2 * number >= this.#slots.length) {
      this.#grow();
      slot = this.#freeSlot(hash);
    }
    this.#slots[slot] = number;
    this.#firsts[number] = first;
    this.#seconds[number] = second;
    return number;
  }

  #grow(): void {
    const length = 2 * this.#slots.length;
    this.#slots = new Uint32Array(length);
    this.#firsts = resized(this.#firsts, length / 2 + 1);
    this.#seconds = resized(this.#seconds, length / 2 + 1);
    this.#counts = resized(this.#counts, length / 2 + 1);
    this.#lastTexts = resized(this.#lastTexts, length / 2 + 1);
    for (let number = 1; number < this.#size; number += 1)
      this.#slots[this.#freeSlot(hashPair(this.#firsts[number]!, this.#seconds[number]!))] = number;
  }

  #freeSlot(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }
}

function resized(numbers: Uint32Array, length: number): Uint32Array {
  if (numbers.length >= length) return numbers;
  const larger = new Uint32Array(length);
  larger.set(numbers);
  return larger;
}

/** Two multipliers of Fibonacci hashing and of xxHash, mixed once more. */
function hashPair(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
