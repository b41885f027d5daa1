import type { PlainReport } from '../corpus/plain-reports.js';
import type { Question } from './score.js';

/** Of a quotation so long, the engine still reads every word; of twice as much it would drop the end. */
const LONG = 450;
const QUOTES = /["“”＂「」]/u;

/** Quotations of hundreds of characters: as they stand in a text, and with another end. */
export function longQuestions(reports: PlainReport[], count: number): Question[] {
  const texts = reports
    .flatMap(({ paragraphs }) => paragraphs)
    .filter((text) => text.length > LONG && !QUOTES.test(text));
  return texts.slice(0, count).flatMap((text) => {
    const term = [...text].slice(0, LONG).join('').trim();
    return [term, `${term.slice(0, -1)}龘`].map((each) => ({
      q: `"${each}"`,
      must: [each],
      not: [],
    }));
  });
}
