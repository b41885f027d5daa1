import { isText, type AnyNode, type Document, type Element } from 'domhandler';
import { classNames, isElement } from '../../sources/markup/elements.js';
import { isChromeElement, isNeverText } from './chrome-elements.js';
import { findComments } from './comments.js';
import { isChromeLine, isInfoLine, isMoreHeading } from './chrome-lines.js';

/** A line as a page shows it: text between two breaks. */
export interface PageLine {
  text: string;
  /** The line with a tab between its texts, where it has several: parts that stand apart. */
  pieces: string;
  /** How many of the characters are a link's. */
  linked: number;
  /** Where the link goes, or the first of them. */
  href: string | undefined;
  /** Larger or bolder than the text, or called a title. */
  heading: boolean;
  /** Stands in a part of the page whose name says that it is not the report. */
  chrome: boolean;
  /** The block the line stands in. */
  block: Element | Document;
  /** How much the line speaks for being in a report's text; negative against it. */
  weight: number;
}

/** The lines of an element: from the first to before the last. */
export interface Region {
  element: Element | Document;
  from: number;
  to: number;
  weight: number;
}

/** A page as lines, with the elements they stand in: inner elements before outer ones. */
export interface Layout {
  lines: PageLine[];
  regions: Region[];
}

const BLOCKS = new Set(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const TITLE_NAME =
  /(?:^|[-_])(?:title|titles|headline|biaoti|bt|tit|contit|arttitle|articletitle|newstitle|contentcapt|font01)(?:$|[-_\d])|title$/u;
/** A font larger than that of any text: documents are printed in 16 points. */
const LARGE =
  /font-size\s?:\s?(?:2[2-9]|3\d|4[0-8])(?:\.\d{1,4})?px|font-size\s?:\s?(?:1[89]|2\d|3[0-6])(?:\.\d{1,4})?pt/iu;
const BOLD = /font-weight\s?:\s?(?:bold|[6-9]00)/iu;
const LARGE_IN_BOLD = /font-size\s?:\s?(?:1[89]|2[01])(?:\.\d{1,4})?px/iu;
const MAX_STYLE = 400;
const SENTENCE = /[。！？；：”]|[.!?;:]["”’]?(?:\s|$)/u;

/** The least text for which the names of elements are doubted. Chosen by hand on the golden pages. */
const MIN_PROSE = 60;
/** The longest line whose pieces are kept apart: a line of source and time is shorter. */
const MAX_PIECES_LENGTH = 400;
const NUMBERED =
  /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]|第[一二三四五六七八九十\d]{1,3}[条章节])\s?\D/u;

/** Lays a page out in lines. */
export function readLayout(root: Document | Element): Layout {
  const layout = new Layouter(isChromeElement).run(root);
  const inChrome = proseIn(layout.lines, true);
  const prose = proseIn(layout.lines, false);
  const comments = findComments(layout.lines);
  if (comments.size > 0) {
    const isComment = (element: Element) => isChromeElement(element) || comments.has(element);
    const other = new Layouter(isComment).run(root);
    // Where people write all there is, as in a forum, the first of them writes the report.
    if (proseIn(other.lines, false) > MIN_PROSE / 2) return other;
  }
  if (inChrome < MIN_PROSE || prose > MIN_PROSE / 2) return layout;
  // Here the names mislead: what is called a frame of the page, or is hidden at first, is its text.
  return new Layouter(() => false).run(root);
}

/** What the sentences measure that stand in chrome, or those that do not. */
function proseIn(lines: readonly PageLine[], chrome: boolean): number {
  return lines
    .filter((line) => line.chrome === chrome && line.linked === 0 && /[。；]$/u.test(line.text))
    .reduce((sum, line) => sum + lineSize(line.text), 0);
}

