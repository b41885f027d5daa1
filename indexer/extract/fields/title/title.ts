import { oneLine } from '../../../sources/markup/text.js';
import type { PageLine } from '../../layout/lines.js';
import { beforeCut, isCutOff, sameText, titleKey, withoutProgram } from '../same-text.js';
import type { PageFacts } from '../page-facts.js';
import {
  isEnglishName,
  isOwner,
  isSectionName,
  OFFICE,
  SEPARATOR,
  SITE_ONLY,
} from '../section-names.js';
import { headingBefore, joinBroken, joinHeadings, MIN_HEADING, titleAbove } from './title-lines.js';

const DECLARED = ['articletitle', 'og:title', 'twitter:title', 'dc.title', 'headline', 'name'];
const SITE =
  /网$|网站|门户|政府|官网|频道|新闻中心|融媒体|公众号|论坛$|在线$|\.(?:com|cn|gov|net)|Today$|Government$|News$/u;
/** What a page's title may have left of a column's name that no list has, in characters. Chosen by hand. */
const MAX_UNKNOWN_SECTION = 8;
/** Behind the name of the office that a notice's whole title begins with. */
const OFFICE_BEFORE =
  /^\p{Script=Han}{2,24}(?:局|委|委员会|办公室|政府|法院|检察院|监委|联合会|工会|中心|指挥部)$/u;
/** The day of a newspaper, and its page: 2023-10-31 A2 民生. */
const PAPER_DAY =
  /\s*(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*(?:(?:星期|周)[一二三四五六日天])?\s*(?:第?[A-Z]?\d{1,2}版?(?:\s?[:：]?\s?\p{Script=Han}{2,8})?)?$/u;
/** Blog: title, as blogs in English have it. */
const LATIN_COLON = /^[\x20-\x7e]{3,60}:\s/u;
const TITLE_LABEL = /^(?:[信文]息|文件|公文)?(?:名\s{0,4}称|标\s{0,4}题)\s?[:：]?$/u;
/** The least characters of a title in a frame, where the names of columns and sites stand, too. Chosen by hand. */
const MIN_FRAMED = 10;
/** Where a platform that cuts titles prints the whole one. */
const ORIGINAL = /^(?:本文)?原(?:标题|题)(?:为)?\s?[:：]?\s?《?(.{6,200}?)》?$/u;
/** 【县直动态】: the column, which the page's title has before the report's. */
const COLUMN_MARK = /^(?:【[^】]{1,12}】|\[[^\]]{1,12}\])\s*/u;
/** What television puts before every title. */
const MARK = /^(?:\[视频\]|【视频】)\s*/u;

/**
 * The report's title, as printed on the page: declared in its head, and checked against the lines
 * before the text, which may have more of it or tell it from the line above it.
 *
 * @param before the lines before the text, and the first of it
 */
export function findTitle(facts: PageFacts, before: PageLine[]): string | undefined {
  const title = printedTitle(facts, before);
  if (title === undefined || !isCutOff(title)) return title;
  const start = titleKey(beforeCut(title));
  const original = before.flatMap(({ text }) => ORIGINAL.exec(text)?.[1] ?? []);
  return original.find((each) => titleKey(each).startsWith(start)) ?? title;
}

