import { isCommonWord, tagWords } from '../../../../src/model/text/segmenter.js';
import { joinAlternatives } from '../../../../src/model/text/split-words.js';
import { HAS_TITLE, TITLE_HEADS } from './lexicon-zh.js';
import { matchNameAfterTitle } from './names/name-after-title-zh.js';
import { matchChineseName } from './names/name-zh.js';
import type { MaskedParagraph } from './paragraph-zh.js';

/** The line under a title that names who wrote what follows. */
export interface NamedLine {
  name: string;
  role: string | null;
  /** The paragraph that addresses the hearers: the speech begins with it. */
  opening: number;
}

/** 徐水县人民政府县长, and nothing else on the line. */
const TITLE_LINE = new RegExp(
  `^[—－\\-\\s]*(\\p{Script=Han}[\\p{Script=Han}、]{0,38}(?:${joinAlternatives(TITLE_HEADS)}))$`,
  'u',
);
/** 黎作凤各位委员: the line break behind the name is lost. */
const NAME_AND_GREETING = /^([\p{Script=Han}·]{2,4})(?=各位|同志们|尊敬的)/u;
const NAME_LINE = /^[—－\-\s]*([\p{Script=Han}·]{2,14})$/u;
const GREETING =
  /^(?:尊敬的[^。]{0,40})?(?:各位|同志们|女士们|朋友们|老师们|同学们|乡亲们|父老乡亲)[^。]{0,40}[：:，！]/u;
/** Lines of a report's head, and lines between its author and the greeting (a date, the occasion). Chosen by hand. */
const HEAD_LINES = 14;
const MAX_BETWEEN = 3;

/** What is a letter by its title, and the line of who signs it: 县委书记：某某. */
const LETTER = /(?:一封信|公开信|慰问信|感谢信|贺信|贺词|倡议书|献词)$/u;
const SIGNATURE = new RegExp(
  `^(\\p{Script=Han}{0,20}(?:${joinAlternatives(TITLE_HEADS)}))[：:]?([\\p{Script=Han}·]{2,10})$`,
  'u',
);
/** Lines at a letter's end that may sign it. Chosen by hand: two names, two offices, a day. */
const SIGNATURE_LINES = 5;

/** 滕野：吃了吗？: a line of a transcript. */
const SPOKEN_LINE = /^(\p{Script=Han}{2,4})：/u;
/** Lines that have to begin with a name before it is one. */
const MIN_LINES = 2;
/** jieba's tags of a person's name and of what it does not know. */
const UNKNOWN = /^(?:nr|x)/u;

/** Those whose names begin several lines of a transcript, before a colon and what they say. */
export function listTranscriptNames(plains: readonly string[]): string[] {
  const lines = new Map<string, number>();
  for (const plain of plains) {
    const name = SPOKEN_LINE.exec(plain)?.[1];
    if (name !== undefined) lines.set(name, (lines.get(name) ?? 0) + 1);
  }
  return [...lines]
    .filter(([name, count]) => count >= MIN_LINES && isWholeName(name))
    .map(([name]) => name);
}

function isWholeName(label: string): boolean {
  const words = tagWords(label);
  return (
    matchChineseName(label, 0, true) === label.length &&
    !isCommonWord(label) &&
    !HAS_TITLE.test(label) &&
    (words.length > 1 || UNKNOWN.test(words[0]!.tag))
  );
}

/** Those who sign a letter to the public under its text; `opening` is the line of the signature. */
export function findSigners(title: string, paragraphs: readonly MaskedParagraph[]): NamedLine[] {
  if (!LETTER.test(title.trim())) return [];
  const first = Math.max(1, paragraphs.length - SIGNATURE_LINES);
  return paragraphs.slice(first).flatMap(({ plain }, at) => {
    const [, role, name] = SIGNATURE.exec(plain.replace(/\s/gu, '')) ?? [];
    if (role === undefined || matchNameAfterTitle(name!, 0) !== name!.length) return [];
    return [{ name: name!, role, opening: first + at }];
  });
}

/** The author of a report or a speech whose name stands alone on a line between its title and 各位代表. */
export function findAuthorLine(paragraphs: readonly MaskedParagraph[]): NamedLine | undefined {
  const head = paragraphs.slice(0, HEAD_LINES).map(({ plain }) => plain);
  const opening = head.findIndex((line) => GREETING.test(line.replace(NAME_AND_GREETING, '')));
  const glued = NAME_AND_GREETING.exec(head[opening] ?? '')?.[1];
  if (glued !== undefined && matchNameAfterTitle(glued, 0) === glued.length)
    return { name: glued, role: null, opening };
  const lines = head
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.trim() !== '');
  const greeting = lines.findIndex(({ index }) => index === opening);
  for (let at = greeting - 1; at >= Math.max(0, greeting - MAX_BETWEEN); at -= 1) {
    const text = lines[at]!.line;
    const alone = NAME_LINE.exec(text)?.[1];
    if (alone === undefined || matchNameAfterTitle(alone, 0) !== alone.length) continue;
    const role = TITLE_LINE.exec(lines[at - 1]?.line ?? '')?.[1] ?? null;
    return { name: alone, role, opening };
  }
  return undefined;
}