/** The longest script that writes a value of its page's template, and such a value in it. */
const MAX_WRITING_SCRIPT = 600;
const WRITTEN = /["']\s{0,4}([^"'<>:：]{0,20}\p{Script=Han}[^"'<>:：]{0,20})\s{0,4}["']/u;

interface Surroundings {
  link: string | undefined;
  heading: boolean;
  chrome: boolean;
  pre: boolean;
}

class Layouter {
  readonly #isChrome: (element: Element) => boolean;
  readonly #lines: PageLine[] = [];
  readonly #regions: Region[] = [];
  #parts: string[] = [];
  #linked = 0;
  #href: string | undefined;
  #around: Surroundings = { link: undefined, heading: false, chrome: false, pre: false };
  #headingSeen = false;
  #plainSeen = false;
  #sum = 0;
  #block!: Element | Document;

  constructor(isChrome: (element: Element) => boolean) {
    this.#isChrome = isChrome;
  }

  run(root: Document | Element): Layout {
    this.#lay(root, this.#around);
    this.#flush();
    return { lines: this.#lines, regions: this.#regions };
  }

  #lay(element: Element | Document, around: Surroundings): void {
    this.#flush();
    const outer = this.#sum;
    const block = this.#block;
    this.#sum = 0;
    this.#block = element;
    const from = this.#lines.length;
    this.#inside(element, around);
    this.#flush();
    const weight = this.#sum;
    this.#sum += outer;
    this.#block = block;
    if (this.#lines.length > from) {
      this.#regions.push({ element, from, to: this.#lines.length, weight });
    }
  }

  #inside(element: Element | Document, around: Surroundings): void {
    const before = this.#around;
    this.#around = around;
    for (const child of element.children) this.#visit(child);
    this.#around = before;
  }

  #visit(node: AnyNode): void {
    if (isText(node)) {
      this.#text(node.data);
      return;
    }
    if (!isElement(node)) return;
    if (node.name === 'script') this.#written(node);
    if (isNeverText(node)) return;
    if (node.name === 'br' || node.name === 'hr') {
      this.#flush();
      return;
    }
    const around = this.#surround(node);
    if (BLOCKS.has(node.name)) this.#lay(node, around);
    else this.#inside(node, around);
  }

  #surround(element: Element): Surroundings {
    const { link, heading, chrome, pre } = this.#around;
    return {
      link: element.name === 'a' ? findLink(element, link) : link,
      heading: heading || isHeading(element),
      chrome: chrome || this.#isChrome(element),
      pre: pre || element.name === 'pre',
    };
  }

  #text(data: string): void {
    if (this.#around.pre || (data.includes('\n') && /\n[ \t]*\u3000\u3000/u.test(data))) {
      const split = this.#around.pre ? /\r?\n/u : /\r?\n(?=[ \t]*\u3000\u3000)/u;
      data.split(split).forEach((part, at) => {
        if (at > 0) this.#flush();
        this.#word(part);
      });
    } else this.#word(data);
  }

  /** What a script writes behind a label: 来源：<script>var from = '怀集县政府办'; document.write(from)</script>. */
  #written({ children }: Element): void {
    const [code] = children;
    if (code === undefined || !isText(code) || code.data.length > MAX_WRITING_SCRIPT) return;
    const label = this.#parts.slice(-2).join('').trimEnd();
    if (!/[:：]$/u.test(label) || !code.data.includes('document.write')) return;
    const [, value] = WRITTEN.exec(code.data) ?? [];
    if (value !== undefined) this.#word(` ${value}`);
  }

  #word(data: string): void {
    this.#parts.push(data);
    if (!/\S/u.test(data)) return;
    if (this.#around.link !== undefined) {
      this.#linked += data.trim().length;
      this.#href ??= this.#around.link;
    }
    this.#headingSeen ||= this.#around.heading;
    this.#plainSeen ||= !this.#around.chrome;
  }

  #flush(): void {
    if (this.#parts.length === 0) return;
    const text = lineText(this.#parts.join('').replaceAll('\t', ' '));
    if (text !== '') {
      const pieces =
        text.length < MAX_PIECES_LENGTH
          ? this.#parts
              .map((part) => lineText(part.replaceAll('\t', ' ')))
              .filter(Boolean)
              .join('\t')
          : text;
      const line: PageLine = {
        text,
        pieces,
        linked: this.#linked,
        href: this.#href,
        heading: this.#headingSeen,
        chrome: !this.#plainSeen,
        block: this.#block,
        weight: 0,
      };
      line.weight = lineWeight(line);
      this.#sum += line.weight;
      this.#lines.push(line);
    }
    this.#parts = [];
    this.#linked = 0;
    this.#href = undefined;
    this.#headingSeen = false;
    this.#plainSeen = false;
  }
}

