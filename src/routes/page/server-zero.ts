import { escapeUTF8 } from 'entities/escape';
import type { ZeroExplanation } from '../../search/verify/explain-zero.js';

const WORDS = {
  zh: {
    title: '没有符合的报道',
    lookedThrough: (reports: string, span: string) =>
      `查遍 ${reports} 篇报道（${span}），一篇也没有。`,
    nothingLeft: '所选条件下没有任何报道，无可检索。',
    near: '相近而有结果的检索',
    terms: '各部分单独检索',
    withoutAll: '去掉全部条件',
    reports: (count: string) => `${count} 篇`,
    atMost: (count: string) => `至多 ${count} 篇`,
  },
  en: {
    title: 'No reports match',
    lookedThrough: (reports: string, span: string) =>
      `None of ${reports} reports (${span}) matches.`,
    nothingLeft: 'The filters leave no reports to look through.',
    near: 'Similar searches that do match',
    terms: 'Each part by itself',
    withoutAll: 'without any filter',
    reports: (count: string) => `${count} ${count === '1' ? 'report' : 'reports'}`,
    atMost: (count: string) => `at most ${count}`,
  },
};

/** Nothing found, as the page with scripts tells it: what was looked through, and searches that do find something. */
export function serverZero(
  { reports, from, to, terms, near }: ZeroExplanation,
  params: URLSearchParams,
  language: 'zh' | 'en',
): string {
  const t = WORDS[language];
  const span = [from, to].filter((day) => day !== null).join(' – ');
  const link = (query: string) => {
    const there = new URLSearchParams(params);
    there.delete('page');
    there.set('q', query);
    return `./?${escapeUTF8(there.toString())}`;
  };
  const list = (title: string, queries: ZeroExplanation['near']) => {
    const items = queries.map(({ query, total: { value, relation } }) => {
      const count = value.toLocaleString(language);
      const told = relation === 'exact' ? t.reports(count) : t.atMost(count);
      return `<li><a href="${link(query)}"><code lang="zh-CN">${escapeUTF8(query)}</code></a> <span>${told}</span></li>`;
    });
    return `<section><h3>${title}</h3><ul>${items.join('')}</ul></section>`;
  };
  const isNarrowed = [...params.keys()].some(
    (name) => !['q', 'page', 'sort', 'match'].includes(name),
  );
  const wider = new URLSearchParams({ q: params.get('q') ?? '' }).toString();
  return [
    `<section class="notice zero"><h2>${t.title}</h2><p>`,
    reports === 0 ? t.nothingLeft : t.lookedThrough(reports.toLocaleString(language), span),
    '</p>',
    near.length > 0 ? list(t.near, near) : '',
    isNarrowed ? `<p><a href="./?${escapeUTF8(wider)}">${t.withoutAll}</a></p>` : '',
    terms.length > 1 ? list(t.terms, terms) : '',
    '</section>',
  ].join('');
}
