import { jiebaSegmenter } from '../../../src/model/text/segmenter.js';
import { plainForm } from '../oracle/plain-form.js';
import { isSimplified } from '../oracle/simplified.js';
import type { PlainReport } from './plain-reports.js';

// These open and close a phrase in the query language, so no phrase can hold one.
const QUOTES = /["“”＂「」]/gu;

/** Keywords that occur: words of the dictionary, phrases of 1 to 20 characters, mixed script. */
export function drawKeywords(
  reports: PlainReport[],
  count: number,
  random: () => number,
): string[] {
  const keywords: string[] = [];
  while (keywords.length < count) {
    const report = reports[Math.floor(random() * reports.length)]!;
    const paragraph = report.paragraphs[Math.floor(random() * report.paragraphs.length)]!;
    const keyword = plainForm(draw(paragraph, keywords.length % 4, random).replace(QUOTES, ''));
    if (keyword !== '' && isSimplified(keyword)) keywords.push(keyword);
  }
  return keywords;
}

function draw(paragraph: string, kind: number, random: () => number): string {
  const from = <T>(list: T[]) => list[Math.floor(random() * list.length)];
  if (kind === 0) return from(jiebaSegmenter.words(paragraph)) ?? '';
  if (kind === 1) {
    const mixed = paragraph.match(/\p{Script=Han}{0,2}[a-z0-9.]+\p{Script=Han}{1,3}/gu) ?? [];
    return from(mixed) ?? '';
  }
  const characters = [...paragraph];
  const start = Math.floor(random() * characters.length);
  return characters.slice(start, start + 1 + Math.floor(random() * 20)).join('');
}
