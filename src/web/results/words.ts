import type { Words } from '../reader/language.js';

interface SearchTexts {
  sort: string;
  sorts: Record<'-date' | 'date' | 'relevance', string>;
  options: string;
  collapse: string;
  ranked: string;
  speakers: string;
  original: string;
  places: (name: string, count: number) => string;
  nothingTitle: string;
  nothingFiltered: string;
  nothingHints: string[];
  removeFilters: string;
  noSuchPage: (page: string) => string;
  firstPage: string;
}

export const searchWords: Words<SearchTexts> = {
  zh: {
    sort: '排序',
    sorts: { '-date': '最新在前', date: '最早在前', relevance: '相关度' },
    options: '选项',
    collapse: '转载只计一次',
    ranked: '按相关度匹配',
    speakers: '讲话：',
    original: '原文',
    places: (name, count) => `“${name}”有 ${count} 个，均已计入。`,
    nothingTitle: '没有符合的报道',
    nothingFiltered: '可能是筛选条件过严，去掉后再试。',
    nothingHints: [
      '各词须同时出现：可减少词语，或在词间加 OR。',
      '词语按字面匹配：可改用较短的词。',
    ],
    removeFilters: '去掉全部条件',
    noSuchPage: (page) => `没有第 ${page} 页`,
    firstPage: '回到第一页',
  },
  en: {
    sort: 'Sort',
    sorts: { '-date': 'Newest first', date: 'Oldest first', relevance: 'Relevance' },
    options: 'Options',
    collapse: 'Count reprints once',
    ranked: 'Match by relevance',
    speakers: 'Speakers: ',
    original: 'Original',
    places: (name, count) => `${count} places are called ${name}; all of them are counted.`,
    nothingTitle: 'No reports match',
    nothingFiltered: 'The filters may exclude every report. Try again without them.',
    nothingHints: [
      'All terms must occur. Remove one, or put OR between them.',
      'Terms are matched literally. Try a shorter one.',
    ],
    removeFilters: 'Remove all filters',
    noSuchPage: (page) => `Page ${page} does not exist`,
    firstPage: 'Go to the first page',
  },
};
