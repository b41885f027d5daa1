import type { PageLine } from '../../layout/lines.js';

/** What stands on a line that says who runs a site, or under which number it is registered. */
const RUNS =
  /主办|主管|承办|合办|版权|出品|ICP\s?备|标识码|Copyright|©|People['’]s Government|Government of\b|\b(?:sponsor|host|organi[sz]|administer)ed by\b/iu;
/** Of a report that tells who ran what, not of a foot. */
const SENTENCE = /，.{0,200}[。.]$/u;
/** Behind these words stands where an office is and who made its site: neither says whose it is. */
const OTHERS =
  /(?:(?:单位|办公)?地\s{0,4}址|技术支持|承建|设计|制作|开发|电\s{0,4}话|邮\s{0,4}编|Address|Add\.|Tel|Designed)\s?[:：].*$/iu;
/** A number of ten digits, under which offices register their sites: its first six are the place's code. */
const SITE_CODE = /(?<!\d)\d{10}(?!\d)/u;
/** Lines at a page's end, the longest of them, and the most that is kept. Chosen by hand: a foot is short. */
const FOOT_LINES = 12;
const MAX_LINE = 300;
const MAX_OWNER = 400;

/** What the foot of a page says of who runs the site, line by line; undefined where it says nothing. */
export function footOwner(lines: readonly PageLine[]): string | undefined {
  const owners = lines
    .slice(-FOOT_LINES)
    .filter(({ text, linked }) => text.length < MAX_LINE && linked < text.length / 2)
    .filter(({ text }) => (RUNS.test(text) && !SENTENCE.test(text)) || SITE_CODE.test(text))
    .map(({ text }) => text.replace(OTHERS, '').trim())
    .filter(Boolean);
  return owners.join('\n').slice(0, MAX_OWNER) || undefined;
}
