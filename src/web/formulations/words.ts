import type { FadingState, Origin, Tier } from '../../model/api/counting/formulations.js';
import type { Words } from '../reader/language.js';
import type { Direction } from './formulations-params.js';

interface FormulationTexts {
  noQuery: string;
  nothing: string;
  first: string;
  last: string;
  isReprint: string;
  adopters: string;
  adoptersOf: (adopters: string, crawled: string) => string;
  reached: (prefectures: string, provinces: string) => string;
  reach: string;
  notCrawled: (counties: string) => string;
  temperature: string;
  tiers: Record<Tier, string>;
  tiersWhy: string;
  hottest: (month: string, tier: string, share: string) => string;
  outOf: (reports: string, all: string) => string;
  now: string;
  states: Record<FadingState, string>;
  stretch: (months: string, share: string) => string;
  best: (months: string, share: string) => string;
  speed: string;
  half: (days: string, ninetieth: string) => string;
  takeover: (days: string) => string;
  busiest: (day: string, counties: string) => string;
  direction: string;
  origins: Record<Origin, string>;
  directionWhy: string;
  reprints: string;
  measure: string;
  months: string;
  month: string;
  using: string;
  corpus: string;
  share: string;
  tier: string;
  usingCounties: string;
  newCounties: string;
  everCounties: string;
  of: (part: string, whole: string) => string;
  county: string;
  origin: string;
  window: string;
  from: string;
  to: string;
  against: string;
  compare: string;
  comparedWith: (days: string, reports: string, plural: number) => string;
  sampled: string;
  changesWhy: string;
  directions: Record<Direction, string>;
  noPhrases: string;
  phrase: string;
  inWindow: string;
  before: string;
  likelihood: string;
  likelihoodWhy: string;
}

