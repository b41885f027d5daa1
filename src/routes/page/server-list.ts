import { escapeUTF8 } from 'entities/escape';
import type { Snippet } from '../../model/api/reports/search.js';
import type { XianbaoError } from '../../model/errors.js';
import type { SearchResult, ShownResult } from '../../search/verify/report-search.js';
import type { ZeroExplanation } from '../../search/verify/explain-zero.js';
import { serverZero } from './server-zero.js';
import { reportHead } from '../http/present.js';

export type ListLanguage = 'zh' | 'en';

/** A search made for a page that runs no scripts. */
export interface ListedSearch {
  params: URLSearchParams;
  found?: ShownResult;
  /** Why nothing is found, where that is so and could be told in time. */
  zero?: ZeroExplanation | undefined;
  page?: number;
  limit?: number;
  problem?: XianbaoError;
  /** It took too long for this time; the engine may know the answer at the next. */
  isSlow?: boolean;
  /** Whether the page shows more to browsers that run its scripts, as it does unless it is said. */
  hasScripts?: boolean;
  /** What the page is about besides a search, as HTML. */
  content?: string;
}

const WORDS = {
  zh: {
    label: '检索报道',
    search: '检索',
    reports: (count: string) => `${count} 篇`,
    exact: '精确',
    bound: '上限',
    nothing: '没有符合的报道。',
    slow: '检索尚未完成，请重新载入本页。',
    original: '原文网页',
    previous: '上一页',
    next: '下一页',
    limited: '曲线、语境、讲话等视图需要 JavaScript。',
    reference: '接口文档',
  },
  en: {
    label: 'Search the reports',
    search: 'Search',
    reports: (count: string) => `${count} ${count === '1' ? 'report' : 'reports'}`,
    exact: 'exact',
    bound: 'upper bound',
    nothing: 'No reports match.',
    slow: 'The search has not finished yet. Reload the page.',
    original: 'Original page',
    previous: 'Previous',
    next: 'Next',
    limited: 'Trends, concordances and the other views need JavaScript.',
    reference: 'API reference',
  },
};

/** Search form and reports as HTML, readable without scripts. All that is not written here is escaped. */
export function serverList(listed: ListedSearch, language: ListLanguage): string {
  const t = WORDS[language];
  const lang = language === 'zh' ? 'zh-CN' : 'en';
  const { params, problem, isSlow, content = '' } = listed;
  return [
    `<header class="page-header" lang="${lang}"><div class="page-header-inner"><div class="brand"><p class="brand-name">`,
    `<a href="./">县报 Xianbao</a></p></div><form class="search-box" action="./"><label class="hidden" for="search">${t.label}</label>`,
    `<input id="search" type="search" name="q" value="${escapeUTF8(params.get('q') ?? '')}">`,
    ...[...params].map(([name, value]) =>
      name === 'q' || name === 'page'
        ? ''
        : `<input type="hidden" name="${escapeUTF8(name)}" value="${escapeUTF8(value)}">`,
    ),
    ` <button class="primary" type="submit">${t.search}</button></form><p class="server-note">${note(listed, language)}</p></div></header>`,
    `<main class="column server-page" lang="${lang}">`,
    problem === undefined ? '' : `<p role="alert">${escapeUTF8(problem.message)}</p>`,
    isSlow === true ? `<p role="alert">${t.slow}</p>` : '',
    content,
    foundPart(listed, language),
    '</main>',
  ].join('');
}

/** What those who see this page miss, and where the rest is told. */
function note({ hasScripts = true }: ListedSearch, language: ListLanguage): string {
  const t = WORDS[language];
  const limited = hasScripts ? `${t.limited} ` : '';
  return `${limited}<a href="./docs">${t.reference}</a>`;
}

function foundPart(listed: ListedSearch, language: ListLanguage) {
  const { found, zero, params, page = 1, limit = 20 } = listed;
  if (found === undefined) return '';
  const t = WORDS[language];
  const count = found.total.toLocaleString(language);
  const link = (to: number, text: string) => {
    const there = new URLSearchParams(params);
    there.set('page', String(to));
    return ` <a href="./?${escapeUTF8(there.toString())}">${text}</a>`;
  };
  return [
    `<p><strong>${t.reports(count)}</strong> · ${found.relation === 'exact' ? t.exact : t.bound}</p>`,
    found.total === 0 && zero === undefined ? `<p>${t.nothing}</p>` : '',
    zero === undefined ? '' : serverZero(zero, params, language),
    `<ol start="${(page - 1) * limit + 1}">${found.hits.map((hit, i) => item(hit, found.snippets[i]!, t.original)).join('')}</ol>`,
    '<p>',
    page > 1 ? link(page - 1, t.previous) : '',
    page * limit < found.total ? link(page + 1, t.next) : '',
    '</p>',
  ].join('');
}

function item(
  report: SearchResult['hits'][number],
  ownSnippets: Snippet[],
  original: string,
): string {
  const { id, title, url, date, county, channel, lang } = reportHead(report);
  const places = county === null ? [] : [county.province, county.prefecture, county.name];
  const facts = [date, places.filter(Boolean).join(' '), channel].filter(Boolean).join(' · ');
  const name = escapeUTF8(title);
  const isWeb = url !== null && /^https?:\/\//iu.test(url);
  const snippets = ownSnippets
    .filter(({ field }) => field === 'body')
    .map(({ text, matches }) => `<p class="snippet">${marked(text, matches)}</p>`);
  return [
    `<li class="result" lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><h2>`,
    `<a href="./report?id=${encodeURIComponent(id)}">${name}</a>`,
    `</h2><p class="facts">${escapeUTF8(facts)}`,
    isWeb ? ` · <a href="${escapeUTF8(url)}" rel="noopener noreferrer">${original}</a>` : '',
    `</p>${snippets.join('')}</li>`,
  ].join('');
}

function marked(text: string, matches: [number, number][]): string {
  const parts: string[] = [];
  let done = 0;
  for (const [start, length] of matches.toSorted((a, b) => a[0] - b[0])) {
    if (start < done) continue;
    parts.push(
      escapeUTF8(text.slice(done, start)),
      `<mark>${escapeUTF8(text.slice(start, start + length))}</mark>`,
    );
    done = start + length;
  }
  return parts.join('') + escapeUTF8(text.slice(done));
}
