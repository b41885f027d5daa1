import { classNames, isElement } from '../../sources/markup/elements.js';
import { oneLine } from '../../sources/markup/text.js';
import type { PageLine } from '../layout/lines.js';
import type { PageFacts } from './page-facts.js';
import { printedTimes, shortYearTimes } from './printed-time.js';
import { sameText, titleKey, withoutProgram } from './same-text.js';

const STOP =
  '作\\s{0,4}者|文章录入|录入|责任编辑|责编|编辑|[責编編]\\s?[編辑輯]|審核|瀏覽|時間|(?:发布|更新)(?:时间|日期|人|者|于|\\s?[:：])|时间|日期|浏览|点击|阅读|人气|访问|字号|字体|打印|分享|审核|记者|举报|收藏|评论|[【\\[|]|Font size|Print|Updated|Author|Editor|Views|(?:19|20)\\d{2}\\s?[-年/.]';
const SOURCE = new RegExp(
  `(?:信息|稿件|文章|新闻|内容)?(?:[来來]\\s{0,4}源(?:于|单位)?|来自|[转轉](?:[贴載载])?自|摘自|发布者|稿源|供稿(?:单位)?|来稿单位|发布(?:机构|单位|机关)|发文(?:机关|单位)|制发机关|出处|Source|\\bFrom)(?:\\s?[:：丨]\\s{0,4}\\t?|\\t)\\s{0,4}([^\\t]{1,60}?)\\s{0,6}(?=\\t|\\u3000|\\s{2}|${STOP}|$)`,
  'iu',
);
const BARE_LABEL =
  /^[[【]?\s?(?:信息|稿件|文章)?(?:来\s{0,4}源|发布(?:机构|单位|机关)|发文(?:机关|单位)|公开(?:主体|责任部门)|制发机关)\s?[\]】]?\s?[:：]?$/u;
/** A label whose value is missing, or that of what stands beside it. */
const LABEL = /[:：]$|^(?:发布|更新|浏览|点击|阅读|字[号体]|作者|编辑|时间|日期|打印)/u;
/** What the names of publishers end in, where they stand beside a time without a label. */
const PUBLISHER =
  /^(?=.{2,24}$)(?:[\p{Script=Han}A-Za-z\d·（）()]{1,22})?(?:发布|融媒(?:体)?(?:中心)?|新闻(?:网|社|中心)?|(?<![通简预海举播汇申上填警回情])报|周刊|在线|新闻客户端|客户端|广播电视(?:台|总台)|电视台|政府(?:办|网)?|办公室|委员会|委员|政协|人大|(?:联合|协|商|工|基金|学)会|[局委办厅院社]|宣传部|组织部|网信|微报|之声|观察|时讯|资讯|头条|平台|网)$/u;
