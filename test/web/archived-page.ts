import type { OriginalPage, Originals } from '../../src/model/original-page.js';

/** The one report of which there is an archived page. */
export const ARCHIVED_REPORT = 's027';

const PAGE = `<!doctype html><html><head><title>原网页</title><style>a, div { display: none } html body { display: none !important; opacity: 0 }</style>
<base href="/elsewhere/" target="_blank">
<script>document.title = 'taken'; opener && (opener.document.title = 'taken')</script>
<meta http-equiv="refresh" content="0;url=/taken"></head>
<body onload="document.title = 'taken'"><p>原文如此。</p><img src="/taken.png" onerror="document.title = 'taken'">
<form action="/taken"><button>交</button></form><iframe src="/taken"></iframe></body></html>`;

const COPY: OriginalPage = {
  url: 'http://county.example/news/1.html',
  retrievedAt: Date.parse('2024-03-05T01:00:00Z'),
  contentType: 'text/html; charset=utf-8',
  sha256: '0'.repeat(64),
  bytes: Buffer.from(PAGE),
};

/** An archive with one page, which tries what pages may try. */
export const ORIGINALS: Originals = {
  find: async (id) => (id === ARCHIVED_REPORT ? COPY : undefined),
  read: async (id) => (id === ARCHIVED_REPORT ? COPY : undefined),
};
