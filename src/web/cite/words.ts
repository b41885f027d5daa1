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
  differences: string;
  noDifferences: string;
  came: string;
  went: string;
  changed: string;
  gone: (time: string) => string;
  rest: (count: string) => string;
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
    differences: '引用以来的变化',
    noDifferences: '没有报道新增、消失或改动。',
    came: '新增',
    went: '消失',
    changed: '有改动，仍然符合',
    gone: (time) => `${time} 发现原文已撤下`,
    rest: (count) => `另有 ${count} 篇未列出。`,
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
    differences: 'What changed since the citation',
    noDifferences: 'No report was added, lost or changed.',
    came: 'Added',
    went: 'Lost',
    changed: 'Changed, and still matching',
    gone: (time) => `found gone ${time}`,
    rest: (count) => `${count} more are not listed.`,
    searchThen: 'See the reports at the snapshot',
    searchNow: 'See the reports now',
  },
};
