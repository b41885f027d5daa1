/**
 * The first index for which something holds, where it holds for all behind it too; `count` where it holds for none. It is asked
 * of as many of them as halving takes.
 *
 * @param count how many there are
 */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
