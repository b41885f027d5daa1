import { lineSize, type PageLine } from '../layout/lines.js';
import { printedTimes } from './time/printed-time.js';

/** What a post's line of author and time calls its time, before it. */
const POSTED =
  /(发布时间|发表时间|发帖时间|回复时间|留言时间|发表于|发布于|回复于|发[帖贴]于|评论于|Posted(?: on| at)?|wrote on)\s?[:：]?\s?$/iu;
/** A line under a post that says whose it was. */
const SIGNATURE = /^本[贴帖文]由.{1,40}于.{0,60}(?:发表|发布)/u;
const MAX_LENGTH = 160;
/** The size of the shortest post. Chosen by hand on pages of forums. */
const MIN_TEXT = 30;

/**
 * The lines of a thread's first post: a forum's page, or an article with comments under it, is the
 * report of who wrote first. Posts are told by their lines of author and time, of which a thread has
 * several alike, above the posts or under them.
 */
export function firstPost(lines: PageLine[]): PageLine[] {
  const signature = lines.findIndex(
    ({ text }) => text.length <= MAX_LENGTH && SIGNATURE.test(text),
  );
  if (signature > 0) return lines.slice(0, signature);
  const seen = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    const label = readLabel(line);
    if (label === undefined) continue;
    const first = seen.get(label);
    if (first === undefined) seen.set(label, at);
    // Above the first such line stands either its post or nothing but a title.
    else return lines.slice(0, holdsPost(lines.slice(0, first)) ? first : at);
  }
  return lines;
}

function readLabel({ text, chrome }: PageLine): string | undefined {
  if (chrome || text.length > MAX_LENGTH || !/\d{4}/u.test(text)) return undefined;
  // A sentence of the text may tell when someone wrote something.
  if (/[。！？；，]/u.test(text)) return undefined;
  const plain = text.normalize('NFKC').replace(/\s+/gu, ' ');
  const [time] = printedTimes(plain);
  if (time?.publishedAt === undefined) return undefined;
  return POSTED.exec(plain.slice(0, time.from))?.[1]?.toLowerCase();
}

function holdsPost(lines: PageLine[]): boolean {
  const text = lines.filter(({ linked, text: { length } }) => linked < length / 2);
  const size = text.reduce((sum, line) => sum + lineSize(line.text), 0);
  return size >= MIN_TEXT && text.some((line) => /[。！？；.!?]/u.test(line.text));
}
