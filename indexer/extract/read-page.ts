import { load, type CheerioAPI } from 'cheerio';
import type { PageFields } from './page-fields.js';
import { printedTime } from './printed-time.js';

const META = {
  title: ['ArticleTitle', 'og:title'],
  time: ['PubDate', 'article:published_time', 'publishdate'],
  channel: ['ContentSource', 'og:site_name', 'SiteName'],
};
const TITLES = ['#activity-name', 'h1', '.title', 'title'];
const TIMES = ['#publish_time', 'time[datetime]', '.date', '.time', '.pubtime'];
const BODIES = [
  '#js_content',
  '#zoom',
  '.TRS_Editor',
  '.article-content',
  '.content',
  'article',
  'td',
];
const CHROME = 'script, style, noscript, nav, header, footer, iframe, form, button, .footer, .nav';
const PARAGRAPHS = 'p, h2, h3, h4, li, blockquote, section, div, td';
const CHROME_LINE =
  /^(?:来源|责任编辑|编辑|作者|打印|字号|上一篇|下一篇|扫一扫|发布时间)\s*[:：]?/u;

/**
 * Reads title, text, time and publisher from a page of the usual kinds: portals with the State
 * Council's meta tags, WeChat articles, simple tables.
 */
export function readPage(html: string): PageFields {
  const $ = load(html);
  const scriptTime = /var\s+ct\s*=\s*["'](\d{10})["']/u.exec(html)?.[1];
  const fields: PageFields = {};
  const title = meta($, META.title) ?? firstText($, TITLES);
  if (title) fields.title = title;
  const channel = meta($, META.channel) ?? firstText($, ['#js_name', '.source']);
  if (channel) fields.channel = channel;
  const printed = meta($, META.time) ?? firstText($, TIMES) ?? '';
  Object.assign(fields, scriptTime ? fromSeconds(Number(scriptTime)) : printedTime(printed));
  $(CHROME).remove();
  const body = bodyOf($);
  if (body) fields.body = body;
  if (fields.date === undefined) Object.assign(fields, printedTime($.root().text()));
  return fields;
}

function meta($: CheerioAPI, names: string[]): string | undefined {
  for (const name of names) {
    const found = $('meta').filter((_, element) => {
      const key = $(element).attr('name') ?? $(element).attr('property') ?? '';
      return key.toLowerCase() === name.toLowerCase();
    });
    const content = found.first().attr('content')?.trim();
    if (content) return content;
  }
  return undefined;
}

function firstText($: CheerioAPI, selectors: string[]): string | undefined {
  for (const selector of selectors) {
    const element = $(selector).first();
    const text = (element.attr('datetime') ?? element.text()).replace(/\s+/gu, ' ').trim();
    if (text) return text;
  }
  return undefined;
}

/** The element of the usual names that holds the most text in paragraphs. */
function bodyOf($: CheerioAPI): string {
  let best: string[] = [];
  let bestLength = 0;
  for (const selector of [...BODIES, 'body']) {
    for (const element of $(selector).toArray()) {
      const paragraphs = paragraphsIn($, $(element));
      const length = paragraphs.join('').length;
      if (length > bestLength) [best, bestLength] = [paragraphs, length];
    }
    if (bestLength > 0) break;
  }
  return best.join('\n');
}

function paragraphsIn($: CheerioAPI, root: ReturnType<CheerioAPI>): string[] {
  root.find('br').replaceWith('\n');
  const blocks = root.find(PARAGRAPHS).toArray();
  const leaves = blocks.filter((block) => $(block).find(PARAGRAPHS).length === 0);
  const texts = leaves.length > 0 ? leaves.map((leaf) => $(leaf).text()) : [root.text()];
  return texts
    .flatMap((text) => text.split('\n'))
    .map((text) => text.replace(/[^\S\n]+/gu, ' ').trim())
    .filter((text) => text !== '' && !CHROME_LINE.test(text));
}

function fromSeconds(seconds: number): PageFields {
  const china = new Date((seconds + 8 * 3600) * 1000).toISOString();
  return { publishedAt: `${china.slice(0, 19)}+08:00`, date: china.slice(0, 10) };
}
