import { tokensIn, type WordToken } from '../../store/word-tokens.js';
import type { Place } from '../../model/text/occurrences.js';
import { compareTexts } from '../../model/text/compare-texts.js';
import { XianbaoError } from '../../model/errors.js';
import type { Leaf } from '../query/expression.js';
import { findPlaces } from '../text/find-occurrences.js';

export const PATTERN_SIDES = ['right', 'left', 'both'] as const;
export type PatternSide = (typeof PATTERN_SIDES)[number];

/** Which neighbours of an occurrence make its pattern. */
export interface PatternShape {
  side: PatternSide;
  /** Words on a side. */
  words: number;
}

/** Occurrences that have the same neighbours. Texts are in normal form. */
export interface LinePattern {
  /** Empty where a sign or the paragraph's end is next, or the side is not looked at. */
  left: string;
  match: string;
  right: string;
  count: number;
  /** Reports that have it; among statements, statements. */
  reports: number;
}

/** Each takes about 200 bytes; a broad query has tens of thousands. */
const MAX_PATTERNS = 300_000;

/** Counts the occurrences of terms by the words beside them. */
export class PatternCounter {
  readonly #leaves: Leaf[];
  readonly #shape: PatternShape;
  readonly #found = new Map<string, LinePattern>();
  /** Texts that were added. */
  documents = 0;
  occurrences = 0;

  constructor(leaves: Leaf[], shape: PatternShape) {
    this.#leaves = leaves;
    this.#shape = shape;
  }

  /**
   * Counts those of a report, or of a statement.
   *
   * @param paragraphs in normal form; the first is the title
   * @param readTokens the words of the paragraph of a number; cut anew where they are not known
   * @throws XianbaoError `invalid_parameter` where there are too many patterns
   */
  add(paragraphs: readonly string[], readTokens = (i: number) => tokensIn(paragraphs[i]!)): void {
    this.documents += 1;
    const seen = new Set<LinePattern>();
    for (const [i, paragraph] of paragraphs.entries()) {
      const places = findPlaces(paragraph, this.#leaves, i === 0 ? 'title' : 'body');
      if (places.length === 0) continue;
      const tokens = readTokens(i);
      for (const place of places) {
        const pattern = this.#readPattern(paragraph, tokens, place);
        pattern.count += 1;
        if (!seen.has(pattern)) pattern.reports += 1;
        seen.add(pattern);
      }
      this.occurrences += places.length;
    }
  }

  /** Those found, the most frequent first. */
  sorted(): LinePattern[] {
    return [...this.#found.values()].toSorted(
      (a, b) => b.count - a.count || compareTexts(patternKey(a), patternKey(b)),
    );
  }

  #readPattern(paragraph: string, tokens: WordToken[], { at, length }: Place): LinePattern {
    const { side, words } = this.#shape;
    const end = at + length;
    const left = side === 'right' ? '' : paragraph.slice(leftEdge(tokens, at, words), at);
    const right = side === 'left' ? '' : paragraph.slice(end, rightEdge(tokens, end, words));
    const pattern = { left, match: paragraph.slice(at, end), right, count: 0, reports: 0 };
    const key = patternKey(pattern);
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    if (this.#found.size === MAX_PATTERNS) {
      const message = `words: more than ${MAX_PATTERNS} patterns; narrow the search, or take fewer words.`;
      throw new XianbaoError('invalid_parameter', message, { parameter: 'words' });
    }
    this.#found.set(key, pattern);
    return pattern;
  }
}

function patternKey({ left, match, right }: LinePattern): string {
  return `${left}\n${match}\n${right}`;
}

/** Where so many words to the right of a place end, as long as they follow each other: of one cut by the place, the rest counts. */
function rightEdge(tokens: WordToken[], from: number, words: number): number {
  let edge = from;
  let taken = 0;
  for (const token of tokens) {
    if (token.to <= from) continue;
    if (taken === words || token.from > edge) break;
    edge = token.to;
    taken += 1;
  }
  return edge;
}

function leftEdge(tokens: WordToken[], to: number, words: number): number {
  let edge = to;
  let taken = 0;
  for (const token of tokens.toReversed()) {
    if (token.from >= to) continue;
    if (taken === words || token.to < edge) break;
    edge = token.from;
    taken += 1;
  }
  return edge;
}
