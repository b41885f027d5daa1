import { isCommonWord, tagWords } from '../../../../../src/model/text/segmenter.js';
import { NOT_NAMES } from '../lexicon-zh.js';
import { rateEnding, STANDS_AFTER } from './name-endings-zh.js';
import {
  COMMON_WORDS,
  COMPOUND_SURNAMES,
  EVERYDAY_NAMES,
  GIVEN_CHARACTERS,
} from './surnames-zh.js';

/** The last word of an office, behind which a name stands. */
export const OFFICE = /(?:长|书记|主任|主席)$/u;
/** The same, and other words for one person who is about to act. */
const BEARER =
  /(?:长|书记|主任|主席|负责人|代表|执行官|经理|教授|常委|委员|研究员|工程师|创始人)$/u;
/** What persons do, right behind a name. */
export const COMES = /^(?:[、，]|出席|列席|参加|应邀|陪同|主持(?!人))/u;
/** What one person does, right behind the name. */
export const ACTS =
  /^(?:等[^，。、]{0,8}(?:出席|列席|参加|陪同|分别|先后|依次)|出席|列席|参加|应邀|陪同|主持(?!人)|表示|汇报|介绍|说[，。：]|宣布|宣读|反映|承诺|致辞|讲话|发言|强调|指出|要求|通报|解释|回应|透露|坦言|开门见山|告诉|带队|率队|率团|带领|深入(?!开展|推进|学习|贯彻)|来到|前往|逐一|上台|率先|同志(?:出席|主持|参加|[作做讲]|宣读|强调)|[赴到在][^，。]{2,16}(?:检查|调研|督导|督查|看望|走访|慰问|考察|视察|暗访)|就[^，。]{2,24}(?:[作做]了|提出|进行了?)|对[^，。]{2,24}提出|[作做]了?[^，。]{0,8}(?:发言|报告|讲话|汇报|说明))/u;
/** How something is done: words that begin with a surname and stand between an office and a verb. */
const MANNER =
  /^(?:全.|同.|首.|明确|明白|高度|高兴|高声|高调|严肃|严厉|严正|严格|充分|强烈|强力|强势|和蔼|安静|平静|平和|平淡|乐观|幸福|温和|温馨|温柔|幽默|谦虚|慎重|连.|从.|相继|应声|常.|万分|方才|时.|别.|辛苦|辛勤|终于|曾.|阳光|成功|应邀|应约|应急|计划|安排|支持|任.|代.|单独|公开|亲自|依次)/u;
/** jieba's tags of what may be a name as well: nouns, verbs, numbers; no adverbs and no words for a time. */
const MAY_NAME = /^(?:n|v|x|m|i|j|l|an)/u;
const LENGTH = 3;
/** Characters of what one does that are looked at. */
const MAX_ACT = 24;

/** Whether a word can be a name here: 副主席方正应邀列席. */
export function mayBeWord(text: string, at: number, name: string): boolean {
  if (EVERYDAY_NAMES.has(name) || actsInOffice(text, at, name)) return true;
  const next = at + name.length;
  const isBehindOffice = OFFICE.test(text.slice(Math.max(0, at - 2), at));
  if (name.length === LENGTH)
    return (
      !STANDS_AFTER.test(name) &&
      isGiven(name.slice(1)) &&
      rateEnding(text, next) > (isBehindOffice ? 0 : 1)
    );
  return (
    !NOT_NAMES.has(name) &&
    !STANDS_AFTER.test(name) &&
    (isBehindOffice || (text[at - 1] === '、' && text[at + name.length] !== '、')) &&
    COMES.test(text.slice(at + name.length, at + name.length + 3))
  );
}

/** 县纪委副书记东方朔、: a double surname that is a word, and a given name. */
export function isCompound(text: string, at: number, name: string): boolean {
  return (
    COMPOUND_SURNAMES.has(name.slice(0, 2)) &&
    !COMMON_WORDS.has(name) &&
    !NOT_NAMES.has(name) &&
    !isCommonWord(name) &&
    rateEnding(text, at + name.length) > 1
  );
}

/** 局长章程表示, 书记蓝天野宣布: who stands between an office and what its bearer does is a person, whatever the word. */
export function actsInOffice(text: string, at: number, name: string): boolean {
  const next = text.slice(at + name.length, at + name.length + MAX_ACT);
  const isPlaced =
    BEARER.test(text.slice(Math.max(0, at - LENGTH), at)) ||
    (text[at - 1] === '、' && !next.startsWith('等'));
  if (!isPlaced || !ACTS.test(next) || STANDS_AFTER.test(name) || MANNER.test(name)) return false;
  if (name.length === LENGTH) return !isCommonWord(name) && !isCommonWord(name.slice(1));
  return MAY_NAME.test(tagWords(name)[0]?.tag ?? '');
}

/** Whether all characters are such that many given names are made of. */
export function isGiven(text: string): boolean {
  return [...text].every((character) => GIVEN_CHARACTERS.has(character));
}
