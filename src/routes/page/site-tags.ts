import type { Request } from 'express';
import type { HeadTag } from '../../model/citation/report-tags.js';
import type { ListLanguage } from './server-list.js';

export const SITE_NAME = '县报 Xianbao';

const DESCRIPTIONS = {
  zh: '中国各县报道的精确全文检索：每个数字都注明是否精确，并可引用、复核。',
  en: 'Exact full-text search over the reports of Chinese counties: every count says whether it is exact, and can be cited and repeated.',
};

/** Search engines list no searches, of which there is no end; an archive may keep one that somebody cites. */
const UNLISTED: HeadTag[] = [
  { attribute: 'name', name: 'robots', content: 'noindex' },
  { attribute: 'name', name: 'archive.org_bot', content: 'all' },
];

/** Names of the views, as src/web/shell/words.ts has them. */
const VIEWS: Record<string, Record<ListLanguage, string>> = {
  '/trends': { zh: '趋势', en: 'Trends' },
  '/counties': { zh: '县区', en: 'Counties' },
  '/concordance': { zh: '语境', en: 'Concordance' },
  '/words': { zh: '用词', en: 'Words' },
  '/formulations': { zh: '提法', en: 'Formulations' },
  '/statements': { zh: '讲话', en: 'Statements' },
  '/speaker': { zh: '讲话人', en: 'Speaker' },
  '/officials': { zh: '官员', en: 'Officials' },
  '/official': { zh: '官员', en: 'Official' },
  '/report': { zh: '报道', en: 'Report' },
  '/coverage': { zh: '收录', en: 'Coverage' },
  '/cite': { zh: '引用核对', en: 'Check a citation' },
};

/** What the page shows, as its program puts it in the title. */
export function viewTitle({ path, url }: Request, language: ListLanguage): string {
  const { searchParams } = new URL(url, 'http://gateway.invalid');
  const query = searchParams.get('q') ?? searchParams.get('name') ?? '';
  return [query.trim(), VIEWS[path]?.[language] ?? '', SITE_NAME].filter(Boolean).join(' · ');
}

/** The tags of all pages but a report's: what is shown where somebody posts a link. */
export function siteTags({
  base,
  isIndexed,
  language,
}: {
  base: string | undefined;
  /** Whether search engines should list the page. */
  isIndexed: boolean;
  language: ListLanguage;
}): HeadTag[] {
  const description = DESCRIPTIONS[language];
  return [
    { attribute: 'name', name: 'description', content: description },
    ...(isIndexed ? [] : UNLISTED),
    { attribute: 'property', name: 'og:type', content: 'website' },
    { attribute: 'property', name: 'og:site_name', content: SITE_NAME },
    { attribute: 'property', name: 'og:title', content: SITE_NAME },
    { attribute: 'property', name: 'og:description', content: description },
    ...imageTags(base),
  ];
}

/** The picture beside a link that is posted; its address must be absolute. */
export function imageTags(base: string | undefined): HeadTag[] {
  if (base === undefined) return [];
  return [
    { attribute: 'property', name: 'og:image', content: `${base}/social.png` },
    { attribute: 'property', name: 'og:image:width', content: '1200' },
    { attribute: 'property', name: 'og:image:height', content: '630' },
    { attribute: 'name', name: 'twitter:card', content: 'summary_large_image' },
  ];
}
