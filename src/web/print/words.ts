import type { Words } from '../reader/language.js';

interface PrintTexts {
  query: string;
  everything: string;
  filters: string;
  noFilters: string;
  snapshot: string;
  address: string;
  retrieved: string;
}

export const printWords: Words<PrintTexts> = {
  zh: {
    query: '检索式',
    everything: '全部报道',
    filters: '条件',
    noFilters: '无',
    snapshot: '快照',
    address: '网址',
    retrieved: '查阅',
  },
  en: {
    query: 'Query',
    everything: 'all reports',
    filters: 'Filters',
    noFilters: 'none',
    snapshot: 'Snapshot',
    address: 'Address',
    retrieved: 'Retrieved',
  },
};
