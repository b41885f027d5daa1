import type { Meilisearch } from 'meilisearch';
import { REPORTS_INDEX, WORD_FIELDS } from '../model/index-settings.js';
import { jiebaSegmenter } from '../model/jieba-segmenter.js';
import { normalForm } from '../model/normal-form.js';
import type { EngineAnswer, StoredReport } from './engine-search.js';
import type { Exactness, ExactRequest } from './exact-search.js';

/** A query's words, as jieba cuts them. */
export function wordsOf(query: string): string[] {
  return jiebaSegmenter
    .words(normalForm(query.toWellFormed()))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/**
 * Reports with a query's words, best first, with room for a typing error in Latin words. Its number
 * is no count of a keyword: words stand anywhere, and one may be a near one.
 */
export async function relevanceSearch(
  client: Meilisearch,
  query: string,
  request: Omit<ExactRequest, 'expression'>,
): Promise<EngineAnswer<StoredReport> & Exactness> {
  const { fields, ...rest } = request;
  const answer = await client.index(REPORTS_INDEX).search<StoredReport>(wordsOf(query).join(' '), {
    ...rest,
    attributesToSearchOn: WORD_FIELDS,
    attributesToRetrieve: fields,
    matchingStrategy: 'all',
    locales: ['eng'],
  });
  return {
    total: answer.estimatedTotalHits,
    hits: answer.hits,
    facets: answer.facetDistribution ?? {},
    engineMs: answer.processingTimeMs,
    relation: 'atMost',
    reason: 'A ranked search takes words in any place and near words; use match=exact to count.',
  };
}
