import words from './words/no-report.json' with { type: 'json' };
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

const DELETED = new RegExp(words.deleted.join('|'), 'iu');
const BLOCKED = new RegExp(words.blocked.join('|'), 'iu');
const NOT_FOUND = new RegExp(words.notFound.join('|'), 'imu');
const LOGIN = new RegExp(words.login.join('|'), 'iu');
const FETCH_FILE = new RegExp(words.fetchFile.join('|'), 'iu');
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
