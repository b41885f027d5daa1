// Han marks (U+16FF0) are left out: without the blank before it, NFKC would move such a mark.
const BLANK_BESIDE_HAN = /(?<=(?!\p{M})\p{Script=Han})\s+|\s+(?=(?!\p{M})\p{Script=Han})/gu;
const BLANKS = /\s+/gu;
const NEEDS_BLANK_WORK = /\s/u;

/**
 * The normal form of one paragraph, the base of every count: NFKC, lower case, white space beside
 * a Han character removed, other white space one blank, none at the ends.
 *
 * Lower-casing can undo NFKC (`İ` becomes `i` with a combining dot), so the compatibility form is
 * taken once more: the normal form of a normal form is itself.
 */
export function normalForm(paragraph: string): string {
  const folded = paragraph.normalize('NFKC').toLowerCase().normalize('NFKC');
  if (!NEEDS_BLANK_WORK.test(folded)) return folded;
  return folded.replace(BLANK_BESIDE_HAN, '').replace(BLANKS, ' ').trim();
}
