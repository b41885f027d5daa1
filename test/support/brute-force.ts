import { readItem } from '../../indexer/read/read-item.js';
import { readItems } from '../../indexer/sources/files/files.js';
import type { Report } from '../../src/model/report.js';

/** A report and its paragraphs as the definition of a count has them. */
export interface PlainReport {
  report: Report;
  paragraphs: string[];
}

const HAN = /\p{Script=Han}/u;
const WORD = /[\p{L}\p{N}]/u;
const QUOTES = /[“”"「」＂]/u;

/** The normal form, written from the design and not from the code: character by character. */
export function plainForm(text: string): string {
  const characters = [...text.normalize('NFKC').toLowerCase().normalize('NFKC')];
  let result = '';
  let blank = false;
  for (const character of characters) {
    if (/\s/u.test(character)) {
      blank = true;
      continue;
    }
    const before = [...result].at(-1);
    if (blank && before !== undefined && !HAN.test(before) && !HAN.test(character)) result += ' ';
    blank = false;
    result += character;
  }
  return result;
}

/** Whether a term stands in a paragraph with no letter or digit, Han apart, touching its ends. */
export function holds(paragraph: string, term: string): boolean {
  const isWord = (one: string | undefined) => one !== undefined && WORD.test(one) && !HAN.test(one);
  const [first, last] = [[...term][0], [...term].at(-1)];
  for (let at = paragraph.indexOf(term); at >= 0; at = paragraph.indexOf(term, at + 1)) {
    const before = [...paragraph.slice(0, at)].at(-1);
    const after = [...paragraph.slice(at + term.length)][0];
    if (!(isWord(first) && isWord(before)) && !(isWord(last) && isWord(after))) return true;
  }
  return false;
}

export function has({ paragraphs }: PlainReport, term: string): boolean {
  return paragraphs.some((paragraph) => holds(paragraph, plainForm(term)));
}

/** The first reports in files, read as the indexer reads them. */
export async function plainReports(paths: string[], most = Infinity): Promise<PlainReport[]> {
  const reports: PlainReport[] = [];
  for await (const item of readItems(paths)) {
    for (const read of readItem(item, {})) {
      if (!('report' in read)) continue;
      const { report } = read;
      const paragraphs = [report.title, ...report.body.split('\n')].map(plainForm);
      reports.push({ report, paragraphs });
    }
    if (reports.length >= most) break;
  }
  return reports;
}

/** Numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Terms of 1 to 20 characters cut out of the texts anywhere; none holds a quotation mark. */
export function cutTerms(reports: PlainReport[], count: number, seed: number): string[] {
  const random = seeded(seed);
  const below = (end: number) => Math.floor(random() * end);
  const terms: string[] = [];
  while (terms.length < count) {
    const { report } = reports[below(reports.length)]!;
    const paragraphs = [report.title, ...report.body.split('\n')];
    const characters = [...paragraphs[below(paragraphs.length)]!];
    const from = below(characters.length);
    const term = characters.slice(from, from + 1 + below(20)).join('');
    if (plainForm(term) !== '' && !QUOTES.test(term)) terms.push(term);
  }
  return terms;
}
