import type { Report } from '../../../src/model/report.js';
import type { Findings } from './act.js';
import { actsEn } from './en/acts-en.js';
import { actsZh } from './zh/acts-zh.js';

/** The part of a giant text that is read: nobody is introduced after it. */
const LONGEST_READ = 100_000;

/** The part of a paragraph that is read: nobody writes longer ones but tables and lost line feeds. */
const LONGEST_PARAGRAPH = 20_000;

/** What the persons of a report do, by its text. */
export function findActs({ body, lang }: Pick<Report, 'body' | 'lang'>): Findings {
  const paragraphs = body
    .slice(0, LONGEST_READ)
    .split('\n')
    .map((paragraph) => paragraph.slice(0, LONGEST_PARAGRAPH));
  return lang === 'zh' ? actsZh(paragraphs) : actsEn(paragraphs);
}
