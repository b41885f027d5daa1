import { isWord } from './atoms.js';
import { isInsideNumber } from './numbers.js';

/** Where a term stands in a paragraph, in UTF-16 units of the normal form. */
export interface Place {
  at: number;
  length: number;
}

/**
 * Every place of a term in normal form in a paragraph in normal form, left to right; places may
 * overlap (甲甲 stands in 甲甲甲 twice). No letter or digit at the term's ends may touch another one
 * outside; Han characters may. With `prefix` the term may go on to the end of its last word, and
 * the place has the whole of it.
 */
export function* places(paragraph: string, term: string, prefix = false): Generator<Place> {
  let from = 0;
  for (let place; (place = nextPlace(paragraph, term, from, prefix)); from = place.at + 1) {
    yield place;
  }
}

/** Those of some places, given left to right, that do not overlap one before. */
export function* separate(found: Iterable<Place>): Generator<Place> {
  let free = 0;
  for (const place of found) {
    if (place.at < free) continue;
    yield place;
    free = occurrenceEnd(place);
  }
}

/**
 * Where a term in normal form occurs in a paragraph in normal form: the offsets (UTF-16 units) of
 * those of its places that do not overlap, counted left to right.
 */
export function* occurrences(paragraph: string, term: string): Generator<number> {
  for (const { at } of separate(places(paragraph, term))) yield at;
}

/** Whether a term occurs in a paragraph, both in normal form. */
export function occursIn(paragraph: string, term: string, prefix = false): boolean {
  return nextPlace(paragraph, term, 0, prefix) !== undefined;
}

/** A term in normal form; with `prefix` it may go on to the end of its last word. */
export interface SoughtTerm {
  term: string;
  prefix?: boolean;
}

/**
 * The places of a term that stand near one of another: in either order, not overlapping it, with at
 * most `within` code points of the normal form between the two.
 */
export function* placesNear(
  paragraph: string,
  sought: SoughtTerm,
  partner: SoughtTerm,
  within: number,
): Generator<Place> {
  const partners = [...places(paragraph, partner.term, partner.prefix)];
  if (partners.length === 0) return;
  let before = -1;
  let behind = 0;
  for (const place of places(paragraph, sought.term, sought.prefix)) {
    while (before + 1 < partners.length && occurrenceEnd(partners[before + 1]!) <= place.at)
      before += 1;
    while (behind < partners.length && partners[behind]!.at < occurrenceEnd(place)) behind += 1;
    const [left, right] = [partners[before], partners[behind]];
    const isNear =
      (left !== undefined && hasAtMost(within, paragraph, occurrenceEnd(left), place.at)) ||
      (right !== undefined && hasAtMost(within, paragraph, occurrenceEnd(place), right.at));
    if (isNear) yield place;
  }
}

/** Whether a stretch has at most so many code points, each of which is one unit or two. */
function hasAtMost(most: number, text: string, from: number, to: number): boolean {
  if (to - from <= most) return true;
  return to - from <= 2 * most && [...text.slice(from, to)].length <= most;
}

function occurrenceEnd({ at, length }: Place): number {
  return at + length;
}

/** The first place of a term at or behind an offset. */
export function nextPlace(
  paragraph: string,
  term: string,
  from: number,
  prefix = false,
): Place | undefined {
  if (term === '') return undefined;
  for (let at = paragraph.indexOf(term, from); at >= 0; at = paragraph.indexOf(term, at + 1)) {
    if (!isBoundary(paragraph, at)) continue;
    const end = at + term.length;
    if (isBoundary(paragraph, end)) return { at, length: term.length };
    if (prefix) return { at, length: endOfWord(paragraph, end) - at };
  }
  return undefined;
}

/** Whether an atom ends and another begins at an offset. */
export function isBoundary(paragraph: string, offset: number): boolean {
  if (offset === 0 || offset === paragraph.length) return true;
  // Most neighbours are of this block; nothing joins with a Han character.
  if (isHan(paragraph.charCodeAt(offset - 1)) || isHan(paragraph.charCodeAt(offset))) return true;
  const left = lastCharacter(paragraph, offset);
  const right = String.fromCodePoint(paragraph.codePointAt(offset)!);
  if (isWord(left)) return !isWord(right) && !isInsideNumber(paragraph, offset);
  return !isInsideNumber(paragraph, offset);
}

/** Whether a unit is a Han character of the basic block. */
function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/** Where the run of letters and digits that goes on at an offset ends. */
function endOfWord(paragraph: string, from: number): number {
  let at = from;
  while (!isBoundary(paragraph, at)) at += String.fromCodePoint(paragraph.codePointAt(at)!).length;
  return at;
}

function lastCharacter(text: string, end: number): string {
  const unit = text.charCodeAt(end - 1);
  const isLowSurrogate = unit >= 0xdc00 && unit <= 0xdfff;
  return text.slice(isLowSurrogate && end > 1 ? end - 2 : end - 1, end);
}
