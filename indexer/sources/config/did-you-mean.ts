/** The name most like a mistyped one, if any is like it at all. */
export function likeliest(typed: string, names: string[]): string | undefined {
  const plain = typed.toLowerCase().replaceAll(/[-_\s]/gu, '');
  const distances = names.map((name) => ({ name, distance: distance(plain, name.toLowerCase()) }));
  const best = distances.toSorted((a, b) => a.distance - b.distance)[0];
  if (best === undefined || best.distance >= best.name.length) return undefined;
  return best.distance <= Math.max(2, best.name.length / 3) ? best.name : undefined;
}

/** Levenshtein's distance, row by row. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
