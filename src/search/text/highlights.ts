import { alignedForm } from '../../model/text/aligned-form.js';
import { splitParagraphs } from '../../model/report.js';
import type { Expression } from '../query/expression.js';
import { findOccurrences, type Occurrence } from './find-occurrences.js';

/** Where a term of a query stands in a report, in UTF-16 units of the paragraph as printed. */
export interface Highlight {
  field: 'title' | 'body';
  /** Counted from 0 within the field. */
  paragraph: number;
  start: number;
  length: number;
}

/**
 * The places of a query's terms in a text, ready to be marked: in the order of the text, and of two
 * that overlap only the first. Places in the rare text that cannot be pointed into are left out.
 */
export function findHighlights(
  report: { title: string; body: string },
  expression: Expression | undefined,
): Highlight[] {
  if (expression === undefined) return [];
  const byPlace = new Map<string, Occurrence[]>();
  for (const found of findOccurrences(report, expression)) {
    const place = `${found.field} ${found.paragraph}`;
    const others = byPlace.get(place);
    if (others === undefined) byPlace.set(place, [found]);
    else others.push(found);
  }
  const paragraphs = splitParagraphs(report);
  return [...byPlace.values()].flatMap((found) => {
    const { field, paragraph } = found[0]!;
    return inParagraph(paragraphs[field === 'title' ? 0 : paragraph + 1]!, found);
  });
}

/** The same for a text by itself: [start, length] in UTF-16 units of all of it. */
export function highlightsIn(text: string, expression: Expression | undefined): [number, number][] {
  const begins = [0];
  for (const paragraph of text.split('\n')) begins.push(begins.at(-1)! + paragraph.length + 1);
  return findHighlights({ title: '', body: text }, expression).map(
    ({ paragraph, start, length }) => [begins[paragraph]! + start, length],
  );
}

function inParagraph(text: string, found: Occurrence[]): Highlight[] {
  const aligned = alignedForm(text);
  if (aligned === undefined) return [];
  const highlights: Highlight[] = [];
  let free = 0;
  for (const { field, paragraph, at, length } of found) {
    if (at < free) continue;
    free = at + length;
    const start = aligned.start(at);
    highlights.push({ field, paragraph, start, length: aligned.end(free - 1) - start });
  }
  return highlights;
}