function printedTitle(facts: PageFacts, before: PageLine[]): string | undefined {
  const declared = declaredTitle(facts);
  const whole = withoutProgram(withoutTags(facts.title));
  const isUsable = (line: PageLine) =>
    !line.chrome &&
    line.text.length < 600 &&
    line.linked < line.text.length / 2 &&
    titleKey(line.text).length >= 4;
  const broken = joinBroken(before.filter(isUsable), declared ?? whole);
  const candidates = [...broken, ...joinHeadings(before).filter(isUsable)];
  if (declared !== undefined) return printedForm(declared, candidates);
  if (isTitleAlone(before, whole)) return dropMark(whole);
  const issued = withIssuer(whole, before.filter(isUsable));
  if (issued !== undefined) return issued;
  const labelled = isNameless(whole) ? labelledTitle(before) : undefined;
  if (labelled !== undefined) return labelled;
  const site = facts.metas.get('sitename') ?? facts.metas.get('og:site_name');
  const named = [
    ...candidates,
    ...before.filter((line) => isFramedTitle(line, whole)),
    ...before.flatMap(behindColumn),
  ].filter(({ text }) => !site || !sameText(text, site));
  const starts = [whole, whole.replace(COLUMN_MARK, ''), behindSection(whole)];
  const first = named.filter(({ text }) => starts.some((start) => isFirstPart(start, text)));
  const own = (lines: PageLine[]) =>
    longest(lines.filter(({ text }) => !isOwner(text) && !isSectionName(text)));
  const usable = before.filter(isUsable);
  const last = usable.filter((line) => isLastPart(whole, line.text, usable));
  const isBlog = LATIN_COLON.test(whole) && own(last)?.heading === true;
  const printed = isBlog ? own(last) : (own(first) ?? own(last));
  const least = printed?.heading ? MIN_HEADING - 1 : MIN_HEADING;
  if (printed && titleKey(printed.text).length >= least) return dropMark(oneLine(printed.text));
  const stripped = dropSiteName(whole);
  const parts = [stripped, ...whole.split(SEPARATOR)];
  const middle = candidates.find((line) => isMiddlePart(line, whole));
  if (middle !== undefined) return dropMark(oneLine(middle.text));
  const full = parts
    .map((part) => completeCut(part, candidates))
    .find((each) => each !== undefined);
  if (full !== undefined) return dropMark(full);
  const heading = headingBefore(candidates, whole);
  const isSiteOnly = stripped === whole && SITE.test(whole.replace(PAPER_DAY, ''));
  if (heading && (isSiteOnly || stripped === '' || isSectionName(stripped)))
    return dropMark(heading);
  const above = titleAbove(candidates);
  const isTold = above && (OFFICE.test(whole) || !titleKey(above).includes(titleKey(stripped)));
  if (isTold && isNameless(whole)) {
    return dropMark(above);
  }
  return dropMark(stripped || heading || '') || undefined;
}

/** The title that a table of what the report is has behind its label. */
function labelledTitle(lines: PageLine[]): string | undefined {
  for (const [at, { pieces }] of lines.entries()) {
    // The cell of a table beside that of its label may be a line of its own.
    const [label, title = lines[at + 1]?.text] = pieces.split('\t');
    if (title !== undefined && TITLE_LABEL.test(label!) && titleKey(title).length >= MIN_HEADING)
      return oneLine(title);
  }
  return undefined;
}

/** A notice's title as it is printed with the office that issues it, which the page's own title leaves out. */
function withIssuer(title: string, lines: PageLine[]): string | undefined {
  if (!title.startsWith('关于')) return undefined;
  const keys = lines.map(({ text }) => oneLine(text));
  if (keys.includes(title)) return undefined;
  return keys.find(
    (line) => line.endsWith(title) && OFFICE_BEFORE.test(line.slice(0, -title.length).trim()),
  );
}

/** A title on one line: where it has a tag, <br> mostly, a blank stands. */
function withoutTags(title: string): string {
  return oneLine(title.replace(/<\/?[a-z][^<>]{0,40}>/giu, ' '));
}

/** The declared title that the page's own title bears out, else the first. */
function declaredTitle({ metas, article, title }: PageFacts): string | undefined {
  const declared = DECLARED.map((name) => metas.get(name));
  const [articleTitle, ...others] = declared;
  const given = [articleTitle, article?.title, ...others].filter(
    (each) => each !== undefined && !isSectionName(each) && !/(?:政府|门户|网站|官网)$/u.test(each),
  ) as string[];
  const whole = titleKey(title);
  const plain = given.map(withoutTags);
  const found = plain.find((each) => whole.includes(titleKey(each))) ?? plain[0];
  return found === undefined ? undefined : dropMark(found);
}

/** A declared title as its page prints it: whole where the head cut it, without the line above. */
function printedForm(declared: string, lines: PageLine[]): string {
  const wanted = titleKey(declared);
  const cut = isCutOff(wanted) ? beforeCut(wanted) : undefined;
  for (const { text, heading } of lines) {
    const printed = titleKey(text);
    if (printed === wanted) return dropMark(oneLine(text));
    if (cut && printed.startsWith(cut)) return oneLine(text);
    const isHead = heading && printed.length >= 6 && wanted.startsWith(printed);
    if (isHead && /^[|_｜–—-]/u.test(wanted.slice(printed.length))) return oneLine(text);
    const isTail = heading && wanted.endsWith(printed) && printed.length > wanted.length / 3;
    const above = wanted.slice(0, wanted.length - printed.length);
    if (isTail && lines.some((line) => titleKey(line.text) === above)) return oneLine(text);
  }
  return dropSiteName(declared);
}

/** Whether a heading in a frame of the page, or one that links to its own page, is what the page's title begins with. */
function isFramedTitle({ chrome, linked, heading, text }: PageLine, title: string): boolean {
  return (
    (chrome || linked > 0) &&
    heading &&
    text.length >= MIN_FRAMED &&
    text.length < 600 &&
    isFirstPart(title, text)
  );
}

