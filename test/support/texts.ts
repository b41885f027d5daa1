import fc from 'fast-check';
import { normalForm } from '../../src/model/text/normal-form.js';

/** Characters in which the rules of counting meet: Han, letters, digits, marks, blanks, pairs. */
const MIXED = [
  ...['甲', '乙', '丙', '々', '〇', '𠮷', 'a', 'b', 'Ｂ', 'É', 'e', '\u0301', 'İ', 'Σ', 'ﬁ'],
  ...['1', '２', '½', '，', '.', '-', '“', ' ', ' ', '\u3000', '\u00a0', '\t', '😀', 'か', '가'],
];

/** Any text: of the mixed characters, or of all Unicode. */
export const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...MIXED), maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

export const anyNormalText = anyText.map(normalForm);

/** Few characters, so that short terms occur often, and nearly occur more often still. */
export const denseText = (maxLength: number) =>
  fc
    .string({ unit: fc.constantFrom('甲', '乙', '丙', 'a', 'b', '1', '，', ' '), maxLength })
    .map(normalForm);

/** A term and a paragraph in which it has a fair chance to occur. */
export const termAndText = denseText(40).chain((text) =>
  fc.record({
    text: fc.constant(text),
    term: fc.oneof(denseText(6), pieceOf(text)).filter((term) => term !== ''),
  }),
);

/** A piece cut out of a text anywhere, in normal form. */
export function pieceOf(text: string, most = 6): fc.Arbitrary<string> {
  const characters = [...text];
  return fc
    .tuple(fc.nat({ max: characters.length }), fc.integer({ min: 1, max: most }))
    .map(([from, length]) => normalForm(characters.slice(from, from + length).join('')));
}

const HAN = /\p{Script=Han}/u;

function isLetterOrDigit(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character) && !HAN.test(character);
}

/**
 * The definition of an occurrence, written down as plainly as it goes: every place is tried, in
 * code points, and offsets are counted in UTF-16 units.
 */
export function occurrencesByHand(paragraph: string, term: string): number[] {
  const text = [...paragraph];
  const wanted = [...term];
  const found: number[] = [];
  let at = 0;
  while (wanted.length > 0 && at + wanted.length <= text.length) {
    const end = at + wanted.length;
    const touchesBefore = isLetterOrDigit(wanted[0]) && isLetterOrDigit(text[at - 1]);
    const touchesAfter = isLetterOrDigit(wanted.at(-1)) && isLetterOrDigit(text[end]);
    if (text.slice(at, end).join('') === term && !touchesBefore && !touchesAfter) {
      found.push(text.slice(0, at).join('').length);
      at = end;
    } else {
      at += 1;
    }
  }
  return found;
}
