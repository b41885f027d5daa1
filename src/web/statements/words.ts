import type { Words } from '../reader/language.js';

interface StatementTexts {
  statements: (count: string, plural: number) => string;
  nothing: string;
  sort: string;
  sorts: Record<'-date' | 'date', string>;
  options: string;
  said: string;
  whole: string;
  noName: string;
  of: string;
  roles: string;
  role: string;
  from: string;
  to: string;
  count: string;
  counties: string;
  years: string;
  filterQuery: string;
  reports: string;
}

export const statementWords: Words<StatementTexts> = {
  zh: {
    statements: (count) => `${count} 段讲话`,
    nothing: '没有符合的讲话。',
    sort: '排序',
    sorts: { '-date': '最新在前', date: '最早在前' },
    options: '选项',
    said: '：',
    whole: '全文',
    noName: '没有指明讲话人。',
    of: '讲话人',
    roles: '职务',
    role: '职务',
    from: '最早',
    to: '最近',
    count: '段',
    counties: '县区',
    years: '各月讲话',
    filterQuery: '只看含这些词的讲话',
    reports: '检索此人讲话的报道',
  },
  en: {
    statements: (count, plural) => `${count} ${plural === 1 ? 'statement' : 'statements'}`,
    nothing: 'No statements match.',
    sort: 'Sort',
    sorts: { '-date': 'Newest first', date: 'Oldest first' },
    options: 'Options',
    said: ': ',
    whole: 'Report',
    noName: 'The address has no speaker.',
    of: 'Speaker',
    roles: 'Roles',
    role: 'Role',
    from: 'Since',
    to: 'Until',
    count: 'Statements',
    counties: 'Counties',
    years: 'Statements by month',
    filterQuery: 'Only statements with these words',
    reports: 'Search reports in which this person speaks',
  },
};
