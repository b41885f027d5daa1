/**
 * Two neighbouring UTF-16 units of a text in normal form, as one number. Where a text has a term, it has all
 * pairs of the term; the other way round, mostly.
 */
export type Pair = number;

export function toPair(left: number, right: number): Pair {
  return left * 0x10000 + right;
}

/** The distinct pairs of a term; none where it is a single unit. */
export function listPairs(term: string): Pair[] {
  const pairs = new Set<Pair>();
  for (let i = 1; i < term.length; i += 1)
    pairs.add(toPair(term.charCodeAt(i - 1), term.charCodeAt(i)));
  return [...pairs];
}
