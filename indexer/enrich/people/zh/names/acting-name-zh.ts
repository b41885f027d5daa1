import { isCommonWord, tagWords } from '../../../../../src/model/text/segmenter.js';
import { HAS_TITLE, NOT_NAMES } from '../lexicon-zh.js';
import { isSaying, NEVER_IN_NAME, STANDS_AFTER } from './name-endings-zh.js';
import { GIVEN_CHARACTERS, isCalled } from './surnames-zh.js';
import { ACTS, isGiven } from './word-names-zh.js';

const LENGTH = 3;
/** The end of an office that one person bears. */
const OF_ONE = /(?:长|书记|主任|主席|政委|经理|总裁)$/u;
/** Words for one person of many, and what stands before a name in a list. */
const OF_MANY = /(?:领导|代表|[村市居]民|学生|教师|游客|工人|[^人]员|大户|.户|、)$/u;
const HAN = /^\p{Script=Han}+$/u;
/** Words of grammar that are surnames as well, though of few: a list of those who came, or a verb, has to follow. */
const SELDOM_NAME = /^[是有要都后向者]/u;
/** Words of grammar and numbers that nobody's given name holds. */
const NEVER_GIVEN = new RegExp(`[${NEVER_IN_NAME}他说称对等要都也还就不没将把被让使并]`, 'u');
/** A list goes on to what all in it do. */
const LIST_COMES =
  /^(?:等\p{Script=Han}{0,8})?(?:[、，][^。；：！？“是要都]{1,80}?)?(?:参加|出席|陪同|列席|参会|到会|随同)/u;
const JOINT = /^[、，]/u;
const ENDS = /^(?:[。；]|$)/u;
/** More of what one person does: believed behind an office, where nothing else can stand. */
const ALSO_ACTS =
  /^(?:(?:[在就向为对给围][^，。；]{1,20}?)(?:介绍|汇报|通报|讲话|发言|致辞|说明|反馈|提出|强调|讲解|宣读)|部署|传达|宣誓|分别宣誓|现场(?!会)|反馈|讲解|分析了|解读|领誓|\p{Script=Han}{2,4}[地着]说[，。：]|[。；]|$)/u;
/** Characters behind a name in which its list ends. */
const MAX_LIST = 96;
/** jieba's tags of a given name that is a word, where all around tells a person: no words of time, place or manner. */
const GIVEN_WORD = /^(?:n(?!s)|x|a|z|d|v)/u;

/**
 * The length of a name of two or three characters, whatever its surname, behind the office of one person and before
 * what that one does or the rest of a list of those who came: 局长要跃进，政委…参加; else 0.
 */
export function matchActingName(text: string, at: number): number {
  const office = text.slice(Math.max(0, at - 2), at);
  if (isSaying(text.slice(at))) return 0;
  const isOffice = OF_ONE.test(office);
  if ((!isOffice && !OF_MANY.test(office)) || text.startsWith('主席国', at - 2)) return 0;
  for (const length of [LENGTH, LENGTH - 1]) {
    const name = text.slice(at, at + length);
    const after = text.slice(at + length, at + length + MAX_LIST);
    if (name.length < length || !HAN.test(name) || !mayAct(name)) continue;
    if (!isOffice && SELDOM_NAME.test(name)) continue;
    if (ACTS.test(after) || LIST_COMES.test(after)) return length;
    if (!SELDOM_NAME.test(name) && ALSO_ACTS.test(after) && (isOffice || !ENDS.test(after)))
      return length;
    if (isOffice && JOINT.test(after) && !SELDOM_NAME.test(name) && length === LENGTH)
      return length;
  }
  return 0;
}

function mayAct(name: string): boolean {
  const given = name.slice(1);
  if (
    NEVER_GIVEN.test(given) ||
    [...given].some((one) => SELDOM_NAME.test(one)) ||
    HAS_TITLE.test(name) ||
    STANDS_AFTER.test(name) ||
    STANDS_AFTER.test(given) ||
    isCalled(name) ||
    // 两党总书记同双方代表: a preposition and who else is there.
    given === '双方' ||
    [name, name.slice(0, 2)].some((word) => isCommonWord(word) || NOT_NAMES.has(word))
  )
    return false;
  if (isGiven(given)) return true;
  return (
    given.length === 2 &&
    [...given].some((one) => GIVEN_CHARACTERS.has(one)) &&
    GIVEN_WORD.test(tagWords(given)[0]?.tag ?? '') &&
    !SELDOM_NAME.test(name)
  );
}
