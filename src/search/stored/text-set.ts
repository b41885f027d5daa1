/** Which texts of a segment are meant: 1 at the number of each. */
export type TextSet = Uint8Array;

/** The same as their numbers, ascending. */
export type TextList = Uint16Array;

/** Few texts are fewer bytes as a list, and are sooner walked through. */
export function toSmaller(texts: TextSet | TextList, size: number): TextSet | TextList {
  const isSet = texts instanceof Uint8Array;
  const count = isSet ? texts.reduce((sum, is) => sum + is, 0) : texts.length;
  if (count * Uint16Array.BYTES_PER_ELEMENT > size) return toSet(texts, size);
  return isSet ? toList(texts, count) : texts;
}

export function toSet(texts: TextSet | TextList, size: number): TextSet {
  if (texts instanceof Uint8Array) return texts;
  const set = new Uint8Array(size);
  for (const text of texts) set[text] = 1;
  return set;
}

export function everyText(size: number): TextSet {
  return new Uint8Array(size).fill(1);
}

function toList(set: TextSet, count: number): TextList {
  const list = new Uint16Array(count);
  let at = 0;
  for (let text = 0; text < set.length; text += 1) if (set[text] === 1) list[at++] = text;
  return list;
}

/** The texts of all sets; those sets are left as they are. */
export function intersectTexts([first, ...others]: TextSet[]): TextSet {
  const set = first!.slice();
  for (const other of others) for (let i = 0; i < set.length; i += 1) set[i]! &= other[i]!;
  return set;
}

/** The texts of any set. */
export function uniteTexts([first, ...others]: TextSet[]): TextSet {
  const set = first!.slice();
  for (const other of others) for (let i = 0; i < set.length; i += 1) set[i]! |= other[i]!;
  return set;
}

export function otherTexts(set: TextSet): TextSet {
  return set.map((is) => 1 - is);
}

/** The texts whose number passes. */
export function textsWhere(
  numbers: ArrayLike<number>,
  passes: (value: number) => boolean,
): TextSet {
  const set = new Uint8Array(numbers.length);
  for (let i = 0; i < set.length; i += 1) if (passes(numbers[i]!)) set[i] = 1;
  return set;
}