export const formulationWords: Words<FormulationTexts> = {
  zh: {
    noQuery: '输入一个提法，看它何时出现、如何传开、是否淡出；以下是新出现与淡出的提法。',
    nothing: '没有报道用过这个提法。',
    first: '首次使用',
    last: '最近使用',
    isReprint: '转载',
    adopters: '采用的县区',
    adoptersOf: (adopters, crawled) => `有报道的 ${crawled} 个县区中，${adopters} 个用过`,
    reached: (prefectures, provinces) => `${prefectures} 个地市，${provinces} 个省份`,
    reach: '范围',
    notCrawled: (counties) => `另有 ${counties} 个县区没有收录任何报道，无从判断。`,
    temperature: '最热',
    tiers: { blazing: '沸', hot: '热', warm: '温', tepid: '微温', cool: '凉', cold: '冷' },
    tiersWhy:
      '热度按占当月报道的比例：沸 ≥ 10%，热 ≥ 3%，温 ≥ 1%，微温 ≥ 0.3%，其下为凉，无则为冷。',
    hottest: (month, tier, share) => `${month}：${tier}，占报道的 ${share}`,
    outOf: (reports, all) => `${all} 篇中的 ${reports} 篇`,
    now: '近况',
    states: { used: '仍在使用', fading: '正在淡出', gone: '已经消失' },
    stretch: (months, share) => `最近三个月（${months}）${share}；`,
    best: (months, share) => `最多的三个月（${months}）${share}`,
    speed: '速度',
    half: (days, ninetieth) => `首次使用后 ${days} 天达采用县区的一半，${ninetieth} 天达九成`,
    takeover: (days) => `从一成到九成用了 ${days} 天。`,
    busiest: (day, counties) => `最密集的 30 天自 ${day} 起，新增 ${counties} 个县区。`,
    direction: '方向',
    origins: {
      first: '此前无',
      prefecture: '本地市',
      province: '本省其他地市',
      elsewhere: '外省',
    },
    directionWhy: '各县区首次使用之前，何处已有使用；这是时间先后，不证明来源。',
    reprints: '其中转载',
    measure: '逐月使用',
    months: '逐月',
    month: '月份',
    using: '使用的报道',
    corpus: '全部报道',
    share: '比例',
    tier: '热度',
    usingCounties: '当月使用的县区',
    newCounties: '新采用',
    everCounties: '累计采用的县区',
    of: (part, whole) => `${part} / ${whole}`,
    county: '县区',
    origin: '此前何处已用',
    window: '比较的时段',
    from: '自',
    to: '至',
    against: '对比',
    compare: '比较',
    comparedWith: (days, reports) => `对比 ${days}：${reports} 篇`,
    sampled: '时段很大，短语是从其中一部分报道里找的，少见的可能漏掉；篇数则按全部报道计。',
    changesWhy:
      '各列为用到该短语的篇数。按对数似然（G²）排列，差别最可靠的在前（10.83 以上 p < 0.001）。不依赖词典；点击短语看它的全程。',
    directions: { emerging: '新出现的提法', fading: '淡出的提法' },
    noPhrases: '没有达到门槛的短语：报道太少，或两个时段用语相近。',
    phrase: '短语',
    inWindow: '此时段',
    before: '对比时段',
    likelihood: 'G²',
    likelihoodWhy: '对数似然：差别有多可靠：10.83 以上 p < 0.001',
  },
  en: {
    noQuery:
      'Type a formulation to see when it began, how it spread and whether it fades. Below: what came up, and what faded.',
    nothing: 'No report uses this formulation.',
    first: 'First use',
    last: 'Last use',
    isReprint: 'reprint',
    adopters: 'Counties using it',
    adoptersOf: (adopters, crawled) => `${adopters} of ${crawled} counties with reports used it`,
    reached: (prefectures, provinces) => `prefectures: ${prefectures}; provinces: ${provinces}`,
    reach: 'Reach',
    notCrawled: (counties) =>
      `Counties without any report collected: ${counties}. Nothing can be said of them.`,
    temperature: 'Hottest',
    tiers: {
      blazing: 'blazing',
      hot: 'hot',
      warm: 'warm',
      tepid: 'tepid',
      cool: 'cool',
      cold: 'cold',
    },
    tiersWhy:
      'Temperature by share of the month’s reports: blazing from 10 %, hot from 3 %, warm from 1 %, tepid from 0.3 %, cool below, cold without any.',
    hottest: (month, tier, share) => `${month}: ${tier}, ${share} of reports`,
    outOf: (reports, all) => `${reports} of ${all} reports`,
    now: 'Now',
    states: { used: 'still in use', fading: 'fading', gone: 'gone' },
    stretch: (months, share) => `last three months (${months}) ${share};`,
    best: (months, share) => `best three (${months}) ${share}`,
    speed: 'Speed',
    half: (days, ninetieth) =>
      `half of its counties within ${days} days of the first use, nine tenths within ${ninetieth}`,
    takeover: (days) => `From one tenth to nine tenths: ${days} days.`,
    busiest: (day, counties) => `The busiest 30 days began on ${day}; new counties: ${counties}.`,
    direction: 'Direction',
    origins: {
      first: 'nowhere',
      prefecture: 'in its prefecture',
      province: 'elsewhere in its province',
      elsewhere: 'in other provinces only',
    },
    directionWhy:
      'Where it had been used before each county’s first use: an order in time, not a proof of a source.',
    reprints: 'Of them reprints',
    measure: 'use by month',
    months: 'By month',
    month: 'Month',
    using: 'Reports using it',
    corpus: 'All reports',
    share: 'Share',
    tier: 'Temperature',
    usingCounties: 'Counties in the month',
    newCounties: 'New',
    everCounties: 'Counties so far',
    of: (part, whole) => `${part} of ${whole}`,
    county: 'County',
    origin: 'Used before',
    window: 'Days to compare',
    from: 'From',
    to: 'To',
    against: 'Against',
    compare: 'Compare',
    comparedWith: (days, reports, plural) =>
      `against ${days}: ${reports} ${plural === 1 ? 'report' : 'reports'}`,
    sampled:
      'These days have very many reports: phrases were looked for in a part of them, so a rare one may be missing. The counts are those of all reports.',
    changesWhy:
      'Counts are of reports that have the phrase. By log-likelihood (G²), the surest differences first (above 10.83, p < 0.001). No dictionary is asked. Choose a phrase to see its life.',
    directions: { emerging: 'Came up', fading: 'Faded' },
    noPhrases:
      'No phrase passes the threshold: there are too few reports, or both stretches use the same language.',
    phrase: 'Phrase',
    inWindow: 'These days',
    before: 'Before',
    likelihood: 'G²',
    likelihoodWhy: 'Log-likelihood: how sure the difference is: above 10.83, p < 0.001',
  },
};
