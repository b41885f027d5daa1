import { isCommonWord, tagWords } from '../../../../../src/model/text/segmenter.js';
import { HAS_TITLE, NOT_NAMES, ORGANISATION_END } from '../lexicon-zh.js';
import { AND_OTHERS } from '../list-joints-zh.js';
import { matches } from './matches.js';
import { ENDS_ORGANISATION } from './name-places-zh.js';
import { matchNameAfterTitle } from './name-after-title-zh.js';
import { matchChineseName } from './name-zh.js';
import { isGiven } from './word-names-zh.js';
import type { PlacedName } from './placed-names-zh.js';

/** What those do who are listed before it. */
const CAME =
  /出席|参加|列席|陪同|到会|参会|随同|畅谈|座谈(?!会)|(?:分别|先后|依次|相继|轮流|踊跃)(?=[^，。]{0,20}(?:发言|致辞|表态|汇报|介绍|提问|发表|[作做]))/gu;
/** What stands between a list and its verb. */
const LIST_ENDS = /(?:等[^，。、等]{0,12})?(?:分别|先后|一同|共同|也|应邀|现场)?$/u;
const SENTENCE_ENDS = /[。！？“”；：]/u;
/** Characters before a verb in which its list stands. Chosen by hand: twenty names with their offices. */
const MAX_LIST = 400;
const ELEMENT = /[^、，]+/gu;
/** A clause with a verb of speech, and what stands before the verb. */
const SPEAKS =
  /(?<=^|[，。；：！？”\s])([^，。；：！？“”\s的]{4,24}?)(?=(?:还|也|则)?(?:对[^，。；：“”]{2,30}表示|表示|指出|强调|坦言|畅谈|分享|演讲(?:■|了)|告诉[记笔]者|感慨|介绍(?:说|，|了)|说(?=[，。：])|认为，|致辞|主持(?:会议|仪式|活动|[，。；])|(?:作|做)(?:了)?[^，。的]{0,8}(?:发言|讲话|报告|汇报)|宣读|发言[，。]))/gu;
/** What no firm does, though it may tell and introduce. */
const PERSONAL = /^(?:演讲|发言|宣读|致辞|坦言|感慨|畅谈)/u;
/** A word for a person that is the end of no title known: 专家组某某, 劳模代表某某; but 市集团 is a firm. */
const PERSON_WORD =
  /(?:[组员队班长]|(?<!集)团|代表|人选|模范|标兵|能手|工匠|乡贤|大使|[家者人师手匠]|社长|伙人|志愿者)$/u;
/** 县自来水公司某某: who is of an organisation; behind a place alone stands another place. */
const OF_ORGANISATION = new RegExp(`(?:${ORGANISATION_END})(?<![省市州盟县区旗])$`, 'u');
/** jieba's tags of a person's name and of what it does not know. */
const UNKNOWN = /^(?:nr|x)/u;
const SHORTEST = 2;
const AND_ON = new RegExp(`(?:${AND_OTHERS})$`, 'u');
/** 中部战区陆军: a surname and a given name that is nearly always the word. */
const FORCES = /^[陆海空]军$/u;
/** 1801班: a word that ends for sure. */
const NUMBERED_CLASS = /[\d□]班$/u;
/** Characters of a name of a surname and a given name. */
const LENGTHS = [3, 2];
const MAX_PREFIX = 24;

/** A sentence's first words, a list of those who speak one after the other: 甲、乙、丙四位村民先后发言. */
const SPEAKING_LIST =
  /(?<=^|[。！？；])((?:[\p{Script=Han}·]{2,6}、)+[\p{Script=Han}·]{2,6}?)(?=等?(?:[两三四五六七八九十\d]+[位名]\p{Script=Han}{0,10}?|\p{Script=Han}{2,8}?代表)?(?:分别|先后|依次|相继|轮流|踊跃)[^，。]{0,12}(?:发言|致辞|表态|汇报|介绍|提问|作了?[^，。]{0,6}(?:报告|交流)))/gu;

/** Names at the end of an element of a list or before a verb of speech whose title no list has. */
export function listUntitledNames(plain: string, known: ReadonlyMap<string, string>): PlacedName[] {
  const found: PlacedName[] = [];
  for (const { list, at: from } of findLists(plain)) {
    let isAmongNames = false;
    for (const { 0: element, index } of list.matchAll(ELEMENT)) {
      const end = from + index + element.length;
      const isKnown = endsInKnown(element, known);
      const length: number = isKnown
        ? 0
        : matchBefore(plain, end, element, isAmongNames ? 'names' : 'list');
      if (length > 0) found.push({ start: end - length, length });
      isAmongNames = isKnown || length > 0;
    }
  }
  for (const { 1: list, index } of matches(SPEAKING_LIST, plain))
    found.push(...readSpeakingList(plain, list!, index, known));
  for (const { 1: lead, index } of matches(SPEAKS, plain)) {
    const end = index + lead!.length;
    const length = endsInKnown(lead!, known)
      ? 0
      : matchBefore(plain, end, lead!, PERSONAL.test(plain.slice(end, end + 2)) ? 'act' : 'speech');
    if (length > 0) found.push({ start: end - length, length });
  }
  return found;
}

