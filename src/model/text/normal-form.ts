import { EDGES, foldVariants, hasVariants, NEEDED_EDGES } from './folding.js';

// Han marks (U+16FF0) are left out: without the blank before it, NFKC would move such a mark.
const BLANKS_BESIDE_HAN = /(?<=(?!\p{M})\p{Script=Han})\s+|\s+(?=(?!\p{M})\p{Script=Han})/gu;
const BLANKS = /\s+/gu;
const BLANKS_AT_ENDS = /^\s+|\s+$/gu;

/** What is left to do when every character has its form: what is replaced by what, in order. */
export const TIDYING: readonly [pattern: RegExp, replacement: string][] = [
  [NEEDED_EDGES, ' '],
  [EDGES, ''],
  [BLANKS_BESIDE_HAN, ''],
  [BLANKS_AT_ENDS, ''],
  [BLANKS, ' '],
];

/**
 * The normal form of one paragraph, the base of every count: format characters dropped, variants of one
 * character folded (`foldVariants`), NFKC, lower case, white space beside a Han character removed, other
 * white space one blank, none at the ends. Of a sign such as ① the digits are written out; where they
 * would join a letter or digit beside them, a blank keeps them apart (①5个 is `1 5个`).
 *
 * The normal form of a normal form is itself.
 */
export function normalForm(paragraph: string): string {
  if (!hasVariants(paragraph)) {
    const folded = foldCase(paragraph);
    if (!hasVariants(folded)) return NEEDS_BLANK_WORK.test(folded) ? tidyBlanks(folded) : folded;
  }
  let form = tidy(foldCharacter(paragraph));
  // Marks may compose when what stood between them is gone.
  while (form.normalize('NFKC') !== form) form = tidy(foldCharacter(form));
  return form;
}

const NEEDS_BLANK_WORK = /\s/u;

function tidyBlanks(folded: string): string {
  return folded.replace(BLANKS_BESIDE_HAN, '').replace(BLANKS, ' ').trim();
}

function tidy(folded: string): string {
  return TIDYING.reduce((text, [pattern, by]) => text.replace(pattern, by), folded);
}

/** The form of a character, or of each in a text, before it is told apart from what stands beside it. */
export function foldCharacter(text: string): string {
  const folded = foldCase(foldVariants(text.replace(EDGES, '')));
  // What NFKC writes out may be a variant again: ﹘ becomes —.
  return hasVariants(folded) ? foldCase(foldVariants(folded)) : folded;
}

/**
 * NFKC and lower case. Lower-casing can undo NFKC (`İ` becomes `i` with a combining dot), so the
 * compatibility form is taken once more.
 */
function foldCase(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFKC');
}
