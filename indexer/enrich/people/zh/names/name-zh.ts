import { isCommonWord, jiebaSegmenter, tagWords } from '../../../../../src/model/text/segmenter.js';
import { joinAlternatives } from '../../../../../src/model/text/split-words.js';
import { NOT_NAMES, POST_TITLES, TITLE_HEADS } from '../lexicon-zh.js';
import { matchActingName } from './acting-name-zh.js';
import {
  endsInJoint,
  isFor,
  isLastAllTheSame,
  MAX_CHINESE,
  rateEnding,
  STANDS_AFTER,
} from './name-endings-zh.js';
import { matchOfficeName } from './office-name-zh.js';
import { matchSlotName, matchSpelledName, mayBeSlotName } from './slot-name-zh.js';
import {
  COMMON_WORDS,
  COMPOUND_SURNAMES,
  EVERYDAY_NAMES,
  FOREIGN_CHARACTERS,
  GIVEN_CHARACTERS,
  isCalled,
  JAPANESE_SURNAMES,
  RARE_SURNAMES,
  SURNAMES,
  TIBETAN_WORDS,
} from './surnames-zh.js';
import { actsInOffice, COMES, isCompound, isGiven, mayBeWord, OFFICE } from './word-names-zh.js';

const HAN = /\p{Script=Han}/u;
const ALL_HAN = /^\p{Script=Han}*$/u;
const DASHED = new RegExp(`^(?:[${FOREIGN_CHARACTERS}A-Z]{1,10}(?:-|—(?!—)))+`, 'u');
const foreign = new Set(FOREIGN_CHARACTERS);
/** Characters of one part of a foreign name. */
const MAX_FOREIGN = 10;
const TWO_AND_COMMA = /^[^期候间刻代常机而则任就说在]、/u;
const ORDINAL = /^[一二三四五六]世/u;
/** Names of ethnic groups written without a dot, and others without a known surname. */
const MAX_OTHER = 4;
/**
 * Characters after a title that are cut into words to find a name. Chosen by hand on the labelled reports.
 */
const MAX_WINDOW = 24;
/** What a title goes on with when it is part of a longer word: 委员会, 代表团. */
const LONGER_WORD =
  /^(?:[力会团们厅室处级制等职岗界群性队组部院所局员国兼委办馆衔]|长(?!孙)|通道|单位|联席)/u;