/** Whether a heading is one part of a page's title, between the names of its column and its site. */
function isMiddlePart({ heading, text }: PageLine, title: string): boolean {
  const isName = isOwner(text) || isSectionName(text) || isEnglishName(text);
  const isLong = text.length >= MIN_FRAMED && text.length < 600;
  return (
    heading && isLong && !isName && title.split(SEPARATOR).some((part) => sameText(part, text))
  );
}

/** A page's title without the column that it begins with: 视频_石桥县…. */
function behindSection(title: string): string {
  const [cut] = title.matchAll(SEPARATOR);
  const isFirst = cut !== undefined && isSectionName(title.slice(0, cut.index));
  return isFirst ? title.slice(cut.index + cut[0].length) : title;
}

/** A heading without the column in brackets before it, which forums have as a link: [石桥新闻] 石桥县…. */
function behindColumn(line: PageLine): PageLine[] {
  const text = line.text.replace(COLUMN_MARK, '');
  const isMarked = line.heading && !line.chrome && text !== line.text;
  return isMarked && titleKey(text).length >= MIN_HEADING ? [{ ...line, text }] : [];
}

/** Whether a page's whole title is a heading of it, be it short: 讣告. Where a longer one follows, it is that one's column. */
function isTitleAlone(lines: PageLine[], title: string): boolean {
  if (isOwner(title) || isSectionName(title)) return false;
  const headings = lines.filter(
    ({ heading, chrome, linked }) => heading && !chrome && linked === 0,
  );
  const at = headings.findIndex(({ text }) => titleKey(text).length >= 2 && sameText(text, title));
  if (at < 0) return false;
  return headings
    .slice(at + 1)
    .every(({ text }) => titleKey(text).length < MIN_HEADING || /[。；]/u.test(text));
}

/** Whether a page's title begins with a text that is more than a piece of the site's name. */
function isFirstPart(title: string, text: string): boolean {
  const [whole, part] = [titleKey(title), titleKey(text)];
  if (!whole.startsWith(part)) return false;
  return !SITE_ONLY.test(title) || !/^[\p{L}\p{N}]/u.test(whole.slice(part.length));
}

/** Whether a page's title ends in a text, behind the names of site and column, and not behind its first line. */
function isLastPart(title: string, text: string, lines: PageLine[]): boolean {
  const [whole, part] = [title, text].map((each) => oneLine(each.normalize('NFKC')).toLowerCase());
  if (!whole!.endsWith(part!)) return false;
  const above = whole!.slice(0, -part!.length);
  if (/(?:[-_|>»–—:]|\s\/)\s?$/u.test(above)) return true;
  const isPrinted = lines.some((line) => titleKey(above).endsWith(titleKey(line.text)));
  return /\s$/u.test(above) && !isPrinted;
}

/** Whether all parts of a page's title are names of columns and sites, or too short to be a report's title. */
function isNameless(title: string): boolean {
  return title
    .split(SEPARATOR)
    .map((part) => part.replace(PAPER_DAY, ''))
    .every(
      (part) =>
        part.length <= MAX_UNKNOWN_SECTION ||
        isSectionName(part) ||
        isOwner(part) ||
        isEnglishName(part),
    );
}

/** The printed line that a title cut off by its page begins. */
function completeCut(title: string, lines: PageLine[]): string | undefined {
  if (!isCutOff(title)) return undefined;
  const start = titleKey(beforeCut(title));
  if (start.length < 4) return undefined;
  const line = lines.find(({ text }) => titleKey(text).startsWith(start));
  return line && oneLine(line.text);
}

function longest(lines: PageLine[]): PageLine | undefined {
  let best: PageLine | undefined;
  for (const line of lines) if (!best || line.text.length > best.text.length) best = line;
  return best;
}

/** A page's title without the names of column and site that stand behind it. */
function dropSiteName(title: string): string {
  const cuts = [...title.matchAll(SEPARATOR)];
  const last = cuts.findLastIndex(({ index }) => index > 0);
  if (last < 0) return title;
  const first = title.slice(0, cuts[0]!.index);
  const ending = title.slice(cuts[last]!.index + cuts[last]![0].length);
  if (!SITE.test(ending)) {
    const isSiteFirst = SITE_ONLY.test(title.slice(0, cuts[0]!.index));
    return isSiteFirst ? title.slice(cuts[0]!.index + cuts[0]![0].length) : title;
  }
  // Names of columns are short: what is cut off again must leave the most of it.
  return first.length >= 6 ? first : title.slice(0, cuts[last]!.index);
}

function dropMark(title: string): string {
  return title.replace(MARK, '').trim();
}
