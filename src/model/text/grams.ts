import { splitAtoms, type Atom } from './atoms.js';
import { gramCode } from './gram-code.js';

/** Grams of a field: the engine counts 65,535 positions in one, of which 520 hold none, and silently drops what comes after. */
const POSITIONS = 65_000;
/**
 * The engine also keeps which reports have a word at about which position: exactly for the first sixteen, then from one power of
 * two to the next. A gram that one report has at 12, the next at 40 and a third at 300 would have three entries there, which
 * are a quarter of the database. So the first grams of a field stand between 64 and 128, where a ranked search finds them to be
 * early, and the others beyond 512, where most reports have room for them before 1,024. Over 4,000 reports of the shared corpus,
 * the entries become 35 % fewer.
 */
const OPENING = 56;
/** Behind a semicolon the engine counts eight positions on. The bar is a word to it, and one that no search asks for: it has no letter. */
const EIGHT_POSITIONS = '|;';
/** To position 72, from which the opening ends before 128. */
const LEAD = EIGHT_POSITIONS.repeat(9);
/** From there to position 520. */
const GAP = EIGHT_POSITIONS.repeat(49);
/** A phrase compares words up to two apart; a cut repeats as many. */
const OVERLAP = 2;

/**
 * The grams of some paragraphs as the engine is to see them: each gram of two atoms, and each atom by itself.
 * The engine knows only which field has which of them, so each stands there once. Each text returned fits in
 * one field; where one is not enough, each has the grams in the order of the text, the last two of a field again
 * in the next: any two neighbours of a phrase then stand together in one.
 */
export function gramFields(paragraphs: Iterable<string>): string[] {
  const words: string[] = [];
  const atoms = new Set<string>();
  for (const paragraph of paragraphs) {
    const own = splitAtoms(paragraph);
    for (let i = 0; i < own.length; i += 1) {
      atoms.add(gramCode(own[i]!.text));
      if (i > 0) words.push(gram(own[i - 1]!, own[i]!));
    }
  }
  const distinct = [...new Set(words), ...atoms];
  if (distinct.length === 0) return [];
  return distinct.length <= POSITIONS ? [writeField(distinct)] : cutFields([...words, ...atoms]);
}

function cutFields(words: string[]): string[] {
  const fields: string[] = [];
  for (let from = 0; from < words.length; from += POSITIONS - OVERLAP)
    fields.push(writeField(words.slice(from, from + POSITIONS)));
  return fields;
}

function writeField(words: string[]): string {
  const opening = [LEAD, ...words.slice(0, OPENING)];
  const rest = words.slice(OPENING);
  return (rest.length === 0 ? opening : [...opening, GAP, ...rest]).join(' ');
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
 * The engine holds a phrase for found when each two neighbours among its words, and each two with one word
 * between them, stand in one field of the report, wherever there. For a term of one or two atoms, which is one word,
 * that is the term itself.
 */
export function readingPhrase(atoms: Atom[]): TermPhrase {
  if (atoms.length <= 1) return { words: atoms.map((a) => gramCode(a.text)), exact: true };
  const words: string[] = [];
  for (let i = 1; i < atoms.length; i += 1) words.push(gram(atoms[i - 1]!, atoms[i]!));
  return { words, exact: words.length <= 1 };
}

/** The phrase of a term that has one reading. */
export function termPhrase(normalTerm: string): TermPhrase {
  return readingPhrase(splitAtoms(normalTerm));
}
