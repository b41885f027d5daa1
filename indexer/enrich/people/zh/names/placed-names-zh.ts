import { isCommonWord, tagWords } from '../../../../../src/model/text/segmenter.js';
import { joinAlternatives } from '../../../../../src/model/text/split-words.js';
import { HAS_TITLE, NOT_NAMES, TITLE_HEADS } from '../lexicon-zh.js';
import { isPlaceStem } from '../no-persons-zh.js';
import { matches } from './matches.js';
import { MAX_CHINESE, STANDS_AFTER } from './name-endings-zh.js';
import {
  BEFORE_OFFICE,
  BETWEEN,
  BY,
  CHOSEN,
  ENDS_ORGANISATION,
  FOREIGN,
  LATIN,
  OF_A_FAMILY,
  REPORTER,
  SET_OFF,
  TOLD,
  WHOLE_CLAUSE,
} from './name-places-zh.js';
import { matchNameAfterTitle } from './name-after-title-zh.js';
import { matchChineseName } from './name-zh.js';
import { matchSlotName, mayBeSlotName } from './slot-name-zh.js';
import { COMMON_WORDS } from './surnames-zh.js';

/** A name and where it stands. */
export interface PlacedName {
  start: number;
  length: number;
}

const HAN = /\p{Script=Han}/u;
/** An office at the end, and the characters in which it stands. */
const TITLED = new RegExp(`(?:${joinAlternatives(TITLE_HEADS)})$`, 'u');
const MAX_TITLE = 8;
/** 村原第一书记: what begins a title. */
const OF_A_TITLE = /^[原现前时兼]第|第|[副代]$/u;
/** 西班牙驻沪总领事: where an envoy is. */
const POSTED = /^.驻/u;
/** 公司, 银行, 花园, 电台: before 长 one reads a title in them. */
const HOUSE = /[司行园台]$/u;
/** 甲教授和乙教授: a surname too. */
const JOINT = /[和与]/u;
const COURTESY = /^(?:同志|先生|女士)/u;
const OF_A_MEMBER = /^(?:委员|院士|教授|常委)/u;
/** 侨联界委员, 工青妇委员: those whom the members stand for. */
const SECTOR = /[界组派会妇籍]$/u;

/** Names that one place of the grammar tells by itself. `dotted` are the dotted names, by where they begin. */
export function* listPlacedNames(
  plain: string,
  dotted: ReadonlyMap<number, number>,
): Generator<PlacedName> {
  yield* listBetween(plain);
  yield* listForeign(plain);
  yield* listLatin(plain);
  yield* listTold(plain);
  for (const { 0: name, index } of matches(WHOLE_CLAUSE, plain))
    if (name.length === MAX_CHINESE && mayBeSlotName(name) && !STANDS_AFTER.test(name))
      yield { start: index, length: name.length };
  for (const { 0: name, index } of matches(SET_OFF, plain))
    if (
      !isCommonWord(name) &&
      (matchChineseName(plain, index, true) === name.length || mayBeSlotName(name))
    )
      yield { start: index, length: name.length };
  for (const { 0: verb, index } of matches(CHOSEN, plain)) {
    const start = index + verb.length;
    const length =
      dotted.get(start) ?? (matchChineseName(plain, start, true) || matchSlotName(plain, start));
    if (length > 0) yield { start, length };
  }
  for (const { 0: kin, index } of matches(OF_A_FAMILY, plain)) {
    const start = index + kin.length;
    const name = plain.slice(start, start + MAX_CHINESE);
    if (matchChineseName(plain, start, true) === MAX_CHINESE && isWholeName(name))
      yield { start, length: MAX_CHINESE };
  }
  for (const { 0: by, index } of matches(BY, plain)) {
    const start = index + by.length;
    const length = dotted.get(start) ?? matchChineseName(plain, start, true);
    if (length > 0) yield { start, length };
  }
  for (const { 0: reporter, index } of matches(REPORTER, plain)) {
    const start = index + reporter.length;
    const length = dotted.get(start) ?? matchNameAfterTitle(plain, start);
    if (length > 0) yield { start, length };
  }
}

