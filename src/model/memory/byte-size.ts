const REFERENCE_BYTES = 8;
/** An object's header, or a text's. */
const HEADER_BYTES = 24;
/** What a map holds besides a key and its value. */
const MAP_ENTRY_BYTES = 24;

/** About how many bytes a text takes in memory: Chinese has two for each UTF-16 unit. */
export function textBytes(text: string): number {
  return HEADER_BYTES + 2 * text.length;
}

/** About how many bytes a list of texts takes. */
export function textsBytes(texts: readonly string[]): number {
  return texts.reduce((bytes, text) => bytes + REFERENCE_BYTES + textBytes(text), HEADER_BYTES);
}

/**
 * About how many bytes a value takes, with all that it refers to. What it refers to twice counts twice.
 * Property names are shared by objects of one shape and do not count.
 */
export function byteSize(value: unknown): number {
  if (typeof value === 'string') return textBytes(value);
  if (typeof value !== 'object' || value === null) return REFERENCE_BYTES;
  let bytes = HEADER_BYTES;
  if (value instanceof Map) {
    for (const [key, each] of value) bytes += MAP_ENTRY_BYTES + byteSize(key) + byteSize(each);
    return bytes;
  }
  for (const each of Array.isArray(value) ? value : Object.values(value)) {
    bytes += REFERENCE_BYTES + byteSize(each);
  }
  return bytes;
}
