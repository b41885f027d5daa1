import type { Total } from '../../model/api/total.js';
import type { Unit } from './citable.js';

/** What both forms of a citation say. */
export interface CitedNumber {
  query: string;
  total: Total;
  unit: Unit;
  /** ISO time of the state of the corpus that was counted. */
  snapshot: string;
  /** The day it was looked at: YYYY-MM-DD. */
  visited: string;
  /** Where it is counted again. */
  url: string;
}

const UNITS: Record<Unit, [zh: string, en: string]> = {
  reports: ['篇报道', 'reports'],
  occurrences: ['处', 'occurrences'],
  statements: ['段讲话', 'statements'],
};

/** Chinese national standard GB/T 7714-2015 for an electronic source: [DB/OL] is a database online. */
export function gbt7714({ query, total, unit, snapshot, visited, url }: CitedNumber): string {
  const bound = total.relation === 'exact' ? '' : '至多 ';
  const what = query === '' ? '全部收录' : `“${query}”检索结果`;
  const title = `${what}：${bound}${total.value} ${UNITS[unit][0]}（快照 ${snapshot}）`;
  return `县报. ${title}[DB/OL]. (${snapshot.slice(0, 10)})[${visited}]. ${url}.`;
}

export function bibtex({ query, total, unit, snapshot, visited, url }: CitedNumber): string {
  const bound = total.relation === 'exact' ? '' : 'at most ';
  const what = query === '' ? 'All reports' : `Search for ${escaped(query)}`;
  return [
    `@misc{xianbao-${snapshot.slice(0, 10)}-${total.value},`,
    `  author = {{Xianbao 县报}},`,
    `  title = {{${what}: ${bound}${total.value} ${UNITS[unit][1]}}},`,
    `  year = {${snapshot.slice(0, 4)}},`,
    `  note = {Corpus as of ${snapshot}},`,
    `  url = {${url}},`,
    `  urldate = {${visited}}`,
    `}`,
  ].join('\n');
}

/** Braces and backslashes would end a BibTeX field or begin a command. */
function escaped(text: string): string {
  return text.replaceAll(/[\\{}]/gu, '').replaceAll(/[&%$#_~^]/gu, (sign) => `\\${sign}`);
}
