import { isCommonWord } from '../../../../../src/model/text/segmenter.js';
import { joinAlternatives } from '../../../../../src/model/text/split-words.js';
import { NOT_NAMES, POST_TITLES, TITLE_HEADS } from '../lexicon-zh.js';
import {
  endsInJoint,
  isFor,
  isLastAllTheSame,
  rateEnding,
  STANDS_AFTER,
} from './name-endings-zh.js';
import {
  COMMON_WORDS,
  COMPOUND_SURNAMES,
  EVERYDAY_NAMES,
  GIVEN_CHARACTERS,
  isCalled,
  JAPANESE_SURNAMES,
  RARE_SURNAMES,
  SURNAMES,
  TIBETAN_WORDS,
} from './surnames-zh.js';
import { actsInOffice, COMES, isCompound, isGiven, mayBeWord, OFFICE } from './word-names-zh.js';

const ALL_HAN = /^\p{Script=Han}*$/u;
const TWO_AND_COMMA = /^[^期候间刻代常机而则任就说在]、/u;
/** 任组长, 任总指挥: the verb and an office. */
export const OFFICE_HELD = new RegExp(`^[任兼](?:${joinAlternatives(TITLE_HEADS)})`, 'u');
const MAX_OFFICE = 8;
/** 以某某为团长的代表团. */
const AS_LEADER = /^(?:团长|领队|组长|首)的/u;
const LED_BY = /以[^，。；]*$/u;
/** Characters of an office behind 以. */
const MAX_LED_BY = 24;
/** Surnames, but nearly always the word. */
export const JOINS = new Set('和与及同向对在从为以等将还');
/** Characters that stand after names and never end one. */
export const NEVER_LAST = new Set(
  '总等在与及对的说称将还就是到又受率乘请致以于由曾已再则并被把给跟带去讲不后表答都赴偕作做亦很要副也便',
);

/** A surname and one of these is a short form, not a name: 闫主任. */
const TITLES: ReadonlySet<string> = new Set([...TITLE_HEADS, ...POST_TITLES]);
const NEVER_IN_GIVEN =
  /[全各与会他她它您我你大有关县市省区镇乡村党委局部门一二三四五六七八九十百]/u;
const NEVER_WITHIN = /[这们个些么哪什怎吗呢吧]|.那|^边.边/u;
/** A surname behind a title; elsewhere it is the word. */
const THAT = '那';

/** The length of a Chinese name that begins here, or 0. */
export function matchChineseName(text: string, at: number, sure: boolean): number {
  const two = text.slice(at, at + 2);
  const tibetan = matchTibetanName(text, at);
  if (tibetan > 0) return tibetan;
  const surname = OFFICE_HELD.test(text.slice(at, at + MAX_OFFICE)) ? 0 : matchSurname(two, sure);
  if (sure && EVERYDAY_NAMES.has(two) && rateEnding(text, at + 2) > 0) return 2;
  if (surname === 0 || JOINS.has(two[0]!))
    return sure ? matchRareName(text, at) || matchGrammarName(text, at) : 0;
  let best = 0;
  let bestEnd = 0;
  // 贺兰一路: what may be a double surname is a whole name before a word that follows names.
  const isWhole = sure && SURNAMES.has(two[0]!) && STANDS_AFTER.test(text.slice(at + 2, at + 6));
  const shortest = COMPOUND_SURNAMES.has(two) && !isWhole ? 3 : 2;
  for (let length = shortest; length <= surname + 2; length += 1) {
    const name = text.slice(at, at + length);
    if (name.length < length || !ALL_HAN.test(name)) break;
    if (
      (isRefused(name) && !(sure && (mayBeWord(text, at, name) || isCompound(text, at, name)))) ||
      (!sure && name.startsWith(THAT)) ||
      (!sure && length > 2 && COMMON_WORDS.has(two)) ||
      (NEVER_LAST.has(name.at(-1)!) && !isLastAllTheSame(text, at, name)) ||
      (name.endsWith('为') &&
        AS_LEADER.test(text.slice(at + length)) &&
        LED_BY.test(text.slice(Math.max(0, at - MAX_LED_BY), at))) ||
      endsInJoint(text, at, length)
    )
      continue;
    const end = rateEnding(text, at + length);
    if (sure && mayBeWord(text, at, name) && end > 1) return length;
    // 沈自发时: of two ends before a character the later, where the name may hold what is between.
    const isLonger =
      end === 1 &&
      bestEnd === 1 &&
      (GIVEN_CHARACTERS.has(name.at(-1)!) ||
        (name.endsWith('为') && /^[对在向就]/u.test(text.slice(at + length))) ||
        (name.endsWith('来') && /^说[，。：]/u.test(text.slice(at + length)) && !isFor(text, at)));
    if (
      (end > bestEnd || isLonger) &&
      !(end === 1 && !sure && length === shortest && surname === 1)
    ) {
      best = length;
      bestEnd = end;
    }
  }
  return best;
}

