import { useState } from 'preact/hooks';
import { useWords, type Words } from '../reader/language.js';
import { viewHref, type View } from '../address/views.js';
import type { Citable, Unit } from './citable.js';
import { citeNumber } from './citation.js';
import { CopiedText } from './copied-text.js';
import { WorkCitations } from './work-citations.js';

interface CitationTexts {
  why: string;
  notExact: string;
  link: string;
  check: string;
  units: Record<Unit, string>;
}

/** Where each is counted again, unless a number says otherwise. */
const VIEWS: Record<Unit, View> = {
  reports: 'cite',
  occurrences: 'concordance',
  statements: 'statements',
  officials: 'officials',
};

const citeWords: Words<CitationTexts> = {
  zh: {
    why: '链接记下检索式、快照时间和篇数；打开即按当时的收录重新计数，并与现在对照。',
    notExact: '注意：这个数字是上限，不是精确计数。',
    link: '链接',
    check: '核对',
    units: { reports: '篇数', occurrences: '次数', statements: '讲话段数', officials: '人数' },
  },
  en: {
    why: 'The link contains the query, the snapshot time and the count. Open it to repeat the count for the snapshot and for now.',
    notExact: 'Note: this number is an upper bound, not an exact count.',
    link: 'Link',
    check: 'Check',
    units: {
      reports: 'reports',
      occurrences: 'occurrences',
      statements: 'statements',
      officials: 'officials',
    },
  },
};

/** A number's citation in the forms that people use, with the address at which it is counted again. */
export function CiteText({ citable, isOneOfMany }: { citable: Citable; isOneOfMany: boolean }) {
  const t = useWords(citeWords);
  const [now] = useState(() => new Date().toISOString());
  const { query, total, unit, what, snapshot = now, engine = null } = citable;
  const view = citable.view ?? VIEWS[unit];
  const params = new URLSearchParams(citable.params);
  params.set('asOf', snapshot);
  if (view === 'cite') params.set('count', String(total.value));
  const href = viewHref(view, params);
  const url = new URL(href, location.href).href;
  const cited = { query, total, unit, what, snapshot, engine, visited: now.slice(0, 10), url };
  return (
    <>
      {isOneOfMany && (
        <h3>
          <span lang="zh-CN">{query}</span> · {t.units[unit]}
        </h3>
      )}
      <p>{t.why}</p>
      {total.relation !== 'exact' && <p class="caution">{t.notExact}</p>}
      <WorkCitations workFor={(format) => citeNumber(cited, format === 'gbt7714' ? 'zh' : 'en')} />
      <CopiedText label={t.link} text={url} />
      <p>
        <a href={href}>{t.check}</a>
      </p>
    </>
  );
}
