const SURROGATES = 0xd800;
const BEHIND_SURROGATES = 0xe000;

/** Compares texts by their code points, where JavaScript compares the halves of surrogate pairs. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

/** The text from its last code point to its first. */
export function reverseCodePoints(text: string): string {
  return [...text].reverse().join('');
}

function rank(unit: number): number {
  if (unit < SURROGATES) return unit;
  return unit < BEHIND_SURROGATES ? unit + 0x2000 : unit - 0x800;
}
