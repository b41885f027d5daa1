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
  for (const before of BEFORE) {
    for (const behind of BEHIND) {
      const text = before + term + behind;
      const [from, to] = [before.length, before.length + term.length];
      if (!isBoundary(text, from) || !isBoundary(text, to)) continue;
      const separators = [...numberSeparators(text)].filter((at) => at >= from && at < to);
      const atoms = splitAtoms(term, new Set(separators.map((at) => at - from)));
      readings.set(JSON.stringify(atoms), atoms);
    }
  }
  return [...readings.values()];
}
