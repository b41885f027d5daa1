/** Compares two texts by their UTF-16 units, as `<` does. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
