import { isCommonWord } from '../../../../../src/model/text/segmenter.js';
import { HAS_TITLE } from '../lexicon-zh.js';
import { ENDS_ORGANISATION } from './name-places-zh.js';
import { rateEnding } from './name-endings-zh.js';
import { matchChineseName } from './name-zh.js';

/** How sure a name's end must be where only a comma parts it from the last one: before a word or at a sign. */
const SURE_ENDING = 2;
/** Elements at the head of a list that have to be names by themselves. */
const MIN_LISTED = 2;
/** How a list goes on, and how it ends. */
const BEHIND_NAME = /[、。；，\s]|$/u;
/** What those vouch for who stand before it in the list, and what of it is left. */
const NEXT = /^([\p{Script=Han}·]{2,6}?)(?:等|(?=[、。；，\s]|$))/u;
const MAX_NEXT = 16;

/** Whether a list of nothing but bare names begins here: 甲、乙、丙. */
export function isListOfNames(plain: string, from: number): boolean {
  let at = from;
  for (let listed = 1; listed <= MIN_LISTED; listed += 1) {
    const length = matchChineseName(plain, at, true);
    const name = plain.slice(at, at + length);
    const sign = plain[at + length] ?? '';
    if (length < 2 || isCommonWord(name) || isOffice(name)) return false;
    if (listed < MIN_LISTED ? sign !== '、' : !BEHIND_NAME.test(sign)) return false;
    at += length;
    if (sign === '、') at += 1;
  }
  while (plain[at - 1] === '、') {
    const next = NEXT.exec(plain.slice(at, at + MAX_NEXT));
    if (!next || isOffice(next[1]!)) return false;
    at += next[0].length + 1;
  }
  return true;
}

/** 县文联, 县长: an organisation or an office. */
function isOffice(element: string): boolean {
  return HAS_TITLE.test(element) || ENDS_ORGANISATION.test(element);
}

/** Whether a whole element between commas is a name: 县领导梁柏舟，韦青禾，植秋白参加. */
export function isBareElement(plain: string, at: number): boolean {
  const length = matchChineseName(plain, at, true);
  const name = plain.slice(at, at + length);
  return (
    length > 1 &&
    rateEnding(plain, at + length) >= SURE_ENDING &&
    !HAS_TITLE.test(plain.slice(at, at + length + 2)) &&
    !ENDS_ORGANISATION.test(name) &&
    !isCommonWord(name) &&
    !isCommonWord(name.slice(0, 2))
  );
}
