import type { Report } from '../../../src/model/report.js';
import type { ActFindings } from './act.js';
import { findActsEn } from './en/acts-en.js';
import { findActsZh } from './zh/acts-zh.js';

/** The part of a giant text that is read: nobody is introduced after it. */
const MAX_READ = 100_000;

/** The part of a paragraph that is read: nobody writes longer ones but tables and lost line feeds. */
const MAX_PARAGRAPH = 20_000;

/** What the persons of a report do, by its text. */
export function findActs({ body, lang }: Pick<Report, 'body' | 'lang'>): ActFindings {
  const paragraphs = body
    .slice(0, MAX_READ)
    .split('\n')
    .map((paragraph) => paragraph.slice(0, MAX_PARAGRAPH));
  return lang === 'zh' ? findActsZh(paragraphs) : findActsEn(paragraphs);
}