/** Rules of a style sheet that a page shows as text, in a comment that it escapes perhaps: .TRS_Editor P{margin:0;} */
const STYLE_RULES =
  /(?:<style[^<>]{0,80}>\s{0,9})?(?:<!--\s{0,9})?(?:\/\*[^*{}]{0,80}\*\/\s{0,9})?(?:(?:@[a-z-]{1,20}|[.#]?[a-z][\w\\*.#:>,()\s-]{0,120})\s{0,9}\{[^{}]{0,2000}\}\s{0,9}){1,200}(?:-->)?(?:\s{0,9}<\/style>)?/giu;

/** A longer line is not searched for style rules: it would take long. */
const MAX_STYLED_LINE = 20_000;

/** A line without the style rules that it shows. */
function withoutStyles(text: string): string {
  return text.replace(STYLE_RULES, (rules) => (/\{[^{}]*:[^{}]*\}/u.test(rules) ? ' ' : rules));
}

/** White space as a browser shows it, but for line feeds between Han characters: they are nothing. */
function lineText(raw: string): string {
  let text = raw;
  if (/[\u200b-\u200f\u2060\ufeff\u00ad]/u.test(text)) {
    text = text.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, '');
  }
  if (text.includes('{') && text.length < MAX_STYLED_LINE) text = withoutStyles(text);
  if (text.includes('\n')) {
    text = text
      .replace(/[ \t\r]*\n\s*/gu, '\n')
      .replace(/(?<=[\u2e80-\u9fff\uff00-\uffef])\n(?=[\u2e80-\u9fff\uff00-\uffef])/gu, '');
  }
  return text.replace(/[^\S\u3000\t]+/gu, ' ').trim();
}

/** Where an anchor leads; one without an address is a script's, if it is not a mark to jump to. */
function findLink({ attribs }: Element, outer: string | undefined): string | undefined {
  const { href, name, id } = attribs;
  return href ?? (name === undefined && id === undefined ? '' : outer);
}

function isHeading(element: Element): boolean {
  if (HEADINGS.has(element.name)) return true;
  if (element.name === 'font') return /^(?:[4-7]|\+[1-4])$/u.test(element.attribs.size ?? '');
  const style = element.attribs.style?.slice(0, MAX_STYLE) ?? '';
  if (LARGE.test(style) || (BOLD.test(style) && LARGE_IN_BOLD.test(style))) return true;
  return classNames(element).some((name) => TITLE_NAME.test(name));
}

/** Latin text takes about three times the characters that Chinese does. */
export function lineSize(text: string): number {
  let size = 0;
  for (let at = 0; at < text.length; at += 1) size += text.charCodeAt(at) > 0x2e7f ? 3 : 1;
  return Math.ceil(size / 3);
}

/**
 * How much a line speaks for being in a report's text, in Chinese characters' worth: a sentence as much as it is
 * long, other lines nothing or against. The numbers were chosen by hand on the golden pages (`test/pages`) and
 * checked by `npm run quality`.
 */
function lineWeight(line: PageLine): number {
  const size = lineSize(line.text);
  if (line.chrome) return -Math.min(size, 20);
  if (line.linked > line.text.length * 0.5) return -Math.min(10 + size / 2, 40);
  if (isMoreHeading(line.text) || isChromeLine(line.text)) return -20;
  if (isInfoLine(line.text) && size < 60) return -20;
  if (line.heading && size < 60 && !/[。；]$/u.test(line.text)) return -5;
  if (SENTENCE.test(line.text) || NUMBERED.test(line.text)) return size;
  return size >= 25 ? size / 2 : 0;
}
