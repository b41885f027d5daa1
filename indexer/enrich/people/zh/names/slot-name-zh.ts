import { isCommonWord } from '../../../../../src/model/text/segmenter.js';
import { joinAlternatives } from '../../../../../src/model/text/split-words.js';
import { HAS_TITLE, NOT_NAMES, TITLE_HEADS } from '../lexicon-zh.js';
import {
  endsInJoint,
  isSaying,
  NEVER_FIRST,
  NEVER_IN_NAME,
  POST,
  rateEnding,
  STANDS_AFTER,
} from './name-endings-zh.js';
import {
  COMMON_WORDS,
  COMPOUND_SURNAMES,
  GIVEN_CHARACTERS,
  isCalled,
  isPhonetic,
  SURNAMES,
  TIBETAN_WORDS,
} from './surnames-zh.js';

const HAN_RUN = /^\p{Script=Han}{2,12}/u;
const TITLE_FOLLOWS = new RegExp(`^(?!代表|同志)(?:${joinAlternatives(TITLE_HEADS)})`, 'u');
/** Words of grammar: a name neither begins with one nor, but for 和 and 得, holds one. */
const BEGINS_NO_NAME = new RegExp(
  `^[${NEVER_FIRST}由访要都从向对把有无两几多数全另共请经自当按据应前后已正获出晋员人县市区镇乡村]`,
  'u',
);
const WITHIN_NO_NAME = new RegExp(`[${NEVER_IN_NAME}要被向把与及而]`, 'u');
/** What ends in one of these is an organisation, a place or a meeting. */
const ENDS_NO_NAME =
  /[盟局办委部院校会镇乡村厂站所团队组科处厅区县市府社级类室项等位名人员者家度期时里中内外间后日月年们方案法制化性率量说称]$/u;
/** What goes on after the last of a list. */
const LIST_ENDS =
  /^(?:[在同率就到是对的为曾]|正[为给把用从向在]|说[的，。：]|作(?![共为用品物风业者家]))/u;
/** 高兴地: how something is said. */
const IN_A_MANNER = /..[地着]$/u;
/** Characters of a name in the sounds of another language. */
const MAX_PHONETIC = 9;
const MIN_PHONETIC = 3;
/** 久美曲智尖措: three words. */
const MAX_TIBETAN = 6;
/** Characters of a name without dots that writes no sounds. */
const LONGEST = 4;
/** Three of four characters are such that write sounds. Chosen by hand on invented names of autonomous counties. */
const PHONETIC_SHARE = 0.75;

/**
 * The length of a name of two characters and more that no list has, in a place where the grammar wants a person:
 * after an office, or between two names of a list. It ends at a sign or before a word that follows names; 0 where
 * the place holds another word.
 */
export function matchSlotName(text: string, at: number): number {
  const run = HAN_RUN.exec(text.slice(at, at + 12))?.[0];
  if (run === undefined || STANDS_AFTER.test(run) || isSaying(run)) return 0;
  for (let length = 2; length <= run.length; length += 1) {
    if (!endsHere(text, at + length)) continue;
    const name = run.slice(0, length);
    if (endsInJoint(text, at, length) || IN_A_MANNER.test(name)) continue;
    // 观察员东帝汶领导人: what a title follows is a place.
    if (
      TITLE_FOLLOWS.test(text.slice(at + length, at + length + 6)) &&
      !POST.test(text.slice(at + length))
    )
      return 0;
    if (isSpelledName(name) || mayStand(name)) return length;
    if (!isSpelled(run.slice(0, length + 1))) return 0;
  }
  return 0;
}

/** The length of a name in the sounds of another language: 巴图孟和, 额尔敦陶格套; or 0. */
export function matchSpelledName(text: string, at: number): number {
  const length = matchSlotName(text, at);
  const name = text.slice(at, at + length);
  return length > MIN_PHONETIC && [...name].every(isPhonetic) ? length : 0;
}

function endsHere(text: string, at: number): boolean {
  return rateEnding(text, at) >= 2 || LIST_ENDS.test(text.slice(at, at + 2));
}

function isSpelledName(name: string): boolean {
  // 完么措: a word of Tibetan names and one of their sounds.
  const [first, last] = [name.slice(0, 2), name.slice(2)];
  if (last.length === 1 && TIBETAN_WORDS.has(first) && isPhonetic(last) && !isCommonWord(name))
    return true;
  if (
    name.length > MIN_PHONETIC &&
    (TIBETAN_WORDS.has(name.slice(0, 2)) || TIBETAN_WORDS.has(name.slice(-2)))
  )
    return name.length <= MAX_TIBETAN && !HAS_TITLE.test(name);
  return (
    name.length >= MIN_PHONETIC &&
    isPhonetic(name[0]!) &&
    (name[0] !== '和' || name.length > MIN_PHONETIC) &&
    isSpelled(name) &&
    !HAS_TITLE.test(name) &&
    !isCommonWord(name) &&
    !COMMON_WORDS.has(name) &&
    (!isCommonWord(name.slice(0, 2)) || name.length > MIN_PHONETIC)
  );
}

function mayStand(name: string): boolean {
  if (BEGINS_NO_NAME.test(name) || WITHIN_NO_NAME.test(name) || HAS_TITLE.test(name)) return false;
  if (isCalled(name) || isCalled(name.slice(0, MIN_PHONETIC))) return false;
  if (isCommonWord(name) || COMMON_WORDS.has(name) || NOT_NAMES.has(name)) return false;
  if (ENDS_NO_NAME.test(name)) return false;
  if (name.length === 2) return true;
  // 键对键, 边吃边聊
  if (name[0] === name[2]) return false;
  const [first, rest] = [name.slice(0, 2), name.slice(1)];
  if (name.length === 3)
    return (
      !isCommonWord(first) &&
      !NOT_NAMES.has(first) &&
      (!isCommonWord(rest) || [...rest].every((one) => GIVEN_CHARACTERS.has(one)))
    );
  return (
    name.length === LONGEST &&
    (COMPOUND_SURNAMES.has(first) || isDouble(name) || hasForeignGiven(name) || hasNoWord(name))
  );
}

/** Whether three or two characters may be a name that the text goes on behind: 风至诚 before 拉住. */
export function mayBeSlotName(name: string): boolean {
  return name.length <= 3 && mayStand(name);
}

/** 韩索菲亚: a surname, and a given name in the sounds of another language. */
function hasForeignGiven(name: string): boolean {
  return (
    SURNAMES.has(name[0]!) &&
    [...name.slice(1)].every(isPhonetic) &&
    !isCommonWord(name.slice(0, 2)) &&
    !isCommonWord(name.slice(-2))
  );
}

/** 索绰罗颖: no two of its characters are a word. */
function hasNoWord(name: string): boolean {
  if (NOT_NAMES.has(name.slice(0, 2))) return false;
  return [0, 1, 2].every((at) => !isCommonWord(name.slice(at, at + 2)));
}

/** 范徐丽泰, 张王建国: the surnames of two families and a given name. */
function isDouble(name: string): boolean {
  return (
    SURNAMES.has(name[0]!) &&
    SURNAMES.has(name[1]!) &&
    !isCommonWord(name.slice(0, 2)) &&
    !isCommonWord(name.slice(2))
  );
}

/** Whether nearly all characters are such that write the sounds of another language. */
function isSpelled(name: string): boolean {
  if (name.length > MAX_PHONETIC) return false;
  const phonetic = [...name].filter(isPhonetic).length;
  return phonetic / name.length >= PHONETIC_SHARE;
}
