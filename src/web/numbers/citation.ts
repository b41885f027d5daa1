import type { Total } from '../../model/api/parts/total.js';
import type { CitedWork } from '../../model/citation/cited-work.js';
import { shortHash } from '../../model/citation/short-hash.js';
import type { Citable, Unit } from './citable.js';

/** What every form of a citation says. */
export interface CitedNumber extends Pick<Citable, 'what'> {
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
  officials: ['official', 'officials'],
};
const CHINESE_UNITS: Record<Unit, string> = {
  reports: '篇报道',
  occurrences: '处',
  statements: '段讲话',
  officials: '位官员',
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

function chineseTitle({ query, total, unit, snapshot, engine, what }: CitedNumber): string {
  const bound = total.relation === 'exact' ? '' : '至多 ';
  const by = engine === null ? '' : `，检索引擎 Meilisearch ${engine}`;
  const counted = what?.zh ?? (query === '' ? '全部收录' : `“${query}”检索结果`);
  return `${counted}：${bound}${total.value} ${CHINESE_UNITS[unit]}（快照 ${snapshot}${by}）`;
}

function englishTitle({ query, total, unit, what }: CitedNumber): string {
  const bound = total.relation === 'exact' ? '' : 'at most ';
  const counted = what?.en ?? (query === '' ? 'All reports' : `Search for ${query}`);
  return `${counted}: ${bound}${total.value} ${UNITS[unit][total.value === 1 ? 0 : 1]}`;
}
