import { LRUCache } from 'lru-cache';
import type { Meilisearch } from 'meilisearch';
import { readGeneration } from '../../engine/reports-index.js';
import { jiebaSegmenter } from '../../model/text/segmenter.js';
import { breathing } from '../stream/breathing.js';
import type { Match } from '../plan/compile-query.js';
import { normalParagraphs } from '../text/normal-paragraphs.js';
import type { ReportSearch } from '../verify/report-search.js';

/** How often each word stands in some reports. */
export interface WordCounts {
  reports: number;
  /** All words together. */
  tokens: number;
  counts: ReadonlyMap<string, number>;
}

/** A word and where it stands in its paragraph, in UTF-16 units. */
export interface Token {
  word: string;
  from: number;
  to: number;
}

const LETTER = /[\p{L}\p{N}]/u;

/** The words of a paragraph in normal form, as jieba cuts it; signs and blanks are none. */
export function tokensIn(paragraph: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const word of jiebaSegmenter.words(paragraph)) {
    const from = paragraph.indexOf(word, at);
    if (from < 0) continue;
    at = from + word.length;
    if (LETTER.test(word)) tokens.push({ word, from, to: at });
  }
  return tokens;
}

/** Reads all reports that match and counts their words. */
export async function wordCounts(
  reports: ReportSearch,
  asked: { q: string; match: Match; filter: string },
): Promise<WordCounts> {
  const counts = new Map<string, number>();
  const found = { reports: 0, tokens: 0, counts };
  for await (const report of breathing(reports.matching(asked, ['title', 'body']))) {
    found.reports += 1;
    for (const paragraph of normalParagraphs(report)) {
      for (const { word } of tokensIn(paragraph)) {
        found.tokens += 1;
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
  }
  return found;
}

/** Corpora whose words are kept; each may have some hundred thousand different ones. */
const MOST_KEPT = 4;

/** The words of whole corpora, counted once for as long as the index stands. */
export class Lexicons {
  readonly #client: Meilisearch;
  readonly #reports: ReportSearch;
  readonly #kept = new LRUCache<string, { generation: string; counts: Promise<WordCounts> }>({
    max: MOST_KEPT,
  });

  constructor(client: Meilisearch, reports: ReportSearch) {
    this.#client = client;
    this.#reports = reports;
  }

  /** Of all reports under a filter of the engine. */
  async of(filter: string): Promise<WordCounts> {
    const generation = await readGeneration(this.#client);
    const kept = this.#kept.get(filter);
    if (kept?.generation === generation) return kept.counts;
    const counts = wordCounts(this.#reports, { q: '', match: 'exact', filter });
    this.#kept.set(filter, { generation, counts });
    try {
      await counts;
    } finally {
      // What was read while the index changed is of no one state.
      const after = await readGeneration(this.#client).catch(() => undefined);
      if (after !== generation) this.#kept.delete(filter);
    }
    return counts;
  }
}
