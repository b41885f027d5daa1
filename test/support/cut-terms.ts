import type { PlainReport } from '../../scripts/dev/corpus/plain-reports.js';
import { plainForm } from '../../scripts/dev/oracle/plain-form.js';
import { isSimplified } from '../../scripts/dev/oracle/simplified.js';
import { seededRandom } from '../../scripts/dev/oracle/seeded-random.js';

const QUOTES = /[“”"「」＂]/u;

/** Terms of 1 to 20 characters cut out of the texts anywhere; none holds a quotation mark. */
export function cutTerms(reports: PlainReport[], count: number, seed: number): string[] {
  const random = seededRandom(seed);
  const below = (end: number) => Math.floor(random() * end);
  const terms: string[] = [];
  while (terms.length < count) {
    const { report } = reports[below(reports.length)]!;
    const paragraphs = [report.title, ...report.body.split('\n')];
    const characters = [...paragraphs[below(paragraphs.length)]!];
    const from = below(characters.length);
    const term = characters.slice(from, from + 1 + below(20)).join('');
    if (plainForm(term) === '' || QUOTES.test(term) || !isSimplified(term)) continue;
    terms.push(term);
  }
  return terms;
}
