import { isCommonWord, jiebaSegmenter, tagWords } from '../../../../../src/model/text/segmenter.js';
import { matchActingName } from './acting-name-zh.js';
import { MAX_CHINESE, rateEnding } from './name-endings-zh.js';
import { isRefused, JOINS, matchChineseName, NEVER_LAST, OFFICE_HELD } from './name-zh.js';
import { matchOfficeName } from './office-name-zh.js';
import { matchSlotName, matchSpelledName, mayBeSlotName } from './slot-name-zh.js';
import {
  COMMON_WORDS,
  COMPOUND_SURNAMES,
  FOREIGN_CHARACTERS,
  GIVEN_CHARACTERS,
  SURNAMES,
} from './surnames-zh.js';

const HAN = /\p{Script=Han}/u;
const DASHED = new RegExp(`^(?:[${FOREIGN_CHARACTERS}A-Z]{1,10}(?:-|—(?!—)))+`, 'u');
const foreign = new Set(FOREIGN_CHARACTERS);
/** Characters of one part of a foreign name. */
const MAX_FOREIGN = 10;
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
/** 房十五妹: of four characters. */
const NUMBERED_CHILD = /^.[一二三四五六七八九十]{2}[妹弟哥姐郎娘]/u;

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
