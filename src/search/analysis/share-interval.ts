/** The 97.5th percentile of the normal distribution: 95 % of it lie within as many deviations of its middle. */
const Z = 1.959964;

/**
 * The 95 % interval of a share by Wilson's score (1927), which holds for few cases and for shares near 0 and 1, where
 * the usual one leaves the range. Of nothing there is none.
 */
export function shareInterval(count: number, base: number): [low: number, high: number] | null {
  if (base === 0) return null;
  const share = count / base;
  const square = (Z * Z) / base;
  const middle = share + square / 2;
  const reach = Z * Math.sqrt((share * (1 - share)) / base + square / (4 * base));
  const low = (middle - reach) / (1 + square);
  const high = (middle + reach) / (1 + square);
  return [Math.max(0, low), Math.min(1, high)];
}
