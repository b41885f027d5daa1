import { isCommonWord } from '../../../../../src/model/text/segmenter.js';
import { rateEnding } from './name-endings-zh.js';
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

/** Whether a word for many ends at a place and what they do begins there: 村民|修路, 带领村民|种八角. */
export function tellsWork(plain: string, at: number): boolean {
  const lead = plain.slice(Math.max(0, at - MAX_PEOPLE - MAX_LED), at);
  if (!PEOPLE.test(lead)) return false;
  const two = plain.slice(at, at + 2);
  const isWord = isCommonWord(two) && !EVERYDAY_NAMES.has(two);
  if (isWord && rateEnding(plain, at + 2) === AT_SIGN) return true;
  return LED.test(lead) && (isWord || isCommonWord(plain.slice(at + 1, at + 3)));
}
