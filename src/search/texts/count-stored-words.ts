import type { Segment } from '../../store/segment.js';
import type { WordCounts } from '../words/word-counts.js';
import type { Matching } from './matching-texts.js';
import { findMatchingTexts } from './matching-texts.js';
import type { JobTools } from './job-tools.js';

/** Adds up the words of all reports that match, as they were counted when the reports were stored. */
export async function countStoredWords(tools: JobTools, matching: Matching): Promise<WordCounts> {
  const bySegment = new Map<Segment, Uint32Array>();
  const places = await findMatchingTexts(tools, matching);
  for (const { segment, text } of places) {
    let sums = bySegment.get(segment);
    if (sums === undefined) bySegment.set(segment, (sums = new Uint32Array(segment.words.size)));
    const { ids, counts } = segment.words.get(text);
    for (let i = 0; i < ids.length; i += 1) sums[ids[i]!]! += counts[i]!;
    if (tools.turn.isOver) await tools.turn.next();
  }
  const counts = new Map<string, number>();
  let tokens = 0;
  for (const [segment, sums] of bySegment) {
    for (const [id, word] of segment.words.words().entries()) {
      const count = sums[id]!;
      if (count === 0) continue;
      tokens += count;
      counts.set(word, (counts.get(word) ?? 0) + count);
    }
    if (tools.turn.isOver) await tools.turn.next();
  }
  return { reports: places.length, tokens, counts };
}
