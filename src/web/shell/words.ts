import type { Words } from '../reader/language.js';
import type { Theme } from '../reader/use-theme.js';
import type { View } from '../address/views.js';

interface ShellTexts {
  tagline: string;
  skip: string;
  otherLanguage: string;
  themes: Record<Theme, string>;
  views: string;
  view: Record<View, string>;
  loading: string;
  problem: string;
  problemTitles: Record<string, string>;
  unreachable: string;
  unreadable: (status: number) => string;
  parameter: string;
  retry: string;
  fault: string;
  tryInstead: string;
  keyWanted: string;
  key: string;
  useKey: string;
  close: string;
  pages: string;
  previous: string;
  next: string;
  more: (count: string) => string;
  pageOf: (page: string, pages: string) => string;
  noSuchPage: (page: string) => string;
  firstPage: string;
  opensNewTab: string;
  api: string;
  about: string;
}

export const shellWords: Words<ShellTexts> = {
  zh: {
    tagline: '中国各县报道的精确全文检索',
    skip: '跳到内容',
    otherLanguage: 'English',
    themes: { auto: '外观：随系统', light: '外观：浅色', dark: '外观：深色' },
    views: '视图',
    view: {
      search: '检索',
      trends: '趋势',
      counties: '县区',
      concordance: '语境',
      words: '用词',
      formulations: '提法',
      statements: '讲话',
      speaker: '讲话人',
      officials: '官员',
      official: '官员',
      report: '报道',
      coverage: '收录',
      cite: '引用核对',
    },
    loading: '载入中…',
    problem: '没有成功',
    problemTitles: {
      invalid_query: '检索式有误',
      query_too_complex: '检索式过于复杂',
      invalid_parameter: '条件有误',
      unauthorized: '需要密钥',
      report_not_found: '没有这篇报道',
      not_found: '没有这个地址',
      engine_unavailable: '检索引擎暂时没有应答',
      engine_rejected: '检索引擎拒绝了请求',
      internal: '服务器内部出错',
    },
    unreachable: '无法连接服务器，请检查网络后重试。',
    unreadable: (status) => `服务器的答复无法识别（状态码 ${status}）。`,
    parameter: '参数',
    retry: '重试',
    fault: '此处',
    tryInstead: '是否要检索：',
    keyWanted: '此服务器需要 API 密钥。密钥只保存在本标签页中，关闭即忘。',
    key: 'API 密钥',
    useKey: '使用密钥',
    close: '关闭',
    pages: '分页',
    previous: '上一页',
    next: '下一页',
    more: (count) => `再列 ${count} 个`,
    pageOf: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
    noSuchPage: (page) => `没有第 ${page} 页`,
    firstPage: '回到第一页',
    opensNewTab: '（在新标签页打开）',
    api: '接口文档',
    about: '县报 Xianbao：每个数字都注明是否精确，并可复核。',
  },
  en: {
    tagline: 'Exact full-text search over the reports of Chinese counties',
    skip: 'Skip to content',
    otherLanguage: '中文',
    themes: { auto: 'Colours: system', light: 'Colours: light', dark: 'Colours: dark' },
    views: 'Views',
    view: {
      search: 'Search',
      trends: 'Trends',
      counties: 'Counties',
      concordance: 'Concordance',
      words: 'Words',
      formulations: 'Formulations',
      statements: 'Statements',
      speaker: 'Speaker',
      officials: 'Officials',
      official: 'Official',
      report: 'Report',
      coverage: 'Coverage',
      cite: 'Check a citation',
    },
    loading: 'Loading…',
    problem: 'Something went wrong',
    problemTitles: {},
    unreachable: 'The server cannot be reached. Check the connection and try again.',
    unreadable: (status) => `This page cannot read the server’s answer (status ${status}).`,
    parameter: 'Parameter',
    retry: 'Try again',
    fault: 'here',
    tryInstead: 'Did you mean:',
    keyWanted:
      'This server requires an API key. The key is stored in this tab only, until you close it.',
    key: 'API key',
    useKey: 'Use this key',
    close: 'Close',
    pages: 'Pages',
    previous: 'Previous',
    next: 'Next',
    more: (count) => `${count} more`,
    pageOf: (page, pages) => `Page ${page} of ${pages}`,
    noSuchPage: (page) => `Page ${page} does not exist`,
    firstPage: 'Go to the first page',
    opensNewTab: '(opens in a new tab)',
    api: 'API reference',
    about: 'Xianbao 县报: every count says whether it is exact, and can be repeated.',
  },
};
