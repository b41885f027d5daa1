import type { Meilisearch } from 'meilisearch';
import { readGeneration } from '../../engine/reports-index.js';
import { tokensIn } from '../../store/word-tokens.js';
import { byteSize } from '../../model/memory/byte-size.js';
import type { CacheStore } from '../../model/memory/cache-store.js';
import { GenerationCache } from '../cache/generation-cache.js';
import { EVERY_REPORT, type CompiledQuery } from '../plan/compile-query.js';
import { normalParagraphs } from '../../store/normal-paragraphs.js';
import { Turn } from '../work/turn.js';
import type { WordCounts } from '../words/word-counts.js';
import type { ReportSearch } from '../verify/report-search.js';

/** Reads all reports that match and counts their words. */
export async function wordCounts(
  reports: ReportSearch,
  asked: { compiled: CompiledQuery; filter: string },
): Promise<WordCounts> {
  const counts = new Map<string, number>();
  const found = { reports: 0, tokens: 0, counts };
  const turn = new Turn();
  for await (const report of reports.matching(asked, ['title', 'body'])) {
    found.reports += 1;
    for (const paragraph of normalParagraphs(report)) {
      for (const { word } of tokensIn(paragraph)) {
        found.tokens += 1;
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
      if (turn.isOver) await turn.next();
    }
  }
  return found;
}

/**
 * The words of whole corpora, counted once for as long as the index stays as it is. Some hundred thousand different words
 * take about 20 MB.
 */
export class Lexicons {
  readonly #client: Meilisearch;
  readonly #reports: ReportSearch;
  readonly #corpora: GenerationCache<WordCounts>;

  constructor(client: Meilisearch, reports: ReportSearch, store: CacheStore) {
    this.#corpora = new GenerationCache<WordCounts>(store, byteSize);
    this.#client = client;
    this.#reports = reports;
  }

  /** Of all reports under a filter of the engine. */
  async words(filter: string): Promise<WordCounts> {
    const generation = await readGeneration(this.#client);
    return this.#corpora.getOrCompute(filter, generation, () =>
      wordCounts(this.#reports, { compiled: EVERY_REPORT, filter }),
    );
  }
}
