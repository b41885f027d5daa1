import type { Settings } from 'meilisearch';
import { SHOWN_REPORT_FIELDS } from './statement-document.js';

/** The indexes that searches read: reports, what was said in them, and what was crawled. */
export const REPORTS_INDEX = 'reports';
export const STATEMENTS_INDEX = 'reports_statements';
export const COVERAGE_INDEX = 'reports_coverage';
/** Which of several servers has which reports. */
export const LAYOUT_INDEX = 'reports_layout';
export const PRIMARY_KEY = 'key';

/** Where exact searches look, and where ranked ones do. */
export const TITLE_GRAM_FIELDS = ['grams.title.*'];
export const GRAM_FIELDS = [...TITLE_GRAM_FIELDS, 'grams.body.*'];
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
 * Fields to filter and count by. Only ids and times are compared, and nobody searches in a facet's values:
 * without the tables for both, the engine takes a tenth less time for a report.
 */
function filterable(equal: string[], compared: string[]) {
  const features = (comparison: boolean) => ({
    facetSearch: false,
    filter: { equality: true, comparison },
  });
  return [
    { attributePatterns: equal, features: features(false) },
    { attributePatterns: compared, features: features(true) },
  ];
}

/**
 * Every default that would cap a count in silence is lifted: hits, facet values, time. Prefix
 * search is off because a gram is no beginning of another; `eng` keeps the engine from cutting the
 * grams a second time.
 */
export const INDEX_SETTINGS = {
  searchableAttributes: ['words.title', 'words.body', 'grams.title', 'grams.body'],
  displayedAttributes: [
    'key',
    'id',
    'url',
    'source',
    'channel',
    'lang',
    'title',
    'body',
    'publishedAt',
    'date',
    'eventDates',
    'county',
    'countyName',
    'countyNameEn',
    'prefecture',
    'province',
    'people',
    'speakers',
    'statements',
    'keywords',
    'characters',
    'reprintOf',
    'reprintCode',
    'version',
    'validFrom',
    'validTo',
    'goneAt',
    'current',
    'textHash',
    'hash',
    'year',
    'month',
    'day',
    'time',
  ],
  filterableAttributes: filterable(
    ['key', 'current', 'source', 'people.role', 'reprintCode', ...Object.values(FACET_FIELDS)],
    ['idCode', 'day', 'time', 'validFrom', 'validTo', 'characters', 'revision'],
  ),
  facetSearch: false,
  // Reports of the same time are told apart by the codes of their ids; feeds have the latest versions first. The others
  // are for programs that sort by several.
  sortableAttributes: ['time', 'idCode', 'validFrom', 'day', 'year', 'characters'],
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness'],
  localizedAttributes: [{ attributePatterns: ['grams.*', 'words.*'], locales: ['eng'] }],
  typoTolerance: {
    enabled: true,
    disableOnAttributes: ['grams.title', 'grams.body'],
    disableOnNumbers: true,
  },
  prefixSearch: 'disabled',
  // Which words stand in one field, not how far apart: a third of the engine's time and space. Terms of three
  // atoms and more are verified in their texts.
  proximityPrecision: 'byAttribute',
  searchCutoffMs: 60_000,
  faceting: { maxValuesPerFacet: MOST_FACET_VALUES, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: 1_000_000_000 },
} satisfies Settings;

const { faceting, pagination, prefixSearch, proximityPrecision, searchCutoffMs } = INDEX_SETTINGS;

/** Statements are searched as reports are. */
export const STATEMENT_SETTINGS = {
  faceting,
  pagination,
  prefixSearch,
  proximityPrecision,
  searchCutoffMs,
  // What was said is found in the texts of the reports.
  searchableAttributes: [],
  displayedAttributes: [
    'key',
    'reportId',
    'order',
    'speaker',
    'nameLatin',
    'role',
    'verb',
    'paragraphs',
    'text',
    ...SHOWN_REPORT_FIELDS,
    'speakers',
  ],
  filterableAttributes: filterable(
    [
      'key',
      'reportCode',
      'speaker',
      'nameLatin',
      'role',
      'verb',
      'county',
      'prefecture',
      'province',
      'channel',
      'lang',
      'year',
      'month',
      'source',
      'current',
      'reprintCode',
      'speakers',
    ],
    ['day', 'validFrom', 'validTo', 'revision'],
  ),
  facetSearch: false,
  sortableAttributes: ['time', 'reportCode', 'order'],
  rankingRules: ['sort', 'words'],
  typoTolerance: { enabled: false },
} satisfies Settings;

/** One document a source, county and month. */
export const COVERAGE_SETTINGS = {
  faceting,
  pagination,
  prefixSearch,
  searchableAttributes: [],
  filterableAttributes: ['source', 'county', 'prefecture', 'province', 'month', 'kind'],
  sortableAttributes: ['month', 'county', 'source'],
} satisfies Settings;
