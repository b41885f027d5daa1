import type { Element, ParentNode } from 'domhandler';
import { classNames, isElement } from '../../sources/markup/elements.js';
import {
  isChromeLine,
  isCommentHeading,
  isInfoLine,
  isMoreHeading,
  isOrnament,
} from '../layout/chrome-lines.js';
import { lineSize, type Layout, type PageLine, type Region } from '../layout/lines.js';
import { printedTimes, shortYearTimes } from './time/printed-time.js';
import { isTimeFragment } from './time/split-time.js';
import { beforeCut, isCutOff, sameText, solidEndsWith, titleKey } from './same-text.js';
import words from './words/body-names.json' with { type: 'json' };

/** What the elements are called that hold a report on the systems Chinese sites run. */
const BODY_NAME = new RegExp(`^(?:${words.bodyNames.join('|')})$`, 'u');
/** Elements of encyclopedias, whose text is mostly links. */
const CERTAIN = /^(?:mw-content-text)$/u;
/** How many lines of title, source and the like may stand before a text. Chosen by hand on the golden pages. */
const MAX_HEAD_LINES = 8;
/** 石桥融媒 2023年5月7日, in brackets perhaps: who published it and when, under a title. */
const SOURCE_AND_DAY =
  /^[[(（【]?\s?\p{Script=Han}{3,16}\s{1,4}(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s?[\])）】]?$/u;
const ENGLISH_DAY =
  /^(?:[A-Z][a-z]{2,5}day,? )?[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?, (?:19|20)\d{2}$/u;
/** The least characters of a text's beginning that stands over it. Chosen by hand. */
const MIN_SUMMARY = 12;
const HEAD_LABEL = /来\s{0,4}源|发布|浏览|点击|阅读|字[号体]|Source|Updated|Published|Font size/iu;

/** The region of a page in which the report's text stands; nothing where no text speaks for any. */
export function bodyRegion({ regions, lines }: Layout): Region | undefined {
  const certain = regions.find(
    ({ element }) => isElement(element) && CERTAIN.test(element.attribs.id ?? ''),
  );
  if (certain) return certain;
  let best: Region | undefined;
  // Inner regions come before outer ones. Of equals the outer is taken: it has short lines more,
  // cells of a table or a signature.
  for (const region of regions) {
    if (!best || region.weight > best.weight) best = region;
    else if (region.weight === best.weight && isAround(region, best)) best = region;
  }
  if (best === undefined || best.weight <= 0) return undefined;
  const whole = best.to === best.from + 1 ? withSiblings(best, lines) : best;
  const named = regions
    .filter((region) => region.weight > best.weight * minShare(region.element))
    .toSorted((a, b) => b.weight - a.weight)[0];
  return named ?? whole;
}

/**
 * A region of one line with the lines of its element's siblings: in a short text what stands beside
 * may weigh more than the other paragraphs do.
 */
function withSiblings(region: Region, lines: PageLine[]): Region {
  const family = lineFamily(lines[region.from]!.block);
  if (family === undefined) return region;
  const isKin = (line: PageLine | undefined) =>
    line !== undefined && line.linked === 0 && lineFamily(line.block) === family;
  let { from, to } = region;
  while (isKin(lines[to])) to += 1;
  while (lines[to - 1]!.weight < 0) to -= 1;
  const isText = (line: PageLine) => line.weight >= 0 && !line.heading;
  while (isKin(lines[from - 1]) && isText(lines[from - 1]!)) from -= 1;
  return { ...region, from, to };
}

/** What paragraphs of one text stand in: their parent, or the table of their rows. */
function lineFamily(element: Region['element']): ParentNode | undefined {
  if (!isElement(element) || !/^(?:p|div|td|section)$/u.test(element.name)) return undefined;
  const { parent } = element;
  return (element.name === 'td' ? parent?.parent : parent) ?? undefined;
}

/** Whether a region, short of the whole page, has another in it. */
function isAround(outer: Region, inner: Region): boolean {
  const isPage = !isElement(outer.element) || /^(?:body|html)$/u.test(outer.element.name);
  return !isPage && outer.from <= inner.from && outer.to >= inner.to;
}

/**
 * The share of the best region's weight that an element needs to be preferred to it because of its name; an id is
 * more telling than a class. Chosen by hand on the golden pages.
 */
function minShare(element: Region['element']): number {
  if (!isElement(element) || !isCalledBody(element)) return Infinity;
  return BODY_NAME.test(element.attribs.id?.toLowerCase() ?? '') ? 0.5 : 0.7;
}

/** Whether an element is called a report's text. */
export function isCalledBody(element: Region['element']): boolean {
  if (!isElement(element)) return false;
  if (element.attribs.itemprop?.includes('articleBody')) return true;
  return classNames(element).some((name) => BODY_NAME.test(name));
}

/** The region of one element, where it has text at all. */
export function findRegion({ regions }: Layout, element: Element): Region | undefined {
  return regions.findLast((region) => region.element === element);
}

/** The paragraphs of a report among the lines of its region: without what stands around a text. */
export function joinParagraphs(lines: PageLine[], title: string | undefined): string[] {
  const own = cutBeforeMore(lines.filter((line) => !line.chrome));
  return withoutSummary(withoutHead(own, title))
    .filter((line) => !isDropped(line))
    .map((line) => line.text);
}

function cutBeforeMore(lines: PageLine[]): PageLine[] {
  const lastText = lines.findLastIndex(({ text, linked }) => linked === 0 && lineSize(text) >= 40);
  const at = lines.findIndex(
    ({ text, linked }, index) =>
      (isMoreHeading(text) && (index > lastText || /声明|申明/u.test(text))) ||
      (linked === 0 && isCommentHeading(text) && lines.slice(0, index).some(isSentence)),
  );
  return at < 0 ? lines : lines.slice(0, at);
}

function isSentence({ text, linked }: PageLine): boolean {
  return linked === 0 && lineSize(text) >= 10 && /[。！；]/u.test(text);
}

function isDropped(line: PageLine): boolean {
  const { text, linked } = line;
  if (isChromeLine(text) || isMoreHeading(text) || isOrnament(text)) return true;
  const isLink = linked > 0 && linked >= text.replace(/\s/gu, '').length * 0.9;
  if (!isLink) return false;
  // A whole sentence that is a link belongs to the text, and the name of an attachment.
  return !/^附件\s?[:：]|[。；]$/u.test(text);
}

/** Without the title, its line of source and time, and the like before the first paragraph. */
function withoutHead(lines: PageLine[], title: string | undefined): PageLine[] {
  let from = 0;
  for (let at = 0; at < Math.min(lines.length, MAX_HEAD_LINES); at += 1) {
    const { text } = lines[at]!;
    const isTitle = title !== undefined && isPart(text, lines[at + 1]?.text, title);
    const isLead = at === from && (isDayPart(text) || isDropped(lines[at]!));
    if (isTitle || isSourceLine(text) || isLead) from = at + 1;
    else if (lineSize(text) > 60 || (lineSize(text) > 15 && /[。；]$/u.test(text))) break;
  }
  return lines.slice(from);
}

/** Without a first line that is the beginning of the text, cut off, as systems put it over the text. */
function withoutSummary(lines: PageLine[]): PageLine[] {
  const [first, ...rest] = lines;
  if (first === undefined || !isCutOff(first.text)) return lines;
  const start = titleKey(beforeCut(first.text));
  const text = titleKey(
    rest
      .slice(0, MAX_HEAD_LINES)
      .map((line) => line.text)
      .join(''),
  );
  return start.length >= MIN_SUMMARY && text.startsWith(start) ? rest : lines;
}

/** Whether a line is the title, or the first or second of the two it is printed on. */
function isPart(text: string, next: string | undefined, title: string): boolean {
  if (sameText(text, title)) return true;
  if (next !== undefined && sameText(`${text}${next}`, title)) return true;
  return lineSize(text) > 6 && solidEndsWith(title, text);
}

function isSourceLine(text: string): boolean {
  if (text.length > 160) return false;
  const [time] = printedTimes(text);
  if (isInfoLine(text) && lineSize(text) < 60) return time !== undefined || HEAD_LABEL.test(text);
  const [short] = time === undefined ? shortYearTimes(text) : [];
  if ((time ?? short)?.publishedAt === undefined) return false;
  return lineSize(text) < 30 && !/[。；，]/u.test(text);
}

function isDayPart(text: string): boolean {
  return isDayOnly(text) || (isTimeFragment(text) && /\d/u.test(text));
}

/** A day in words and perhaps the site's name, as blogs and old pages print it under a title. */
function isDayOnly(text: string): boolean {
  if (SOURCE_AND_DAY.test(text) || ENGLISH_DAY.test(text)) return true;
  return /^(?:\d{1,2}月\d{1,2}日(?:\s?[·|•/—-].{0,16})?|[[(（【]?(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])）】]?(?:\s?[·|•/—-].{0,16}|\s{1,3}[^\s，。；]{2,24})?)$/u.test(
    text,
  );
}
