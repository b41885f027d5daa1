import type { Snippet } from '../../model/api/search.js';
import { alignedForm } from '../../model/text/aligned-form.js';
import { codePointBoundary } from '../../model/text/code-points.js';
import { normalForm } from '../../model/text/normal-form.js';
import { occursIn, places } from '../../model/text/occurrences.js';
import type { Term } from '../query/expression.js';

const BEFORE = 40;
const WIDTH = 160;
const MOST_IN_BODY = 2;

/** Shows where a report has the terms; its beginning, where it has none. */
export function cutSnippets(report: { title: string; body: string }, terms: Term[]): Snippet[] {
  const snippets: Snippet[] = [];
  const title = matchesIn(report.title, terms);
  if (title.length > 0) snippets.push({ field: 'title', text: report.title, matches: title });
  const paragraphs = report.body.split('\n');
  const bodyTerms = terms.filter((term) => !term.title);
  const inBody = stretchesIn(paragraphs, bodyTerms, asPrinted);
  snippets.push(...(inBody.length > 0 ? inBody : stretchesIn(paragraphs, bodyTerms, () => true)));
  if (snippets.length === 0 || snippets.at(-1)!.field === 'title') {
    snippets.push(stretch(paragraphs[0] ?? '', []));
  }
  return snippets;
}

/**
 * Most paragraphs that hold a term hold it as it is asked for. They are found without their normal
 * forms, which take longer than all the rest; a report that has none of them is read in full.
 */
function asPrinted(paragraph: string, terms: Term[]): boolean {
  return terms.some(({ term }) => paragraph.includes(term));
}

function stretchesIn(
  paragraphs: string[],
  terms: Term[],
  isWorthReading: (paragraph: string, terms: Term[]) => boolean,
): Snippet[] {
  const found: Snippet[] = [];
  for (const paragraph of paragraphs) {
    if (found.length === MOST_IN_BODY) break;
    if (!isWorthReading(paragraph, terms)) continue;
    const matches = matchesIn(paragraph, terms);
    if (matches.length > 0) found.push(stretch(paragraph, matches));
  }
  return found;
}

function matchesIn(text: string, terms: Term[]): Snippet['matches'] {
  const normal = normalForm(text);
  const present = terms.filter(({ term, prefix }) => occursIn(normal, term, prefix));
  if (present.length === 0) return [];
  const aligned = alignedForm(text, normal);
  if (aligned === undefined) return [];
  const matches: Snippet['matches'] = [];
  for (const { term, prefix } of present) {
    for (const { at, length } of places(normal, term, prefix)) {
      const start = aligned.start(at);
      matches.push([start, aligned.end(at + length - 1) - start]);
    }
  }
  return withoutOverlaps(matches);
}

function withoutOverlaps(matches: Snippet['matches']): Snippet['matches'] {
  const result: Snippet['matches'] = [];
  let end = 0;
  for (const [start, length] of matches.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (start < end) continue;
    result.push([start, length]);
    end = start + length;
  }
  return result;
}

function stretch(paragraph: string, matches: Snippet['matches']): Snippet {
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
