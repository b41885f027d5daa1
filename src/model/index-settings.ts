import type { Settings } from 'meilisearch';

/** The index that searches read. */
export const REPORTS_INDEX = 'reports';
export const PRIMARY_KEY = 'key';

/** Where exact searches look, and where ranked ones do. */
export const GRAM_FIELDS = ['grams.title.*', 'grams.body.*'];
export const WORD_FIELDS = ['words.title', 'words.body'];

/** Names of facets in the API, and the engine's fields behind them. */
export const FACET_FIELDS = {
  county: 'county',
  prefecture: 'prefecture',
  province: 'province',
  speaker: 'speakers',
  channel: 'channel',
  lang: 'lang',
  year: 'year',
  month: 'month',
  keyword: 'keywords',
} as const;

export type FacetName = keyof typeof FACET_FIELDS;

/** As many facet values as the engine is asked for; an answer with so many may lack some. */
export const MOST_FACET_VALUES = 1_000_000;

/**
 * Every default that would cap a count in silence is lifted: hits, facet values, time. Prefix
 * search is off because a gram is no beginning of another; `eng` keeps the engine from cutting the
 * grams and jieba's words a second time.
 */
export const INDEX_SETTINGS = {
  searchableAttributes: ['words.title', 'words.body', 'grams.title', 'grams.body'],
  displayedAttributes: [
    ...['key', 'id', 'url', 'source', 'channel', 'lang', 'title', 'body', 'publishedAt', 'date'],
    ...['eventDates', 'county', 'countyName', 'countyNameEn', 'prefecture', 'province', 'people'],
    ...['speakers', 'statements', 'keywords', 'characters', 'reprintOf', 'version', 'validFrom'],
    ...['validTo', 'current', 'textHash', 'hash', 'year', 'month'],
  ],
  filterableAttributes: [
    ...['id', 'key', 'current', 'day', 'source', 'validFrom', 'validTo'],
    ...Object.values(FACET_FIELDS),
  ],
  sortableAttributes: ['time'],
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness'],
  localizedAttributes: [{ attributePatterns: ['grams.*', 'words.*'], locales: ['eng'] }],
  typoTolerance: {
    enabled: true,
    disableOnAttributes: ['grams.title', 'grams.body'],
    disableOnNumbers: true,
  },
  prefixSearch: 'disabled',
  searchCutoffMs: 60_000,
  faceting: { maxValuesPerFacet: MOST_FACET_VALUES, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: 1_000_000_000 },
} satisfies Settings;
