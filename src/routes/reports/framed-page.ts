import { escapeUTF8 } from 'entities/escape';
import type { OriginalPage } from '../../model/original-page.js';
import { findBase } from './page-base.js';

/**
 * A doctype decides how a browser lays out the page, so it stays first; before it there may be blanks, comments and, in
 * XHTML, `<?xml … ?>`.
 */
const DOCTYPE =
  /^\uFEFF?(?:\s|<!--(?:[^-]|-(?!->)){0,1000}-->|<\?[^>]{0,300}>)*<!doctype[^>]{0,300}>/iu;
/** Where a doctype and a base are looked for, in bytes. */
const HEAD_BYTES = 64 << 10;
/**
 * Pages hide themselves until a script shows them, which none does here. Of important styles, those of the first layer
 * go before all that a page's sheets may say later; only a page that hides itself in a tag's own style stays hidden.
 */
const SHOWN = `<style>@layer archived-copy{html,body{${important([
  'display:block',
  'visibility:visible',
  'content-visibility:visible',
  'opacity:1',
  'clip-path:none',
  'transform:none',
])}}}</style>`;
/**
 * A page's sheets do not reach these: an important style of the element itself goes before them. The bar lies above what
 * the page puts over itself, unless that is as high.
 */
const BAR = [
  'all:initial',
  'display:block',
  'position:relative',
  'z-index:2147483647',
  'padding:8px 16px',
  'border-bottom:1px solid #b08a3c',
  'background:#fdf6e3',
  'color:#222',
  'font:14px/1.6 system-ui,sans-serif',
  'overflow-wrap:anywhere',
];
const LINK = [
  'all:initial',
  'color:#0b57a4',
  'font:inherit',
  'text-decoration:underline',
  'cursor:pointer',
];

const WORDS = {
  zh: {
    lang: 'zh-CN',
    from: '存档副本 · 取自 ',
    at: (time: string) => ` · ${time}（UTC）`,
    without: '图片和脚本未存档。',
    back: '回到这篇报道',
  },
  en: {
    lang: 'en',
    from: 'Archived copy · retrieved from ',
    at: (time: string) => ` on ${time} UTC`,
    without: 'Pictures and scripts are not archived.',
    back: 'Back to the report',
  },
};

interface Frame {
  /** The report's address in the gateway, absolute. */
  kept: string;
  language: 'zh' | 'en';
}

/**
 * A page below a line that says where and when it was retrieved. Its relative links lead to its own site.
 *
 * @param page in UTF-8
 * @returns its parts, in order
 */
export function framedPage(
  { url, retrievedAt, bytes }: OriginalPage,
  { kept, language }: Frame,
): Uint8Array[] {
  const t = WORDS[language];
  const head = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, HEAD_BYTES));
  const [doctype = ''] = DOCTYPE.exec(head) ?? [];
  const time = new Date(retrievedAt).toISOString().slice(0, 16).replace('T', ' ');
  const link = (href: string, text: string) =>
    `<a href="${escapeUTF8(href)}" target="_self" rel="noreferrer" style="${important(LINK)}">${escapeUTF8(text)}</a>`;
  const bar = [
    // The first base alone counts: where the page's own names a target, links without one would leave this window.
    `<base href="${escapeUTF8(findBase(head, url))}" target="_self">${SHOWN}`,
    `<div lang="${t.lang}" style="${important(BAR)}">`,
    `${t.from}${link(url, url)}${t.at(time)} · ${t.without} ${link(kept, t.back)}</div>`,
  ].join('');
  return [Buffer.from(doctype + bar), bytes.subarray(Buffer.byteLength(doctype, 'utf8'))];
}

function important(styles: string[]): string {
  return styles.map((each) => `${each}!important`).join(';');
}
