import type { Words } from '../reader/language.js';
import type { Filter } from './params.js';

interface QueryTexts {
  label: string;
  placeholder: string;
  search: string;
  help: string;
  filters: Record<
    Filter | 'selection' | 'month' | 'from' | 'to' | 'asOf' | 'reprints' | 'match',
    string
  >;
  langs: Record<string, string>;
  activeFilters: string;
  remove: (name: string) => string;
  removeAll: string;
  from: (day: string) => string;
  to: (day: string) => string;
  asOf: (time: string) => string;
  collapsed: string;
  ranked: string;
}

export const queryWords: Words<QueryTexts> = {
  zh: {
    label: '检索报道',
    placeholder: '乡村振兴',
    search: '检索',
    help: '检索式说明',
    filters: {
      province: '省份',
      prefecture: '地市',
      county: '县区',
      speaker: '讲话人',
      role: '职务',
      channel: '发布单位',
      lang: '语言',
      selection: '选集',
      month: '时间',
      from: '自',
      to: '至',
      asOf: '快照',
      reprints: '转载',
      match: '方式',
    },
    langs: { zh: '中文', en: '英文' },
    activeFilters: '已选条件',
    remove: (name) => `去掉条件 ${name}`,
    removeAll: '去掉全部条件',
    from: (day) => `${day} 起`,
    to: (day) => `至 ${day}`,
    asOf: (time) => `按 ${time} 的收录`,
    collapsed: '转载只计一次',
    ranked: '按相关度匹配（不是计数）',
  },
  en: {
    label: 'Search the reports',
    placeholder: '乡村振兴',
    search: 'Search',
    help: 'How to write queries',
    filters: {
      province: 'Province',
      prefecture: 'Prefecture',
      county: 'County',
      speaker: 'Speaker',
      role: 'Role',
      channel: 'Publisher',
      lang: 'Language',
      selection: 'Saved selection',
      month: 'Time',
      from: 'From',
      to: 'To',
      asOf: 'Snapshot',
      reprints: 'Reprints',
      match: 'Matching',
    },
    langs: { zh: 'Chinese', en: 'English' },
    activeFilters: 'Active filters',
    remove: (name) => `Remove filter ${name}`,
    removeAll: 'Remove all filters',
    from: (day) => `since ${day}`,
    to: (day) => `until ${day}`,
    asOf: (time) => `as of ${time}`,
    collapsed: 'reprints counted once',
    ranked: 'ranked by relevance (not a count)',
  },
};
