import words from './words/no-report.json' with { type: 'json' };
import { isInfoLine } from './layout/chrome-lines.js';
import { lineSize, type PageLine } from './layout/lines.js';
import type { NoReportReason } from './fields/page-fields.js';
import type { PageFacts } from './fields/page-facts.js';
import { printedTimes, shortYearTimes } from './fields/time/printed-time.js';
import { isSiteTitle } from './fields/section-names.js';

const MESSAGES: Record<NoReportReason, string> = {
  attachment: 'The page only links to a file.',
  blocked: 'The page asks who is reading, or says that reading is not allowed.',
  deleted: 'The page says that its report was withdrawn.',
  empty: 'The page has no text of a report.',
  list: 'The page is a list of reports.',
  login: 'The page asks for a login.',
  maintenance: 'The site says that it is closed for a time.',
  not_found: 'The page says that there is no such page.',
  not_text: 'The bytes are not text in UTF-8, GB18030 or Big5.',
  pictures: 'The page has pictures only.',
  redirect: 'The page sends readers to another address.',
  too_large: 'The page is larger than any report.',
};

const DELETED = new RegExp(words.deleted.join('|'), 'iu');
const BLOCKED = new RegExp(words.blocked.join('|'), 'iu');
const NOT_FOUND = new RegExp(words.notFound.join('|'), 'imu');
const LOGIN = new RegExp(words.login.join('|'), 'iu');
/** What a site says of itself instead of a report. */
const SITE_NOTICES: readonly (readonly [NoReportReason, RegExp])[] = [
  ['blocked', new RegExp(words.guarded.join('|'), 'iu')],
  ['login', new RegExp(words.asksLogin.join('|'), 'iu')],
  ['maintenance', new RegExp(words.maintenance.join('|'), 'iu')],
  ['redirect', new RegExp(words.moved.join('|'), 'iu')],
];
/** What the page of a search says, and the title of one about an official; on that one stands what follows. */
const FOUND_LIST = new RegExp(words.foundList.join('|'), 'imu');
const PROFILE = new RegExp(words.profile.join('|'), 'u');
const BORN = /(?:^|\n|[，。])[男女]，\p{Script=Han}{1,6}族，(?:19|20)\d{2}年/u;
const FETCH_FILE = new RegExp(words.fetchFile.join('|'), 'iu');
const FILE_ADDRESS =
  /\.(?:pdf|docx?|xlsx?|wps|ofd|zip|rar|pptx?)(?:$|[?#])|pdfjs|viewer\.html\?file/iu;
const SCRIPT_REDIRECT =
  /(?:location\.href\s{0,4}=|location\.replace\s{0,4}\(|location\.assign\s{0,4}\(|(?:window|self|top|document|parent)\.location\s{0,4}=)/u;
// Sizes of text, in Chinese characters' worth (`lineSize`), and counts of lines. All were chosen by hand on the golden
// pages (`test/pages`) and checked by `npm run quality`, which counts the pages taken for a report or not.
/** The least text of a report on a page that says little else of itself. */
const MIN_TEXT = 30;
/** The least text on a page that has no title, nothing about its source and no element that is called a text. */
const MIN_BARE_TEXT = 120;
/** The most lines of such a page. */
const MAX_BARE_LINES = 8;
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
  if (!isDated(found) && isProfile(found)) return 'empty';
  if (isSearch(found)) return 'list';
  const isSentence = found.paragraphs.some((each) => /[。；.]$/u.test(each));
  const isArticle = declared || found.isNamed || isTitled(found) || isDated(found);
  const least = isArticle ? (isSentence ? MIN_SENTENCE : MIN_TEXT) : minText(found);
  if (prose >= least) {
    return isArticle || prose >= ENOUGH_TEXT / 2 || entriesIn(lines) < MIN_ENTRIES
      ? undefined
      : 'list';
  }
  if (!declared && entriesIn(lines) >= MIN_ENTRIES) return 'list';
  return facts.images > 0 && total > 0 ? 'pictures' : 'empty';
}

/** A page that only says something may be a site's own notice, of a kind that no list has. */
function minText({ lines, facts }: PageFindings): number {
  const hasHeading = lines.some(
    ({ heading, chrome, text }) =>
      heading && !chrome && text.length >= 8 && !/[。！；!]$/u.test(text),
  );
  const isOther = hasHeading || lines.length > MAX_BARE_LINES || facts.images > 0;
  return isOther || !isGenericTitle(facts.title) ? MIN_TEXT : MIN_BARE_TEXT;
}

/** Whether a page's title is no report's: the site's name, or what all its messages are called. */
function isGenericTitle(title: string): boolean {
  return isSiteTitle(title) || /^.{0,4}(?:提示|公告|通知|错误|警告)$/u.test(title);
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
  const isLaidOut = isLaidOutAsReport(found);
  const own = paragraphs.filter(
    (each) => !isNotice(each, isLaidOut) && (declared || /[。；.]$/u.test(each)),
  );
  return isPlaced && own.reduce((sum, each) => sum + lineSize(each), 0) >= MIN_TEXT;
}

function isNotice(text: string, isLaidOut: boolean): boolean {
  if ([NOT_FOUND, DELETED, BLOCKED].some((notice) => notice.test(text))) return true;
  return !isLaidOut && SITE_NOTICES.some(([, notice]) => notice.test(text));
}

/** Whether a page neither declares a report nor prints its title and a day: it may be a notice that no list has. */
export function isBarePage(found: PageFindings, hasDay: boolean): boolean {
  return !isLaidOutAsReport(found) && !(hasDay && isTitled(found));
}

/** Whether the page says what report it has and when that was published: a report may speak of maintenance, too. */
function isLaidOutAsReport(found: PageFindings): boolean {
  const { facts, lines } = found;
  if (isDeclaredReport(facts)) return true;
  if (!isTitled(found)) return false;
  if (isDated(found) || facts.time !== undefined) return true;
  // Beside a bare time the title has to be a report's own.
  const isNotice = SITE_NOTICES.some(([, notice]) => notice.test(facts.title));
  return !isNotice && lines.some((line) => isTimeLine(line));
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

function noticeIn(found: PageFindings): NoReportReason | undefined {
  const { facts, lines } = found;
  const short = lines.filter(({ text }) => text.length < 80).slice(0, 80);
  const text = [facts.title, ...short.map((line) => line.text)].join('\n');
  if (NOT_FOUND.test(text)) return 'not_found';
  if (DELETED.test(text)) return 'deleted';
  if (BLOCKED.test(text)) return 'blocked';
  const asksPassword = facts.passwords > 0 && short.length < 40;
  if (asksPassword || (LOGIN.test(facts.title) && short.length < 40)) return 'login';
  if (isLaidOutAsReport(found) || entriesIn(lines) >= MIN_ENTRIES) return undefined;
  return SITE_NOTICES.find(([, notice]) => notice.test(text))?.[0];
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

/** Whether a line is a time and little else, as one stands under a title. */
function isTimeLine({ text, pieces, chrome }: PageLine): boolean {
  if (chrome || text.length > 60 || /[。；！]/u.test(text)) return false;
  const [time] = printedTimes(pieces);
  return time !== undefined && lineSize(text) < 30;
}

/** Whether a line tells source and time, as one stands over a report. */
function isDated({ lines }: PageFindings): boolean {
  return lines.some(
    ({ text, chrome }) =>
      !chrome &&
      isInfoLine(text) &&
      (printedTimes(text).length > 0 || shortYearTimes(text).length > 0),
  );
}

function isEntry({ text, linked }: PageLine): boolean {
  return linked > text.length / 2 && lineSize(text) >= 5;
}

function entriesIn(lines: PageLine[]): number {
  return lines.filter(isEntry).length;
}

/** Whether the page is about an official, and no report: who that is and what is in their charge. */
function isProfile({ facts, paragraphs }: PageFindings): boolean {
  return PROFILE.test(facts.title) && BORN.test(paragraphs.join('\n').slice(0, ENOUGH_TEXT));
}

/** Whether the page has what a reader searched for. */
function isSearch({ facts, lines }: PageFindings): boolean {
  const short = lines.slice(0, 80).filter(({ text }) => text.length < 60);
  return FOUND_LIST.test(facts.title) && short.some(({ text }) => FOUND_LIST.test(text));
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
