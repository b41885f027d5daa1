import { classNames, isElement } from '../../sources/markup/elements.js';
import { oneLine } from '../../sources/markup/text.js';
import type { PageLine } from '../layout/lines.js';
import type { PageFacts } from './page-facts.js';
import { printedTimes, shortYearTimes } from './time/printed-time.js';
import { sameText, titleKey } from './same-text.js';
import { COLUMN, findSiteName, ownerIn, siteInTitle } from './site/site-name.js';
import { isDay } from './time/paper-day.js';

const STOP =
  '作\\s{0,4}者|文章录入|录入|责任编辑|责编|编辑|[責编編]\\s?[編辑輯]|審核|瀏覽|時間|(?:发布|更新)(?:时间|日期|人|者|于|\\s?[:：])|时\\s{0,4}间|日\\s{0,4}期|浏览|点击|阅读|人气|访问|字号|字体|打印|分享|审核|记者|举报|收藏|评论|[【\\[|]|Font size|Print|Updated|Author|Editor|Views|(?:19|20)\\d{2}\\s?[-年/.]';
const SOURCE = new RegExp(
  `(?:信息|稿件|文章|新闻|内容)?(?:[来來]\\s{0,4}源(?:于|单位)?|来自|[转轉](?:[贴載载])?自|摘自|发布者|稿源|[供撰]稿(?:单位)?|来稿单位|发布(?:机构|单位|机关|部门)|发文(?:机关|单位)|制发机关|出处|Source|\\bFrom)(?:[\\]】]?\\s?[:：丨/｜]\\s{0,4}\\t?|\\t)\\s{0,4}([^\\t]{1,60}?)\\s{0,6}(?=\\t|\\u3000|\\s{2}|${STOP}|$)`,
  'iu',
);
const BARE_LABEL =
  /^[[【]?\s?(?:信息|稿件|文章)?(?:来\s{0,4}源|发布(?:机构|单位|机关|部门)|发文(?:机关|单位)|公开(?:主体|责任部门)|制发机关|供稿单位|来稿单位|稿源)\s?[\]】]?\s?[:：]?$/u;
/** A label whose value is missing, or that of what stands beside it. */
const LABEL = /[:：]$|^(?:发布|更新|浏览|点击|阅读|字[号体]|作者|编辑|时间|日期|打印)/u;
/** What the names of publishers end in, where they stand beside a time without a label. */
const PUBLISHER =
  /^(?=.{2,24}$)(?:[\p{Script=Han}A-Za-z\d·（）()]{1,22})?(?:发布|融媒(?:体)?(?:中心)?|新闻(?:网|社|中心)?|(?<![通简预海举播汇申上填警回情])报|周刊|在线|新闻客户端|客户端|广播电视(?:台|总台)|电视台|政府(?:办|网)?|办公室|委员会|委员|政协|人大|(?:联合|协|商|工|基金|学|常委)会|[局委办厅院社]|宣传部|组织部|网信|微报|之声|观察|时讯|资讯|头条|平台|网)$/u;
