import { joinAlternatives } from '../../../../../src/model/text/split-words.js';
import type { Act } from '../../act.js';
import { ABSENT_LABEL, TITLE_HEADS } from '../lexicon-zh.js';

const CAME_TO = '出席|参加|列席|陪同|参会|与会|到会|就[座坐]';
const CAME_VERB = new RegExp(CAME_TO, 'u');
/** A line that lists who came, presided or wrote: 参加会议的还有：…, 出席：…, 主持人：…. */
const ATTENDED = new RegExp(`^[^。；：]{0,30}?(?:${CAME_TO})[^。；：，]{0,14}[：:]`, 'u');
/** Characters before the verb in which persons may be named whom the label does not mean. Chosen by hand. */
const MAX_NAMED = 16;
/** 县委书记某某在听取参会代表发言后强调：: what he says follows, and no list. */
const SAYS =
  /(?:说|(?<![职名])称|(?<![慰访])问|(?<!报)道|强调|指出|要求|表示|提出|认为|(?<!嘉宾|人员|领导)介绍|告诉|叮嘱|嘱咐|寄语|希望|呼吁|宣布|号召|回答|勉励|提醒)[：:]/u;
const PRESIDED = /^[^。；：，]{0,8}(?:主持(?:人|者)?|(?:大会)?执行主席)[^。；：，]{0,6}[：:]/u;
/** 发言人：, 主讲：. */
const SPOKE =
  /^[^。；：，]{0,6}(?:(?:领导|主旨|动员|总结)讲话|(?:主题|交流|典型|表态)?发言人?|主讲人?|宣讲人|讲话人|讲述人?|口述人?|汇报人|报告人|致辞人?)[：:](?!□*“)/u;
/** 活动邀请了县内书法家：…. */
const GUESTS = /^[^。；：，]{0,20}(?:特邀|邀请)[到了][^。；：，]{0,20}[：:]/u;
/** 画家：甲、乙: the next line or sentence of a list. */
const NEXT_OF_LIST = new RegExp(
  `^\\p{Script=Han}{0,8}(?:${joinAlternatives(TITLE_HEADS)})[：:](?:[\\p{Script=Han}·]{2,4}、)+[\\p{Script=Han}·]{2,4}。?$`,
  'u',
);
/** 出席活动的领导有…, and nothing else in the sentence. */
const THERE_WERE =
  /^[^。；：，]{0,20}(?:出席|参加|列席|陪同|参会|与会|到会|就[座坐]|随行|同行|随同)[^。；：，]{0,14}(?:的|领导|嘉宾|代表|来宾|人员|同志|现场)(?:主要|还|分别)?有(?!.*(?:主持|讲话|发言|致辞|强调|指出|要求|宣读|汇报))/u;
/** The persons meant by the sentence before: 多国领导人致电…。他们是：…. */
const THEY_ARE = /^[^。；：，]{0,6}(?:他们|分别|名单如下|有)(?:分别)?(?:是|为)?[：:，]/u;
const WROTE = /致(?:电|函|信)|发来(?:贺|唁|慰问)|贺(?:电|信|函)/u;
const CAME = /出席|参加|列席|陪同|见面|座谈|邀请/u;

/** 讲座在社区举行，主讲人：…: a label within a sentence. */
const LABEL_WITHIN =
  /，[^。；：，“]{0,4}(?:(主持)|(主讲|发言|宣讲|授课)|参加|出席|参会)(?:人员?|者)?：/u;

/** 今天请来了副局长某某，请他们介绍情况并回答提问: those who were asked to come speak. */
const ASKED_TO_SPEAK =
  /(?:请|邀请)(?:来|到)?了.*[请由](?:他们|她们|几位|各位)[^，。]{0,12}(?:介绍|回答|解答|发言|讲解)/u;
/** A line that is a label and nothing else: who it means stands on the next lines. */
const LABEL_ALONE = /^[^。；，“]{1,30}[：:]$/u;
const COLON = /[：:]/u;
/** What tells that a line goes on with the report: it is not of the list under a label. */
const TELLS = /表示|指出|强调|认为|召开|举行|[说称][，：]/u;

/** The part that a line gives to those whom the lines under it list, where it is a label and nothing else. */
export function findLabelAlone(paragraph: string): { part: Act['part']; verb: string } | undefined {
  return LABEL_ALONE.test(paragraph.trim()) ? findListedPart(paragraph.trim(), '') : undefined;
}

/** Whether a line may be of a list under a label. */
export function mayBeListed(paragraph: string): boolean {
  return !TELLS.test(paragraph) && findAbsentLabel(paragraph) !== 0;
}

/** Where a label begins for those who did not come; -1 where there is none. */
function findAbsentLabel(sentence: string): number {
  // Few sentences have a colon, and looking for what stands before one takes long.
  return COLON.test(sentence) ? sentence.search(ABSENT_LABEL) : -1;
}

/** A part that a label within a sentence gives to all who are named behind it, and where the label begins. */
export function findLabelWithin(
  sentence: string,
): { part: Act['part']; verb: string; at: number } | undefined {
  const label = LABEL_WITHIN.exec(sentence);
  if (!label) return undefined;
  const at = label.index;
  if (label[1] !== undefined) return { part: 'presided', verb: '主持', at };
  return label[2] === undefined
    ? { part: 'attended', verb: '出席', at }
    : { part: 'spoke', verb: label[2], at };
}

/**
 * What all persons do whom a sentence names before `until`, where it is a list of them; `before` is the sentence before it, and the
 * first of them is named at `named`.
 */
export function findListedPart(
  sentence: string,
  before: string,
  named = sentence.length,
): { part: Act['part']; verb: string; until: number } | undefined {
  // 出席：甲、乙；请假：丙: a second label says who did not come.
  const absent = findAbsentLabel(sentence);
  const listed = absent === 0 ? undefined : findPart(sentence, before, named);
  return listed && { ...listed, until: absent < 0 ? sentence.length : absent };
}

function findPart(
  sentence: string,
  before: string,
  named: number,
): { part: Act['part']; verb: string } | undefined {
  if (PRESIDED.test(sentence)) return { part: 'presided', verb: '主持' };
  if (SPOKE.test(sentence)) return { part: 'spoke', verb: '发言' };
  if (ASKED_TO_SPEAK.test(sentence)) return { part: 'spoke', verb: '介绍' };
  if (
    listsThoseWhoCame(sentence, named) ||
    [THERE_WERE, GUESTS].some((label) => label.test(sentence)) ||
    (NEXT_OF_LIST.test(sentence) &&
      (listsThoseWhoCame(before, before.length) || GUESTS.test(before)))
  )
    return { part: 'attended', verb: '出席' };
  if (!THEY_ARE.test(sentence)) return undefined;
  if (WROTE.test(before)) return { part: 'spoke', verb: '致电' };
  return CAME.test(before) ? { part: 'attended', verb: '出席' } : undefined;
}

/** Whether a sentence begins with a label for those who came; behind many words only where none of them is named before it. */
function listsThoseWhoCame(sentence: string, named: number): boolean {
  const label = ATTENDED.exec(sentence)?.[0];
  if (label === undefined || SAYS.test(label)) return false;
  return named >= label.length || label.search(CAME_VERB) <= MAX_NAMED;
}
