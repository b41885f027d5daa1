import radicals from './radicals.json' with { type: 'json' };

// What writers, input methods and scanners use for one another. Whoever looks for one means all of them, and
// none of these differences can be seen well enough to be searched for.

const DASHES =
  '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u2501\u2e3a\u2e3b\ufe31\ufe32\ufe58\ufe63\uff0d\u207b\u208b';
const APOSTROPHES = '\u2018\u2019\u201b\u02b9\u02bb\u02bc\u02bd\u2032\u00b4\u0060\uff07\uff40';
const MIDDLE_DOTS = '\u2022\u2027\u2219\u22c5\u30fb\uff65\u02d9\u0387\u2e31\u2e33\u16eb\u1427';
const ZEROS = '\u25cb\u25ef';

/** Solid and double circled numbers, to which Unicode gives no digits: the first of each run, its value, and how many follow. */
const CIRCLED_RUNS: readonly [first: number, value: number, count: number][] = [
  [0x2776, 1, 10],
  [0x2780, 1, 10],
  [0x278a, 1, 10],
  [0x24eb, 11, 10],
  [0x24f5, 1, 10],
  [0x24ff, 0, 1],
];

/** A code point that no text has: it keeps the digits of a sign apart from what stands beside the sign. */
const EDGE = '\ufdd0';

/** Signs made of digits or letters, such as ①, ⑵, ², ㎡ and №; fullwidth and mathematical ones are letters themselves. */
const SIGN = /[\p{No}\p{So}]/u;
const IGNORABLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** The one form of each character that has lookalikes. */
const lookalikes = new Map<string, string>([
  ...[...DASHES].map((dash) => [dash, '-'] as const),
  ...[...APOSTROPHES].map((apostrophe) => [apostrophe, "'"] as const),
  ...[...MIDDLE_DOTS].map((dot) => [dot, '·'] as const),
  ...[...ZEROS].map((zero) => [zero, '〇'] as const),
  // Lower case writes one or the other, as what follows has it.
  ['ς', 'σ'],
  ...Object.entries(radicals),
]);

const folded = new Map<string, string>([
  ...lookalikes,
  ...CIRCLED_RUNS.flatMap(([first, value, count]) =>
    Array.from({ length: count }, (_, i) => {
      return [String.fromCodePoint(first + i), `${EDGE}${value + i}${EDGE}`] as const;
    }),
  ),
]);

const LOOKALIKES = new RegExp(
  `[${DASHES}${APOSTROPHES}${MIDDLE_DOTS}${ZEROS}ς\\u2e80-\\u2ef3]`,
  'gu',
);

/** One form for each family of dashes, apostrophes, middle dots, circles for zero, and for radicals. */
export function foldLookalikes(text: string): string {
  return text.replace(LOOKALIKES, (character) => lookalikes.get(character) ?? character);
}

const VARIANT = new RegExp(
  `[\\p{Cf}\\p{Default_Ignorable_Code_Point}\\p{No}\\p{So}${DASHES}${APOSTROPHES}${MIDDLE_DOTS}${ZEROS}ς\\u2e80-\\u2ef3]`,
  'u',
);
const VARIANTS = new RegExp(VARIANT.source, 'gu');

// Most texts have none of these characters. A table tells so in a fraction of the time that the expression takes.
const asked = new Uint8Array(0x10000);
const PLAIN = 1;

/** Whether `foldVariants` may change the text. */
export function hasVariants(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (asked[unit] === PLAIN) continue;
    if (VARIANT.test(text[i]!) || isSurrogate(unit)) return VARIANT.test(text);
    asked[unit] = PLAIN;
  }
  return false;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/**
 * One form for each family of characters that stand for one another: dashes, apostrophes, middle dots,
 * ○ and 〇, radicals and the characters they are (by Unicode's EquivalentUnifiedIdeograph). Format
 * characters, which are not seen, are dropped. A sign such as ① becomes what NFKC writes for it, between two `EDGES`.
 */
export function foldVariants(text: string): string {
  return hasVariants(text) ? text.replace(VARIANTS, foldVariant) : text;
}

function foldVariant(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  let form = character;
  if (IGNORABLE.test(character)) form = '';
  else if (SIGN.test(character) && /[\p{L}\p{N}]/u.test(writtenOut(character)))
    form = `${EDGE}${writtenOut(character)}${EDGE}`;
  folded.set(character, form);
  return form;
}

/** Nothing for a sign that has no other form. */
function writtenOut(sign: string): string {
  const compatible = sign.normalize('NFKC');
  return compatible === sign ? '' : compatible;
}

/** Edges between two letters or digits, or within what would read as one number. */
export const NEEDED_EDGES =
  /(?<=(?!\p{Script=Han})[\p{L}\p{N}][\p{M}\ufdd0]*)\ufdd0(?=(?!\p{Script=Han})[\p{L}\p{N}])|(?<=\d\ufdd0*)\ufdd0(?=[.,]\ufdd0*\d)|(?<=\d\ufdd0*[.,]\ufdd0*)\ufdd0(?=\d)/gu;
export const EDGES = /\ufdd0/gu;
