import leven from 'leven';

/**
 * The name most like a mistyped one, where one is like it: a third of its letters may differ, two of a short name.
 * The bounds were chosen by hand on slips of the keyboard.
 */
export function suggestName(typed: string, names: string[]): string | undefined {
  const plain = typed.toLowerCase().replaceAll(/[-_\s]/gu, '');
  const distances = names.map((name) => ({ name, distance: leven(plain, name.toLowerCase()) }));
  const best = distances.toSorted((a, b) => a.distance - b.distance)[0];
  if (best === undefined || best.distance >= best.name.length) return undefined;
  return best.distance <= Math.max(2, best.name.length / 3) ? best.name : undefined;
}
