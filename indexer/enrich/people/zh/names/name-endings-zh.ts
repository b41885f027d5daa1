import { isCommonWord } from '../../../../../src/model/text/segmenter.js';
import { joinAlternatives } from '../../../../../src/model/text/split-words.js';
import { AFTER_NAMES, AFTER_ONE, COURTESIES, POST_TITLES, TITLE_HEADS } from '../lexicon-zh.js';

/** Characters of a name in Chinese with a surname of one. */
export const MAX_CHINESE = 3;

/** Words of grammar and numbers that nobody's name begins with, whatever stands before it. */
export const NEVER_FIRST =
  '的是在了不将和同与及为就也还又再以被让使给各每该本此其这那何谁任兼到去来上下一二三四五六七八九十';
/** Words of grammar that no name holds. */
export const NEVER_IN_NAME = '的了是在们这那个么哪什吗呢吧您你我她它';

const HAN = /\p{Script=Han}/u;
/** What stands right after a name and is no part of it. */
export const STANDS_AFTER = new RegExp(
  `^(?:等|[两三四五六][位名]|${joinAlternatives([...AFTER_NAMES, ...COURTESIES, ...POST_TITLES])})`,
  'u',
);
/** 王刚和省长某某: what ends in 和 before a title is a name and the next of a list. */
export const POST = new RegExp(`^(?:${joinAlternatives(POST_TITLES)})`, 'u');
const afterOne = new Set(AFTER_ONE);

/**
 * How sure a name ends at a place: 3 at a sign or the text's end, 2 before a word, 1 before a character, 0 not at
 * all.
 */
export function rateEnding(text: string, at: number): number {
  // 项大同说: nobody says anything behind a joint.
  if (/^[同和与及跟向对](?:说|称|表示|指出|强调|介绍|认为)/u.test(text.slice(at, at + 3))) return 0;
  if (at >= text.length || !HAN.test(text[at]!)) return text[at] === '·' ? 0 : 3;
  if (STANDS_AFTER.test(text.slice(at, at + 4))) return 2;
  return afterOne.has(text[at]!) ? 1 : 0;
}

/** Whether a text begins with a saying, which is no name: 亲力亲为, 字正腔圆. */
export function isSaying(text: string): boolean {
  return isCommonWord(text.slice(0, 4));
}

/** Characters before a name in which 对 stands that it belongs to. */
const MAX_FOR = 24;
const JOINT_AT_END = /[和与及]$/u;
const OFFICE_NEAR = new RegExp(`^\\p{Script=Han}{0,8}?(?:${joinAlternatives(TITLE_HEADS)})`, 'u');
const OFFICE_NEXT = new RegExp(`^(?:${joinAlternatives(TITLE_HEADS)})`, 'u');
/** Those to whom something is told, and the verb. */
const TOLD_TO =
  /^(?!介绍|汇报|讲解|讲述|表示|通报|反映|说明|报告)\p{Script=Han}{1,12}?(?:介绍|汇报|讲解|讲述|表示|通报|反映|说明|报告|赠送|捐赠|颁发|致以|发出|提出|宣讲|推介)/u;
const MAX_TOLD = 16;
/** Characters behind a name in which the office of the next one would stand. */
const MAX_OFFICE = 12;

/** Whether the last character is the joint of a list: 石岩和组织委员, but not 巴图孟和参加. */
export function endsInJoint(text: string, at: number, length: number): boolean {
  const end = at + length;
  // 邝岚向总书记: a preposition before an office.
  if (text[end - 1] === '向' && length > 2 && OFFICE_NEXT.test(text.slice(end, end + MAX_OFFICE)))
    return true;
  // 韦春向客人介绍: to whom something is told.
  if (text[end - 1] === '向' && length > 2 && TOLD_TO.test(text.slice(end, end + MAX_TOLD)))
    return true;
  // 白音孟和与旗委书记: of two the second joins.
  if (!JOINT_AT_END.test(text.slice(at, end)) || /[和与及、]/u.test(text[end] ?? '')) return false;
  // 李梅和“法律明白人”: the next one begins with what is told of them.
  if (text[end] === '“') return true;
  return rateEnding(text, end) < 2 || OFFICE_NEAR.test(text.slice(end, end + MAX_OFFICE));
}

/** 沙马依作出席: 作 is no verb before another one. */
export function isLastAllTheSame(text: string, at: number, name: string): boolean {
  return name.endsWith('作') && /^(?:出席|参加|列席|陪同|、)/u.test(text.slice(at + name.length));
}

/** Whether a text speaks of what is so for the one named next: 对某某来说. */
export function isFor(text: string, at: number): boolean {
  return /[对于][^，。；：！？“”]*$/u.test(text.slice(Math.max(0, at - MAX_FOR), at));
}
