import type { Act } from '../../act.js';
import type { MaskedParagraph } from '../paragraph-zh.js';
import { findClauseEnd, findClauseStart, type MentionGroup } from '../groups-zh.js';
import {
  ADDRESSED,
  INVITED,
  INVITED_BEFORE,
  INVITED_TO,
  LECTURES,
  MAX_LISTED,
  PRESIDED_TOGETHER,
  QUOTED_BEFORE,
  TOGETHER,
} from './act-patterns-zh.js';
import {
  findAuthoredVerb,
  findHeardVerb,
  findLetter,
  findPredicatesZh,
  findQuotedVerb,
} from './predicates-zh.js';

/** A verb of speaking stands at most so far behind the one who speaks. */
const MAX_TO_VERB = 40;

/** Characters of what is said that are looked at, and of the clause behind it. */
const MAX_QUOTED = 2100;
/** Characters in which those stand whose reports a meeting hears one after the other. */
const MAX_HEARD = 400;

/** 接受县总工会主席某某等颁发的奖章. */
const RECEIVES = /(?:接受|接过|领取)[^，。]{0,4}$/u;
const AWARDS = /^等?[^，。]{0,10}(?:颁发|赠送|授予|颁)/u;

/** 会见某某，听取他对当前工作的汇报. */
const HEARD_OUT =
  /^[^。；“”]{0,40}，(?:并)?(?:认真|仔细)?听取了?[他她其]们?(?:(?:对(?![手方])|[就关的])[^。；，]{0,40})?(?:汇报|报告|介绍|述职)/u;
/** 活动邀请了作家甲、乙，评论家丙等，…: behind a list of guests the sentence goes on. */
const GUEST_LIST =
  /^[^，。；：]{0,24}(?:特邀|承邀|邀请)[到了](?:[^，。；：]{0,30}、)?[^，。；：]{0,30}$/u;
const GUEST_JOINT = /^(?:[、，]|[和及与]|以及)(?:\p{Script=Han}{2,8}、)?$/u;
/** Who they are, and what they came for; 邀请了演员某某出演 is no visit. */
const LIST_ENDS =
  /^(?:等(?:[\d一二三四五六七八九十多余数几]+余?[名位人])?(?:\p{Script=Han}{0,6}?(?:[人家者员师手生]|代表|嘉宾|领导|学者|教授|同志))?|[两三四五六七八九十]位\p{Script=Han}{0,6}|一行)?(?:(?:一同|共同|应邀)?(?:出席|参加|座谈|与会|莅临|前来|到场|来到|现场|到|赴|走进)[^，。]{0,10})?(?:[，。]|$)/u;
/** 大会还邀请了局长某某和校长某某两位老人。: who was there, and nothing behind. */
const GUEST = /^[^，。]{0,12}(?:特邀|邀请)[到了][^，。]{0,40}$/u;
const GUESTS_END = /^(?:等[^，。]{0,10}|[两三四五六七八九十]位[^，。]{0,6})?(?:。|$)/u;
/** 把局长某某、副局长某某请到现场. */
const CALLED_IN = /^[^，。的]{0,30}?(?:请到|请来|叫到|喊到|请至|召集到)/u;
/** 针对记者某某爆料…，发言人表示: what one says is what another speaks about. */
const CONCERNING = /(?:针对|关于|对于|就|对)$/u;
const TELLS = /^(爆料|指出|指控|曝光|披露|声称|宣称|透露|坦言|提议)(?!的)/u;

/** What persons do whom a clause names beside its subject, their own words apart. */
export function findActBeside(
  plain: string,
  group: MentionGroup,
  end: number,
): Pick<Act, 'part' | 'verb'> | undefined {
  const { kind, from, end: behind } = group;
  const after = plain.slice(behind, findClauseEnd(plain, behind, end));
  const listed = plain.slice(behind, Math.min(end, behind + MAX_LISTED));
  const told = TELLS.exec(after)?.[1];
  if (told !== undefined && CONCERNING.test(beforeInClause(plain, from)))
    return { part: 'spoke', verb: told };
  if (kind === 'met' && HEARD_OUT.test(plain.slice(behind, end)))
    return { part: 'spoke', verb: '汇报' };
  if (kind === 'met' || kind === 'with') return { part: 'attended', verb: '会见' };
  if (kind === 'party' && PRESIDED_TOGETHER.test(after)) return { part: 'presided', verb: '主持' };
  if (kind === 'party' && TOGETHER.test(after === '' ? listed : after))
    return { part: 'attended', verb: '会见' };
  if (isInvitedToSpeak(plain, group, end)) return { part: 'spoke', verb: '作报告' };
  if (/[把将][^，。]{0,24}$/u.test(beforeInClause(plain, from)) && CALLED_IN.test(listed))
    return { part: 'attended', verb: '请到' };
  if (RECEIVES.test(beforeInClause(plain, from)) && AWARDS.test(after))
    return { part: 'attended', verb: '颁发' };
  if (beforeInClause(plain, from).endsWith('以') && /^为(?:团长|领队|组长)的/u.test(listed))
    return { part: 'attended', verb: '率团' };
  if (GUEST.test(beforeInClause(plain, from)) && GUESTS_END.test(listed))
    return { part: 'attended', verb: '邀请' };
  if (INVITED.test(beforeInClause(plain, from)) && INVITED_TO.test(listed))
    return { part: 'attended', verb: '出席' };
  return undefined;
}

