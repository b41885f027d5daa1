/** Which texts of a segment are meant: 1 at the number of each. */
export type TextSet = Uint8Array;

export function everyText(size: number): TextSet {
  return new Uint8Array(size).fill(1);
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
