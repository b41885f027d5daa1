import { splitWords } from '../../../src/model/text/split-words.js';
import credits from './words/credits.json' with { type: 'json' };

/**
 * How many paragraphs at either end of a text may be credits, and how many characters such a paragraph has
 * at most. Chosen by hand on the golden pages.
 */
const EDGE_PARAGRAPHS = 8;
const MAX_LENGTH = 60;

const ROLES = splitWords(credits.roles).join('|');
const LABELS = splitWords(credits.labels).join('|');
const FURNITURE = splitWords(credits.furniture).join('|');

/** Paragraphs in normal form with which a page says where a text comes from and who worked on it. */
const CREDITS = [
  new RegExp(`^[(【[]?(?:${ROLES}|${LABELS})[)】\\]]?[:/|丨]`, 'u'),
  new RegExp(`^[(【[]?(?:${FURNITURE})`, 'u'),
  new RegExp(`^\\((?:本[报台])?(?:${ROLES}|来源)[^)]*\\)$`, 'u'),
  /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\d:\s]*(?:(?:来源|作者|浏览|阅读|点击).*)?$/u,
];
const SENTENCE = /[。!?;]/u;

/** Joins paragraphs in normal form without the credits at the beginning and the end. */
export function dropCredits(paragraphs: string[]): string {
  const kept = paragraphs.filter((paragraph, i) => {
    const isAtEnd = i < EDGE_PARAGRAPHS || i >= paragraphs.length - EDGE_PARAGRAPHS;
    return !isAtEnd || !isCredits(paragraph);
  });
  return kept.join('\n');
}

function isCredits(paragraph: string): boolean {
  if (paragraph.length > MAX_LENGTH || SENTENCE.test(paragraph)) return false;
  return CREDITS.some((pattern) => pattern.test(paragraph));
}
