import { splitAtoms, isHan, isWord, type Atom } from './atoms.js';
import { gramCode } from './gram-code.js';

/** The engine counts 65,535 positions in a field and silently drops what comes after. */
const POSITIONS = 65_000;
/** A full stop moves the engine's position by eight, out of reach of any phrase. */
const GAP_POSITIONS = 8;
/** A phrase compares words up to two positions apart; a cut repeats as many. */
const OVERLAP = 2;

/**
 * The postings of some paragraphs as the engine is to see them: for each paragraph the overlapping
 * grams of two atoms, in order, then every distinct atom by itself, out of each other's reach.
 * Each text returned fits in one field.
 */
export function gramFields(paragraphs: Iterable<string>): string[] {
  const fields: string[] = [];
  const distinct = new Set<string>();
  let words: string[] = [];
  let used = 0;

  const flush = () => {
    if (words.length > 0) fields.push(words.join(' '));
    words = [];
    used = 0;
  };
  const add = (word: string, cost: number) => {
    if (used + cost > POSITIONS) {
      const tail = words.slice(-OVERLAP);
      flush();
      words = tail;
      used = tail.length;
    }
    words.push(word);
    used += cost;
  };

  for (const paragraph of paragraphs) {
    const atoms = splitAtoms(paragraph);
    for (let i = 0; i < atoms.length; i += 1) {
      distinct.add(atoms[i]!.text);
      if (i > 0) add(gram(atoms[i - 1]!, atoms[i]!), 1);
    }
    if (atoms.length > 1) add('.', GAP_POSITIONS);
  }
  for (const atom of distinct) add(`${gramCode(atom)} .`, GAP_POSITIONS);
  flush();
  return fields;
}

function gram(left: Atom, right: Atom): string {
  return gramCode(left.text) + (right.spaced ? gramCode(' ') : '') + gramCode(right.text);
}

/** What the index can say of a term. */
export interface TermPhrase {
  /** The words of the phrase that finds every paragraph with the term. */
  words: string[];
  /** Whether the phrase finds nothing else; if not, the text itself has to be looked at. */
  exact: boolean;
}

/**
 * The phrase that stands for a term, of which one reading is given (`termReadings`).
 *
 * The engine holds a phrase for found when each two neighbours among its words stand side by side
 * somewhere in the report, and each two with one word between them at most two apart, not
 * necessarily all in one place. For one or two words that is the phrase itself. Three words
 * `ab bc cd` are forced into one place by `ab` and `cd` two apart, whose middle can only be `bc`:
 * unless `b` equals `c`, when they may be neighbours (`ab bd`), or unless the middle may hold
 * a blank as well as none. More than three can come from several places.
 */
export function readingPhrase(atoms: Atom[]): TermPhrase {
  if (atoms.length <= 1) return { words: atoms.map((a) => gramCode(a.text)), exact: true };
  const words: string[] = [];
  for (let i = 1; i < atoms.length; i += 1) words.push(gram(atoms[i - 1]!, atoms[i]!));
  return { words, exact: words.length < 3 || (words.length === 3 && hasFirmMiddle(atoms)) };
}

/** The phrase of a term that has one reading. */
export function termPhrase(normalTerm: string): TermPhrase {
  return readingPhrase(splitAtoms(normalTerm));
}

function hasFirmMiddle([, second, third]: Atom[]): boolean {
  const [a, b] = [second!.text, third!.text];
  return a !== b && (isHan(a) || isHan(b) || (isWord(a) && isWord(b)));
}