/** What the names of publishers end in on pages in English. */
const ENGLISH_PUBLISHER =
  /^(?:[A-Z][\w'’.&-]{0,20}\s){1,6}(?:Daily|Weekly|News|Times|Post|Today|Online|Media|Television|Radio|Office|Bureau|Government|Cent(?:er|re)|Committee|Group|Release|Network|Department)$/u;
/** What stands before a publisher's name in English: its time and who wrote it, By Ann Lowe, Qinghe Daily. */
const ENGLISH_LABEL =
  /^(?:.{0,40}\d\s)?(?:By|Author|Writer)(?:\s?[:：])?\s(?:(?:[A-Z][\w'’.-]{0,20}\s?){1,3},\s(?=[A-Z]))?/u;
/** (Qinghe Daily), as pages in English have it. */
const IN_BRACKETS = /^[^(（]{0,40}[(（]([A-Z][^()（）]{2,60})[)）].*$/u;
/** An office alone on its line. */
const SIGNER =
  /^\p{Script=Han}{4,24}(?:局|委|部|委员会|办公室|政府|法院|检察院|联合会|工会|中心|指挥部)$/u;
/** What stands beside a time and is no publisher. */
const OTHER =
  /[账帐]号$|认证|(?:数字|电子|手机)报$|原创|首发|编辑|记者|作者|浏览|点击|阅读|评论|^(?:手机|移动)?客户端$|^(?:办公室|首页|新闻|要闻|资讯|动态|发布|头条|在线)$/u;
/** What somebody does, as a subtitle tells it and no name of a publisher: 高山主持召开县委常委会. */
const DEED =
  /召开|召集|主持|走进|走访|深入|开展|举行|举办|参加|出席|调研|督导|检查|会见|慰问|部署|推进|启动|印发|荣获|赴|获/u;
/** What the elements are called that have a name alone. */
const ACCOUNT =
  /^(?:.*[-_])?(?:account|media|nick|source|publisher|channel|mp|gzh|laiyuan)[-_]?(?:name)?$/u;
const AUTHOR = /^(?:.*[-_])?(?:author|user)[-_]?(?:name)?$/u;
/** Names of persons have at most so many characters less one. */
const MIN_ACCOUNT = 4;
/** Times as apps print them, without a year or counted from now: 06-20 11:02, 6月20日 11:02, 3天前. */
const SHORT_TIME =
  /(?:^|[\s:：])(?:\d{2}[-/.]\d{2}\s+\d{1,2}:\d{2}|\d{1,2}月\d{1,2}日\s+\d{1,2}:\d{2}|\d{1,2}\s?(?:分钟|小时|天|个月)前)/u;
/** Where platforms say that a report was written. */
const PROVINCE =
  /^(?:发布于)?(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|内蒙古|中国)[省市]?$/u;
/** Lines around a time in which the account is looked for that published it. Chosen by hand on pages of apps. */
const NEAR_TIME = 2;
const PRINTED_IN_HAN = /^\p{Script=Han}/u;
/** Labels of a source that one line may have. */
const MAX_LABELS = 3;
/** What stands for the site itself where a source is asked for. */
const SELF = /^(?:本站|本网|本网站|原创|本站原创|网站|未知|其他|admin|管理员)$/iu;
/** The lines of a page in which its publisher may be named. */
export interface ChannelLines {
  /** Those before the text, and its first. */
  head: PageLine[];
  text: PageLine[];
  /** Those right behind the text. */
  foot: PageLine[];
  all: PageLine[];
}

/** The publisher as the page prints it: its source, else the site's name. */
export function findChannel(
  facts: PageFacts,
  title: string | undefined,
  { head, text, foot, all }: ChannelLines,
): string | undefined {
  const { metas, article } = facts;
  const sources = [
    metas.get('contentsource'),
    metas.get('source'),
    printedSource([...head, ...foot]),
    metas.get('mediaid'),
  ];
  const source = sources.map(plainSource).find((name) => name !== undefined && isName(name));
  if (source !== undefined && !SELF.test(source)) return source;
  return (
    accountBeside(head, title) ??
    declaredAccount(facts) ??
    article?.publisher ??
    findSiteName(facts) ??
    accountUnder(head, title) ??
    siteInTitle(facts.title, title) ??
    ownerIn(all) ??
    signedBy(text) ??
    source
  );
}

/** What the names of counties' apps begin with: 云上石桥. */
const APP = /^(?:云上|掌上|今日|美丽|智慧|爱上?|最美)\p{Script=Han}{2,6}$/u;

/** The account that a page's head names as the author, where it is no person. */
function declaredAccount({ metas }: PageFacts): string | undefined {
  const author = metas.get('article:author') ?? metas.get('author');
  if (author === undefined || OTHER.test(author)) return undefined;
  return PUBLISHER.test(author) || APP.test(author) ? author : undefined;
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
    for (const found of labelledNames(pieces)) {
      // Who put a page up may be a person.
      const isPerson =
        /发布者|[供撰]稿(?!单位)/u.test(pieces) &&
        /^\p{Script=Han}{2,4}$/u.test(found) &&
        !PUBLISHER.test(found);
      if (isName(found) && !isPerson) return found;
    }
    // In a table the source stands in the cell behind its label.
    const next = lines[at + 1]?.text;
    if (next !== undefined && next.length < 40 && BARE_LABEL.test(pieces) && isName(next)) {
      return next;
    }
  }
  return undefined;
}

/** What stands behind each label of a source on a line: the first may have nothing behind it but the next label. */
function labelledNames(pieces: string): string[] {
  const names: string[] = [];
  let rest = pieces;
  for (let match = SOURCE.exec(rest); match !== null; match = SOURCE.exec(rest)) {
    const name = match[1]!.trim();
    names.push(name);
    rest = rest.slice(match.index + match[0].lastIndexOf(match[1]!));
    if (names.length === MAX_LABELS) break;
  }
  return names;
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
    if (SHORT_TIME.test(pieces)) return true;
    return printedTimes(pieces).length > 0 || shortYearTimes(pieces).length > 0;
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
      .map((piece) => piece.trim().replace(IN_BRACKETS, '$1').replace(ENGLISH_LABEL, ''))
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

/** The account that stands alone under a title, where the time is not printed but drawn by a script. */
function accountUnder(lines: PageLine[], title: string | undefined): string | undefined {
  const at = lines.findLastIndex(({ text }) => title !== undefined && sameText(text, title));
  if (at < 0) return undefined;
  const under = lines.slice(at + 1, at + 1 + NEAR_TIME).filter(({ heading }) => !heading);
  return under
    .map(({ text }) => text)
    .find((text) => PUBLISHER.test(text) && ![OTHER, COLUMN, DEED].some((no) => no.test(text)));
}

/** The publisher that a line with a time names without a label: 会宁县卫生健康局 2023-01-16. */
function wordBeside({ pieces }: PageLine, title: string | undefined): string | undefined {
  return pieces
    .split(/[\s|·()（）[\]【】]+/u)
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

/** The office that signs a notice, over its day. */
function signedBy(text: PageLine[]): string | undefined {
  const day = text.findLastIndex((line) => isDay(line.text));
  const signer = text[day - 1]?.text;
  const isLast = day > 1 && day >= text.length - 3;
  return isLast && signer !== undefined && SIGNER.test(signer) ? signer : undefined;
}
