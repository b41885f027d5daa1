import type { Snippet } from '../../model/api/search.js';
import { codePointBoundary } from '../../model/text/code-points.js';
import { assertedLeaves, type Expression, type Leaf } from '../query/expression.js';
import { markParagraph, type Mark } from './highlights.js';

/** In UTF-16 units: what is shown before the first match, and in all. */
const BEFORE = 40;
const WIDTH = 160;
const MAX_IN_BODY = 2;

/** Shows where a report has a query's terms; its beginning, where it has none. */
export function cutSnippets(
  report: { title: string; body: string },
  expression: Expression | undefined,
): Snippet[] {
  const leaves = expression === undefined ? [] : [...assertedLeaves(expression)];
  const snippets: Snippet[] = [];
  const title = markParagraph(report.title, leaves, 'title');
  if (title.length > 0) snippets.push({ field: 'title', text: report.title, matches: title });
  const paragraphs = report.body.split('\n');
  const asPrinted = paragraphs.filter((paragraph) => holdsAsPrinted(paragraph, leaves));
  const inBody = snippetsIn(asPrinted, leaves);
  snippets.push(...(inBody.length > 0 ? inBody : snippetsIn(paragraphs, leaves)));
  if (snippets.at(-1)?.field !== 'body') snippets.push(cutSnippet(paragraphs[0] ?? '', []));
  return snippets;
}

/**
 * Most paragraphs with a term have it just as it was typed. They are found without their normal forms,
 * which take longest; only a report without such a paragraph is read in full.
 */
function holdsAsPrinted(paragraph: string, leaves: Leaf[]): boolean {
  return leaves.some((leaf) => {
    if (leaf.kind === 'near') return leaf.terms.some(({ term }) => paragraph.includes(term));
    return leaf.kind === 'term' && !leaf.title && paragraph.includes(leaf.term);
  });
}

function snippetsIn(paragraphs: string[], leaves: Leaf[]): Snippet[] {
  const snippets: Snippet[] = [];
  for (const paragraph of paragraphs) {
    if (snippets.length === MAX_IN_BODY) break;
    const marks = markParagraph(paragraph, leaves, 'body');
    if (marks.length > 0) snippets.push(cutSnippet(paragraph, marks));
  }
  return snippets;
}

function cutSnippet(paragraph: string, matches: Mark[]): Snippet {
  const [first] = matches;
  const from = codePointBoundary(paragraph, Math.max(0, (first?.[0] ?? 0) - BEFORE));
  const longEnough = Math.max(WIDTH, first ? first[0] + first[1] - from : 0);
  const to = codePointBoundary(paragraph, Math.min(paragraph.length, from + longEnough));
  const inside = matches.filter(([start, length]) => start >= from && start + length <= to);
  const text = paragraph.slice(from, to);
  return {
    field: 'body',
    text: `${from > 0 ? '…' : ''}${text}${to < paragraph.length ? '…' : ''}`,
    matches: inside.map(([start, length]) => [start - from + (from > 0 ? 1 : 0), length]),
  };
}
