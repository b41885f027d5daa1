import type { Segment } from '../../../store/segment/segment.js';
import type { MatchingSegment } from '../../stored/matching-segments.js';
import type { NumberedCounts } from '../../words/paired-counts.js';
import type { Vocabulary } from '../../words/vocabulary.js';
import { findMatching, type Matching } from '../reading/matching-texts.js';
import type { JobTools } from '../reading/job-tools.js';
import { holdVocabulary, numberWords, openVocabulary } from './number-words.js';

/**
 * Adds up the words of all reports of each of some selections, as they were counted when the reports were stored: by their
 * numbers in a vocabulary, so that no word is looked up again in each segment and for each selection.
 */
export async function countStoredWords(
  tools: JobTools,
  selections: readonly Matching[],
): Promise<{ vocabulary: Vocabulary; counted: NumberedCounts[] }> {
  const vocabulary = openVocabulary(tools.cache);
  const found: MatchingSegment[][] = [];
  for (const matching of selections) {
    const segments = (await findMatching(tools, matching)).filter(({ texts }) => texts.length > 0);
    for (const { segment } of segments) await numberWords(segment, vocabulary, tools.turn);
    found.push(segments);
  }
  holdVocabulary(tools.cache, vocabulary);
  const counted: NumberedCounts[] = [];
  for (const segments of found) counted.push(await addSegments(segments, vocabulary, tools));
  return { vocabulary, counted };
}

async function addSegments(
  segments: MatchingSegment[],
  vocabulary: Vocabulary,
  { turn }: JobTools,
): Promise<NumberedCounts> {
  const counts = new Uint32Array(vocabulary.words.length);
  let reports = 0;
  let tokens = 0;
  for (const { segment, texts } of segments) {
    reports += texts.length;
    const numbers = await numberWords(segment, vocabulary, turn);
    const sums = addWords(segment, texts);
    for (let id = 0; id < sums.length; id += 1) {
      counts[numbers[id]!]! += sums[id]!;
      tokens += sums[id]!;
    }
    if (turn.isOver) await turn.next();
  }
  return { reports, tokens, counts };
}

/** How often each word occurs in some texts, by its number. Where it is most of them, the others are taken from all. */
function addWords({ words, size }: Segment, texts: Uint16Array): Uint32Array {
  if (texts.length * 2 <= size) return words.add(texts);
  const totals = words.totals();
  if (texts.length === size) return totals;
  const isCounted = new Uint8Array(size);
  for (const text of texts) isCounted[text] = 1;
  const others = words.add(
    Uint16Array.from({ length: size }, (_, text) => text).filter((text) => isCounted[text] === 0),
  );
  return totals.map((total, id) => total - others[id]!);
}
