import { en } from './messages-en.js';
import { zh } from './messages-zh.js';
import type { Facet, Sort } from './search-state.js';

export type Language = 'zh' | 'en';

/** Every text of the interface. Numbers arrive formatted; `plural` is the number itself. */
export interface Messages {
  tagline: string;
  otherLanguage: string;
  searchLabel: string;
  search: string;
  exact: (count: string, plural: number) => string;
  atMost: (count: string, plural: number) => string;
  exactWhy: string;
  atMostWhy: string;
  searching: string;
  facets: Record<Facet, string>;
  refine: string;
  activeFilters: string;
  removeFilter: (name: string) => string;
  removeAllFilters: string;
  more: (count: string) => string;
  fewer: string;
  notListed: (count: string) => string;
  sort: string;
  sorts: Record<Sort, string>;
  results: string;
  opensNewTab: string;
  speakers: string;
  pages: string;
  previous: string;
  next: string;
  pageOf: (page: string, pages: string) => string;
  nothingTitle: string;
  nothingFiltered: string;
  nothingHints: string[];
  noSuchPage: (page: string) => string;
  firstPage: string;
  problem: string;
  unreachable: string;
  unreadable: (status: number) => string;
  parameter: string;
  retry: string;
  welcome: string;
  examples: string;
  exampleNotes: Record<'phrase' | 'either' | 'without', string>;
}

export const messages: Record<Language, Messages> = { zh, en };