/** What the names of publishers end in on pages in English. */
const ENGLISH_PUBLISHER =
  /^(?:[A-Z][\w'’.&-]{0,20}\s){1,6}(?:Daily|Weekly|News|Times|Post|Today|Online|Media|Television|Radio|Office|Bureau|Government|Cent(?:er|re)|Committee)$/u;
/** Names of columns; 旌德新闻 may be an account. */
const COLUMN =
  /(?:要闻|动态|公开|公告|公示|信息|专题|专栏)$|^(?:图片|图文|视频|综合|社会|本地|时政|国内|国际|民生|地方|工作|政务|部门|乡镇|基层|最新|今日|热点|县内|头条|通知)?(?:新闻|资讯|头条|快讯|报道)$/u;
/** What stands beside a time and is no publisher. */
const OTHER =
  /[账帐]号$|认证|原创|首发|编辑|记者|作者|浏览|点击|阅读|评论|^(?:手机|移动)?客户端$|^(?:办公室|首页|新闻|要闻|资讯|动态|发布|头条|在线)$/u;
/** What the elements are called that have a name alone. */
const ACCOUNT =
  /^(?:.*[-_])?(?:account|media|nick|source|publisher|channel|mp|gzh|laiyuan)[-_]?(?:name)?$/u;
const AUTHOR = /^(?:.*[-_])?(?:author|user)[-_]?(?:name)?$/u;
/** Names of persons have at most so many characters less one. */
const MIN_ACCOUNT = 4;
/** Where platforms say that a report was written. */
const PROVINCE =
  /^(?:发布于)?(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|内蒙古|中国)[省市]?$/u;
/** Lines around a time in which the account is looked for that published it. Chosen by hand on pages of apps. */
const NEAR_TIME = 2;
const PRINTED_IN_HAN = /^\p{Script=Han}/u;
/** What stands for the site itself where a source is asked for. */
const SELF = /^(?:本站|本网|本网站|原创|本站原创|网站|未知|其他|admin|管理员)$/iu;
const OWNER =
  /(?:主办(?:单位)?|版权所有|(?:©|Copyright(?:\s?\(c\))?)\s?(?:\d{4}(?:-\d{4})?)?)\s?[:：]?\s?(?!未经|不得|违者|严禁|翻版|盗版)(\p{Script=Han}{4,24})/iu;

/** The longest day with the name of the week's day. */
const MAX_DAY = 16;
/** A page of a newspaper, which its title names beside the paper: 第02版：要闻. */
const PAPER_PAGE = /^第?[A-Z]?[\d一二三四五六七八九十]{1,3}版(?:\s?[:：].{1,8})?$/u;
/** What the site of a newspaper is called behind the paper's own name: 今日青岩数字报. */
const DIGITAL = /(?<=^今日.{2,8}|[报刊讯])(?:数字报|电子报|电子版|数字版)$/u;
/** A site's name, and the sign behind it that a column follows. */
const TRAIL =
  /(?:位置|首页)?\s?[:：]?\s?(\p{Script=Han}{2,16}(?:政府|网|网站|门户|信息港))\s?(?:[>»›→/|-]|&gt;)/u;
/** Lines from the page's head in which the trail is looked for. Chosen by hand: menus stand before it. */
const MAX_LINES_TO_TRAIL = 80;

/** The lines of a page in which its publisher may be named. */
export interface ChannelLines {
  /** Those before the text, and its first. */
  head: PageLine[];
  /** Those right behind the text. */
  foot: PageLine[];
  all: PageLine[];
}

/** The publisher as the page prints it: its source, else the site's name. */
export function findChannel(
  facts: PageFacts,
  title: string | undefined,
  { head, foot, all }: ChannelLines,
): string | undefined {
  const { metas, article } = facts;
  const sources = [
    metas.get('contentsource'),
    metas.get('source'),
    printedSource([...head, ...foot]),
    metas.get('mediaid'),
  ];
  const source = sources.map(plainSource).find((name) => name !== undefined && isName(name));
  const site = findSiteName(facts);
  if (source !== undefined && !(SELF.test(source) && site !== undefined)) return source;
  return (
    accountBeside(head, title) ??
    article?.publisher ??
    site ??
    source ??
    siteInTitle(facts.title, title) ??
    ownerIn(all)
  );
}

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
    // Who put a page up may be a person.
    const isPerson = pieces.includes('发布者') && /^\p{Script=Han}{2,4}$/u.test(found ?? '');
    if (found && isName(found) && !isPerson) return found;
    // In a table the source stands in the cell behind its label.
    const next = lines[at + 1]?.text;
    if (next !== undefined && next.length < 40 && BARE_LABEL.test(pieces) && isName(next)) {
      return next;
    }
  }
  return undefined;
}