/** 综合监督局朱红局长: between an organisation and a title. */
function* listBetween(plain: string): Generator<PlacedName> {
  for (const { 0: whole, 1: name, index } of matches(BETWEEN, plain)) {
    const start = index + whole.length - name!.length;
    const length = name!.length;
    const isName =
      matchChineseName(plain, start, true) === length ||
      (length === MAX_CHINESE &&
        mayBeSlotName(name!) &&
        HAN.test(plain[start - 2] ?? '') &&
        !COURTESY.test(plain.slice(start + length, start + length + 2)));
    // 委内瑞拉总统: the organisation's last character is the word's first.
    if (
      !isName ||
      OF_A_TITLE.test(name!) ||
      POSTED.test(name!) ||
      isCommonWord(plain.slice(start - 1, start + length))
    )
      continue;
    // 有关部门负责同志: the first character is the second of a word.
    if (isCommonWord(plain.slice(start - 1, start + 1))) continue;
    if (ENDS_ORGANISATION.test(name!) || HAS_TITLE.test(name!)) continue;
    if (length > 2 ? isCommonWord(name!.slice(0, 2)) : !isPersonal(name!)) continue;
    // 县农商银行长期: the organisation goes on in what looks like a title.
    const straddling = plain.slice(start + length - 1, start + length + 1);
    if (HOUSE.test(straddling) && isCommonWord(straddling)) continue;
    yield { start, length };
  }
}

/** Whole names that jieba, too, takes for one word, or for none it knows. */
function* listTold(plain: string): Generator<PlacedName> {
  for (const { 0: name, index } of matches(TOLD, plain))
    if (isWholeNameAt(plain, index, name)) yield { start: index, length: name.length };
  for (const { 0: whole, 1: name, index } of matches(BEFORE_OFFICE, plain)) {
    // 金沙湾主任王刚: the office of one who is named behind it.
    const behind = index + whole.length;
    if (!JOINT.test(plain[behind] ?? '') && matchChineseName(plain, behind, true) > 0) continue;
    if (isWholeNameAt(plain, index, name!)) yield { start: index, length: name!.length };
  }
}

function isWholeNameAt(plain: string, start: number, name: string): boolean {
  // 南存辉委员代表工商联发言: the office behind it vouches for a surname that is on no list.
  if (
    name.length === MAX_CHINESE &&
    mayBeSlotName(name) &&
    !SECTOR.test(name) &&
    OF_A_MEMBER.test(plain.slice(start + MAX_CHINESE))
  )
    return true;
  // 乌国防部长: what stands before an office may be a part of it.
  const isOffice = isCommonWord(plain.slice(start + 1, start + name.length + 1));
  return matchChineseName(plain, start, true) === name.length && isWholeName(name) && !isOffice;
}

/** Whether nothing in it is another word; two characters jieba has to take for a person. */
function isWholeName(name: string): boolean {
  return (
    !isCommonWord(name) &&
    !COMMON_WORDS.has(name) &&
    !NOT_NAMES.has(name) &&
    !STANDS_AFTER.test(name) &&
    !HAS_TITLE.test(name) &&
    !ENDS_ORGANISATION.test(name) &&
    (name.length > 2 ? !isCommonWord(name.slice(0, 2)) : isPersonal(name))
  );
}

/** Whether jieba takes a word for a person's name. */
function isPersonal(name: string): boolean {
  const words = tagWords(name);
  return words.length === 1 && /^(?:nr|x)/u.test(words[0]!.tag);
}

/** 教学主管Stefan Weber先生: behind an office, and those listed with it. */
function* listLatin(plain: string): Generator<PlacedName> {
  let end = 0;
  for (const { 0: name, index } of matches(LATIN, plain)) {
    const isListed = end > 0 && /^(?:先生|女士)?[、和]$/u.test(plain.slice(end, index));
    if (!isListed && !TITLED.test(plain.slice(Math.max(0, index - MAX_TITLE), index))) continue;
    yield { start: index, length: name.length };
    end = index + name.length;
  }
}

function* listForeign(plain: string): Generator<PlacedName> {
  for (const { 0: name, index } of matches(FOREIGN, plain))
    if (
      !isCommonWord(name) &&
      !NOT_NAMES.has(name) &&
      !HAS_TITLE.test(name) &&
      !COMMON_WORDS.has(name.slice(0, 2)) &&
      // 拉萨, 和田 sound foreign.
      !(name.length === 2 && isPlaceStem(name))
    )
      yield { start: index, length: name.length };
}
