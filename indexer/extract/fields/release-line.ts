import { lineSize, type PageLine } from '../layout/lines.js';
import type { PageFields } from './page-fields.js';
import { printedTimes } from './time/printed-time.js';

/** The longest line that says who released a text and when. */
const MAX_LENGTH = 160;
const BEFORE = /^(.{1,80}?)[\s,，]*(?:\b(?:published|posted|issued))?[\s,，]*(?:\b(?:at|on))?$/iu;
/** What WeChat prints before the account: that the text is its own, and the author. */
const AUTHOR = /^(?:原创\s|original\s)?(?:\p{Script=Han}{2,20}\s(?=\p{Script=Han}{2,20}$))?/iu;
const AFTER =
  /^[\s,，|·]{0,3}(?:(?:posted|published|released|issued|from|发表于|发布于)\s?)?(?:(?:in|from|on)\s)?(\p{Script=Han}{2,8}|[A-Z][A-Za-z ]{2,30})?\s?$/iu;
/** Says where a text was released, in a line of its own under the time. */
const RELEASED_IN = /^(?:发表于|发布于|posted in|published in)\s?\p{L}[\p{L} ]{1,20}$/iu;
/** The longest name of an account, in Chinese characters' worth. Chosen by hand. */
const MAX_ACCOUNT_SIZE = 20;
const SENTENCE = /[。！？；]|\.\s|，.{8}/u;

/**
 * Reads the line by which a text that was printed again names its first release:
 * `Huaiji released at 22:47 on January 14, 2023 in Guangdong`, `石城发布 2023-03-09 18:30 发表于江西`.
 * Undefined where the line says more than that. Its time is China's, wherever it is printed again.
 */
export function readReleaseLine(line: string): PageFields | undefined {
  if (line.length > MAX_LENGTH || !/\d{4}/u.test(line)) return undefined;
  const plain = line
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replace(/^\s*[(【[](.*)[)】\]]\s*$/u, '$1')
    .trim();
  const times = printedTimes(plain);
  const [time] = times;
  if (time === undefined || times.length > 1) return undefined;
  const before = plain
    .slice(0, time.from)
    .replace(
      /^(?:(?:source|original|来源|原文|转自)\s?[:：]|(?:released|published|posted) by\b)\s?/iu,
      '',
    );
  const channel = BEFORE.exec(before.trimEnd())?.[1]?.trim().replace(AUTHOR, '');
  const after = AFTER.exec(plain.slice(time.to));
  if (!channel || after === null || SENTENCE.test(before)) return undefined;
  const { date, publishedAt } = time;
  const fields: PageFields = { channel, date };
  if (publishedAt !== undefined) fields.publishedAt = publishedAt;
  if (after[1] !== undefined) fields.province = after[1].trim();
  return fields;
}

/** The first release that the first lines of a text name, account and time on one line or two; the lines after. */
export function splitRelease(lines: PageLine[]): { release?: PageFields; rest: PageLine[] } {
  for (const [at, { text }] of lines.slice(0, 4).entries()) {
    const before = lines[at - 1]?.text ?? '';
    const isAccount = before !== '' && lineSize(before) <= MAX_ACCOUNT_SIZE;
    const release =
      readReleaseLine(text) ?? (isAccount ? readReleaseLine(`${before} ${text}`) : undefined);
    if (release === undefined) continue;
    const after = lines[at + 1]?.text ?? '';
    if (!RELEASED_IN.test(after)) return { release, rest: lines.slice(at + 1) };
    const placed = readReleaseLine(`${release.channel} ${text} ${after}`) ?? release;
    return { release: { ...release, ...placed }, rest: lines.slice(at + 2) };
  }
  return { rest: lines };
}
