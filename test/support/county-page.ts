import { parsePage } from '../../indexer/extract/parse-page.js';
import type { PageFields, PageSource } from '../../indexer/extract/fields/page-fields.js';

export const TITLE = '石桥县召开防汛工作会议';
export const PARAGRAPHS = [
  '5月6日，石桥县召开防汛工作会议，安排部署汛期各项工作。',
  '县委书记高山强调，要把转移路线一条一条走一遍，不留一处隐患。',
];
export const TEXT = PARAGRAPHS.map((each) => `<p>　　${each}</p>`).join('\n');

/** An invented county's page with a report under what `body` gives, or with `body` alone. */
export function countyPage(body: string, head = `<title>${TITLE}-石桥县人民政府</title>`): string {
  return `<html><head><meta charset="utf-8">${head}</head><body><div class="nav"><a href="/">首页</a></div>${body}</body></html>`;
}

/** What is read of a page's one report. */
export function readFields(page: string | Buffer, source: PageSource = {}): PageFields {
  const [reading] = parsePage(Buffer.from(page), source);
  if (!reading?.report) throw new Error(`no report: ${reading?.reason}`);
  return reading.fields;
}