/** All elements of a list of speakers, where most of them look like names and none like another word. */
function readSpeakingList(
  plain: string,
  list: string,
  at: number,
  known: ReadonlyMap<string, string>,
): PlacedName[] {
  const elements = [...list.matchAll(ELEMENT)].map(({ 0: name, index }) => ({ name, index }));
  if (elements.some(({ name }) => !mayBeName(name, true) || NOT_NAMES.has(name))) return [];
  const likely = elements.filter(
    ({ name, index }) =>
      known.has(name) || matchNameAfterTitle(plain, at + index, true) === name.length,
  );
  return likely.length * 2 < elements.length
    ? []
    : elements.map(({ name, index }) => ({ start: at + index, length: name.length }));
}

/** The stretches before a verb of coming, back to the sentence's start or the verb before. */
function findLists(plain: string): { list: string; at: number }[] {
  const lists: { list: string; at: number }[] = [];
  let past = 0;
  for (const { 0: verb, index } of matches(CAME, plain)) {
    let at = index;
    const floor = Math.max(past, index - MAX_LIST);
    while (at > floor && !SENTENCE_ENDS.test(plain[at - 1]!)) at -= 1;
    lists.push({ list: plain.slice(at, index).replace(LIST_ENDS, ''), at });
    past = index + verb.length;
  }
  return lists;
}

function endsInKnown(element: string, known: ReadonlyMap<string, string>): boolean {
  return [2, 3, 4].some((length) => known.has(element.slice(-length)));
}

/** What an element stands before: the verb of a list or of what persons do, other names of a list, or a verb of speech. */
type Before = 'act' | 'list' | 'names' | 'speech';

/** The length of the name that an element ends in, or 0; among names it may be all of the element. */
function matchBefore(plain: string, end: number, element: string, before: Before): number {
  for (const length of LENGTHS) {
    if (element.length < length) continue;
    const name = element.slice(-length);
    const prefix = element.slice(-length - MAX_PREFIX, -length);
    // Cutting into words is dear: it comes last.
    if (
      mayStand(prefix, before === 'names') &&
      mayBeName(name, prefix === '') &&
      matchChineseName(plain, end - length, true) === length &&
      (prefix === '' || isPlaced(prefix, name, before))
    )
      return length;
  }
  return 0;
}

/** Whether behind a prefix a name may stand at all. */
function mayStand(prefix: string, isAmongNames: boolean): boolean {
  if (prefix === '') return isAmongNames;
  return [PERSON_WORD, OF_ORGANISATION, AND_ON].some((before) => before.test(prefix));
}

/** Whether jieba, too, tells the name from what stands before it. */
function isPlaced(prefix: string, name: string, before: Before): boolean {
  if (PERSON_WORD.test(prefix) && isCutBefore(prefix, name)) return true;
  // 县电影院金陵介绍: of two characters, or with one at its end that no given name has, it may be a firm or its goods.
  const isMember =
    OF_ORGANISATION.test(prefix) &&
    (name.length > SHORTEST || before === 'act' || before === 'names') &&
    (before !== 'speech' || isGiven(name.slice(-1)));
  return (isMember || AND_ON.test(prefix)) && isUnknownWord(prefix, name);
}

/** `isListed`: it is all of an element between two names. */
function mayBeName(name: string, isListed: boolean): boolean {
  return (
    !isCommonWord(name) &&
    (isListed || !isCommonWord(name.slice(0, 2))) &&
    !HAS_TITLE.test(name) &&
    !ENDS_ORGANISATION.test(name)
  );
}

/** Whether jieba, too, begins a word where the name begins. */
function isCutBefore(prefix: string, name: string): boolean {
  if (NUMBERED_CLASS.test(prefix)) return true;
  let end = 0;
  for (const { word } of tagWords(prefix + name)) {
    if (end === prefix.length) return true;
    end += word.length;
  }
  return false;
}

/** Whether jieba takes the name for a person's, or for a word that it does not know, and for no part of another word. */
function isUnknownWord(prefix: string, name: string): boolean {
  const alone = tagWords(name);
  if (FORCES.test(name) || alone.length !== 1 || !UNKNOWN.test(alone[0]!.tag)) return false;
  let end = 0;
  for (const { word, tag } of tagWords(prefix + name)) {
    if (end === prefix.length) return true;
    end += word.length;
    // 规划|局宋|喜信: what is cut elsewhere is no word.
    if (end > prefix.length) return name.length > SHORTEST && UNKNOWN.test(tag);
  }
  return false;
}
