import { holds, type PlainReport } from './brute-force.js';

/** How often a term occurs in a report, by trying every place. */
export function countOf({ paragraphs }: PlainReport, term: string): number {
  return paragraphs.reduce((sum, paragraph) => sum + countIn([...paragraph], [...term]), 0);
}

/** Code points of the report's normal form, blanks apart. */
export function charactersOf({ paragraphs }: PlainReport): number {
  return paragraphs.reduce((sum, each) => sum + [...each.replaceAll(' ', '')].length, 0);
}

function countIn(text: string[], term: string[]): number {
  let count = 0;
  for (let at = 0; at + term.length <= text.length;) {
    const end = at + term.length;
    const around = `${text[at - 1] ?? ''}${term.join('')}${text[end] ?? ''}`;
    const stands = text.slice(at, end).join('') === term.join('') && holds(around, term.join(''));
    count += stands ? 1 : 0;
    at = stands ? end : at + 1;
  }
  return count;
}