/** 旦增罗布: two of the words that Tibetan names are made of. */
function matchTibetanName(text: string, at: number): number {
  const isName =
    TIBETAN_WORDS.has(text.slice(at, at + 2)) &&
    TIBETAN_WORDS.has(text.slice(at + 2, at + 4)) &&
    rateEnding(text, at + 4) > 0;
  return isName ? 4 : 0;
}

function matchSurname(two: string, sure: boolean): number {
  if (COMPOUND_SURNAMES.has(two) || (sure && JAPANESE_SURNAMES.has(two))) return 2;
  return SURNAMES.has(two[0]!) ? 1 : 0;
}

/** 副县长向问天建议, 副县长向前、: a surname that is nearly always a word of grammar, where the name ends surely. */
function matchGrammarName(text: string, at: number): number {
  if (!/[向和从]/u.test(text[at] ?? '')) return 0;
  const [two, three] = [text.slice(at + 1, at + 2), text.slice(at + 1, at + 3)];
  if (
    GIVEN_CHARACTERS.has(two) &&
    COMES.test(text.slice(at + 2, at + 5)) &&
    (text[at + 2] !== '，' || !isCommonWord(text.slice(at, at + 2)))
  )
    return 2;
  // 县长向楠在一线: of two characters no word with what stands beside.
  if (
    text[at] === '向' &&
    OFFICE.test(text.slice(Math.max(0, at - 2), at)) &&
    GIVEN_CHARACTERS.has(two) &&
    text[at + 2] === '在' &&
    !isCommonWord(`向${two}`)
  )
    return 2;
  const isName =
    three.length === 2 &&
    ALL_HAN.test(three) &&
    rateEnding(text, at + 3) > 1 &&
    !isRefused(three) &&
    (!isCommonWord(three) || (text[at - 1] === '、' && text[at + 3] === '、')) &&
    !NEVER_IN_GIVEN.test(three);
  return isName ? 3 : 0;
}

/** 时建华: a name of three whose surname is nearly always another word. */
function matchRareName(text: string, at: number): number {
  if (text[at] === '时' && TWO_AND_COMMA.test(text.slice(at + 1, at + 3))) return 2;
  const two = text.slice(at, at + 2);
  if (RARE_SURNAMES.has(two[0]!) && !isRefused(two) && actsInOffice(text, at, two)) return 2;
  const given = text.slice(at + 1, at + 3);
  const isName =
    RARE_SURNAMES.has(text[at]!) &&
    given.length === 2 &&
    isGiven(given) &&
    rateEnding(text, at + 3) > 0 &&
    !isRefused(given) &&
    // 教师和学生, but 副县长和平川.
    (!isCommonWord(given) || /[长记任席、]$/u.test(text.slice(Math.max(0, at - 1), at)));
  return isName ? 3 : 0;
}

/** Words that a name may not be or begin with. */
export function isRefused(name: string): boolean {
  return (
    COMMON_WORDS.has(name) ||
    NOT_NAMES.has(name) ||
    NOT_NAMES.has(name.slice(0, 2)) ||
    STANDS_AFTER.test(name) ||
    TITLES.has(name.slice(1)) ||
    NEVER_WITHIN.test(name) ||
    isCalled(name)
  );
}
