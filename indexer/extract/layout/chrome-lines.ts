import words from './words/chrome-lines.json' with { type: 'json' };

/** Lines longer than this are text, whatever words they begin with. */
const MAX_LENGTH = 120;
const COLON = '\\s?[:：丨|｜/]';
/** Names and the like: a credit is not followed by a sentence. */
const NAMES = '[^。？！；?!]{0,60}$';
const OPEN = '[\\s\\[【（(|·/＞>]{0,3}';
const CLOSE = '[\\s\\]】）)|·/]{0,3}';

/** What stands between buttons, and how often they were pressed. */
const COUNT = '[\\s\\d.万+|·/、,，:：()（）\\[\\]【】]{0,12}';

/** Alternatives of the word list, with the parts put in that several of them share. */
function alternatives(patterns: string[]): string {
  const tool = `(?:${words.tools.join('|')})`;
  const widget = `(?:${words.widgets.join('|')})`;
  return patterns
    .join('|')
    .replaceAll('{colon}', COLON)
    .replaceAll('{names}', NAMES)
    .replaceAll('{open}', OPEN)
    .replaceAll('{close}', CLOSE)
    .replaceAll('{tool}', tool)
    .replaceAll('{widget}', widget)
    .replaceAll('{count}', COUNT);
}

/** Lines that are not text wherever they stand. */
const ANYWHERE = new RegExp(
  `^[^\\p{L}\\p{N}]{0,8}(?:${alternatives(Object.values(words.lines).flat())})`,
  'iu',
);

/** Headings after which only other reports are named. */
const MORE = new RegExp(
  `^[^\\p{L}\\p{N}]{0,8}(?:${alternatives(words.moreHeadings)})[\\]】\\s:：]{0,3}$`,
  'iu',
);

/** Headings after which readers comment. */
const COMMENTS = new RegExp(
  `^[^\\p{L}\\p{N}]{0,4}(?:${alternatives(words.commentHeadings)})[\\]】\\s:：]{0,3}$`,
  'iu',
);

const INFO = new RegExp(`(?:${alternatives(words.infoLabels)})\\s?[:：[【(（]`, 'iu');

/** The characters of labels that differ in traditional script. */
const { traditional: TRADITIONAL, simplified: SIMPLIFIED } = words;
const ANY_TRADITIONAL = new RegExp(`[${TRADITIONAL}]`, 'gu');

/** Labels in traditional script as simplified ones; other characters may stay as they are. */
function foldTraditional(line: string): string {
  return line.replace(ANY_TRADITIONAL, (each) => SIMPLIFIED[TRADITIONAL.indexOf(each)]!);
}

/** A line drawn between parts, arrows and the like: what is said wordlessly keeps its marks. */
const ORNAMENT = /^[^\p{L}\p{N}。！？；…“”"?!]+$/u;

/** Whether a line is not part of a report's text: who edited it, what a reader may do, who runs the site. */
export function isChromeLine(line: string): boolean {
  // A notice in Latin letters is about three times as long.
  const most = /\p{Script=Han}/u.test(line.slice(0, MAX_LENGTH)) ? MAX_LENGTH : MAX_LENGTH * 3;
  return line.length <= most && ANYWHERE.test(foldTraditional(line));
}

/** Whether a line says nothing, not even by its marks. */
export function isOrnament(line: string): boolean {
  return line.length <= MAX_LENGTH && ORNAMENT.test(line);
}

/** Whether a line is a heading over other reports: nothing after it belongs to this one. */
export function isMoreHeading(line: string): boolean {
  return (
    line.length <= 40 &&
    MORE.test(foldTraditional(line.replace(/(?<=\p{Script=Han})\s(?=\p{Script=Han})/gu, '')))
  );
}

/** Whether a line is a heading over what readers wrote. */
export function isCommentHeading(line: string): boolean {
  return line.length <= 30 && COMMENTS.test(foldTraditional(line));
}

/** Whether a line may tell source and time, as stands between title and text. */
export function isInfoLine(line: string): boolean {
  return line.length <= 300 && INFO.test(foldTraditional(line));
}
