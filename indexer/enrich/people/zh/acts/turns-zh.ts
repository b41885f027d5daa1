import { findClauseEnd, findClauseStart, type MentionGroup } from '../groups-zh.js';
import { findPredicatesZh } from './predicates-zh.js';
import { mayBeOfficial } from './workers-zh.js';

/** …，副县长某某参加调研。: nothing but that behind the names, to the end of the sentence. */
const CAME_ALONG =
  /^等?(?:县?领导|同志|负责同志|人)?(?:一同|一起|全程|共同|先后)?(?:陪同|参加|出席|列席|随同)(?:了)?(?:会议|活动|调研|检查|座谈会?|视察|考察|督导|督查|指导|走访|慰问|仪式){0,3}。?$/u;

/**
 * Whether persons named within what another says take the turn: 甲建议，…；乙希望，…: after a semicolon they speak, or act by
 * an office; at the end of the sentence, at `until`, they came along.
 */
export function takesTurn(
  plain: string,
  { kind, from, end, mentions }: MentionGroup,
  until: number,
  workers: ReadonlySet<string>,
): boolean {
  if (kind !== 'subject') return false;
  const bearsOffice =
    from < mentions[0]!.start && mentions.some((mention) => mayBeOfficial(mention, workers));
  if (bearsOffice && CAME_ALONG.test(plain.slice(end, until))) return true;
  if (plain[findClauseStart(plain, from, 0) - 1] !== '；') return false;
  const clause = plain.slice(end, findClauseEnd(plain, end, plain.length));
  const { spoke, attended } = findPredicatesZh(clause, true);
  return (spoke ?? (bearsOffice ? attended : undefined)) !== undefined;
}
