import { isInfoLine } from './layout/chrome-lines.js';
import { lineSize, type PageLine } from './layout/lines.js';
import type { NoReportReason } from './fields/page-fields.js';
import type { PageFacts } from './fields/page-facts.js';
import { printedTimes } from './fields/printed-time.js';

const MESSAGES: Record<NoReportReason, string> = {
  attachment: 'The page only links to a file.',
  blocked: 'The page asks who is reading, or says that reading is not allowed.',
  deleted: 'The page says that its report was withdrawn.',
  empty: 'The page has no text of a report.',
  list: 'The page is a list of reports.',
  login: 'The page asks for a login.',
  not_found: 'The page says that there is no such page.',
  not_text: 'The bytes are not text in UTF-8, GB18030 or Big5.',
  pictures: 'The page has pictures only.',
  redirect: 'The page sends readers to another address.',
  too_large: 'The page is larger than any report.',
};

const DELETED =
  /(?:内容|文章|信息|页面|新闻|稿件|链接)[^。]{0,8}(?:已被|已经被|已|被)(?:发布者|作者|管理员|原作者)?(?:自行)?(?:删除|撤回|撤销|下线|下架|撤稿|移除|屏蔽|过期)|(?:内容|文章|信息)(?:因|涉嫌).{0,16}(?:无法查看|删除|下架|屏蔽)|(?:内容|链接)已(?:过期|失效)|[此该](?:内容|文章|帐号|账号|公众号).{0,20}(?:无法查看|已(?:自主)?注销|被(?:屏蔽|封禁|冻结|停用))|该公众号已(?:迁移|注销)|(?:article|post|content|page|story) (?:has been|was) (?:deleted|removed|withdrawn)/iu;
const BLOCKED =
  /环境异常|完成验证后(?:即可)?继续访问|访问(?:过于)?频繁|请输入验证码|安全验证|人机验证|访问(?:被|已被)?(?:拒绝|拦截|限制)|拒绝访问|没有(?:访问|查看|浏览)?权限|无权(?:访问|查看)|IP.{0,12}(?:禁止|限制|封)|Access Denied|403 Forbidden|Forbidden|verify (?:that )?you are (?:a )?human|请在微信客户端打开|enable JavaScript to/iu;