/** What the guests of such a list tell: 邀请了教授某某，现场解答. */
export const GUESTS_TELL =
  /^，[^。；]{0,60}?(?:解答|讲解|授课|论述|解读|[作做]了?[^，。]{0,12}(?:报告|讲座|辅导|演讲|分享))/u;

/** The guests that a sentence, which begins at `from`, lists behind 邀请了, where nothing is said of what they tell. */
export function findGuests(
  plain: string,
  groups: readonly MentionGroup[],
  from: number,
): MentionGroup[] {
  const [first] = groups;
  if (!first || !GUEST_LIST.test(plain.slice(from, first.from))) return [];
  const guests = [first];
  for (const group of groups.slice(1)) {
    if (!GUEST_JOINT.test(plain.slice(guests.at(-1)!.end, group.from))) break;
    guests.push(group);
  }
  const { end } = guests.at(-1)!;
  return LIST_ENDS.test(plain.slice(end, end + MAX_LISTED)) ? guests : [];
}

/** The verb by which persons beside a subject begin to speak themselves. */
export function findSpeakerBeside(
  plain: string,
  { kind, from, end: behind }: MentionGroup,
  end: number,
): string | undefined {
  if (kind !== 'other' || ADDRESSED.test(plain.slice(Math.max(0, from - 1), from)))
    return undefined;
  return findQuotedVerb(plain.slice(behind, Math.min(end, behind + MAX_TO_VERB)));
}

/** 某某队长代表医疗队作了发言: a speech is told of, and none that a leader of the country once gave. */
export function delivers(plain: string, { mentions, end }: MentionGroup, until: number): boolean {
  if (mentions.some(({ post }) => post === null || /主席|总书记|总理/u.test(post))) return false;
  const { spoke, content } = findPredicatesZh(
    plain.slice(end, findClauseEnd(plain, end, until)),
    false,
  );
  return spoke !== undefined && !content;
}

/** Whether a whole sentence in quotation marks stands before one who acts, whose words it is then: “别怕！”消防员某某冲进水中. */
export function followsWords({ plain, text }: MaskedParagraph, at: number): boolean {
  const quoted = QUOTED_BEFORE.exec(plain.slice(Math.max(0, at - MAX_QUOTED), at));
  if (!quoted) return false;
  const end = at - (quoted[1]?.length ?? 0);
  return /[。！？…]”$/u.test(text.slice(end - 2, end));
}

/** 请局长某某同志发言, 会议邀请教授某某作专题辅导. */
export function isInvitedToSpeak(
  plain: string,
  { from, end: behind }: MentionGroup,
  end: number,
): boolean {
  return (
    INVITED_BEFORE.test(beforeInClause(plain, from)) &&
    LECTURES.test(plain.slice(behind, findClauseEnd(plain, behind, end)))
  );
}

/** The verb of persons whose letter is read out, who are heard, or, outside of what is said, who wrote. */
export function findLetterBeside(
  plain: string,
  { from, end: behind }: MentionGroup,
  { end, isQuoted }: { end: number; isQuoted: boolean },
): string | undefined {
  const after = plain.slice(behind, findClauseEnd(plain, behind, end));
  const before = beforeInClause(plain, from);
  const list = plain.slice(Math.max(0, from - MAX_HEARD), from);
  return (
    findLetter(before, after) ??
    findHeardVerb(list.slice(list.search(/[^，。；]*$/u)), after) ??
    (isQuoted ? undefined : findAuthoredVerb(before, after))
  );
}

function beforeInClause(plain: string, at: number): string {
  return plain.slice(findClauseStart(plain, at, 0), at);
}
