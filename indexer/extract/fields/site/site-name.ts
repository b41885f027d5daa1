import type { PageLine } from '../../layout/lines.js';
import type { PageFacts } from '../page-facts.js';
import {
  isDay,
  isPaper,
  isPaperPage,
  paperDay,
  splitTitle,
  withoutDigital,
} from '../time/paper-day.js';
import { sameText, withoutProgram } from '../same-text.js';

/** Names of columns; 旌德新闻 may be an account. */
export const COLUMN =
  /(?:要闻|动态|公开|公告|公示|信息|专题|专栏)$|^(?:图片|图文|视频|综合|社会|本地|时政|国内|国际|民生|地方|工作|政务|部门|乡镇|基层|最新|今日|热点|县内|头条|通知)?(?:新闻|资讯|头条|快讯|报道)$/u;
const OWNER =
  /(?:主办(?:单位)?|版权所有|(?:©|Copyright(?:\s?\(c\))?)\s?(?:\d{4}(?:-\d{4})?)?)\s?[:：]?\s?(?!未经|不得|违者|严禁|翻版|盗版|建议|推荐|最佳|请使用|如需)(\p{Script=Han}{4,24})/iu;
/** The same before the words: 石桥县人民政府办公室 版权所有. */
const OWNER_BEFORE = /(?<!\p{Script=Han})(\p{Script=Han}{4,24})\s?版权所有(?!\s?[:：])/u;

/** A site's name, and the sign behind it that a column follows. */
const TRAIL =
  /(?:位置|首页)?\s?[:：]?\s?(\p{Script=Han}{2,16}(?:政府|网|网站|门户|信息港))\s?(?:[>»›→/|-]|&gt;)/u;
/** Lines from the page's head in which the trail is looked for. Chosen by hand: menus stand before it. */
const MAX_LINES_TO_TRAIL = 80;

/** Names as sites in English have them, of up to six words. */
const ENGLISH_SITE =
  /^(?!by\s)(?:[A-Z][\w'’.&]{0,20}|of|the|and|in|from|for)(?:\s[\w'’.&]{1,20}){0,5}$/u;
/** Where blogs of others stand. */
const PLATFORM = /^(?:Medium|Substack|Blogger|WordPress(?:\.com)?|Tumblr|LinkedIn)$/iu;

/**
 * Whose site the page is of: the name that it declares, or that stands behind the report's title, at the head of the
 * trail of its columns, or in its foot.
 */
export function findSiteOwner(
  facts: PageFacts,
  title: string | undefined,
  lines: PageLine[],
): string | undefined {
  return (
    findSiteName(facts) ?? siteInTitle(facts.title, title) ?? siteInTrail(lines) ?? ownerIn(lines)
  );
}

/** 当前位置：赤城县人民政府 > 部门动态. */
function siteInTrail(lines: PageLine[]): string | undefined {
  for (const { text } of lines.slice(0, MAX_LINES_TO_TRAIL)) {
    const site = text.length < 200 && TRAIL.exec(text)?.[1];
    if (site) return site;
  }
  return undefined;
}

export function findSiteName({ metas }: PageFacts): string | undefined {
  return metas.get('sitename') ?? metas.get('og:site_name') ?? metas.get('application-name');
}

/** The name of the site that stands in a page's title, behind the report's own or before it. */
export function siteInTitle(whole: string, title: string | undefined): string | undefined {
  const all = splitTitle(withoutProgram(whole));
  const parts = all
    .filter((part) => !isPaperPage(part) && !isDay(part))
    .map((part) => withoutDigital(part));
  const [paper] = parts;
  const isAsked = title !== undefined && paper !== undefined && !sameText(paper, title);
  const isDated = paperDay(whole) !== undefined || all.some((part) => isPaperPage(part));
  if (isAsked && isPaper(paper) && (parts.length === 1 || isDated)) return paper;
  const ends = [parts.at(-1), parts[0]].filter((part) => part !== undefined);
  const known = ends.find(
    (part) =>
      /\p{Script=Han}{2,20}(?:网|网站|政府|平台|门户|论坛|发布|新闻|融媒|[日晚周]报|时讯|周刊)$|^今日\p{Script=Han}{2,4}$/u.test(
        part,
      ) && !COLUMN.test(part),
  );
  if (known !== undefined && !(title !== undefined && sameText(known, title))) return known;
  // What is left beside the report's title is the site's name, if it is one thing and a name.
  const others = parts.filter((part) => title === undefined || !sameText(part, title));
  const [other] = others;
  const isAlone = title !== undefined && others.length === 1 && parts.length === 2;
  if (isAlone && /^\p{Script=Han}{3,16}$/u.test(other!)) return other;
  return englishSite(whole, title);
}

/** What stands last behind a report's title in English, behind its author perhaps: … - by Ann Lowe - Counties of China. */
function englishSite(whole: string, title: string | undefined): string | undefined {
  const before =
    title !== undefined && whole.endsWith(`: ${title}`) && whole.slice(0, -title.length - 2);
  if (before && ENGLISH_SITE.test(before)) return before;
  const [first, ...others] = whole.split(/\s(?:[|–—-]|::)\s/u);
  const isTitled = title !== undefined && first !== undefined && sameText(first, title);
  const site = others.findLast((part) => !PLATFORM.test(part));
  return isTitled && site !== undefined && ENGLISH_SITE.test(site) ? site : undefined;
}

/** Who runs the site, by the foot of its page. */
export function ownerIn(lines: PageLine[]): string | undefined {
  for (const { text } of lines.slice(-12)) {
    const owner = text.length < 300 && (OWNER.exec(text) ?? OWNER_BEFORE.exec(text))?.[1];
    if (owner) return owner;
  }
  return undefined;
}
