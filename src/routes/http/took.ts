/** Milliseconds since a `performance.now()`, to a tenth. */
export function tookMs(began: number): number {
  return Math.round((performance.now() - began) * 10) / 10;
}
