import type { Element } from 'domhandler';
import { LRUCache } from 'lru-cache';
import { classNames } from '../../sources/markup/elements.js';
import words from './words/chrome-elements.json' with { type: 'json' };

const NEVER_TEXT = new Set(words.neverText);
const CHROME_TAGS = new Set(words.chromeTags);
const CHROME_ROLES = new Set(words.chromeRoles);
const CHROME_NAMES = new RegExp(`^(?:${words.chromeNames.join('|')})$`, 'u');
/** Not shown, or shown where nobody looks: far left of the page. */
const HIDDEN = /display\s{0,4}:\s{0,4}none|(?:left|text-indent)\s{0,4}:\s{0,4}-\d{4}/iu;

/** Elements whose text is never read: scripts, forms' controls, players. */
export function isNeverText(element: Element): boolean {
  return NEVER_TEXT.has(element.name);
}

/** Elements that stand around a report by what they are or are called. */
export function isChromeElement(element: Element): boolean {
  if (CHROME_TAGS.has(element.name)) return true;
  const { role, style, hidden } = element.attribs;
  if (hidden !== undefined || 'data-ad' in element.attribs) return true;
  if (role !== undefined && CHROME_ROLES.has(role)) return true;
  if (style !== undefined && HIDDEN.test(style)) return true;
  return classNames(element).some(isChromeName);
}

/** Pages of one system use the same few hundred names over and over. */
const KNOWN = new LRUCache<string, boolean>({ max: 5_000 });

function isChromeName(name: string): boolean {
  if (name.length > 40) return false;
  let known = KNOWN.get(name);
  if (known === undefined) {
    known = CHROME_NAMES.test(name);
    KNOWN.set(name, known);
  }
  return known;
}
