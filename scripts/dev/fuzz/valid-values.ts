import fc from 'fast-check';
import { COLLOCATE_MEASURES } from '../../../src/model/api/counting/words.js';
import { INTERVALS } from '../../../src/model/time/interval.js';
import { FACET_NAMES } from '../../../src/routes/http/parameters.js';
import { CONCORDANCE_SORTS } from '../../../src/search/lines/concordance.js';
import { DIRECTIONS } from '../../../src/search/words/compare-words.js';
import { MEASURES, SPLITS } from '../../../src/search/analysis/tally.js';
import { COLUMN_NAMES } from '../../../src/search/export/export-columns.js';
import { EXPORT_FORMATS } from '../../../src/search/export/print-table.js';

const TERMS = ['乡村振兴', '会议', '党', '怀集', '5G', '2023', '1.14', 'party', '縣', '“两个覆盖”'];

/** Queries that can be read, of every part of the language. */
const { query: validQuery } = fc.letrec<{ query: string }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      ...TERMS,
      'title:会议',
      'role:书记',
      'county:441224',
      'speaker:张',
      'lang:zh',
      'date:2023-01..2023-06',
      'par*',
      '党 NEAR/5 会议',
      '(党 OR 会) NEAR/3 (县 OR 乡)',
    ),
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `${a} ${b}`),
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a} OR ${b})`),
    tie('query').map((inner) => `-(${inner})`),
  ),
}));

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .chain((date) => fc.constantFrom(10, 7, 4).map((length) => date.toISOString().slice(0, length)));
const instant = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const upTo = (max: number) => fc.integer({ min: 1, max }).map(String);
const drawList = (...names: string[]) =>
  fc.subarray(names, { minLength: 1 }).map((all) => all.join(','));

/** What a parameter takes, or nearly takes where endpoints differ, by its name. */
const VALUES: Record<string, fc.Arbitrary<string>> = {
  q: validQuery,
  match: fc.constantFrom('exact', 'relevance'),
  county: fc.constantFrom('441224', '怀集县', '懷集縣', '鼓楼区'),
  prefecture: fc.constantFrom('肇庆市', '肇慶'),
  province: fc.constantFrom('广东省', '廣東'),
  speaker: fc.constantFrom('张', '李明', '欧阳'),
  channel: fc.constantFrom('怀集发布', '县政府'),
  lang: fc.constantFrom('zh', 'en'),
  from: day,
  to: day,
  asOf: instant,
  reprints: fc.constant('collapse'),
  sort: fc.constantFrom(...CONCORDANCE_SORTS),
  page: upTo(30),
  limit: upTo(200),
  facets: drawList(...FACET_NAMES),
  prefix: fc.constantFrom('怀', 'huaij', 'hjx', '2023', '乡'),
  interval: fc.constantFrom(...INTERVALS),
  measures: drawList(...MEASURES),
  split: fc.constantFrom(...SPLITS),
  splitLimit: upTo(20),
  width: upTo(200),
  span: upTo(10),
  measure: fc.constantFrom(...COLLOCATE_MEASURES),
  minCount: upTo(10),
  direction: fc.constantFrom(...DIRECTIONS),
  format: fc.constantFrom(...EXPORT_FORMATS),
  bom: fc.constantFrom('true', 'false'),
  fields: drawList(...COLUMN_NAMES),
  panel: fc.constant('county-month'),
  count: upTo(50),
  role: fc.constantFrom('书记', '县长'),
  source: fc.constantFrom('import', 'huaiji-gov'),
  name: fc.constantFrom(...FACET_NAMES),
};

/** A value that a parameter of this name takes; `undefined` for one that is not known. */
export function validValue(name: string): fc.Arbitrary<string> | undefined {
  return VALUES[name.replace(/^vs\./u, '')];
}

/** Ids of reports that there are are the caller's to know. */
export function validPath(path: string, ids: readonly string[]): fc.Arbitrary<string> {
  const part = path.includes('{id}') ? fc.constantFrom(...ids, 'none') : VALUES.name!;
  return part.map((value) => path.replaceAll(/\{[^}]+\}/gu, encodeURIComponent(value)));
}

/** Bodies that POST addresses take, of every kind. */
export const validBody: fc.Arbitrary<{ path: string; body: string }> = fc.oneof(
  fc
    .array(meilisearchQuery(), { minLength: 1, maxLength: 4 })
    .map((queries) => ({ path: '/multi-search', body: JSON.stringify({ queries }) })),
  meilisearchQuery().map(({ indexUid: _, ...query }) => ({
    path: '/indexes/reports/search',
    body: JSON.stringify(query),
  })),
  fc
    .record({
      facetName: fc.constantFrom('countyName', 'speakers', 'channel'),
      facetQuery: VALUES.prefix!,
    })
    .map((query) => ({ path: '/indexes/reports/facet-search', body: JSON.stringify(query) })),
  fc
    .record(
      {
        queries: fc.array(validQuery, { minLength: 1, maxLength: 5 }),
        interval: VALUES.interval!,
        format: VALUES.format!,
      },
      { requiredKeys: ['queries'] },
    )
    .map((batch) => ({ path: '/api/v1/batch', body: JSON.stringify(batch) })),
);

function meilisearchQuery() {
  return fc.record(
    {
      indexUid: fc.constant('reports'),
      q: fc.constantFrom(...TERMS),
      limit: fc.integer({ min: 0, max: 50 }),
      offset: fc.integer({ min: 0, max: 50 }),
      facets: fc.subarray(['countyName', 'speakers', 'channel', 'year']),
      attributesToHighlight: fc.constantFrom(['*'], ['title'], []),
      attributesToCrop: fc.constantFrom(['body:20'], []),
      filter: fc.constantFrom(
        'year = 2023',
        [['channel = "a"'], 'day > 20230101'],
        'lang = zh OR x = 1',
      ),
      sort: fc.constantFrom(['day:asc'], ['time:desc'], []),
      highlightPreTag: fc.constantFrom('<b>', '"'),
    },
    { requiredKeys: ['indexUid', 'q'] },
  );
}
