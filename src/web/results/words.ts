import type { Words } from '../reader/language.js';

interface SearchTexts {
  results: string;
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
  welcome: string;
  examples: string;
  exampleNotes: Record<'phrase' | 'either' | 'without' | 'near' | 'english', string>;
  thenViews: string;
}

export const searchWords: Words<SearchTexts> = {
  zh: {
    results: '检索结果',
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
    welcome: '输入词语即可检索。每个数字都注明是否精确，并可引用、复核。',
    examples: '示例',
    exampleNotes: {
      phrase: '含有该词的报道',
      either: '含有其一或两者',
      without: '含前者而不含后者',
      near: '两者相距不超过 20 字',
      english: '英文报道',
    },
    thenViews: '检索之后：趋势看各月曲线，语境看逐条例句，讲话看谁说的，收录看哪些已抓取。',
  },
  en: {
    results: 'Results',
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
    welcome:
      'Type a word or phrase. Every count says whether it is exact, and can be cited and repeated later.',
    examples: 'Examples',
    exampleNotes: {
      phrase: 'reports that contain the term',
      either: 'either or both',
      without: 'the first but not the second',
      near: 'both, at most 20 characters apart',
      english: 'reports in English',
    },
    thenViews:
      'Then: Trends charts the counts over time, Concordance lists every occurrence in context, Statements shows who said it, and Coverage shows what was crawled.',
  },
};
