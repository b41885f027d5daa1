import type { Words } from '../reader/language.js';

interface CiteTexts {
  title: string;
  why: string;
  missing: string;
  query: string;
  everything: string;
  cited: string;
  replayed: string;
  now: string;
  notCited: string;
  state: string;
  count: string;
  agrees: string;
  differs: string;
  searchThen: string;
  searchNow: string;
}

export const citeWords: Words<CiteTexts> = {
  zh: {
    title: '引用核对',
    why: '按引用时的收录重新计数，并与现在对照。',
    missing: '链接中没有快照时间（asOf），无法核对。请从“引用”按钮取得链接。',
    query: '检索式',
    everything: '全部报道',
    cited: '引用的数字',
    replayed: '按当时的收录',
    now: '按现在的收录',
    notCited: '未注明',
    state: '快照',
    count: '篇数',
    agrees: '与引用的数字一致。',
    differs: '与引用的数字不一致。',
    searchThen: '查看当时的结果',
    searchNow: '查看现在的结果',
  },
  en: {
    title: 'Check a citation',
    why: 'Repeats the count for the cited snapshot and for the corpus as it is now.',
    missing:
      'The link has no snapshot time (asOf), so the count cannot be checked. Copy a link from a Cite button.',
    query: 'Query',
    everything: 'all reports',
    cited: 'Cited number',
    replayed: 'Count at the snapshot',
    now: 'Count now',
    notCited: 'not given',
    state: 'Corpus as of',
    count: 'Reports',
    agrees: 'It matches the cited number.',
    differs: 'It differs from the cited number.',
    searchThen: 'See the reports at the snapshot',
    searchNow: 'See the reports now',
  },
};