function isName(text: string): boolean {
  return /^[\p{L}\p{N}《“"（(]/u.test(text) && !LABEL.test(text);
}

/**
 * The account that published a report, where it stands without a label beside the time, as on pages of apps:
 * 利川融媒 2023-06-20 11:02 湖北. Its name ends as names of publishers do.
 */
function accountBeside(lines: PageLine[], title: string | undefined): string | undefined {
  const isTimed = ({ text, pieces, linked }: PageLine) => {
    if (text.length > 80 || linked > text.length / 2) return false;
    const isShort = /(?:^|[\s:：])\d{2}[-/.]\d{2}\s+\d{1,2}:\d{2}/u.test(pieces);
    return isShort || printedTimes(pieces).length > 0 || shortYearTimes(pieces).length > 0;
  };
  // The day under a notice is not beside its publisher's account.
  const opening = lines.findIndex(({ text }) => /[。；]$/u.test(text));
  const before = lines.slice(0, Math.max(0, opening)).findLastIndex(isTimed);
  const at = before < 0 ? lines.findLastIndex(isTimed) : before;
  if (at < 0) return undefined;
  const around = lines.slice(Math.max(0, at - NEAR_TIME), at + NEAR_TIME + 1);
  const [own, ...others] = [
    lines[at]!,
    ...around.toReversed().filter((line) => line !== lines[at]),
  ];
  const named = wordBeside(own!, title);
  for (const { pieces, heading, block } of named === undefined ? [own!, ...others] : [own!]) {
    if (heading) continue;
    const names = pieces
      .split(/[\t|·/]|\s{2,}/u)
      .map((piece) => piece.trim())
      .filter((name) => !OTHER.test(name) && !COLUMN.test(name))
      .filter((name) => title === undefined || !titleKey(title).startsWith(titleKey(name)));
    const found = names.find(
      (name) =>
        PUBLISHER.test(name) || ENGLISH_PUBLISHER.test(name) || isCalledAccount(name, block),
    );
    if (found !== undefined) return found;
  }
  return named ?? nameAlone(own!, title);
}

/** The publisher that a line with a time names without a label: 会宁县卫生健康局 2023-01-16. */
function wordBeside({ pieces }: PageLine, title: string | undefined): string | undefined {
  return pieces
    .split(/[\s|·]+/u)
    .filter((word) => !OTHER.test(word) && !COLUMN.test(word) && PRINTED_IN_HAN.test(word))
    .find((word) => PUBLISHER.test(word) && !(title !== undefined && sameText(word, title)));
}

/** Whether a name stands in an element that is called an account or an author, whose name is no person's. */
function isCalledAccount(name: string, block: PageLine['block']): boolean {
  if (!isElement(block) || !/^[\p{L}\p{N}·]{3,20}$/u.test(name) || /\d{3}/u.test(name))
    return false;
  return classNames(block).some((called) => {
    if (ACCOUNT.test(called)) return true;
    return AUTHOR.test(called) && name.length >= MIN_ACCOUNT;
  });
}

/** What a line has beside its time and where it was written, where that is one name: 云上利川 06-20 11:02 湖北. */
function nameAlone({ pieces }: PageLine, title: string | undefined): string | undefined {
  const names = pieces
    .split(/[\t|·]|\s+/u)
    .map((piece) => piece.trim())
    .filter(
      (piece) => /^\p{Script=Han}/u.test(piece) && !PROVINCE.test(piece) && !OTHER.test(piece),
    );
  const [name] = names;
  const isOne = names.length === 1 && name !== undefined && /^\p{Script=Han}{4,16}$/u.test(name);
  const isTitle = isOne && title !== undefined && titleKey(title).startsWith(titleKey(name));
  return isOne && !isTitle && !COLUMN.test(name) ? name : undefined;
}

/** Whether a part of a page's title is the day of a newspaper: 2020年10月13日 星期二. */
function isDay(part: string): boolean {
  return part.length <= MAX_DAY && printedTimes(part).length > 0;
}

/** The name of the site that stands in a page's title, behind the report's own or before it. */
function siteInTitle(whole: string, title: string | undefined): string | undefined {
  const parts = withoutProgram(whole)
    .split(/\s*(?:[|_｜]|-{1,3}|[–—]{1,2})\s*/u)
    .filter((part) => part !== '' && !PAPER_PAGE.test(part) && !isDay(part))
    .map((part) => part.replace(DIGITAL, ''));
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
  return isAlone && /^\p{Script=Han}{3,16}$/u.test(other!) ? other : undefined;
}

function ownerIn(lines: PageLine[]): string | undefined {
  for (const { text } of lines.slice(-12)) {
    const owner = text.length < 300 && OWNER.exec(text)?.[1];
    if (owner) return owner;
  }
  return undefined;
}
