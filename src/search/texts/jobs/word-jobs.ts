import { readParagraphTokens } from '../../../store/word-tokens.js';
import type { Leaf } from '../../query/expression.js';
import { compareWords, type ComparisonOptions, type Keyness } from '../../words/compare-words.js';
import { withoutTarget } from '../../words/paired-counts.js';
import {
  rankCollocates,
  type Collocate,
  type CollocateOptions,
  type NearWords,
} from '../../words/rank-collocates.js';
import { wordsNear } from '../../words/words-near.js';
import { countStoredWords } from './count-stored-words.js';
import { findMatching, type MatchingRequest } from '../reading/matching-texts.js';
import type { JobTools } from '../reading/job-tools.js';
import { readNormals } from '../reading/read-normals.js';

export interface CollocatesRequest extends MatchingRequest, CollocateOptions {
  /** The reports that match, and all reports under the same filters. */
  matching: MatchingRequest['matching'];
  leaves: Leaf[];
  /** Words looked at on either side of an occurrence. */
  span: number;
}

export interface FoundCollocates {
  reports: number;
  occurrences: number;
  collocates: Collocate[];
}

/** The words that occur near the leaves more often than chance would have it. */
export async function findStoredCollocates(
  tools: JobTools,
  { matching: [own, all], leaves, span, ...options }: CollocatesRequest,
): Promise<FoundCollocates> {
  const near = new Map<string, number>();
  const found = { reports: 0, occurrences: 0, window: 0, near } satisfies NearWords;
  for (const { segment, text, normal } of readNormals(await findMatching(tools, own!))) {
    found.reports += 1;
    const paragraphs = normal.split('\n');
    const cut = { normal, cuts: segment.cuts(text) };
    const { occurrences, words } = wordsNear(paragraphs, leaves, span, (i) =>
      readParagraphTokens(cut, paragraphs, i),
    );
    found.occurrences += occurrences;
    found.window += words.length;
    for (const word of words) near.set(word, (near.get(word) ?? 0) + 1);
    if (tools.turn.isOver) await tools.turn.next();
  }
  const { vocabulary, counted } = await countStoredWords(tools, [all!]);
  const { tokens, counts } = counted[0]!;
  const count = (word: string) => counts[vocabulary.find(word) ?? counts.length] ?? 0;
  const collocates = await rankCollocates(found, { tokens, count }, options);
  return { reports: found.reports, occurrences: found.occurrences, collocates };
}

export interface KeynessJobRequest extends MatchingRequest, ComparisonOptions {
  /** The reports that are compared, and the others: those of a selection, or all there are. */
  matching: MatchingRequest['matching'];
  /** Whether the compared ones are taken from the others first. */
  isRemainder: boolean;
}

/** The words by which some reports differ most from others. */
export async function compareStoredWords(
  tools: JobTools,
  { matching: [target, reference], isRemainder, ...options }: KeynessJobRequest,
): Promise<Keyness> {
  const { vocabulary, counted } = await countStoredWords(tools, [target!, reference!]);
  const paired = { words: vocabulary.words, target: counted[0]!, reference: counted[1]! };
  return compareWords(isRemainder ? withoutTarget(paired) : paired, options);
}
