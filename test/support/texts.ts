import fc from 'fast-check';
import { normalForm } from '../../src/model/text/normal-form.js';

/** Characters in which the rules of counting meet: Han, letters, digits, marks, blanks, pairs. */
const MIXED = [
  '甲',
  '乙',
  '丙',
  '々',
  '〇',
  '𠮷',
  'a',
  'b',
  'Ｂ',
  'É',
  'e',
  '\u0301',
  'İ',
  'Σ',
  'ﬁ',
  '1',
  '２',
  '½',
  '，',
  '.',
  '-',
  '“',
  ' ',
  ' ',
  '\u3000',
  '\u00a0',
  '\t',
  '😀',
  'か',
  '가',
  '①',
  '❶',
  '㎡',
  '²',
  '\u200b',
  '—',
  '’',
  '•',
  '○',
  '⻓',
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
    .string({
      unit: fc.constantFrom('甲', '乙', '丙', 'a', 'b', '1', '0', '.', '，', ' '),
      maxLength,
    })
    .map(normalForm);

/** A term and a paragraph in which it has a fair chance to occur. */
export const termAndText = denseText(40).chain((text) =>
  fc.record({
    text: fc.constant(text),
    term: fc.oneof(denseText(6), cutPiece(text)).filter((term) => term !== ''),
  }),
);

/** A piece cut out of a text anywhere, in normal form. */
export function cutPiece(text: string, most = 6): fc.Arbitrary<string> {
  const characters = [...text];
  return fc
    .tuple(fc.nat({ max: characters.length }), fc.integer({ min: 1, max: most }))
    .map(([from, length]) => normalForm(characters.slice(from, from + length).join('')));
}
