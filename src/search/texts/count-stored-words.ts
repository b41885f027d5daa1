import type { WordColumn } from '../../store/word-column.js';
import { countTexts, otherTexts, type TextSet } from '../stored/text-set.js';
import type { WordCounts } from '../words/word-counts.js';
import { findMatching, type Matching } from './matching-texts.js';
import type { JobTools } from './job-tools.js';

/** Adds up the words of all reports that match, as they were counted when the reports were stored. */
export async function countStoredWords(tools: JobTools, matching: Matching): Promise<WordCounts> {
  const counts = new Map<string, number>();
  let reports = 0;
  let tokens = 0;
  for (const { segment, texts } of await findMatching(tools, matching)) {
    const count = countTexts(texts);
    if (count === 0) continue;
    reports += count;
    const words = segment.words.words();
    for (const [id, sum] of addWords(segment.words, texts, count).entries()) {
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
function addWords(words: WordColumn, texts: TextSet, count: number): Uint32Array {
  if (count * 2 <= texts.length) return words.add(texts);
  const totals = words.totals();
  if (count === texts.length) return totals;
  const others = words.add(otherTexts(texts));
  return totals.map((total, id) => total - others[id]!);
}
