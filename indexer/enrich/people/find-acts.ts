import type { Report } from '../../../src/model/report.js';
import type { ActFindings } from './act.js';
import { findActsEn } from './en/acts-en.js';
import { findActsZh } from './zh/acts/acts-zh.js';

/**
 * Characters of a body that are read: nobody is introduced after them. Chosen by hand: a whole work report
 * has about 10,000.
 */
const MAX_READ = 100_000;

/** Characters of a paragraph that are read: longer ones are tables, or have lost their line feeds. */
const MAX_PARAGRAPH = 20_000;

/** What the persons of a report do, by its text. */
export function findActs({
  title,
  body,
  lang,
}: Pick<Report, 'body' | 'lang'> & Partial<Pick<Report, 'title'>>): ActFindings {
  const paragraphs = body
    .slice(0, MAX_READ)
    .split('\n')
    .map((paragraph) => paragraph.slice(0, MAX_PARAGRAPH));
  return lang === 'zh' ? findActsZh(paragraphs, title) : findActsEn(paragraphs);
}
