import type { Words } from '../reader/language.js';
import type { StatementSort } from './statement-params.js';

interface StatementTexts {
  statements: (count: string, plural: number) => string;
  nothing: string;
  exactWhy: string;
  sort: string;
  sorts: Record<StatementSort, string>;
  options: string;
  all: string;
  wholes: string;
  whole: string;
  noName: string;
  roles: string;
  role: string;
  from: string;
  to: string;
  count: string;
  counties: string;
  reports: string;
}

export const statementWords: Words<StatementTexts> = {
  zh: {
    statements: (count) => `${count} 段讲话`,
    nothing: '没有符合的讲话。',
    exactWhy: '这些讲话每一段都含有所检索的内容，此外再无其他。',
    sort: '排序',
    sorts: { '-date': '最新在前', date: '最早在前' },
    options: '选项',
    all: '全部讲话：',
    wholes: '整段讲话',
    whole: '全文',
    noName: '没有指明讲话人。',
    roles: '职务',
    role: '职务',
    from: '最早',
    to: '最近',
    count: '段',
    counties: '县区',
    reports: '检索此人讲话的报道',
  },
  en: {
    statements: (count, plural) => `${count} ${plural === 1 ? 'statement' : 'statements'}`,
    nothing: 'No statements match.',
    exactWhy: 'Each of these statements matches the search, and no other statement does.',
    sort: 'Sort',
    sorts: { '-date': 'Newest first', date: 'Oldest first' },
    options: 'Options',
    all: 'All statements:',
    wholes: 'Statements',
    whole: 'Report',
    noName: 'The address has no speaker.',
    roles: 'Roles',
    role: 'Role',
    from: 'Since',
    to: 'Until',
    count: 'Statements',
    counties: 'Counties',
    reports: 'Search reports in which this person speaks',
  },
};
