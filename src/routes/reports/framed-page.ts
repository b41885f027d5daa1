import { escapeUTF8 } from 'entities/escape';
import type { OriginalPage } from '../../model/original-page.js';

/** A doctype decides how a browser lays out the page, so it stays first; before it there may be blanks and comments. */
const DOCTYPE = /^\uFEFF?(?:\s|<!--(?:[^-]|-(?!->)){0,1000}-->)*<!doctype[^>]{0,300}>/iu;
/** Where a doctype is looked for, in bytes. */
const HEAD_BYTES = 4096;
/** The page's own styles do not reach it: nothing goes before an important style of the element itself. */
const BAR = [
  'all:initial',
  'display:block',
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
const important = (styles: string[]) => styles.map((each) => `${each}!important`).join(';');

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

/** A page below a line that says where and when it was retrieved. Its relative links lead to its own site. */
export function framedPage(
  { url, retrievedAt, utf8 }: OriginalPage,
  { kept, language }: Frame,
): Buffer {
  const t = WORDS[language];
  const bytes = Buffer.from(utf8.buffer, utf8.byteOffset, utf8.byteLength);
  const [doctype = ''] = DOCTYPE.exec(bytes.toString('utf8', 0, HEAD_BYTES)) ?? [];
  const time = new Date(retrievedAt).toISOString().slice(0, 16).replace('T', ' ');
  const link = (href: string, text: string) =>
    `<a href="${escapeUTF8(href)}" rel="noreferrer" style="${important(LINK)}">${escapeUTF8(text)}</a>`;
  const bar = [
    `<base href="${escapeUTF8(url)}"><div lang="${t.lang}" style="${important(BAR)}">`,
    `${t.from}${link(url, url)}${t.at(time)} · ${t.without} ${link(kept, t.back)}</div>`,
  ].join('');
  return Buffer.concat([
    Buffer.from(doctype + bar),
    bytes.subarray(Buffer.byteLength(doctype, 'utf8')),
  ]);
}
