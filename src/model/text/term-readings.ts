import { splitAtoms, type Atom } from './atoms.js';
import { mayHaveNumbers, numberSeparators } from './numbers.js';
import { isBoundary } from './occurrences.js';

// What may stand beside a term and change how its own numbers read: 1.14 is a number, but not in 2023.1.14; nor is
// 1,000 one in 20000,1,000. Longer neighbours change nothing that these do not.
const BEFORE = ['', '0.0.', '00000,', '0', '00000', '0.0'];
const BEHIND = ['', '.0.0', ',0', '0', '000', '0.0'];

/**
 * The sequences of atoms as which a term in normal form may stand in a paragraph: one, unless numbers at its ends
 * may be parts of a day or a list there. A paragraph has the term exactly where it has one of them.
 */
export function termReadings(term: string): Atom[][] {
  if (!mayHaveNumbers(term)) return [splitAtoms(term)];
  const readings = new Map<string, Atom[]>();
  // Beside anything but a digit, a point or a comma no number goes on.
  const before = /^[\d.,]/u.test(term) ? BEFORE : [''];
  const behind = /[\d.,]$/u.test(term) ? BEHIND : [''];
  for (const left of before) {
    for (const right of behind) {
      const text = left + term + right;
      const [from, to] = [left.length, left.length + term.length];
      if (!isBoundary(text, from) || !isBoundary(text, to)) continue;
      const joining: number[] = [];
      for (const at of numberSeparators(text)) if (at >= from && at < to) joining.push(at - from);
      const name = joining.join(' ');
      if (!readings.has(name)) readings.set(name, splitAtoms(term, new Set(joining)));
    }
  }
  return [...readings.values()];
}