/** 第五次会议: a number, not the double surname. */
const NUMBERED = /^第[一二三四五六七八九十]+[次届批轮期场名位个条项代大组小季版章节课站]/u;
/** 任组长, 任总指挥: the verb and an office. */
const OFFICE_HELD = new RegExp(`^[任兼](?:${joinAlternatives(TITLE_HEADS)})`, 'u');
const MAX_OFFICE = 8;
/** 房十五妹: of four characters. */
const NUMBERED_CHILD = /^.[一二三四五六七八九十]{2}[妹弟哥姐郎娘]/u;
/** 以某某为团长的代表团. */
const AS_LEADER = /^(?:团长|领队|组长|首)的/u;
const LED_BY = /以[^，。；]*$/u;
/** Characters of an office behind 以. */
const MAX_LED_BY = 24;
/** Surnames, but nearly always the word. */
const JOINS = new Set('和与及同向对在从为以等将还');
/** Characters that stand after names and never end one. */
const NEVER_LAST = new Set(
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
function isRefused(name: string): boolean {
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

/**
 * The length of a name right after a title, or 0: a Chinese one, a foreign one, or, since
 * the title vouches for it, up to four characters without a known surname. In a list (`listed`) the next
 * title may stand there as well, so less is believed.
 */
export function matchNameAfterTitle(text: string, at: number, listed = false): number {
  const window = text.slice(at, at + MAX_WINDOW);
  const dashed = DASHED.exec(window);
  if (dashed) return dashed[0].length + matchForeignRun(window, dashed[0].length);
  if (!HAN.test(window[0] ?? '') || NUMBERED.test(window)) return 0;
  if (SURNAMES.has(window[0]!) && NUMBERED_CHILD.test(window)) return MAX_OTHER;
  // 党总支书记国玉兰, but 成员国领导人.
  if (LONGER_WORD.test(window))
    return (
      (window.startsWith('国') ? matchOfficeName(text, at) : 0) ||
      (/^[国院员]/u.test(window) ? matchActingName(text, at) : 0)
    );
  const chinese = matchChineseName(text, at, true);
  if (JOINS.has(window[0]!)) return chinese || matchActingName(text, at);
  // 白音孟和与旗委书记: of two joints the second joins.
  if (chinese > 0 && /^和[与同及]/u.test(text.slice(at + chinese))) return chinese + 1;
  const ending = chinese > 0 ? rateEnding(text, at + chinese) : 0;
  if (ending === 1) {
    // 巴图孟和参加: what looks like 巴图孟 and a joint goes on as a Mongolian name does.
    const spelled = matchSpelledName(text, at);
    if (spelled > chinese) return spelled;
  }
  const other = ending > 1 ? 0 : matchOtherName(window);
  if (other > 0 && rateEnding(text, at + other) === 1)
    return Math.max(other, matchSpelledName(text, at));
  // 施泰因迈尔: what looks like 施泰 and a preposition goes on as a foreign name does.
  if (other > MAX_CHINESE && other > chinese) return other;
  return (
    chinese ||
    other ||
    matchSlotName(text, at) ||
    matchOfficeName(text, at) ||
    matchActingName(text, at) ||
    (listed ? 0 : matchNameByWords(window))
  );
}

/** A Chinese name before a word that is on no list: it ends where jieba ends a word. */
function matchNameByWords(window: string): number {
  const surname = COMPOUND_SURNAMES.has(window.slice(0, 2)) ? 2 : SURNAMES.has(window[0]!) ? 1 : 0;
  const near = /^\p{Script=Han}{4,8}/u.exec(window)?.[0];
  if (near === undefined || OFFICE_HELD.test(near)) return 0;
  if (surname === 0) return matchBeforeVerb(near);
  let end = 0;
  const words = jiebaSegmenter.words(near);
  for (const [index, word] of words.entries()) {
    end += word.length;
    if (end <= surname) continue;
    const name = near.slice(0, end);
    const next = words[index + 1] ?? '';
    // 林郑月 before 娥, and 普拉 of 普拉博沃, are no whole names; 房如松 before 握 is.
    const goesOn =
      next.length === 1 &&
      (name.length < MAX_CHINESE || GIVEN_CHARACTERS.has(next) || foreign.has(next));
    if (end > surname + 2 || goesOn || [...name].every((one) => foreign.has(one))) return 0;
    return isRefused(name) || NEVER_LAST.has(name.at(-1)!) ? 0 : end;
  }
  return 0;
}

/** 村民风至诚拉住他们: a name no list has, where jieba begins a verb behind it. */
function matchBeforeVerb(near: string): number {
  if (isCommonWord(near.slice(0, 2))) return 0;
  let end = 0;
  const words = tagWords(near);
  for (const [index, { word }] of words.entries()) {
    end += word.length;
    const next = words[index + 1];
    if (end > MAX_CHINESE || next === undefined) return 0;
    if (
      end > 1 &&
      next.word.length > 1 &&
      next.tag.startsWith('v') &&
      !NEVER_LAST.has(word.at(-1)!) &&
      mayBeSlotName(near.slice(0, end))
    )
      return end;
  }
  return 0;
}

function matchOtherName(window: string): number {
  if (isRefused(window.slice(0, 3)) || isRefused(window.slice(0, 2)) || !foreign.has(window[0]!))
    return 0;
  let strange = 0;
  for (let length = 1; length <= MAX_FOREIGN; length += 1) {
    const character = window[length - 1];
    if (character === undefined || !HAN.test(character)) return 0;
    if (!foreign.has(character)) strange += 1;
    if (strange > 0 && (window[0] !== '阿' || length > MAX_OTHER)) return 0;
    if (length > 1 && ORDINAL.test(window.slice(length))) return length + 2;
    if (length > 1 && rateEnding(window, length) > (foreign.has(window[length]!) ? 1 : 0)) {
      return COMMON_WORDS.has(window.slice(0, length)) ? 0 : length;
    }
  }
  return 0;
}

/** The last part of a dotted name: as far as it is foreign and nothing that follows names begins. */
function matchForeignRun(window: string, from: number): number {
  let best = 0;
  for (let length = 1; from + length <= window.length; length += 1) {
    if (!HAN.test(window[from + length - 1]!)) break;
    const end = rateEnding(window, from + length);
    if (end >= 2 || (end === 1 && !foreign.has(window[from + length]!))) return length;
    if (foreign.has(window[from + length - 1]!)) best = length;
    else if (length > MAX_OTHER) break;
  }
  return best;
}
