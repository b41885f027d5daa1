import { readParagraphTokens } from '../../../store/word-tokens.js';
import type { Leaf } from '../../query/expression.js';
import { PatternCounter, type LinePattern, type PatternShape } from '../../words/line-patterns.js';
import type { JobTools } from '../reading/job-tools.js';
import { findMatching, type MatchingRequest } from '../reading/matching-texts.js';
import { readNormals } from '../reading/read-normals.js';

export interface PatternsRequest extends MatchingRequest, PatternShape {
  leaves: Leaf[];
  offset: number;
  limit: number;
}

export interface FoundPatterns {
  /** That match. */
  documents: number;
  occurrences: number;
  /** How many there are. */
  total: number;
  /** A page of them, the most frequent first. */
  patterns: LinePattern[];
}

/** Counts the occurrences in all documents that match by the words beside them. */
export async function countStoredPatterns(
  tools: JobTools,
  { matching: [own], leaves, offset, limit, ...shape }: PatternsRequest,
): Promise<FoundPatterns> {
  const counter = new PatternCounter(leaves, shape);
  for (const { segment, text, normal } of readNormals(await findMatching(tools, own!), tools.of)) {
    const paragraphs = normal.split('\n');
    if (tools.of === 'reports') {
      const cut = { normal, cuts: segment.cuts(text) };
      counter.add(paragraphs, (i) => readParagraphTokens(cut, paragraphs, i));
    } else {
      counter.add(paragraphs);
    }
    if (tools.turn.isOver) await tools.turn.next();
  }
  return foundPatterns(counter, offset, limit);
}

/** A page of what was counted. */
export function foundPatterns(
  counter: PatternCounter,
  offset: number,
  limit: number,
): FoundPatterns {
  const { documents, occurrences } = counter;
  const all = counter.sorted();
  return {
    documents,
    occurrences,
    total: all.length,
    patterns: all.slice(offset, offset + limit),
  };
}
