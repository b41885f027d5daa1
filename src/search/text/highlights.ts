import { alignedForm } from '../../model/text/aligned-form.js';
import { assertedLeaves, type Expression, type Leaf } from '../query/expression.js';
import { findTermPlaces, type TextField } from './find-occurrences.js';
import { quickNormalForm } from '../../store/normal-paragraphs.js';

/** An occurrence of a query's term in a report, in UTF-16 units of the paragraph as printed. */
export interface Highlight {
  field: TextField;
  /** Counted from 0 within the field. */
  paragraph: number;
  start: number;
  length: number;
}

/** A stretch of a text to be marked, in UTF-16 units. */
export type Mark = [start: number, length: number];

/** The places of a query's terms in a report, ready to be marked, in the order of the text. */
export function findHighlights(
  report: { title: string; body: string },
  expression: Expression | undefined,
): Highlight[] {
  if (expression === undefined) return [];
  const leaves = [...assertedLeaves(expression)];
  const highlightsIn = (text: string, field: TextField, paragraph: number) =>
    markParagraph(text, leaves, field).map(([start, length]) => ({
      field,
      paragraph,
      start,
      length,
    }));
  const body = report.body.split('\n').flatMap((text, i) => highlightsIn(text, 'body', i));
  return [...highlightsIn(report.title, 'title', 0), ...body];
}

/** The same for a text by itself, in UTF-16 units of all of it; a title shows terms sought in titles, too. */
export function markText(
  text: string,
  expression: Expression | undefined,
  field: TextField = 'body',
): Mark[] {
  if (expression === undefined) return [];
  const leaves = [...assertedLeaves(expression)];
  let begin = 0;
  return text.split('\n').flatMap((paragraph) => {
    const marks = markParagraph(paragraph, leaves, field);
    const inText = marks.map(([start, length]): Mark => [begin + start, length]);
    begin += paragraph.length + 1;
    return inText;
  });
}

/**
 * The same for one paragraph. A text whose normal form cannot be mapped back to it, which is rare, has no marks.
 */
export function markParagraph(text: string, leaves: Leaf[], field: TextField): Mark[] {
  return separateMarks(markTerms(text, leaves, field).flat());
}

/** Every place of each term by itself, as `findTermPlaces` lists them; those of different terms may overlap. */
export function markTerms(text: string, leaves: Leaf[], field: TextField): Mark[][] {
  const normal = quickNormalForm(text);
  const found = findTermPlaces(normal, leaves, field);
  if (found.every((places) => places.length === 0)) return found.map(() => []);
  const aligned = alignedForm(text, normal);
  if (aligned === undefined) return found.map(() => []);
  return found.map((places) =>
    places.map(({ at, length }): Mark => {
      const start = aligned.start(at);
      return [start, aligned.end(at + length - 1) - start];
    }),
  );
}

/** Of two marks that overlap, the first is left, and the longer one of those that begin together. */
export function separateMarks(marks: Mark[]): Mark[] {
  const separate: Mark[] = [];
  let free = 0;
  for (const mark of marks.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (mark[0] < free) continue;
    free = mark[0] + mark[1];
    separate.push(mark);
  }
  return separate;
}
