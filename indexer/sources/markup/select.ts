import { load } from 'cheerio/slim';
import type { Document, Element } from 'domhandler';
import { isElement } from './elements.js';

/** The elements that a CSS selector finds, in the page's order. A selector that cannot be read throws. */
export function selectElements(document: Document, selector: string): Element[] {
  return load(document)(selector).toArray().filter(isElement);
}

/** Whether a text is a CSS selector; empty text counts as one. */
export function isSelector(text: string): boolean {
  try {
    return text === '' || load('')(text).length >= 0;
  } catch {
    return false;
  }
}
