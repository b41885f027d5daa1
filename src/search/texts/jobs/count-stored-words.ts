import type { Segment } from '../../../store/segment/segment.js';
import type { WordCounts } from '../../words/word-counts.js';
import { findMatching, type Matching } from '../reading/matching-texts.js';
import type { JobTools } from '../reading/job-tools.js';

/** Adds up the words of all reports that match, as they were counted when the reports were stored. */
export async function countStoredWords(tools: JobTools, matching: Matching): Promise<WordCounts> {
  const counts = new Map<string, number>();
  let reports = 0;
  let tokens = 0;
  for (const { segment, texts } of await findMatching(tools, matching)) {
    if (texts.length === 0) continue;
    reports += texts.length;
    const words = segment.words.words();
    for (const [id, sum] of addWords(segment, texts).entries()) {
      if (sum === 0) continue;
      tokens += sum;
      const word = words[id]!;
      counts.set(word, (counts.get(word) ?? 0) + sum);
    }
    if (tools.turn.isOver) await tools.turn.next();
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
