import { isCommonWord, tagWords } from '../../../../../src/model/text/segmenter.js';
import { HAS_TITLE, NOT_NAMES } from '../lexicon-zh.js';
import {
  endsInJoint,
  isSaying,
  NEVER_FIRST,
  NEVER_IN_NAME,
  rateEnding,
  STANDS_AFTER,
} from './name-endings-zh.js';
import { COMMON_WORDS, GIVEN_CHARACTERS, isCalled } from './surnames-zh.js';

const HAN_RUN = /^\p{Script=Han}{3}/u;
/** Words of grammar that nobody is called by. */
const BEGINS_NO_NAME = new RegExp(`^[${NEVER_FIRST}并但]`, 'u');
const WITHIN_NO_NAME = new RegExp(
  `[说称和对等并]$|[${NEVER_IN_NAME}与及而他县市区省镇乡村局委部院会]`,
  'u',
);
/** jieba's tags of a given name that is a word: a person's, a place's, a thing's, what is so. */
const GIVEN = /^(?:n|x|a|z|i|l|j|b|v)/u;
/** jieba's tags of what one does and how. */
const DOES = /^(?:v|i|l|z)/u;
const LENGTH = 3;
/** What one does begins with such a word, behind any name. */
const CLAUSE_GOES_ON = /^(?:[在就对向率到为]|说[：，。“]|曾)/u;
/** Adverbs of one character, before a verb: no surnames there. */
const ADVERB = /^[都要后正按应前多当经便即常刚总最更很太只仅才没未皆均]/u;
/** Characters behind a name that are cut into words. */
const MAX_NEXT = 8;
/** How sure a name's end is before a word that follows names. */
const BEFORE_WORD = 2;
/**
 * The length of a name of three characters whose surname is on no list, or is a word of grammar everywhere else: 局长都国胜介绍,
 * 副县长字开明、. It stands right behind an office, its given name could be one, and what it ends before is a sign or what
 * somebody does; else 0.
 */
export function matchOfficeName(text: string, at: number): number {
  const name = HAN_RUN.exec(text.slice(at, at + LENGTH))?.[0];
  if (name === undefined || !mayBeName(name) || endsInJoint(text, at, LENGTH)) return 0;
  // 全军官|兵要向: the office's last character is the first of a word.
  if (isCommonWord(text.slice(at - 1, at + 1)) || isSaying(text.slice(at))) return 0;
  const end = at + LENGTH;
  const isEnd =
    rateEnding(text, end) >= BEFORE_WORD ||
    CLAUSE_GOES_ON.test(text.slice(end, end + 2)) ||
    beginsAct(text.slice(end, end + MAX_NEXT));
  return isEnd ? LENGTH : 0;
}

function mayBeName(name: string): boolean {
  const [first, given] = [name.slice(0, 2), name.slice(1)];
  return (
    name[0] !== name[2] &&
    !BEGINS_NO_NAME.test(name) &&
    !WITHIN_NO_NAME.test(name) &&
    !HAS_TITLE.test(name) &&
    !STANDS_AFTER.test(name) &&
    !STANDS_AFTER.test(given) &&
    !isCalled(name) &&
    [name, first].every((word) => !isCommonWord(word) && !COMMON_WORDS.has(word)) &&
    !NOT_NAMES.has(first) &&
    !NOT_NAMES.has(given) &&
    mayBeGiven(given, ADVERB.test(name))
  );
}

function mayBeGiven(given: string, isBehindAdverb: boolean): boolean {
  // 都有过: what all have done.
  if (isBehindAdverb && /[过着]$/u.test(given)) return false;
  if (!isCommonWord(given)) return true;
  const tag = tagWords(given)[0]?.tag ?? '';
  if (isBehindAdverb && tag.startsWith('v')) return false;
  return (
    tag.startsWith('nr') ||
    (GIVEN.test(tag) && [...given].every((one) => GIVEN_CHARACTERS.has(one)))
  );
}

/** Whether a word for what somebody does begins here: 随团考察, 泣不成声. */
function beginsAct(text: string): boolean {
  const [next] = tagWords(text);
  return next !== undefined && next.word.length > 1 && DOES.test(next.tag);
}
