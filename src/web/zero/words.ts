import type { Words } from '../reader/language.js';

interface ZeroTexts {
  title: string;
  lookedThrough: (reports: string, span: string) => string;
  under: (filters: string) => string;
  nothingLeft: string;
  near: string;
  terms: string;
  without: string;
  withoutOne: (filter: string) => string;
  withoutAll: string;
  hints: string[];
}

export const zeroWords: Words<ZeroTexts> = {
  zh: {
    title: '没有符合的报道',
    lookedThrough: (reports, span) => `查遍 ${reports} 篇报道（${span}），一篇也没有。`,
    under: (filters) => `条件：${filters}。`,
    nothingLeft: '所选条件下没有任何报道，无可检索。',
    near: '相近而有结果的检索',
    terms: '各部分单独检索',
    without: '去掉条件',
    withoutOne: (filter) => `不限“${filter}”`,
    withoutAll: '去掉全部条件',
    hints: ['各词须同时出现：可减少词语，或在词间加 OR。', '词语按字面匹配：可改用较短的词。'],
  },
  en: {
    title: 'No reports match',
    lookedThrough: (reports, span) => `None of ${reports} reports (${span}) matches.`,
    under: (filters) => `Filters: ${filters}.`,
    nothingLeft: 'The filters leave no reports to look through.',
    near: 'Similar searches that do match',
    terms: 'Each part by itself',
    without: 'Without the filters',
    withoutOne: (filter) => `without “${filter}”`,
    withoutAll: 'without any filter',
    hints: [
      'All terms must occur. Remove one, or put OR between them.',
      'Terms are matched literally. Try a shorter one.',
    ],
  },
};
