/** Whole numbers of one, two or four bytes each. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** How numbers of one width are read from bytes. */
export interface NumbersKind<Kind> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, offset: number, length: number): Kind;
}

const KINDS = [Uint8Array, Uint16Array, Uint32Array] as const;

/** The same numbers in as few bytes as the largest of them needs. */
export function narrow(numbers: Uint32Array): Numbers {
  let largest = 0;
  for (const number of numbers) if (number > largest) largest = number;
  const kind = KINDS.find(({ BYTES_PER_ELEMENT: width }) => largest < 2 ** (8 * width))!;
  return kind.from(numbers);
}

/** @throws Error where no numbers of a segment have this width, in bytes */
export function numbersOfWidth(width: number): NumbersKind<Numbers> {
  const kind = KINDS.find(({ BYTES_PER_ELEMENT }) => BYTES_PER_ELEMENT === width);
  if (kind === undefined) throw new Error(`No numbers of a segment of texts have ${width} bytes`);
  return kind;
}
