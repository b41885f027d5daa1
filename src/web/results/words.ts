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
  },
};
