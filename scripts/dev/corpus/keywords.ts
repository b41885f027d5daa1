import { jiebaSegmenter } from '../../../src/model/text/segmenter.js';
import { plainForm, type ReadReport } from './brute-force.js';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// These open and close a phrase in the query language, so no phrase can hold one.
const QUOTES = /["“”＂「」]/gu;

/** Keywords that occur: words of the dictionary, phrases of 1 to 20 characters, mixed script. */
export function drawKeywords(reports: ReadReport[], count: number, random: () => number): string[] {
  const keywords: string[] = [];
  while (keywords.length < count) {
    const report = reports[Math.floor(random() * reports.length)]!;
    const paragraph = report.paragraphs[Math.floor(random() * report.paragraphs.length)]!;
    const keyword = plainForm(draw(paragraph, keywords.length % 4, random).replace(QUOTES, ''));
    if (keyword !== '') keywords.push(keyword);
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
