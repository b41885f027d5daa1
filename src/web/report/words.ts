import type { Words } from '../reader/language.js';

interface ReportTexts {
  noId: string;
  original: string;
  published: string;
  held: string;
  source: string;
  keywords: string;
  characters: string;
  people: string;
  career: string;
  parts: Record<'spoke' | 'presided' | 'attended', string>;
  notCurrent: (from: string) => string;
  gone: (time: string) => string;
  reprintOf: string;
  firstPrint: string;
  text: string;
  matches: (count: string, plural: number) => string;
  nextMatch: string;
  neighbours: string;
  earlier: string;
  later: string;
  versions: string;
  version: (number: string) => string;
  now: string;
  valid: (from: string, to: string) => string;
  stillValid: string;
  firstVersion: string;
  unchanged: (count: string) => string;
  added: string;
  removed: string;
  translations: string;
  alike: (percent: string) => string;
  openTranslation: string;
  similar: string;
  reprint: string;
  likeness: (percent: string) => string;
  none: (percent: string) => string;
  print: string;
  citeWhy: string;
  kept: string;
  archived: string;
  retrieved: (time: string) => string;
  keptLink: string;
  collected: string;
  wayback: string;
}

export const reportWords: Words<ReportTexts> = {
  zh: {
    noId: '没有指明报道。',
    original: '原文网页',
    published: '发布',
    held: '会议日期',
    source: '来源',
    keywords: '主题词',
    characters: '字数',
    people: '人物',
    career: '履历',
    parts: { spoke: '讲话', presided: '主持', attended: '出席' },
    notCurrent: (from) => `这是 ${from} 收录的旧版本。`,
    gone: (time) => `${time} 起，原网站上已没有这篇报道。`,
    reprintOf: '这篇报道与更早的一篇内容相同：',
    firstPrint: '看更早的一篇',
    text: '正文',
    matches: (count) => `标出 ${count} 处`,
    nextMatch: '下一处',
    neighbours: '前后报道',
    earlier: '← 更早',
    later: '更晚 →',
    versions: '版本',
    version: (number) => `第 ${number} 版`,
    now: '现行',
    valid: (from, to) => `${from} 至 ${to}`,
    stillValid: '今',
    firstVersion: '首次收录。',
    unchanged: (count) => `… ${count} 段未变 …`,
    added: '增加',
    removed: '删去',
    translations: '中英对照',
    alike: (percent) => `相似 ${percent}`,
    openTranslation: '打开这篇',
    similar: '相似报道',
    reprint: '同一文本',
    likeness: (percent) => `${percent} 相同`,
    none: (percent) => `没有 ${percent} 以上相同的报道。`,
    print: '打印',
    citeWhy: '引用的是原文；固定地址指向本站收录的这一版，原文改动或消失后仍可打开。',
    kept: '固定地址',
    keptLink: '这一版',
    archived: '存档副本',
    retrieved: (time) => `${time} 取得`,
    collected: '收录时间',
    wayback: '互联网档案馆',
  },
  en: {
    noId: 'The address has no report id.',
    original: 'Original page',
    published: 'Published',
    held: 'Meeting dates',
    source: 'Source',
    keywords: 'Subject words',
    characters: 'Characters',
    people: 'People',
    career: 'Career',
    parts: { spoke: 'spoke', presided: 'presided', attended: 'attended' },
    notCurrent: (from) => `This is an earlier version, collected on ${from}.`,
    gone: (time) => `The report has been missing from its site since ${time}.`,
    reprintOf: 'This report repeats the text of an earlier one: ',
    firstPrint: 'open the earlier report',
    text: 'Text',
    matches: (count, plural) => `${count} ${plural === 1 ? 'match' : 'matches'} marked`,
    nextMatch: 'Next match',
    neighbours: 'Reports before and after',
    earlier: '← Earlier',
    later: 'Later →',
    versions: 'Versions',
    version: (number) => `Version ${number}`,
    now: 'current',
    valid: (from, to) => `${from} to ${to}`,
    stillValid: 'now',
    firstVersion: 'First version collected.',
    unchanged: (count) => `… ${count} paragraphs unchanged …`,
    added: 'Added',
    removed: 'Removed',
    translations: 'In both languages',
    alike: (percent) => `${percent} alike`,
    openTranslation: 'Open this report',
    similar: 'Similar reports',
    reprint: 'same text',
    likeness: (percent) => `${percent} similar`,
    none: (percent) => `No other report is at least ${percent} similar.`,
    print: 'Print',
    citeWhy:
      'The citation names the original page. The permanent address is of this version as collected here: it stays when the original changes or disappears.',
    kept: 'Permanent address',
    keptLink: 'This version',
    archived: 'Archived copy',
    retrieved: (time) => `Retrieved on ${time}`,
    collected: 'Collected',
    wayback: 'Wayback Machine',
  },
};
