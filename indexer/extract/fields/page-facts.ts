import type { Document, Element } from 'domhandler';
import { elementsIn } from '../../sources/markup/elements.js';
import { oneLine, readText } from '../../sources/markup/text.js';
import { articleIn, type LinkedArticle } from './json-ld.js';
import { paperComment } from './paper-comment.js';

/** What a page says of itself outside its text. */
export interface PageFacts {
  /**
   * By name or property, in lower case; the first that is not empty. Letters behind a quotation mark that the page does
   * not escape are in lower case, too.
   */
  metas: Map<string, string>;
  /** The first element of each id. */
  ids: Map<string, Element>;
  title: string;
  canonical: string | undefined;
  article: LinkedArticle | undefined;
  /** All scripts of the page. */
  script: string;
  base: string | undefined;
  refresh: string | undefined;
  /** The first machine-readable time in the text. */
  time: string | undefined;
  /** The times of elements that scripts print: `data-time="1658365200000"`. */
  stamps: string[];
  images: number;
  frames: string[];
  passwords: number;
  /** The zone of times that the page prints without one; China's where undefined. */
  timezone: string | undefined;
}

/** The most characters of a title or a declaration. */
const MAX_LENGTH = 1_000;

/**
 * Reads a page's head, scripts and ids in one walk.
 *
 * @param timezone of times that the page prints without one
 */
export function pageFacts(document: Document, timezone?: string): PageFacts {
  const facts: PageFacts = {
    metas: new Map(),
    ids: new Map(),
    title: '',
    canonical: undefined,
    article: undefined,
    script: '',
    base: undefined,
    refresh: undefined,
    time: undefined,
    stamps: [],
    images: 0,
    frames: [],
    passwords: 0,
    timezone,
  };
  const scripts: string[] = [];
  for (const element of elementsIn(document)) {
    const { id } = element.attribs;
    if (id !== undefined && !facts.ids.has(id)) facts.ids.set(id, element);
    noteElement(element, facts, scripts);
    noteStamp(element, facts);
  }
  for (const [name, value] of paperComment(document)) {
    if (!facts.metas.has(name)) facts.metas.set(name, oneLine(value));
  }
  facts.script = scripts.join('\n');
  return facts;
}

function noteElement(element: Element, facts: PageFacts, scripts: string[]): void {
  const { attribs } = element;
  if (element.name === 'meta') noteMeta(attribs, facts);
  else if (element.name === 'title')
    facts.title ||= oneLine(readText(element).slice(0, MAX_LENGTH));
  else if (element.name === 'img') facts.images += 1;
  else if (element.name === 'time') facts.time ??= attribs.datetime;
  else if (element.name === 'base') facts.base ??= attribs.href;
  else if (element.name === 'input') {
    if (attribs.type?.toLowerCase() === 'password') facts.passwords += 1;
  } else if (element.name === 'link') {
    if (attribs.rel?.toLowerCase() === 'canonical') facts.canonical ??= attribs.href;
  } else if (['iframe', 'embed', 'object'].includes(element.name)) {
    const address = attribs.src ?? attribs.data;
    if (address) facts.frames.push(address);
  } else if (element.name === 'script') noteScript(element, facts, scripts);
}

const STAMPS = [
  'data-time',
  'data-ts',
  'data-timestamp',
  'data-publishtime',
  'data-pubtime',
  'data-date',
];
/** A page with more of them is a list. */
const MAX_STAMPS = 20;

function noteStamp({ attribs }: Element, { stamps }: PageFacts): void {
  if (stamps.length >= MAX_STAMPS) return;
  for (const name of STAMPS) {
    const stamp = attribs[name];
    if (stamp) stamps.push(stamp.slice(0, MAX_LENGTH));
  }
}

function noteMeta(attribs: Element['attribs'], facts: PageFacts): void {
  const name = (attribs.name ?? attribs.property ?? attribs.itemprop ?? '').toLowerCase();
  const content = oneLine(metaContent(attribs).slice(0, MAX_LENGTH));
  if (name !== '' && content !== '' && !facts.metas.has(name)) facts.metas.set(name, content);
  if (attribs['http-equiv']?.toLowerCase() === 'refresh') facts.refresh ??= content;
}

const META_ATTRIBUTES = new Set(['name', 'property', 'itemprop', 'http-equiv', 'charset', 'id']);

/**
 * A declaration in full. Where it has quotation marks that are not escaped, the parser takes what is behind the first
 * of them for names of further attributes.
 */
function metaContent(attribs: Element['attribs']): string {
  const { content = '' } = attribs;
  const names = Object.keys(attribs);
  const behind = names.slice(names.indexOf('content') + 1);
  const end = behind.findLastIndex((name) => /["']$/u.test(name));
  if (end < 0) return content;
  const quote = behind[end]!.slice(-1);
  const rest = behind
    .slice(0, end + 1)
    .filter((name) => !META_ATTRIBUTES.has(name))
    .map((name) => (attribs[name] === '' ? name : `${name}=${quote}${attribs[name]}`));
  return `${content}${quote}${rest.join(' ').slice(0, -1)}`;
}

function noteScript(element: Element, facts: PageFacts, scripts: string[]): void {
  const text = scriptText(element);
  if (element.attribs.type?.toLowerCase() === 'application/ld+json') {
    facts.article ??= articleIn(text);
  } else if (text !== '') scripts.push(text);
}

function scriptText(script: Element): string {
  return script.children.map((child) => ('data' in child ? child.data : '')).join('');
}
