import type { Words } from '../reader/language.js';

interface LandingTexts {
  welcome: string;
  reports: string;
  counties: string;
  span: string;
  languages: string;
  lastCrawl: string;
  never: string;
  empty: string;
  byMonth: string;
  asTrend: string;
  newest: string;
  browseAll: string;
  byPlace: string;
  onMap: string;
  examples: string;
  exampleNotes: Record<'phrase' | 'either' | 'without' | 'near' | 'english', string>;
  thenViews: string;
}

export const landingWords: Words<LandingTexts> = {
  zh: {
    welcome: '输入词语即可检索。每个数字都注明是否精确，并可引用、复核。',
    reports: '报道',
    counties: '县区',
    span: '时间',
    languages: '语言',
    lastCrawl: '最近抓取',
    never: '从未',
    empty: '这里还没有报道。用 xianbao index 或 xianbao crawl 收录之后再来。',
    byMonth: '各月报道',
    asTrend: '看趋势',
    newest: '最新报道',
    browseAll: '浏览全部报道',
    byPlace: '按地方浏览',
    onMap: '看各县区',
    examples: '示例',
    exampleNotes: {
      phrase: '含有该词的报道',
      either: '含有其一或两者',
      without: '含前者而不含后者',
      near: '两者相距不超过 20 字',
      english: '英文报道',
    },
    thenViews:
      '检索之后：趋势看各月曲线，县区看何处领先，语境看逐条例句，用词看与何词相伴，讲话看谁说的，收录看哪些已抓取。',
  },
  en: {
    welcome:
      'Type a word or phrase. Every count says whether it is exact, and can be cited and repeated later.',
    reports: 'Reports',
    counties: 'Counties',
    span: 'Time',
    languages: 'Languages',
    lastCrawl: 'Last crawl',
    never: 'never',
    empty: 'There are no reports yet. Collect some with xianbao index or xianbao crawl.',
    byMonth: 'Reports by month',
    asTrend: 'See Trends',
    newest: 'Newest reports',
    browseAll: 'Browse all reports',
    byPlace: 'Browse by place',
    onMap: 'See Counties',
    examples: 'Examples',
    exampleNotes: {
      phrase: 'reports that contain the term',
      either: 'either or both',
      without: 'the first but not the second',
      near: 'both, at most 20 characters apart',
      english: 'reports in English',
    },
    thenViews:
      'Then: Trends charts the counts over time, Counties shows which places lead, Concordance lists every occurrence in context, Words shows what goes with a term, Statements shows who said it, and Coverage shows what was crawled.',
  },
};
