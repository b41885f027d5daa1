import { oneLine } from '../../sources/markup/text.js';
import { isInfoLine } from '../layout/chrome-lines.js';
import type { PageLine } from '../layout/lines.js';
import type { PageFacts } from './page-facts.js';

const DECLARED = ['articletitle', 'og:title', 'twitter:title', 'dc.title', 'headline'];
// A hyphen behind a digit is one of years, numbers or days.
const SEPARATOR = /\s*(?:[|_｜]|-{2,3}|(?<!\d)-|[–—]{1,2}|::|&gt;|>|<|«|»)\s*/gu;
const SITE =
  /网$|网站|门户|政府|官网|频道|新闻中心|融媒体|公众号|\.(?:com|cn|gov|net)|Today$|Government$|News$/u;
/** A name of a site and nothing else. */
const SITE_ONLY =
  /(?:网|网站|门户|政府|官网|频道|新闻中心|融媒体中心|公众号|数字报|电子报|Today|Government|News)$/u;
/** What television puts before every title. */
const MARK = /^(?:\[视频\]|【视频】)\s*/u;

/** Whether two texts are equal but for white space. */
export function sameText(a: string, b: string): boolean {
  return a.length < 600 && b.length < 600 && dropSpaces(a) === dropSpaces(b);
}

/** Whether a text ends with another, white space apart. */
export function solidEndsWith(text: string, ending: string): boolean {
  return text.length < 600 && ending.length < 600 && dropSpaces(text).endsWith(dropSpaces(ending));
}

/**
 * The report's title, as printed on the page: declared in its head, and checked against the lines
 * before the text, which may have more of it or tell it from the line above it.
 *
 * @param before the lines before the text, and the first of it
 */
export function findTitle(facts: PageFacts, before: PageLine[]): string | undefined {
  const declared = declaredTitle(facts);
  const whole = oneLine(facts.title);
  const isUsable = (line: PageLine) =>
    !line.chrome &&
    line.text.length < 600 &&
    line.linked < line.text.length / 2 &&
    dropSpaces(line.text).length >= 4;
  const candidates = joinHeadings(before).filter(isUsable);
  if (declared !== undefined) return printedForm(declared, candidates);
  const site = facts.metas.get('sitename') ?? facts.metas.get('og:site_name');
  const named = candidates.filter(({ text }) => !site || !sameText(text, site));
  const first = named.filter(({ text }) => isFirstPart(whole, text));
  const own = (lines: PageLine[]) =>
    longest(lines.filter(({ text }) => !SITE_ONLY.test(text.trim())));
  const last = before.filter((line) => isUsable(line) && isLastPart(whole, line.text));
  const printed = own(first) ?? own(last);
  if (printed && dropSpaces(printed.text).length >= 6) return dropMark(oneLine(printed.text));
  const stripped = dropSiteName(whole);
  const heading = headingBefore(candidates, whole);
  const isSiteOnly = stripped === whole && SITE.test(whole);
  if (heading && (isSiteOnly || stripped === '')) return dropMark(heading);
  return dropMark(stripped || heading || '') || undefined;
}

/** The declared title that the page's own title bears out, else the first. */
function declaredTitle({ metas, article, title }: PageFacts): string | undefined {
  const declared = DECLARED.map((name) => metas.get(name));
  const [articleTitle, ...others] = declared;
  const given = [articleTitle, article?.title, ...others].filter((each) => each !== undefined);
  const whole = dropSpaces(title);
  const found = given.find((each) => whole.includes(dropSpaces(each))) ?? given[0];
  return found === undefined ? undefined : dropMark(found);
}

/** A declared title as its page prints it: whole where the head cut it, without the line above. */
function printedForm(declared: string, lines: PageLine[]): string {
  const wanted = dropSpaces(declared);
  const cut = /(?:…|\.{3})$/u.test(declared) ? wanted.replace(/(?:…|\.{3})$/u, '') : undefined;
  for (const { text, heading } of lines) {
    const printed = dropSpaces(text);
    if (printed === wanted) return dropMark(oneLine(text));
    if (cut && printed.startsWith(cut)) return oneLine(text);
    const isHead = heading && printed.length >= 6 && wanted.startsWith(printed);
    if (isHead && /^[|_｜–—-]/u.test(wanted.slice(printed.length))) return oneLine(text);
    const isTail = heading && wanted.endsWith(printed) && printed.length > wanted.length / 3;
    const above = wanted.slice(0, wanted.length - printed.length);
    if (isTail && lines.some((line) => dropSpaces(line.text) === above)) return oneLine(text);
  }
  return dropSiteName(declared);
}

/** Lines with those put together that a heading breaks its title into. */
function joinHeadings(lines: PageLine[]): PageLine[] {
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

/** Whether a page's title begins with a text that is more than a piece of the site's name. */
function isFirstPart(title: string, text: string): boolean {
  if (!dropSpaces(title).startsWith(dropSpaces(text))) return false;
  return !SITE_ONLY.test(title) || !/^[\p{L}\p{N}]/u.test(title.slice(text.length));
}

/** Whether a page's title ends in a text, behind the name of the site. */
function isLastPart(title: string, text: string): boolean {
  const [whole, part] = [dropSpaces(title), dropSpaces(text)];
  return whole.endsWith(part) && /[-_|>»–—:]$/u.test(whole.slice(0, whole.length - part.length));
}

function headingBefore(lines: PageLine[], whole: string): string | undefined {
  const found = lines.findLast((line) => line.heading && !sameText(line.text, whole));
  // What stands right over source and time is the title, however it is printed.
  const info = lines.findLastIndex(({ text }) => isInfoLine(text));
  const line = found ?? lines[info - 1];
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

function dropSpaces(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}
