import type { Report } from '../../../src/model/report.js';
import { normalForm } from '../../../src/model/text/normal-form.js';
import { quotedWhereNeeded } from '../../../src/search/query/print-query.js';

/** From one character, for which the index has words, to stretches that only the text can tell. */
const LENGTHS = [1, 2, 3, 4, 5, 8];

/**
 * Terms that stand in the reports, of all lengths, each from a report and a place of its own. Every report has the
 * same chance to give one, however many there are.
 *
 * @param random numbers from 0 to 1
 */
export async function drawTerms(
  reports: AsyncIterable<Report>,
  count: number,
  random: () => number,
): Promise<string[]> {
  const drawn: string[] = [];
  let seen = 0;
  for await (const report of reports) {
    // Reservoir sampling: the n-th report takes a place with the chance count / n.
    const place = seen < count ? seen : Math.floor(random() * (seen + 1));
    seen += 1;
    if (place >= count) continue;
    const term = cutTerm(report, LENGTHS[place % LENGTHS.length]!, random);
    if (term !== '') drawn[place] = quotedWhereNeeded(term);
  }
  return drawn.filter((term) => term !== undefined);
}

function cutTerm({ title, body }: Report, length: number, random: () => number): string {
  const paragraphs = [title, ...body.split('\n')].map(normalForm);
  const characters = [...paragraphs[Math.floor(random() * paragraphs.length)]!];
  const from = Math.floor(random() * Math.max(1, characters.length - length + 1));
  return characters
    .slice(from, from + length)
    .join('')
    .trim();
}
