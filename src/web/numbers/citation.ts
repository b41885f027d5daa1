import type { Total } from '../../model/api/parts/total.js';
import type { CitedWork } from '../../model/citation/cited-work.js';
import { shortHash } from '../../model/citation/short-hash.js';
import type { Unit } from './citable.js';

/** What every form of a citation says. */
export interface CitedNumber {
  query: string;
  total: Total;
  unit: Unit;
  /** ISO time of the state of the corpus that was counted. */
  snapshot: string;
  /** Version of the engine that was asked, where it is known. */
  engine: string | null;
  /** The day it was looked at: YYYY-MM-DD. */
  visited: string;
  /** Where it is counted again. */
  url: string;
}

const UNITS: Record<Unit, [one: string, many: string]> = {
  reports: ['report', 'reports'],
  occurrences: ['occurrence', 'occurrences'],
  statements: ['statement', 'statements'],
};
const CHINESE_UNITS: Record<Unit, string> = {
  reports: '篇报道',
  occurrences: '处',
  statements: '段讲话',
};

/** A number as a work to be cited: a search of the corpus as it stood at a moment. */
export function citeNumber(cited: CitedNumber, lang: 'zh' | 'en'): CitedWork {
  const { snapshot, engine, visited, url } = cited;
  const name = lang === 'zh' ? '县报' : 'Xianbao 县报';
  return {
    // What is counted, and when, stands in the address: two numbers of one moment have different ones.
    key: `xianbao-${snapshot.slice(0, 10)}-${shortHash(url)}`,
    kind: 'dataset',
    author: name,
    title: lang === 'zh' ? chineseTitle(cited) : englishTitle(cited),
    publisher: name,
    lang,
    issued: snapshot.slice(0, 10),
    accessed: visited,
    url,
    // The Chinese title says it itself.
    ...(lang === 'en' && {
      note: `Corpus as of ${snapshot}${engine === null ? '' : `, asked by Meilisearch ${engine}`}`,
    }),
  };
}

function chineseTitle({ query, total, unit, snapshot, engine }: CitedNumber): string {
  const bound = total.relation === 'exact' ? '' : '至多 ';
  const by = engine === null ? '' : `，检索引擎 Meilisearch ${engine}`;
  const what = query === '' ? '全部收录' : `“${query}”检索结果`;
  return `${what}：${bound}${total.value} ${CHINESE_UNITS[unit]}（快照 ${snapshot}${by}）`;
}

function englishTitle({ query, total, unit }: CitedNumber): string {
  const bound = total.relation === 'exact' ? '' : 'at most ';
  const what = query === '' ? 'All reports' : `Search for ${query}`;
  return `${what}: ${bound}${total.value} ${UNITS[unit][total.value === 1 ? 0 : 1]}`;
}
