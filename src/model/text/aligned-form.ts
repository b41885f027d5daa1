import { normalForm } from './normal-form.js';

/** A normal form together with where each of its UTF-16 units comes from. */
export interface AlignedForm {
  normal: string;
  /** Offset in the text of the character that a unit of the normal form comes from. */
  start(unit: number): number;
  /** Offset in the text behind that character. */
  end(unit: number): number;
}

// Most Chinese paragraphs change character by character (， becomes a comma), so that every offset is
// its own counterpart. Which characters do so is found out once for each.
const placeKept = new Uint8Array(0x10000);
const UNKNOWN = 0;
const KEPT = 1;
const MOVED = 2;

function keepsPlaces(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (placeKept[unit] === UNKNOWN) placeKept[unit] = keepsPlace(text[i]!) ? KEPT : MOVED;
    // A blank that stays is one between letters; those that do not change the length.
    if (placeKept[unit] === MOVED) return false;
  }
  return true;
}

function keepsPlace(unit: string): boolean {
  if (/[\p{M}\p{Cs}\u1100-\u11ff]/u.test(unit)) return false;
  const folded = unit.normalize('NFKC').toLowerCase().normalize('NFKC');
  return folded.length === 1 && (/\s/u.test(unit) ? unit === ' ' : !/\s/u.test(folded));
}

const CHARACTERS = /\P{M}\p{M}*|\p{M}+/gu;
const HAN = /\p{Script=Han}/u;

/**
 * The normal form of a paragraph with the way back to its text. `undefined` for the rare text whose
 * characters change together (single letters of Hangul), so that none of them can be pointed at.
 */
export function alignedForm(text: string, normal = normalForm(text)): AlignedForm | undefined {
  if (normal.length === text.length && keepsPlaces(text))
    return { normal, start: (unit) => unit, end: (unit) => unit + 1 };
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let blank: { from: number; to: number } | undefined;
  for (const match of text.matchAll(CHARACTERS)) {
    const folded = match[0].normalize('NFKC').toLowerCase().normalize('NFKC');
    for (const unit of folded) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (/\s/u.test(unit)) {
        blank ??= { from, to };
        continue;
      }
      const before = units.at(-1);
      if (blank && before !== undefined && !HAN.test(before) && !HAN.test(unit)) {
        units.push(' ');
        starts.push(blank.from);
        ends.push(blank.to);
      }
      blank = undefined;
      units.push(unit);
      for (let i = 0; i < unit.length; i += 1) {
        starts.push(from);
        ends.push(to);
      }
    }
  }
  if (units.join('') !== normal) return undefined;
  return { normal, start: (unit) => starts[unit] ?? 0, end: (unit) => ends[unit] ?? text.length };
}
