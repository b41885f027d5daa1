import { escapeUTF8 } from 'entities/escape';
import type { HeadTag } from '../../model/citation/report-tags.js';

/** What the head of a page says of it, besides what all pages have. */
export interface PageHead {
  lang: 'zh' | 'en';
  title: string;
  tags: HeadTag[];
  /** The one address of what is shown, absolute, where it has one. */
  canonical?: string | undefined;
  /** Links to the same in other forms. */
  alternates?: { type: string; title: string; href: string }[];
  /** schema.org's description, as JSON-LD. */
  data?: object;
}

const TITLE = /<title>[\s\S]*?<\/title>/u;
const DESCRIPTION = /<meta\s+name="description"[^>]*>/u;
const HTML = /<html lang="[^"]*"/u;
const HEAD_END = '</head>';

/** The built page with a head of its own. */
export function withHead(page: string, head: PageHead): string {
  const hasDescription = head.tags.some(({ name }) => name === 'description');
  // Given as functions: a text may have $& in it, which means something to replace().
  return (hasDescription ? page.replace(DESCRIPTION, '') : page)
    .replace(HTML, () => `<html lang="${head.lang === 'zh' ? 'zh-CN' : 'en'}"`)
    .replace(TITLE, () => `<title>${escapeUTF8(head.title)}</title>`)
    .replace(HEAD_END, () => headMarkup(head) + HEAD_END);
}

function headMarkup({ tags, canonical, alternates = [], data }: PageHead): string {
  return [
    // By the mark, the page's program knows which to put others in the place of.
    ...tags.map(
      ({ attribute, name, content }) =>
        `<meta ${attribute}="${escapeUTF8(name)}" content="${escapeUTF8(content)}" data-view>`,
    ),
    canonical === undefined
      ? ''
      : `<link rel="canonical" href="${escapeUTF8(canonical)}" data-view>`,
    ...alternates.map(
      ({ type, title, href }) =>
        `<link rel="alternate" type="${type}" title="${escapeUTF8(title)}" href="${escapeUTF8(href)}">`,
    ),
    data === undefined
      ? ''
      : `<script type="application/ld+json" data-view>${dataText(data)}</script>`,
  ].join('');
}

/** JSON inside HTML: nothing in it may end the element. */
function dataText(data: object): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}
