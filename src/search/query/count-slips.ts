import leven from 'leven';

/** One slip of the hand in a name of three or four characters, two in longer ones; none in a shorter one, which is another. */
const LENGTH_OF_ONE = 3;
const LENGTH_OF_TWO = 5;
export const MOST_SLIPS = 2;

/** By how many slips of the hand one term is another; `undefined` where it is another one altogether, or the same. */
export function countSlips(typed: string, other: string): number | undefined {
  const { length } = typed;
  if (length < LENGTH_OF_ONE || typed === other) return undefined;
  const most = length < LENGTH_OF_TWO ? 1 : MOST_SLIPS;
  if (Math.abs(other.length - length) > most) return undefined;
  // So many slips leave one of one more UTF-16 units as it was: most terms are told apart without counting.
  if (
    !typed
      .slice(0, most + 1)
      .split('')
      .some((unit) => other.includes(unit))
  )
    return undefined;
  const slips = leven(typed, other);
  return slips <= most ? slips : undefined;
}
