import type { Words } from '../reader/language.js';
import type { Interval } from '../../model/time/interval.js';
import type { CurveMeasure, CurveSplit, HeatSort, Show, Smoothing } from './trend-params.js';

interface TrendTexts {
  terms: string;
  addTerm: string;
  add: string;
  removeTerm: (term: string) => string;
  settings: string;
  interval: string;
  intervals: Record<Interval, string>;
  measure: string;
  measures: Record<CurveMeasure, string>;
  split: string;
  splits: Record<CurveSplit, string>;
  show: string;
  shows: Record<Show, string>;
  all: string;
  chart: (measure: string) => string;
  chartHelp: string;
  uncrawled: string;
  /** Of a period that has no number. */
  missing: (isCrawled: boolean) => string;
  period: string;
  table: string;
  total: string;
  more: (count: string) => string;
  download: string;
  nothing: string;
  /** What the heat map counts. */
  byCounty: string;
  county: string;
  heatNote: (count: string) => string;
  matching: string;
  byInterval: Record<Interval, string>;
  quoted: (term: string) => string;
  titleOf: (terms: string, measure: string) => string;
  /** How many of a split's values are shown. */
  partsOf: (shown: string, whole: string, unit: string) => string;
  other: string;
  smoothing: string;
  smoothings: Record<Smoothing, string>;
  smoothed: (periods: string) => string;
  highest: (value: string) => string;
  ownAxis: string;
  heatSort: string;
  heatSorts: Record<HeatSort, string>;
  source: (query: string, snapshot: string) => string;
}

export const trendWords: Words<TrendTexts> = {
  zh: {
    terms: '比较的词',
    addTerm: '再加一个词',
    add: '添加',
    removeTerm: (term) => `去掉 ${term}`,
    settings: '曲线设置',
    interval: '按',
    intervals: { day: '日', week: '周', month: '月', quarter: '季', year: '年' },
    measure: '数',
    measures: {
      reports: '篇数',
      share: '占报道的比例',
      occurrences: '次数',
      perMillion: '每百万字次数',
    },
    split: '分',
    splits: {
      none: '不分',
      county: '县区',
      prefecture: '地市',
      province: '省份',
      speaker: '讲话人',
      channel: '发布单位',
    },
    show: '显示',
    shows: { curve: '曲线', multiples: '小图', heat: '县区 × 月份' },
    all: '全部报道',
    chart: (measure) => `${measure}曲线`,
    chartHelp: '按左右方向键逐期查看；同样的数字在下面的表中。',
    uncrawled: '未抓取',
    missing: (isCrawled) => (isCrawled ? '无报道' : '未抓取'),
    period: '时间',
    table: '各期数字',
    total: '合计',
    more: (count) => `再列 ${count} 期`,
    download: '下载',
    nothing: '没有可画的数字：没有符合的报道。',
    byCounty: '各县区篇数',
    county: '县区',
    heatNote: (count) =>
      `各词列出篇数最多的县区，共 ${count} 行。颜色越深，篇数越多；斜线处没有任何报道。`,
    matching: '篇',
    byInterval: { day: '按日', week: '按周', month: '按月', quarter: '按季', year: '按年' },
    quoted: (term) => `“${term}”`,
    titleOf: (terms, measure) => `${terms}：${measure}`,
    partsOf: (shown, whole, unit) => `${whole} 个${unit}中的 ${shown} 个`,
    other: '其他',
    smoothing: '平滑',
    smoothings: { none: '不平滑', '3': '3 期', '5': '5 期' },
    smoothed: (periods) => `${periods} 期移动平均`,
    highest: (value) => `最高 ${value}`,
    ownAxis: '自成一轴',
    heatSort: '排序',
    heatSorts: { total: '按合计', name: '按地方' },
    source: (query, snapshot) => `县报 Xianbao：${query}；快照 ${snapshot}`,
  },
  en: {
    terms: 'Terms to compare',
    addTerm: 'Add a term',
    add: 'Add',
    removeTerm: (term) => `Remove ${term}`,
    settings: 'Chart settings',
    interval: 'By',
    intervals: { day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year' },
    measure: 'Count',
    measures: {
      reports: 'reports',
      share: 'share of reports',
      occurrences: 'occurrences',
      perMillion: 'occurrences per million characters',
    },
    split: 'Split by',
    splits: {
      none: 'nothing',
      county: 'county',
      prefecture: 'prefecture',
      province: 'province',
      speaker: 'speaker',
      channel: 'publisher',
    },
    show: 'Show',
    shows: { curve: 'curves', multiples: 'small charts', heat: 'county × month' },
    all: 'all reports',
    chart: (measure) => `Curve of ${measure}`,
    chartHelp:
      'Use the left and right arrow keys to move through the periods. The table below has the same numbers.',
    uncrawled: 'not crawled',
    missing: (isCrawled) => (isCrawled ? 'no reports' : 'not crawled'),
    period: 'Period',
    table: 'Numbers by period',
    total: 'Total',
    more: (count) => `${count} more periods`,
    download: 'Download',
    nothing: 'Nothing to chart: no reports match.',
    byCounty: 'reports by county',
    county: 'County',
    heatNote: (count) =>
      `The counties with the most reports of each term, ${count} rows. Darker cells have more reports; hatched cells have no reports at all.`,
    matching: 'reports',
    byInterval: {
      day: 'by day',
      week: 'by week',
      month: 'by month',
      quarter: 'by quarter',
      year: 'by year',
    },
    quoted: (term) => `“${term}”`,
    titleOf: (terms, measure) => `${terms}: ${measure}`,
    partsOf: (shown, whole, unit) => `the ${shown} largest of ${whole} by ${unit}`,
    other: 'other',
    smoothing: 'Smoothing',
    smoothings: { none: 'off', '3': '3 periods', '5': '5 periods' },
    smoothed: (periods) => `${periods}-period moving average`,
    highest: (value) => `highest ${value}`,
    ownAxis: 'its own axis',
    heatSort: 'Sort',
    heatSorts: { total: 'by total', name: 'by place' },
    source: (query, snapshot) => `Xianbao 县报: ${query}; corpus as of ${snapshot}`,
  },
};
