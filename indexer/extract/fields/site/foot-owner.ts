import type { PageLine } from '../../layout/lines.js';

/** What stands on a line that says who runs a site, or under which number it is registered. */
const RUNS =
  /主办|主管|承办|合办|版权|出品|ICP\s?备|标识码|Identification Code|Copyright|©|People['’]s Government|Government of\b|\b(?:sponsor|host|organi[sz]|administer)ed by\b/iu;
/** Of a report that tells who ran what, not of a foot. */
const SENTENCE = /[。；！？][”）]?$|，.{0,200}\.$/u;
/** What follows these words is where an office is, or who built its site: neither says whose site it is. */
const OTHERS =
  /(?:(?:单位|办公)?地\s{0,4}址|技术支持|承建|设计|制作|开发|电\s{0,4}话|邮\s{0,4}编|Address|Add\.|Tel|Designed)\s?[:：].*$/iu;
/** A number alone on its line, such as offices register their sites under; and what numbers of another kind follow. */
const NUMBER = /^\d{10}$/u;
const OTHER_NUMBERS = /(?:QQ\s?群?|邮\s?箱|热\s?线|传\s?真|电\s?话|手\s?机|微\s?信)\s?[:：]?$/iu;
/** Lines at a page's end, the longest of them, and the most that is kept. Chosen by hand: a foot is short. */
const FOOT_LINES = 12;
const MAX_LINE = 300;
const MAX_OWNER = 400;

/**
 * What the foot of a page says of who runs the site, line by line; undefined where it says nothing.
 *
 * @param body the report's text, whose lines are not of the foot
 */
export function footOwner(lines: readonly PageLine[], body: string): string | undefined {
  const owners = lines
    .slice(-FOOT_LINES)
    .filter(({ text, linked }, at, foot) => {
      if (text.length >= MAX_LINE || linked >= text.length / 2) return false;
      const isNumber = NUMBER.test(text) && !OTHER_NUMBERS.test(foot[at - 1]?.text ?? '');
      return isNumber || (RUNS.test(text) && !SENTENCE.test(text) && !body.includes(text.trim()));
    })
    .map(({ text }) => text.replace(OTHERS, '').trim())
    .filter(Boolean);
  return owners.join('\n').slice(0, MAX_OWNER) || undefined;
}
