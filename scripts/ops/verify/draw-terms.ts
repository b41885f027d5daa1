import type { Report } from '../../../src/model/report.js';
import { splitAtoms } from '../../../src/model/text/atoms.js';
import { normalForm } from '../../../src/model/text/normal-form.js';
import { quotedWhereNeeded } from '../../../src/search/query/print-query.js';

/** In atoms: from one, for which the index has a posting, to stretches that only the text can tell. */
const LENGTHS = [1, 2, 3, 4, 5, 8];

/**
 * Some of the things that come by, each with the same chance, however many there are (reservoir sampling).
 *
 * @param random numbers from 0 to 1
 */
export async function drawSome<T>(
  all: AsyncIterable<T> | Iterable<T>,
  count: number,
  random: () => number,
): Promise<T[]> {
  const drawn: T[] = [];
  let seen = 0;
  for await (const each of all) {
    // The n-th takes a place with the chance count / n.
    const place = seen < count ? seen : Math.floor(random() * (seen + 1));
    seen += 1;
    if (place < count) drawn[place] = each;
  }
  return drawn;
}

/** A term for each report, cut out of it anywhere, of all lengths in turn. */
export function cutTerms(reports: readonly Report[], random: () => number): string[] {
  return reports.map((report, i) => cutTerm(report, LENGTHS[i % LENGTHS.length]!, random));
}

function cutTerm({ title, body }: Report, length: number, random: () => number): string {
  const paragraphs = [title, ...body.split('\n')].map(normalForm).filter((text) => text !== '');
  const atoms = splitAtoms(paragraphs[Math.floor(random() * paragraphs.length)]!);
  const from = Math.floor(random() * Math.max(1, atoms.length - length + 1));
  const text = atoms
    .slice(from, from + length)
    .map((atom) => (atom.spaced ? ' ' : '') + atom.text)
    .join('');
  return quotedWhereNeeded(text.trim());
}
