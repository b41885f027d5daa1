import { findMentionsEn } from './mentions-en.js';

const GREETING =
  /^(?:Fellow|Dear|Distinguished|Respected|Esteemed|Honou?red|Ladies|Comrades)\b[^.]{0,60}[,:!]$/u;
/** Lines of a report's head, those between its author and the greeting, and an author's longest. Chosen by hand. */
const HEAD_LINES = 14;
const MAX_BETWEEN = 3;
const MAX_AUTHOR = 100;

/** The line over the greeting of a report or a speech that names who gives it: By Magistrate Su Heping. */
export function findAuthorEn(body: readonly string[]): number | undefined {
  const greeting = body.slice(0, HEAD_LINES).findIndex((line) => GREETING.test(line));
  for (let at = greeting - 1; at >= Math.max(0, greeting - MAX_BETWEEN); at -= 1) {
    const line = body[at]!.trim();
    const [one, ...others] = findMentionsEn(line, new Map());
    if (
      one !== undefined &&
      others.length === 0 &&
      one.end === line.length &&
      line.length <= MAX_AUTHOR
    )
      return at;
  }
  return undefined;
}
