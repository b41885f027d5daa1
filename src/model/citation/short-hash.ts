const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const BASE = 36;

/** FNV-1a of a text's UTF-8, 64 bits, in letters and digits: the same text, the same few characters. */
export function shortHash(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  }
  return hash.toString(BASE);
}
