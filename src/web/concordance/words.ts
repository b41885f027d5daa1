import type { Words } from '../reader/language.js';
import type { LineSort } from './concordance-params.js';

interface ConcordanceTexts {
  lines: (count: string, plural: number) => string;
  inReports: string;
  sort: string;
  sorts: Record<LineSort, string>;
  width: string;
  options: string;
  table: string;
  date: string;
  place: string;
  left: string;
  match: string;
  right: string;
  speaker: string;
  noQuery: string;
  nothing: string;
  collocates: string;
  collocatesWhy: (span: number) => string;
  word: string;
  count: string;
  likelihood: string;
}

export const concordanceWords: Words<ConcordanceTexts> = {
  zh: {
    lines: (count) => `${count} 处`,
    inReports: '出自',
    sort: '排序',
    sorts: {
      '-date': '最新在前',
      date: '最早在前',
      left: '按左边的字',
      right: '按右边的字',
      county: '按县区',
    },
    width: '两边字数',
    options: '选项',
    table: '逐条语境',
    date: '日期',
    place: '县区',
    left: '左',
    match: '词',
    right: '右',
    speaker: '讲话人',
    noQuery: '输入词语，即可看到它出现的每一处。',
    nothing: '没有出现。',
    collocates: '搭配词',
    collocatesWhy: (span) => `左右 ${span} 词之内比别处多见的词，按对数似然排列。点击可一并检索。`,
    word: '词',
    count: '次',
    likelihood: 'LL',
  },
  en: {
    lines: (count, plural) => `${count} ${plural === 1 ? 'occurrence' : 'occurrences'}`,
    inReports: 'in',
    sort: 'Sort',
    sorts: {
      '-date': 'Newest first',
      date: 'Oldest first',
      left: 'By the words before',
      right: 'By the words after',
      county: 'By county',
    },
    width: 'Characters on either side',
    options: 'Options',
    table: 'Concordance',
    date: 'Date',
    place: 'County',
    left: 'Left',
    match: 'Term',
    right: 'Right',
    speaker: 'Speaker',
    noQuery: 'Type a term to see every place where it occurs.',
    nothing: 'No occurrences.',
    collocates: 'Collocates',
    collocatesWhy: (span) =>
      `Words that occur within ${span} words of the term more often than elsewhere, by log-likelihood. Choose one to search for both.`,
    word: 'Word',
    count: 'Count',
    likelihood: 'LL',
  },
};
