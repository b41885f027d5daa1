import type { Words } from '../reader/language.js';

interface ExpansionTexts {
  heading: string;
  looking: string;
  none: string;
  failed: string;
  unreadable: string;
  search: (count: string) => string;
  sources: Record<'pairs' | 'dictionary', string>;
  source: string;
  how: string;
  /** Chinese reports that have a word. */
  reports: (count: string, plural: number) => string;
  atMost: (count: string, plural: number) => string;
  expanded: (query: string) => string;
  undo: string;
  undone: string;
}

export const expansionWords: Words<ExpansionTexts> = {
  zh: {
    heading: '对应的中文',
    looking: '正在查找对应的中文词……',
    none: '中文报道里没有找到对应的词。',
    failed: '暂时查不到对应的中文词。',
    unreadable: '请先改正检索条件。',
    search: (count) => `一并检索（${count} 个词）`,
    sources: { pairs: '对照', dictionary: '词典' },
    source: '来自中英对照的报道和 CC-CEDICT 词典（CC BY-SA 4.0）。',
    how: '说明',
    reports: (count) => `${count} 篇`,
    atMost: (count) => `至多 ${count} 篇`,
    expanded: (query) => `已在“${query}”中加入中文词。`,
    undo: '撤销',
    undone: '已撤销，恢复原检索式。',
  },
  en: {
    heading: 'Also in Chinese',
    looking: 'Looking for Chinese words…',
    none: 'No Chinese report has a word found for this.',
    failed: 'Chinese words cannot be looked up just now.',
    unreadable: 'The search itself has to be put right first.',
    search: (count) => `Search with these (${count})`,
    sources: { pairs: 'pairs', dictionary: 'dictionary' },
    source: 'From reports in both languages and CC-CEDICT (CC BY-SA 4.0).',
    how: 'How it is found',
    reports: (count, plural) => `${count} ${plural === 1 ? 'report' : 'reports'}`,
    atMost: (count, plural) => `at most ${count} ${plural === 1 ? 'report' : 'reports'}`,
    expanded: (query) => `Chinese words were added to “${query}”.`,
    undo: 'Undo',
    undone: 'The Chinese words were taken out again.',
  },
};
