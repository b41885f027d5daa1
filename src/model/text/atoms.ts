import { mayHaveNumbers, numberSeparators } from './numbers.js';

/**
 * An atom is what a term can begin or end with: one Han character, one whole run of other letters
 * and digits (`5g`, `2023`, `party`, `12.5`, `1,000`), or one character of any other kind. By cutting text into
 * atoms, "no letter or digit touches the term's ends" becomes "the term is a sequence of whole
 * atoms", which an index can answer.
 */
export interface Atom {
  text: string;
  /** Whether a blank stands between this atom and the one before it. */
  spaced: boolean;
}

const Kind = { unknown: 0, han: 1, word: 2, other: 3, blank: 4 } as const;

const HAN = /(?!\p{M})\p{Script=Han}/u;
const WORD = /[\p{L}\p{N}]/u;

// Asking a Unicode property of every character of a corpus costs more than all the rest of
// tokenizing it, so the answers for the basic plane are kept.
const kinds = new Uint8Array(0x10000);

function characterKind(codePoint: number): number {
  if (codePoint < kinds.length && kinds[codePoint] !== Kind.unknown) return kinds[codePoint]!;
  const character = String.fromCodePoint(codePoint);
  const kind = HAN.test(character)
    ? Kind.han
    : WORD.test(character)
      ? Kind.word
      : character === ' '
        ? Kind.blank
        : Kind.other;
  if (codePoint < kinds.length) kinds[codePoint] = kind;
  return kind;
}

/**
 * Cuts a paragraph (or a term) in normal form into its atoms.
 *
 * @param joining offsets of the points and commas that belong to a number
 */
export function splitAtoms(
  normal: string,
  joining: ReadonlySet<number> | undefined = separatorsIn(normal),
): Atom[] {
  const atoms: Atom[] = [];
  let spaced = false;
  let wordStart = -1;
  let at = 0;
  while (at < normal.length) {
    const codePoint = normal.codePointAt(at)!;
    const next = at + (codePoint > 0xffff ? 2 : 1);
    const kind = joining?.has(at) ? Kind.word : characterKind(codePoint);
    if (kind === Kind.word) {
      if (wordStart < 0) wordStart = at;
    } else {
      if (wordStart >= 0) {
        atoms.push({ text: normal.slice(wordStart, at), spaced });
        wordStart = -1;
        spaced = false;
      }
      if (kind === Kind.blank) {
        spaced = true;
      } else {
        atoms.push({ text: normal.slice(at, next), spaced });
        spaced = false;
      }
    }
    at = next;
  }
  if (wordStart >= 0) atoms.push({ text: normal.slice(wordStart), spaced });
  return atoms;
}

function separatorsIn(normal: string): ReadonlySet<number> | undefined {
  return mayHaveNumbers(normal) ? numberSeparators(normal) : undefined;
}

/** Whether an atom is a run of letters and digits other than Han characters. */
export function isWord(atom: string): boolean {
  return characterKind(atom.codePointAt(0)!) === Kind.word;
}

export function isHan(atom: string): boolean {
  return characterKind(atom.codePointAt(0)!) === Kind.han;
}
