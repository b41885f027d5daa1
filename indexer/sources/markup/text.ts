import { hasChildren, isText, type AnyNode } from 'domhandler';
import { isElement } from './elements.js';

/** All text inside a node, as it is in the source; scripts, styles and pronunciations are left out. */
export function readText(node: AnyNode): string {
  if (isText(node)) return node.data;
  if (isNotWritten(node) || !hasChildren(node)) return '';
  if (isElement(node) && node.name === 'br') return '\n';
  let text = '';
  for (const child of node.children) text += readText(child);
  return text;
}

/**
 * The first `max` or so characters of a node's text on one line, a blank between its elements, without scripts
 * and without `except`. It visits no more nodes than so much text may need.
 */
export function readTextStart(node: AnyNode, max = 600, except?: AnyNode): string {
  let text = '';
  let next: AnyNode | undefined = node;
  for (let seen = 0; next && text.length < max && seen < max * 4; seen += 1) {
    let child: AnyNode | undefined;
    if (next === except) text += ' ';
    else if (isText(next)) text += next.data;
    else if (isElement(next) && !isNotWritten(next)) {
      text += ' ';
      [child] = next.children;
    }
    next = child ?? followingNode(next, node);
  }
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** Text on one line, without invisible characters and blanks at its ends. */
export function oneLine(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, '')
    .replace(/[^\S\u3000]+/gu, ' ')
    .trim();
}

/** C0 and C1 controls, which move a terminal's cursor or write its clipboard, and controls of direction. */
const CONTROLS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu;

/** Text without control characters, on one line. */
export function withoutControls(text: string): string {
  return text.replaceAll(CONTROLS, ' ').trim();
}

/** Elements whose text is no part of what is written: code, and the pronunciations of ruby. */
const NOT_WRITTEN = new Set(['script', 'style', 'rt', 'rp', 'rtc']);

function isNotWritten(node: AnyNode): boolean {
  return isElement(node) && NOT_WRITTEN.has(node.name);
}

/** The node behind one and all that is in it, in the page's order and within `top`. */
function followingNode(node: AnyNode, top: AnyNode): AnyNode | undefined {
  for (let up: AnyNode | null = node; up !== null && up !== top; up = up.parent) {
    if (up.next !== null) return up.next;
  }
  return undefined;
}
