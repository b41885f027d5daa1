import { oneLine } from '../../sources/markup/text.js';
import type { PageLine } from '../layout/lines.js';
import type { PageFacts } from './page-facts.js';

const STOP =
  '作\\s{0,4}者|责任编辑|责编|编辑|(?:发布|更新)(?:时间|日期|人|者|于|\\s?[:：])|时间|日期|浏览|点击|阅读|人气|访问|字号|字体|打印|分享|审核|记者|举报|收藏|评论|[【\\[|]|Font size|Print|Updated|Author|Editor|Views|(?:19|20)\\d{2}\\s?[-年/.]';
const SOURCE = new RegExp(
  `(?:信息|稿件|文章|新闻|内容)?(?:[来來]\\s{0,4}源(?:于)?|来自|稿源|供稿单位|发布机构|发布单位|出处|Source)\\s?[:：丨]\\s{0,4}\\t?\\s{0,4}([^\\t]{1,60}?)\\s{0,6}(?=\\t|\\u3000|\\s{2}|${STOP}|$)`,
  'iu',
);
const BARE_LABEL = /^(?:信息|稿件|文章)?(?:来\s{0,4}源|发布机构|发布单位|公开主体)\s?[:：]$/u;
/** What stands for the site itself where a source is asked for. */
const SELF = /^(?:本站|本网|本网站|原创|本站原创|网站|未知|其他|admin|管理员)$/iu;
const OWNER =
  /(?:主办(?:单位)?|版权所有|©)\s?[:：]?\s?(?!未经|不得|违者|严禁|翻版|盗版)(\p{Script=Han}{4,24})/u;

/** The publisher as the page prints it: its source, else the site's name. */
export function findChannel(
  facts: PageFacts,
  near: PageLine[],
  all: PageLine[],
): string | undefined {
  const { metas, article } = facts;
  const sources = [metas.get('contentsource'), metas.get('source'), printedSource(near)];
  const source = sources.map(plainSource).find((name) => name !== undefined && name !== '');
  const site = findSiteName(facts);
  if (source !== undefined && !(SELF.test(source) && site !== undefined)) return source;
  return article?.publisher ?? site ?? source ?? siteInTitle(facts.title) ?? ownerIn(all);
}

export function findSiteName({ metas }: PageFacts): string | undefined {
  return metas.get('sitename') ?? metas.get('og:site_name') ?? metas.get('application-name');
}

/** A source without its label: `来源：怀集发布` is 怀集发布. */
export function plainSource(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const labelled = SOURCE.exec(text)?.[1] ?? text;
  const plain = oneLine(labelled.normalize('NFC')).replace(/^[:：\s]+|[\s|，,;；】\]]+$/gu, '');
  return /[(（]/u.test(plain) ? plain : plain.replace(/[)）]+$/u, '');
}

function printedSource(lines: PageLine[]): string | undefined {
  for (const [at, { pieces }] of lines.entries()) {
    if (pieces.length > 400) continue;
    const found = SOURCE.exec(pieces)?.[1]?.trim();
    if (found) return found;
    // In a table the source stands in the cell behind its label.
    const next = lines[at + 1]?.text;
    if (next !== undefined && next.length < 40 && BARE_LABEL.test(pieces)) return next;
  }
  return undefined;
}

function siteInTitle(title: string): string | undefined {
  const site = title.split(/\s*(?:[|_｜]|-{1,3}|[–—]{1,2})\s*/u).at(-1);
  return site && /\p{Script=Han}{2,20}(?:网|网站|政府|平台|门户|发布)$/u.test(site)
    ? site
    : undefined;
}

function ownerIn(lines: PageLine[]): string | undefined {
  for (const { text } of lines.slice(-12)) {
    const owner = text.length < 300 && OWNER.exec(text)?.[1];
    if (owner) return owner;
  }
  return undefined;
}
