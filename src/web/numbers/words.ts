import type { Words } from '../reader/language.js';

interface NumberTexts {
  reports: (count: string, plural: number) => string;
  atMost: (count: string) => string;
  exact: string;
  bound: string;
  exactWhy: string;
  atMostWhy: string;
  searching: string;
  tools: string;
  cite: string;
  export: string;
  api: string;
  apiTitle: string;
  apiWhy: string;
  copy: string;
  copied: string;
  open: string;
  citationFiles: string;
}

export const numberWords: Words<NumberTexts> = {
  zh: {
    reports: (count) => `${count} 篇`,
    atMost: (count) => `至多 ${count}`,
    exact: '精确',
    bound: '上限',
    exactWhy: '这些报道每一篇都含有所检索的内容，此外再无其他。',
    atMostWhy:
      '这是上限：索引找到这么多候选报道，尚未逐篇核对原文。不会遗漏，但其中可能有不符合的，请勿作为精确数字引用。',
    searching: '检索中…',
    tools: '引用与导出',
    cite: '引用',
    export: '导出',
    api: 'API',
    apiTitle: '本视图的 API 请求',
    apiWhy: '页面上的一切都来自公开接口。在终端中运行即可得到同样的数字：',
    copy: '复制',
    copied: '已复制',
    open: '打开',
    citationFiles: '下载引文文件：',
  },
  en: {
    reports: (count, plural) => `${count} ${plural === 1 ? 'report' : 'reports'}`,
    atMost: (count) => `at most ${count}`,
    exact: 'exact',
    bound: 'upper bound',
    exactWhy: 'Each of these reports matches the search, and no other report does.',
    atMostWhy:
      'An upper bound: the index found this many candidates, but not all of their texts have been ' +
      'checked. No report is missing, but some may not match. Do not cite it as an exact count.',
    searching: 'Searching…',
    tools: 'Cite and export',
    cite: 'Cite',
    export: 'Export',
    api: 'API',
    apiTitle: 'The API request behind this view',
    apiWhy:
      'Everything on this page comes from the public API. Run this in a terminal to get the same numbers:',
    copy: 'Copy',
    copied: 'Copied',
    open: 'Open',
    citationFiles: 'Citation files:',
  },
};
