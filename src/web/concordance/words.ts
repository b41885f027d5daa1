import type { Words } from '../reader/language.js';
import type { LineSort, PatternSide, Show, Width } from './concordance-params.js';

interface ConcordanceTexts {
  lines: (count: string, plural: number) => string;
  inReports: string;
  sort: string;
  sorts: Record<LineSort, string>;
  width: string;
  widths: Record<Width, string>;
  show: string;
  shows: Record<Show, string>;
  side: string;
  sides: Record<PatternSide, string>;
  patternWords: string;
  counts: Record<'1' | '2' | '3', string>;
  pattern: string;
  patterns: (count: string) => string;
  atSign: string;
  share: string;
  reports: string;
  statements: string;
  allLines: string;
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
  count: string;
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
    widths: { fit: '随窗口', 15: '15', 30: '30', 60: '60', 100: '100', 200: '200' },
    show: '显示',
    shows: { lines: '逐行', sentences: '整句', patterns: '搭配格式' },
    side: '按',
    sides: { right: '右边的词', left: '左边的词', both: '左右两边的词' },
    patternWords: '词数',
    counts: { 1: '1', 2: '2', 3: '3' },
    pattern: '格式',
    patterns: (count) => `共 ${count} 种，多的在前。点击可看各处。`,
    atSign: '（旁边是标点或段落首尾）',
    share: '占比',
    reports: '篇数',
    statements: '讲话段数',
    allLines: '全部各行：',
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
    count: '次数',
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
    widths: { fit: 'as many as fit', 15: '15', 30: '30', 60: '60', 100: '100', 200: '200' },
    show: 'Show',
    shows: { lines: 'Lines', sentences: 'Sentences', patterns: 'Patterns' },
    side: 'By',
    sides: { right: 'the words after', left: 'the words before', both: 'the words on both sides' },
    patternWords: 'Words',
    counts: { 1: '1', 2: '2', 3: '3' },
    pattern: 'Pattern',
    patterns: (count) => `${count} patterns, the most frequent first. Choose one to see its lines.`,
    atSign: '(next to punctuation or the end of a paragraph)',
    share: 'Share',
    reports: 'Reports',
    statements: 'Statements',
    allLines: 'All lines:',
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
    count: 'Count',
  },
};
