import { findJoints } from './joints.js';
import { plainForm } from './plain-form.js';

/**
 * The definition of a count, written from the query language's documentation as plainly as it goes. Tests
 * and measurements compare the search with it, so it shares no code with src/.
 */

/** A text as it is counted: the title, then the body's paragraphs, in plain form. */
export interface PlainText {
  paragraphs: readonly string[];
}

/** Where a term begins and ends in a paragraph, in UTF-16 units. */
export type Span = [from: number, to: number];

/** Every place of a term that begins and ends where nothing is joined; places may overlap. */
export function findSpans(paragraph: string, term: string): Span[] {
  if (term === '') return [];
  let closed: Set<number> | undefined;
  const spans: Span[] = [];
  for (let at = paragraph.indexOf(term); at >= 0; at = paragraph.indexOf(term, at + 1)) {
    closed ??= findJoints(paragraph);
    const to = at + term.length;
    if (!closed.has(at) && !closed.has(to)) spans.push([at, to]);
  }
  return spans;
}

/** The occurrences of a term: its places from left to right, without those that overlap an earlier one. */
export function listOccurrences(paragraph: string, term: string): Span[] {
  return takeFromLeft(findSpans(paragraph, term));
}

/** Places in order, without those that overlap one taken before. */
export function takeFromLeft(spans: Span[]): Span[] {
  let free = 0;
  return spans.filter(([from, to]) => {
    if (from < free) return false;
    free = to;
    return true;
  });
}

/** The places of a term that stand within so many code points of another's, in either order. */
export function findSpansNear(
  paragraph: string,
  term: string,
  other: string,
  within: number,
): Span[] {
  const others = findSpans(paragraph, other);
  return findSpans(paragraph, term).filter(([from, to]) =>
    others.some(([otherFrom, otherTo]) => {
      if (otherFrom < to && from < otherTo) return false;
      const between: Span = otherFrom >= to ? [to, otherFrom] : [otherTo, from];
      return [...paragraph.slice(...between)].length <= within;
    }),
  );
}

/** The words (of letters and digits, Han apart, and whole numbers) that begin with something. */
export function findWordsBeginning(paragraph: string, start: string): Span[] {
  const joints = findJoints(paragraph);
  const spans: Span[] = [];
  for (let from = 0; from < paragraph.length; from += 1) {
    if (joints.has(from) || !paragraph.startsWith(start, from)) continue;
    let to = from + start.length;
    while (joints.has(to)) to += 1;
    spans.push([from, to]);
  }
  return spans;
}

/** Whether a term occurs in a paragraph; both are in plain form. */
export function holds(paragraph: string, term: string): boolean {
  return findSpans(paragraph, term).length > 0;
}

/** Whether a term, as somebody writes it, occurs in a text. */
export function has({ paragraphs }: PlainText, term: string): boolean {
  const plain = plainForm(term);
  return paragraphs.some((paragraph) => holds(paragraph, plain));
}

/** How often a term in plain form occurs in a text. */
export function countOccurrences({ paragraphs }: PlainText, term: string): number {
  return paragraphs.reduce((sum, each) => sum + listOccurrences(each, term).length, 0);
}

/** Code points of a text, white space apart. */
export function countCharacters({ paragraphs }: PlainText): number {
  return paragraphs.reduce((sum, each) => sum + [...each.replaceAll(' ', '')].length, 0);
}
