import type { Words } from '../reader/language.js';
import type { Level, Measure } from './counties-params.js';

interface CountyTexts {
  title: (query: string) => string;
  all: string;
  settings: string;
  level: string;
  levels: Record<Level, string>;
  measure: string;
  measures: Record<Measure, string>;
  period: string;
  allTime: string;
  units: Record<Level, (count: string, whole: string) => string>;
  unplaced: Record<Level, (count: string) => string>;
  map: string;
  mapHelp: string;
  /** What a tile is called. */
  tile: (name: string, reports: string, collected: string, whole: string) => string;
  pointHere: string;
  legend: string;
  zero: string;
  notCollected: string;
  small: (base: string) => string;
  ranking: string;
  rankingIn: (area: string) => string;
  everywhere: string;
  rank: string;
  unit: Record<Level, string>;
  reports: string;
  base: string;
  baseWhy: string;
  share: string;
  shareWhy: string;
  occurrences: string;
  perMillion: string;
  perMillionWhy: string;
  notListed: (count: string) => string;
  nothing: string;
  noReports: string;
  of: (reports: string, base: string) => string;
  interval: string;
}

export const countyWords: Words<CountyTexts> = {
  zh: {
    title: (query) => `各地的“${query}”`,
    all: '各地的报道',
    settings: '地图设置',
    level: '单位',
    levels: { county: '县区', prefecture: '地市', province: '省份' },
    measure: '数',
    measures: {
      reports: '篇数',
      share: '占当地报道的比例',
      occurrences: '次数',
      perMillion: '每百万字次数',
    },
    period: '时间',
    allTime: '全部时间',
    units: {
      county: (count, whole) => `${count} 个县区有报道提到，共收录 ${whole} 个县区`,
      prefecture: (count, whole) => `${count} 个地市有报道提到，共收录 ${whole} 个地市`,
      province: (count, whole) => `${count} 个省份有报道提到，共收录 ${whole} 个省份`,
    },
    unplaced: {
      county: (count) => `另有 ${count} 篇未定县区，不在图表中。`,
      prefecture: (count) => `另有 ${count} 篇不属于地市（直辖市、省直管县，或未定），不在图表中。`,
      province: (count) => `另有 ${count} 篇未定省份，不在图表中。`,
    },
    map: '各省方格图',
    mapHelp: '每格一省，格中小块为其下各单位。选一省，表中只列该省；方向键在各省间移动。',
    tile: (name, reports, collected, whole) =>
      `${name}：${reports} 篇；${whole} 个单位中收录 ${collected} 个`,
    pointHere: '指向小块，查看数字；点选一省，表中只列该省。',
    legend: '图例',
    zero: '0',
    notCollected: '无报道收录',
    small: (base) => `小块、斜体：收录不足 ${base} 篇，比例不稳，排在后面`,
    ranking: '排名',
    rankingIn: (area) => `排名：${area}`,
    everywhere: '列出全国',
    rank: '名次',
    unit: { county: '县区', prefecture: '地市', province: '省份' },
    reports: '篇数',
    base: '收录',
    baseWhy: '同样条件下当地的全部报道',
    share: '比例',
    shareWhy: '占当地报道的比例，括号内为 95% 区间（Wilson）',
    occurrences: '次数',
    perMillion: '每百万字',
    perMillionWhy: '当地报道每百万字中的次数',
    notListed: (count) => `无报道收录的 ${count} 个`,
    nothing: '没有可列的地方：符合条件的报道都未定所属。',
    noReports: '没有符合的报道。',
    of: (reports, base) => `${reports} 篇，共收录 ${base} 篇`,
    interval: '95% 区间',
  },
  en: {
    title: (query) => `Where “${query}” is reported`,
    all: 'Where the reports come from',
    settings: 'Map settings',
    level: 'Unit',
    levels: { county: 'county', prefecture: 'prefecture', province: 'province' },
    measure: 'Count',
    measures: {
      reports: 'reports',
      share: 'share of the place’s reports',
      occurrences: 'occurrences',
      perMillion: 'occurrences per million characters',
    },
    period: 'Time',
    allTime: 'All time',
    units: {
      county: (count, whole) => `in ${count} of ${whole} counties with reports`,
      prefecture: (count, whole) => `in ${count} of ${whole} prefectures with reports`,
      province: (count, whole) => `in ${count} of ${whole} provinces with reports`,
    },
    unplaced: {
      county: (count) => `${count} more reports belong to no known county and are not shown.`,
      prefecture: (count) =>
        `${count} more reports belong to no prefecture (municipalities, counties directly under a province, or no known place) and are not shown.`,
      province: (count) => `${count} more reports belong to no known province and are not shown.`,
    },
    map: 'Tile map of provinces',
    mapHelp:
      'Each tile is a province, and each small square in it one of its units. Choose a province to list it alone; arrow keys move between provinces.',
    tile: (name, reports, collected, whole) =>
      `${name}: ${reports} reports; ${collected} of ${whole} units collected`,
    pointHere: 'Point at a square for its numbers. Choose a province to list it alone.',
    legend: 'Legend',
    zero: '0',
    notCollected: 'no reports collected',
    small: (base) =>
      `Small squares and italics: fewer than ${base} reports, so the rate is unsure; they are ranked last.`,
    ranking: 'Ranking',
    rankingIn: (area) => `Ranking: ${area}`,
    everywhere: 'List all provinces',
    rank: 'Rank',
    unit: { county: 'County', prefecture: 'Prefecture', province: 'Province' },
    reports: 'Reports',
    base: 'Out of',
    baseWhy: 'All reports of the place under the same filters',
    share: 'Share',
    shareWhy: 'Of the place’s reports; in parentheses the 95 % interval (Wilson)',
    occurrences: 'Occurrences',
    perMillion: 'Per million',
    perMillionWhy: 'Occurrences in a million characters of the place’s reports',
    notListed: (count) => `${count} without reports collected`,
    nothing: 'No places to list: the reports that match belong to no known place.',
    noReports: 'No reports match.',
    of: (reports, base) => `${reports} of ${base} reports`,
    interval: '95 % interval',
  },
};
