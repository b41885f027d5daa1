/** Told apart from every place by being none. */
const FREE = 0xffffffff;
const MIN_SLOTS = 1 << 10;

/** Whether the key at a place is this one. */
export type HasKey = (place: number, key: string) => boolean;

/**
 * Where the text of each key stands. A map of a million keys would take a hundred megabytes of the heap; this
 * takes eight bytes a slot, outside of it: a hash that stands for the key, and the place.
 */
export class KeyTable {
  readonly #hasKey: HasKey;
  #hashes = new Uint32Array(MIN_SLOTS);
  #places = new Uint32Array(MIN_SLOTS).fill(FREE);
  #size = 0;
  /** Keys whose hash is another one's, too. */
  readonly #collided = new Map<string, number>();

  /** @param hasKey asked where a key is set whose hash is known */
  constructor(hasKey: HasKey) {
    this.#hasKey = hasKey;
  }

  get size(): number {
    return this.#size + this.#collided.size;
  }

  /** The place of a key that was set. Of another key, any place or none. */
  get(key: string): number | undefined {
    if (this.#collided.size > 0) {
      const place = this.#collided.get(key);
      if (place !== undefined) return place;
    }
    const place = this.#places[this.#slot(hash(key))]!;
    return place === FREE ? undefined : place;
  }

  /** Sets the place of a key and gives the one before. */
  set(key: string, place: number): number | undefined {
    const collided = this.#collided.get(key);
    if (collided !== undefined) {
      this.#collided.set(key, place);
      return collided;
    }
    const hashed = hash(key);
    const slot = this.#slot(hashed);
    const before = this.#places[slot]!;
    if (before === FREE) {
      this.#hashes[slot] = hashed;
      this.#places[slot] = place;
      this.#size += 1;
      if (this.#size * 2 > this.#places.length) this.#grow();
      return undefined;
    }
    if (this.#hasKey(before, key)) {
      this.#places[slot] = place;
      return before;
    }
    this.#collided.set(key, place);
    return undefined;
  }

  #slot(hashed: number): number {
    const mask = this.#places.length - 1;
    // The hash's own low bits tell the slot, and all of it the key.
    let slot = hashed & mask;
    while (this.#places[slot] !== FREE && this.#hashes[slot] !== hashed) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [hashes, places] = [this.#hashes, this.#places];
    this.#hashes = new Uint32Array(2 * hashes.length);
    this.#places = new Uint32Array(2 * places.length).fill(FREE);
    for (const [i, place] of places.entries()) {
      if (place === FREE) continue;
      const slot = this.#slot(hashes[i]!);
      this.#hashes[slot] = hashes[i]!;
      this.#places[slot] = place;
    }
  }
}

/** FNV-1a, its bits mixed once more. */
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) value = Math.imul(value ^ key.charCodeAt(i), 0x01000193);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 12)) >>> 0;
}
