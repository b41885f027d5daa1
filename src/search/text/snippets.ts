import type { Snippet } from '../../model/api/reports/search.js';
import { codePointBoundary } from '../../model/text/code-points.js';
import { assertedLeaves, type Expression, type Leaf } from '../query/expression.js';
import { markParagraph, markTerms, separateMarks, type Mark } from './highlights.js';

/** In UTF-16 units: what is shown before the first match, and in all. */
const BEFORE = 40;
const WIDTH = 160;
/** A report shows so many stretches of its body where it has them. */
const USUAL_IN_BODY = 2;
/** More where its terms stand far apart, up to so many; as many terms as people type. */
const MAX_IN_BODY = 20;

/**
 * Shows where a report has a query's terms: each of those that the body has, wherever it first stands, both
 * terms of NEAR where they met. Its beginning, where it has none.
 */
export function cutSnippets(
  report: { title: string; body: string },
  expression: Expression | undefined,
): Snippet[] {
  const leaves = expression === undefined ? [] : [...assertedLeaves(expression)];
  const snippets: Snippet[] = [];
  const title = markParagraph(report.title, leaves, 'title');
  if (title.length > 0) snippets.push({ field: 'title', text: report.title, matches: title });
  const paragraphs = report.body.split('\n');
  const inBody = new BodyStretches(paragraphs, leaves).choose();
  for (const { index, from, to, marks } of inBody)
    snippets.push(cutSnippet(paragraphs[index]!, { from, to }, marks));
  if (inBody.length === 0) {
    const [first = ''] = paragraphs;
    snippets.push(cutSnippet(first, stretchAround(first, [0, 0]), []));
  }
  return snippets;
}

/** Part of a paragraph, in UTF-16 units. */
interface Stretch {
  from: number;
  to: number;
}

/** A stretch of one of the body's paragraphs, and the paragraph's marks. */
interface BodyStretch extends Stretch {
  index: number;
  marks: Mark[];
}

/** Chooses what is shown of a body. */
class BodyStretches {
  readonly #paragraphs: string[];
  readonly #leaves: Leaf[];
  readonly #chosen: BodyStretch[] = [];
  /** The numbers of the terms that no stretch shows yet; `undefined` until a paragraph was read. */
  #missing: Set<number> | undefined;

  constructor(paragraphs: string[], leaves: Leaf[]) {
    this.#paragraphs = paragraphs;
    this.#leaves = leaves;
  }

  choose(): BodyStretch[] {
    // Most paragraphs with a term have it just as it was typed. They are found without their normal forms, which
    // take longest; the others are read only where a term is not among these.
    const all = [...this.#paragraphs.entries()];
    const asPrinted = new Set(all.filter(([, text]) => holdsAsPrinted(text, this.#leaves)));
    this.#readUntil(asPrinted, USUAL_IN_BODY);
    const enough = this.#chosen.length > 0 ? 0 : USUAL_IN_BODY;
    const others = all.filter((entry) => !asPrinted.has(entry));
    this.#readUntil(others, enough);
    return joinStretches(this.#chosen);
  }

  /** Reads paragraphs until no term is missing and there are enough stretches, or too many. */
  #readUntil(paragraphs: Iterable<[index: number, text: string]>, enough: number): void {
    for (const [index, text] of paragraphs) {
      if (this.#chosen.length >= MAX_IN_BODY) return;
      if (this.#missing?.size === 0 && this.#chosen.length >= enough) return;
      this.#read(index, text);
    }
  }

  #read(index: number, paragraph: string): void {
    const terms = markTerms(paragraph, this.#leaves, 'body');
    this.#missing ??= new Set(terms.keys());
    const marks = separateMarks(terms.flat());
    const [first] = marks;
    if (first === undefined) return;
    const show = (mark: Mark) => {
      const stretch = stretchAround(paragraph, mark);
      this.#chosen.push({ ...stretch, index, marks });
      for (const [term, own] of terms.entries())
        if (own.some((each) => isInside(each, stretch))) this.#missing!.delete(term);
    };
    if (this.#chosen.length < USUAL_IN_BODY) show(first);
    for (const [term, [own]] of terms.entries()) {
      if (this.#chosen.length >= MAX_IN_BODY) return;
      if (own !== undefined && this.#missing.has(term)) show(own);
    }
  }
}

function holdsAsPrinted(paragraph: string, leaves: Leaf[]): boolean {
  return leaves.some((leaf) => {
    if (leaf.kind === 'near') return leaf.terms.some(({ term }) => paragraph.includes(term));
    return leaf.kind === 'term' && !leaf.title && paragraph.includes(leaf.term);
  });
}

function stretchAround(paragraph: string, [start, length]: Mark): Stretch {
  const from = codePointBoundary(paragraph, Math.max(0, start - BEFORE));
  const longEnough = Math.max(WIDTH, start + length - from);
  return { from, to: codePointBoundary(paragraph, Math.min(paragraph.length, from + longEnough)) };
}

/** In the order of the text; those that touch are one. */
function joinStretches(stretches: BodyStretch[]): BodyStretch[] {
  const joined: BodyStretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.index - b.index || a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && last.index === stretch.index && stretch.from <= last.to)
      last.to = Math.max(last.to, stretch.to);
    else joined.push({ ...stretch });
  }
  return joined;
}

function isInside([start, length]: Mark, { from, to }: Stretch): boolean {
  return start >= from && start + length <= to;
}

function cutSnippet(paragraph: string, stretch: Stretch, marks: Mark[]): Snippet {
  const { from, to } = stretch;
  const inside = marks.filter((mark) => isInside(mark, stretch));
  const before = from > 0 ? '…' : '';
  return {
    field: 'body',
    text: `${before}${paragraph.slice(from, to)}${to < paragraph.length ? '…' : ''}`,
    matches: inside.map(([start, length]) => [start - from + before.length, length]),
  };
}
