import { isElement } from '../../../sources/markup/elements.js';
import { oneLine } from '../../../sources/markup/text.js';
import { isChromeLine, isInfoLine } from '../../layout/chrome-lines.js';
import type { PageLine } from '../../layout/lines.js';
import { printedTimes } from '../time/printed-time.js';
import { sameText, titleKey } from '../same-text.js';
import { isOwner, isSectionName, SITE_ONLY } from '../section-names.js';
import { isTimeFragment } from '../time/split-time.js';

const BREADCRUMB = /^(?:首页|主页|您的位置|当前位置|所在位置|位置|Home)\s?[-:：>»/|›→]/iu;
/** What the cells of a table about a report are called. */
const LABEL =
  /^.{0,6}(?:日期|时间|机构|机关|单位|文号|索引号|名称|标题|方式|分类|来源|作者|类别|主题词|状态|效力|目录|编号)\s?[:：]?$/u;
/** The least characters of a heading that is a title. Chosen by hand. */
export const MIN_HEADING = 6;
/** Lines between a title and the line of its source and time: a subtitle, an author. Chosen by hand. */
const MAX_LINES_UNDER_TITLE = 4;

/** Lines with those put together that a heading breaks its title into. */
export function joinHeadings(lines: PageLine[]): PageLine[] {
  const whole: PageLine[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const isNext = last && last.heading && line.heading && last.block === line.block;
    if (isNext && !isInfoLine(line.text)) {
      whole[whole.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    } else whole.push(line);
  }
  return whole;
}

/** The lines that one element breaks its title into, put together where a title begins with them: a break is a blank. */
export function joinBroken(lines: PageLine[], title: string): PageLine[] {
  const wanted = titleKey(title);
  return lines.flatMap((line, at) => {
    const next = lines[at + 1];
    if (next === undefined || next.block !== line.block) return [];
    if (!wanted.startsWith(titleKey(line.text + next.text))) return [];
    const third = lines[at + 2];
    const three = third?.block === line.block ? `${line.text} ${next.text} ${third.text}` : '';
    const isThree = three !== '' && wanted.startsWith(titleKey(three));
    return [{ ...line, heading: true, text: isThree ? three : `${line.text} ${next.text}` }];
  });
}

/** The heading that stands before the text, where it is not the page's whole title. */
export function headingBefore(lines: PageLine[], whole: string): string | undefined {
  const above = titleAbove(lines);
  if (above !== undefined && !sameText(above, whole)) return above;
  const line = lines.findLast(
    (one) => isTitleLine(one) && one.heading && !sameText(one.text, whole),
  );
  return line && oneLine(line.text);
}

/** What stands right over source and time, however it is printed; a heading is preferred to what is under it. */
export function titleAbove(lines: PageLine[]): string | undefined {
  const opening = lines.findIndex(({ text }) => /[。；]/u.test(text));
  const isInfo = (line: PageLine) => isInfoLine(line.text) || isTimeLine(line);
  const before = lines.slice(0, Math.max(0, opening)).findLastIndex(isInfo);
  const info = before < 0 ? lines.findLastIndex(isInfo) : before;
  const sentence = lines.findIndex(({ text }, at) => at > info && /[。；]/u.test(text));
  const under = lines.slice(info + 1, sentence < 0 ? undefined : sentence).filter(isTitleLine);
  // Under a table of what the report is stands the report with its title.
  const headings = under.filter(
    ({ heading, text }) => heading && titleKey(text).length >= MIN_HEADING,
  );
  // Papers print a line over the title and one under it, as lesser headings.
  const own = headings.find(isFirstHeading) ?? headings[0];
  if (own !== undefined) return oneLine(own.text);
  const above = lines.slice(Math.max(0, info - MAX_LINES_UNDER_TITLE), Math.max(0, info));
  const usable = above.filter(isTitleLine);
  const line =
    usable.findLast(isFirstHeading) ?? usable.findLast(({ heading }) => heading) ?? usable.at(-1);
  if (line === undefined) return undefined;
  // A title may be broken in two without being a heading.
  const parts = usable.filter((each) => each.block === line.block && each.heading === line.heading);
  const isBroken = parts.length === 2 && lines.indexOf(parts[1]!) === lines.indexOf(parts[0]!) + 1;
  return oneLine(isBroken ? parts.map(({ text }) => text).join(' ') : line.text);
}

/** Whether a line is the heading of the page, and not the name of its site. */
function isFirstHeading({ block, text }: PageLine): boolean {
  return isElement(block) && block.name === 'h1' && !isOwner(text);
}

/** Whether a line is a time and little else. */
function isTimeLine({ text, pieces }: PageLine): boolean {
  return text.length <= 60 && !/[。；，]/u.test(text) && printedTimes(pieces).length > 0;
}

/** Whether a line may be a report's title, by its words. */
function isTitleLine({ text, pieces }: PageLine): boolean {
  const [label = ''] = pieces.split('\t');
  const isOther =
    BREADCRUMB.test(text) ||
    (label !== text && LABEL.test(label)) ||
    isTimeFragment(text) ||
    isInfoLine(text);
  if (
    isOther ||
    LABEL.test(text) ||
    isChromeLine(text) ||
    text.length > 120 ||
    /[。；;]$/u.test(text)
  )
    return false;
  return !SITE_ONLY.test(text.trim()) && !isSectionName(text);
}
