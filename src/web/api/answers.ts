import type { Person, Report, Statement } from '../../model/report.js';

/** Where a term stands in a text: start and length in UTF-16 units. */
export type Match = [start: number, length: number];

export interface Total {
  value: number;
  relation: 'exact' | 'atMost';
  reason?: string;
}

/** What it takes to count again later: the query's stable form and the state of the corpus. */
export interface Citation {
  query: string;
  snapshot: string;
  count: number;
  relation: Total['relation'];
  url: string;
}

export interface County {
  code: string;
  name: string;
  nameEn: string;
  prefecture: string | null;
  province: string;
}

/** What every answer says of a report. */
export interface Head {
  id: string;
  title: string;
  url: string | null;
  date: string;
  publishedAt: string | null;
  county: County | null;
  channel: string | null;
  lang: Report['lang'];
  speakers: string[];
}

export interface Snippet {
  field: 'title' | 'body';
  text: string;
  matches: Match[];
}

export interface Hit extends Head {
  snippets: Snippet[];
}

export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

export interface FacetValues {
  values: FacetValue[];
  /** How many values there are; `values` may list fewer. */
  total: number;
}

/** A remark on how a request was understood. */
export interface Warning {
  code: string;
  message: string;
}

export interface SearchAnswer {
  query: string;
  total: Total;
  hits: Hit[];
  facets: Partial<Record<string, FacetValues>>;
  places?: { name: string; codes: string[] }[];
  warnings?: Warning[];
  citation?: Citation;
  page: number;
  limit: number;
  tookMs: number;
}

export interface FacetAnswer extends FacetValues {
  facet: string;
  reports: Total;
}

/** Numbers are null where nothing was crawled: nobody knows. */
export interface TrendPoint {
  period: string;
  reports: number | null;
  corpusReports: number | null;
  occurrences?: number | null;
  perMillion?: number | null;
  characters?: number | null;
  corpusCharacters?: number | null;
}

export interface TrendSeries {
  q: string;
  query: string;
  split?: { value: string; label: string };
  total: Total;
  occurrences?: number;
  points: TrendPoint[];
  citation?: Citation;
}

export interface TrendsAnswer {
  warnings?: Warning[];
  interval: string;
  from: string | null;
  to: string | null;
  series: TrendSeries[];
  crawled: { period: string; crawled: boolean }[];
}

export interface ConcordanceLine {
  reportId: string;
  title: string;
  url: string | null;
  date: string;
  county: County | null;
  channel: string | null;
  speaker: string | null;
  role: string | null;
  field: 'title' | 'body';
  paragraph: number;
  offset: number;
  left: string;
  match: string;
  right: string;
}

export interface ConcordanceAnswer {
  warnings?: Warning[];
  query: string;
  reports: Total;
  occurrences: number;
  lines: ConcordanceLine[];
  page: number;
  limit: number;
  citation?: Citation;
}

export interface CollocatesAnswer {
  span: number;
  occurrences: number;
  collocates: {
    word: string;
    count: number;
    corpusCount: number;
    logLikelihood: number;
    dice: number;
  }[];
}

export interface StatementHit {
  reportId: string;
  title: string;
  url: string | null;
  date: string;
  county: County | null;
  channel: string | null;
  speaker: string;
  nameLatin: string | null;
  role: string | null;
  verb: string;
  text: string;
  paragraphs: [from: number, to: number];
  matches: Match[];
}

export interface StatementsAnswer {
  warnings?: Warning[];
  query: string;
  total: Total;
  statements: StatementHit[];
  facets: Record<'speaker' | 'role' | 'month', FacetValues>;
  page: number;
  limit: number;
  citation?: Citation;
}

export interface ReportAnswer extends Head {
  body: string;
  source: string | null;
  eventDates: string[];
  people: Person[];
  statements: Statement[];
  keywords: string[];
  characters: number;
  reprintOf: string | null;
  version: number;
  validFrom: string;
  validTo: string | null;
  goneAt?: string | null;
  current: boolean;
  matches?: { field: 'title' | 'body'; paragraph: number; start: number; length: number }[];
  neighbours?: Record<'previous' | 'next', Pick<Head, 'id' | 'title' | 'date'> | null>;
}

export interface Change {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export interface VersionsAnswer {
  versions: {
    version: number;
    validFrom: string;
    validTo: string | null;
    goneAt: string | null;
    current: boolean;
    title: string;
    characters: number;
    /** Against the version before, by paragraphs; by words within those that were changed. */
    changes: (Change & { words?: Change[] })[];
  }[];
}

export interface SimilarAnswer {
  similar: (Head & { reprint: boolean; similarity: number | null })[];
}

export interface CoverageCounts {
  expected: number;
  found: number;
  noReport: number;
  failed: number;
  gone: number;
  notCrawled: number;
  lastSuccess: string | null;
}

export interface CoverageRow extends CoverageCounts {
  /** Null for what was imported without naming one. */
  source: string | null;
  county: County | null;
  month: string;
}

export interface CoverageAnswer {
  rows: CoverageRow[];
  total: number;
  page: number;
  limit: number;
  sources: (CoverageCounts & { source: string | null; from: string; to: string })[];
}

interface CountAt extends Pick<Total, 'relation'> {
  count: number;
  snapshot: string;
}

export interface CiteAnswer {
  query: string;
  url: string;
  /** The number that was published. */
  cited: number | null;
  agrees: boolean | null;
  then: CountAt;
  now: CountAt;
}