const NOT_FOUND =
  /^\W{0,6}404(?:\D|$)|404\s?(?:not found|错误|页面|出错|提示)|(?:错误|Error).{0,4}404|(?:页面|网页|内容|文章|信息|文件|资源|地址|网址|栏目|您访问的.{0,10})[^。]{0,10}(?:不存在|找不到|未找到|没有找到|无法找到|走丢|丢失|失效|无法访问|已迁移)|(?:找不到|无法找到|没有找到|未找到)[^。]{0,12}(?:页面|网页|内容|文章|信息|资源|记录)|参数错误|not found|no longer (?:exists|available)|does(?: not|n't) exist|(?:系统|服务器|程序)(?:出错|错误|繁忙|内部错误)|出错了|系统维护|Internal Server Error|Bad Gateway|Service Unavailable/imu;
const LOGIN =
  /(?:用户|会员|管理员|系统|统一|账号|密码|请先?|请您|扫码)\s?登\s?[录陆]|身份认证|登录(?:平台|系统|后|页|界面)|忘记密码|Sign in|Log ?in/iu;
const FETCH_FILE =
  /点击|下载|查看|附件|详见|全文|原文|打开|如下|PDF|预览|download|attach|click|view/iu;
const FILE_ADDRESS =
  /\.(?:pdf|docx?|xlsx?|wps|ofd|zip|rar|pptx?)(?:$|[?#])|pdfjs|viewer\.html\?file/iu;
const SCRIPT_REDIRECT =
  /(?:location\.href\s{0,4}=|location\.replace\s{0,4}\(|location\.assign\s{0,4}\(|(?:window|self|top|document|parent)\.location\s{0,4}=)/u;
// Sizes of text, in Chinese characters' worth (`lineSize`), and counts of lines. All were chosen by hand on the golden
// pages (`test/pages`) and checked by `npm run quality`, which counts the pages taken for a report or not.
/** The least text of a report on a page that says little else of itself. */
const MIN_TEXT = 30;
/** The least text, where it is a sentence, on a page that is laid out as an article. */
const MIN_SENTENCE = 10;
/** Text that is a report's whatever else is on the page. */
const ENOUGH_TEXT = 300;
/** The most text of a page that only leads to a file. */
const MAX_FILE_NOTE = 80;
/** The most text, in all, of a page that sends readers elsewhere. */
const MAX_REDIRECT_TEXT = 100;
/** So many links in lines of their own are a list. */
const MIN_ENTRIES = 6;

/** What was found on a page, before it is called a report or not. */
export interface PageFindings {
  facts: PageFacts;
  lines: PageLine[];
  /** The lines in which the text was found; empty where none was. */
  region: PageLine[];
  paragraphs: string[];
  /** Whether the text stands in an element that is called a report's text. */
  isNamed: boolean;
}

export function noReport(reason: NoReportReason) {
  return { report: false as const, reason, message: MESSAGES[reason] };
}

/** Why a page holds no report; undefined where it holds one. */
export function noReportReason(found: PageFindings): NoReportReason | undefined {
  const { facts, lines } = found;
  const prose = proseSize(found);
  const declared = isDeclaredReport(facts);
  const total = lines.reduce((sum, line) => sum + lineSize(line.text), 0);
  if (total < MAX_REDIRECT_TEXT && redirectsReaders(facts)) return 'redirect';
  if (prose < ENOUGH_TEXT && !hasText(found)) {
    const notice = noticeIn(found);
    if (notice) return notice;
  }
  if (isFileOnly(found, prose)) return 'attachment';
  if (!declared && isSummaries(found)) return 'list';
  const isSentence = found.paragraphs.some((each) => /[。；.]$/u.test(each));
  const isArticle = declared || found.isNamed || isTitled(found) || isDated(found);
  if (prose >= (isArticle && isSentence ? MIN_SENTENCE : MIN_TEXT)) {
    return isArticle || prose >= ENOUGH_TEXT / 2 || entriesIn(lines) < MIN_ENTRIES
      ? undefined
      : 'list';
  }
  if (!declared && entriesIn(lines) >= MIN_ENTRIES) return 'list';
  return facts.images > 0 && total > 0 ? 'pictures' : 'empty';
}

/** Whether a declared or dated text is enough without notices: it may speak of logins, too. */
function hasText(found: PageFindings): boolean {
  const { facts, paragraphs, lines, isNamed } = found;
  const declared = isDeclaredReport(facts);
  const isPlaced =
    declared ||
    isNamed ||
    isDated(found) ||
    lines.some(({ text }) => text.length < 40 && printedTimes(text)[0]?.publishedAt !== undefined);
  const own = paragraphs.filter((each) => !isNotice(each) && (declared || /[。；.]$/u.test(each)));
  return isPlaced && own.reduce((sum, each) => sum + lineSize(each), 0) >= MIN_TEXT;
}

function isNotice(text: string): boolean {
  return [NOT_FOUND, DELETED, BLOCKED].some((notice) => notice.test(text));
}

/** What the text measures without captions, attachments and links. */
function proseSize({ region, paragraphs }: PageFindings): number {
  const links = new Set(
    region.filter(({ text, linked }) => linked > text.length / 2).map(({ text }) => text),
  );
  return paragraphs
    .filter((text) => !links.has(text) && !/^(?:附件|[▲△▼]|图[为：:\d])/u.test(text))
    .reduce((sum, text) => sum + lineSize(text), 0);
}

/** Whether the head says that the page is an article. */
function isDeclaredReport({ metas, article }: PageFacts): boolean {
  return metas.has('articletitle') || metas.has('pubdate') || article !== undefined;
}

function redirectsReaders({ refresh, script }: PageFacts): boolean {
  if (/url\s{0,4}=/iu.test(refresh ?? '')) return true;
  return script.length < 4_000 && SCRIPT_REDIRECT.test(script);
}

function noticeIn({ facts, lines }: PageFindings): NoReportReason | undefined {
  const short = lines.filter(({ text }) => text.length < 80).slice(0, 80);
  const text = [facts.title, ...short.map((line) => line.text)].join('\n');
  if (NOT_FOUND.test(text)) return 'not_found';
  if (DELETED.test(text)) return 'deleted';
  if (BLOCKED.test(text)) return 'blocked';
  const asksPassword = facts.passwords > 0 && short.length < 40;
  return asksPassword || (LOGIN.test(facts.title) && short.length < 40) ? 'login' : undefined;
}

function isFileOnly({ facts, lines, paragraphs }: PageFindings, prose: number): boolean {
  if (prose >= MAX_FILE_NOTE) return false;
  const links = lines.some(({ href, chrome }) => !chrome && FILE_ADDRESS.test(href ?? ''));
  if (!links && !facts.frames.some((address) => FILE_ADDRESS.test(address))) return false;
  return prose < MIN_TEXT || paragraphs.some((text) => FETCH_FILE.test(text));
}

/** Whether the head's title is printed on the page as a title is: in full and no link. */
function isTitled({ facts, lines }: PageFindings): boolean {
  const wanted = facts.metas.get('og:title') ?? facts.title;
  const main = mainPart(wanted);
  return lines.some(({ text, linked, chrome }) => {
    if (text.length < 8 || linked >= text.length / 2) return false;
    if (wanted.startsWith(text)) return true;
    return !chrome && main.length >= 8 && text.length < main.length * 2 && text.includes(main);
  });
}

/** The longest of the parts of a title; the others name columns and the site. */
function mainPart(title: string): string {
  const parts = title.split(/\s*[-|_｜–—>»[\]【】]+\s*/u);
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

/** Whether a line tells source and time, as one stands over a report. */
function isDated({ lines }: PageFindings): boolean {
  return lines.some(
    ({ text, chrome }) => !chrome && isInfoLine(text) && printedTimes(text).length > 0,
  );
}

function isEntry({ text, linked }: PageLine): boolean {
  return linked > text.length / 2 && lineSize(text) >= 5;
}

function entriesIn(lines: PageLine[]): number {
  return lines.filter(isEntry).length;
}

/** Whether the text is a list with summaries: each entry has its day and a few sentences. */
function isSummaries({ region, paragraphs }: PageFindings): boolean {
  const inside = entriesIn(region);
  if (inside < 3 || paragraphs.length > inside * 2 + 3) return false;
  const dated = region.filter(({ text, linked }) => {
    if (text.length > 160) return false;
    const [time] = printedTimes(text);
    return time !== undefined && (linked > 0 || text.length - (time.to - time.from) < 12);
  });
  return dated.length >= 3 && dated.length >= inside * 0.6;
}
