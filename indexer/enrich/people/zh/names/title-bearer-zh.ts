import { isCommonWord, tagWords } from '../../../../../src/model/text/segmenter.js';
import { MAX_CHINESE, rateEnding } from './name-endings-zh.js';
import { BARE_ACT, NOT_A_TITLE, PLACE, REPRESENTATIVE } from './name-places-zh.js';
import { matchChineseName } from './name-zh.js';
import { EVERYDAY_NAMES } from './surnames-zh.js';

/** Words for many, who are also led. */
const PEOPLE =
  /(?:村民|群众|居民|农民|市民|牧民|渔民|党员|干部|职工|员工|工人|学生|青年|家长|农户|大户)$/u;
const LED =
  /(?:带领|带动|组织|发动|引导|动员|帮助|鼓励|号召|指导|教会|带着|领着)了?\p{Script=Han}{2,6}$/u;
/** Characters before a word for many in which stands what leads them. */
const MAX_LED = 7;
/** Characters of a word for many. */
const MAX_PEOPLE = 2;
/** How sure a word's end is at a sign. */
const AT_SIGN = 3;

/** 两国领导人临窗而坐: nobody is named behind. */
const OF_MANY = /(?:两国|各国|多国|双方|各方)领导人?$/u;
/** 受托代表某某致辞: the verb. */
const ON_BEHALF = /托|权|派|邀|率/u;
/** Deputies and what they do, and the length in which it stands. Chosen by hand. */
const DEPUTIES =
  /^\p{Script=Han}{2,4}、[^，。的]{2,40}(?:分别|先后|踊跃|依次|提出|建议|发言|表示|认为|谈|结合|围绕|就)/u;
const MAX_DEPUTIES = 60;
/** Characters before a place in which it shows whether a title ends there, and behind a name in which its bearer acts. */
const MAX_TITLE = 8;
const MAX_ACT = 64;

/** Whether what ends at a place may be the title of one who is named there. */
export function mayHaveBearer(plain: string, after: number): boolean {
  const before = plain.slice(Math.max(0, after - MAX_TITLE), after);
  if (
    (NOT_A_TITLE.test(before) && !/(?:调查|资深)记者$/u.test(before)) ||
    OF_MANY.test(before) ||
    (before.endsWith('代表') && !REPRESENTATIVE.test(before) && !isDeputy(plain, after))
  )
    return false;
  // “农民丰收节”: a term in quotation marks that begins before the title and ends with the word behind it.
  const quoted = plain.indexOf('”', after);
  const isTerm =
    quoted > 0 &&
    quoted - after <= MAX_CHINESE &&
    plain.lastIndexOf('“', after) > plain.lastIndexOf('”', after - 1);
  return !isTerm && !tellsWork(plain, after);
}

/** 甲教授和颜静教授: a title is of one who is named before it, and a joint follows it, not the surname. */
export function joinsNext(plain: string, title: number, after: number): boolean {
  if (plain[after] !== '和' || matchChineseName(plain, after + 1, true) === 0) return false;
  return [MAX_CHINESE, MAX_CHINESE - 1].some((length) => {
    const name = plain.slice(Math.max(0, title - length), title);
    return !PLACE.test(name) && matchChineseName(plain, title - length, true) === length;
  });
}

/** 网格代表某某作表态发言: the noun, where no name stands before it and a whole name behind. */
function isDeputy(plain: string, after: number): boolean {
  const length = matchChineseName(plain, after, true);
  const rest = plain.slice(after + length, after + length + MAX_ACT);
  if (length < 2) return false;
  // 与会人员畅所欲言，代表甲、乙、丙提出了建议: a list that speaks.
  if (plain[after - 3] === '，' && DEPUTIES.test(plain.slice(after, after + MAX_DEPUTIES)))
    return true;
  if (length < MAX_CHINESE || !BARE_ACT.test(rest)) return false;
  const word = tagWords(plain.slice(Math.max(0, after - 6), after - 2)).at(-1);
  return word !== undefined && /^(?:n(?!r)|v|j)/u.test(word.tag) && !ON_BEHALF.test(word.word);
}

/** Whether a word for many ends at a place and what they do begins there: 村民|修路, 带领村民|种八角. */
function tellsWork(plain: string, at: number): boolean {
  const lead = plain.slice(Math.max(0, at - MAX_PEOPLE - MAX_LED), at);
  if (!PEOPLE.test(lead)) return false;
  const two = plain.slice(at, at + 2);
  const isWord = isCommonWord(two) && !EVERYDAY_NAMES.has(two);
  if (isWord && rateEnding(plain, at + 2) === AT_SIGN) return true;
  return LED.test(lead) && (isWord || isCommonWord(plain.slice(at + 1, at + 3)));
}
