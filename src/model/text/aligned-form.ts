import { foldVariants } from './folding.js';
import { foldCharacter, normalForm, TIDYING } from './normal-form.js';

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
  if (/[\p{M}\p{Cs}\u1100-\u11ff]/u.test(unit) || foldVariants(unit).length !== 1) return false;
  const folded = foldCharacter(unit);
  return folded.length === 1 && (/\s/u.test(unit) ? unit === ' ' : !/\s/u.test(folded));
}

/** A character with its marks, and with what is not seen behind it. */
const CHARACTERS = /\P{M}[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]*|\p{M}+/gu;

/**
 * The normal form of a paragraph with the way back to its text. `undefined` for the rare text whose
 * characters change together (single letters of Hangul), so that none of them can be pointed at.
 */
export function alignedForm(text: string, normal = normalForm(text)): AlignedForm | undefined {
  if (normal.length === text.length && keepsPlaces(text))
    return { normal, start: (unit) => unit, end: (unit) => unit + 1 };
  let form: Alignment = { text: '', starts: [], ends: [] };
  for (const { 0: character, index } of text.matchAll(CHARACTERS)) {
    const folded = foldCharacter(character);
    form.text += folded;
    for (let i = 0; i < folded.length; i += 1) {
      form.starts.push(index);
      form.ends.push(index + character.length);
    }
  }
  for (const [pattern, replacement] of TIDYING) form = replaceAligned(form, pattern, replacement);
  if (form.text !== normal) return undefined;
  const { starts, ends } = form;
  return { normal, start: (unit) => starts[unit] ?? 0, end: (unit) => ends[unit] ?? text.length };
}

/** A text under way to its normal form; for each of its UTF-16 units, where the printed character begins and ends. */
interface Alignment {
  text: string;
  starts: number[];
  ends: number[];
}

/** Replaces each match by one unit or nothing; the unit stands for all that was matched. */
function replaceAligned(form: Alignment, pattern: RegExp, replacement: string): Alignment {
  const replaced: Alignment = { text: '', starts: [], ends: [] };
  let from = 0;
  const copyTo = (to: number) => {
    replaced.text += form.text.slice(from, to);
    for (let i = from; i < to; i += 1) {
      replaced.starts.push(form.starts[i]!);
      replaced.ends.push(form.ends[i]!);
    }
  };
  for (const { 0: match, index } of form.text.matchAll(pattern)) {
    copyTo(index);
    from = index + match.length;
    if (replacement === '') continue;
    replaced.text += replacement;
    replaced.starts.push(form.starts[index]!);
    replaced.ends.push(form.ends[from - 1]!);
  }
  if (from === 0) return form;
  copyTo(form.text.length);
  return replaced;
}
