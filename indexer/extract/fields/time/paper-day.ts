import { printedTimes, type PrintedTime } from './printed-time.js';

/** What parts the names in a page's title: a sign, or a blank before a day. */
const TITLE_PARTS =
  /\s{0,4}(?:[|_｜]|(?<!\d)-{1,3}|-{1,3}(?!\d)|[–—]{1,2}|::|\s\/\s)\s{0,4}|\s{1,4}(?=(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2})/u;
/** The longest day with the name of the week's day. */
const MAX_DAY = 16;
/** A page of a newspaper, which its title names beside the paper: 第02版：要闻. */
const PAPER_PAGE = /^第?[A-Z]?[\d一二三四五六七八九十]{1,3}版(?:\s?[:：].{1,8})?$/u;
/** The name of a newspaper: 石桥报. */
const PAPER = /^\p{Script=Han}{1,8}(?<![通简预海举播汇申上填警回情])报$/u;
/** What the site of a newspaper is called behind the paper's own name: 今日青岩数字报. */
const DIGITAL = /(?<=^今日.{2,8}|[报刊讯])(?:(?:多媒体)?数字报|电子报|电子版|数字版)$/u;

/** The names in a page's title, in order; none is empty. */
export function splitTitle(whole: string): string[] {
  return whole
    .split(TITLE_PARTS)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** Whether a part of a page's title is the name of a newspaper: 石桥报. */
export function isPaper(part: string): boolean {
  return PAPER.test(part);
}

/** Whether a part of a page's title is the number of a newspaper's page. */
export function isPaperPage(part: string): boolean {
  return PAPER_PAGE.test(part);
}

/** Whether a part of a page's title is the day of a newspaper: 2020年10月13日 星期二. */
export function isDay(part: string): boolean {
  return part.length <= MAX_DAY && printedTimes(part).length > 0;
}

/** The name of a newspaper without that of its site: 石桥报 of 石桥报电子版. */
export function withoutDigital(part: string): string {
  return part.replace(DIGITAL, '');
}

/** The day of a newspaper by a page's title, which names the paper or its page too: 石桥报 2023年5月7日 第1版. */
export function paperDay(whole: string): PrintedTime | undefined {
  const parts = splitTitle(whole);
  const day = parts.find((part) => isDay(part));
  const isOfPaper = parts.some(
    (part) => isPaperPage(part) || isPaper(part) || withoutDigital(part) !== part,
  );
  return day !== undefined && isOfPaper ? printedTimes(day)[0] : undefined;
}
