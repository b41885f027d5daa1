import { tagWords } from '../../../../src/model/text/segmenter.js';
import { joinAlternatives } from '../../../../src/model/text/split-words.js';
import { ORGANISATION_END, TITLE_HEADS } from './lexicon-zh.js';
import { AND_OTHERS, isListJoint } from './list-joints-zh.js';
import type { PersonMention } from './mentions-zh.js';

/** A set is asked for each character of a clause, which a pattern would be slow at. */
const CLAUSE_ENDS = new Set('，；：“”。！？,;:!? \t\n\u00a0\u3000');
const LIST_JOINT = new RegExp(
  `^□*(?:[、和与及]|以及|${AND_OTHERS}|[、，；和与及](?:来自\\p{Script=Han}{2,16}的)?|，?(?:以及|和|及)|[和与及携偕]其?(?:夫人|丈夫|妻子))?$`,
  'u',
);
const PARTY =
  /(?:同(?!时)|与|(?<!呼|共)和(?!田|硕|布克)|跟)(?:[^，]*的|[该我][校局院省市县区州旗镇乡村厂所站社园]|(?<!与(?=会))\p{Script=Han}{0,6}(?:师生|学生|家长|群众|村民|居民|代表)(?:[和及]|以及))?$/u;
/** 省市有关领导及我县县委书记…陪同: nameless persons before the first name of a list. */
const COMPANY =
  /^[^，的]{0,20}(?:领导|负责人|负责同志|人员|成员|代表|干部|班子|同志|部门|单位|师生|一行)(?:[和与及]|以及)(?:我[省市县区州旗镇乡])?$/u;
const MET =
  /(?:参加|出席|列席|陪同|参会|到会|与会|就[座坐])[^，]{0,10}的(?:还)?有$|(?:特邀|(?:出席|参加|列席|陪同|参会|到会|与会)[^，]{0,6}?)(?:领导|嘉宾|代表|来宾|人员|同志)(?:还)?有$|(?:会见|会晤|拜会|接见|陪同|迎接|欢迎|拜访|率|率领|带领|偕|携)(?:了|前来|到访)?(?:[^，]*的)?$/u;
/** 为某某举行欢迎仪式, 为某某送行. */
const FOR = /(?:为|给)(?:[^，]{0,16}的)?$/u;
const RECEIVED =
  /^(?:[和与及]其?(?:夫人|丈夫)[^，]{1,10}?)?(?:夫妇|一行)?(?:举行|设宴|接风|送行|送别|壮行|饯行)/u;
/** 为烈士某某送别: whom others take leave of does not attend. */
const DEAD = /烈士|牺牲|殉职|逝世|去世|遗体|遇难|遗像|灵柩/u;
const FUNERAL = /追悼|告别仪式|遗体告别/u;
/** 总书记的重要讲话: what is his is the subject, not he. */
const OF_HIS =
  /^(?:在[^，。]{1,24}(?:时|中|上|期间|后))?的(?:重要|系列|一系列)?(?:讲话|指示|批示|论述|思想|嘱托|精神|关怀|号召|要求|重托|回信|贺信|(?:家人|家属|亲人|亲属|遗属|子女|母亲|父亲|律师|团队|发言人|办公室))/u;
/** 说这话的是村里的会计某某: the words before were said. */
const SAID_BY = /^说(?:这|此|出这)?[句番]?话的人?[正就]?是/u;
/** 代表某某建议: a deputy. */
const SPEAKS = /^(?:建议|说|提出|表示|认为|希望|呼吁|谈到|反映)/u;
/** 代表甲、乙分别发言: several of them. */
const DEPUTIES_SPEAK =
  /^、[^，。的]{1,40}(?:分别|先后|踊跃|依次|提出|建议|发言|表示|认为|结合|围绕|就)/u;
/** Whose object is visited, thanked, asked. */
const VISITS =
  '慰问|看望|走访|探望|采访|表彰|奖励|帮助|帮扶|资助|救助|询问|鼓励|祝贺|感谢|悼念|缅怀|纪念|寻找|遇到|找到|认识|叮嘱|嘱咐|告诉';
/** 慰问96岁的老党员某某. */
const VISITED_LEAD = new RegExp(`(?:${VISITS})了?(?:[^，]*的)?$`, 'u');
const BY =
  /(?:由|据)(?:该[校局院县市区镇乡村厂所站社园]?|[我本][省市县区州旗镇乡]|[我本][校局院])?$/u;
/** What a list of those who came goes on with. */
const COMES = /^等?[^，。]{0,6}(?:出席|参加|列席|陪同|参与|到会|就[座坐]|随同)/u;
const ACCOMPANIED =
  /^(?:等\p{Script=Han}{0,12}|(?:[和与及、]|以及)[\p{Script=Han}、]{2,60}?)?(?:的)?(?:(?:共同)?见证下|陪同下|(?:带领|率领|引领)下，?(?:[^。，]{0,16}?(?:到(?!位)|赴|走进|深入)|[^。，]{0,30}?(?:来到|前往|莅临|参观|考察|调研)))/u;
const CLEAN_LEAD =
  /^(?:[^，]*(?:[上中时前下里间内外日晚午天年初末际旁边处期的议]|(?<!\d0|零)后|\d)|同时|随后|来自|[一二三四五六七八九十]是|对此|此外|其中|而|但|不过|另外|最后|首先|接着|近日|日前|现在|目前|于是|正如|也|还|又|并|当晚|据悉|会议由|记者|同样|例如|比如|如今|曾|该[校局院县市区镇乡村厂所站社园]?|我[省市县区州旗镇乡校院局]|新?当选|新任|\p{Script=Han}{0,4}(?:老[大二三四五]|媳妇|老伴)|[□■]+|[▲●★☆▌—－\-·]+)$/u;
/** 省委“大讨论”第十督导组 + 组长, 《书法报》 + 主编: an organisation with a name in quotation marks. */
const NAMED_LEAD =
  /^(?:[^，的了获为被对向给把将]{0,10}“[^”□，]{1,16}”[^，的了获为被对向给把将]{0,10}|■+)$/u;
/** 县人大常委会副主任□□、: the list begins with an office whose bearer is not known. */
const UNKNOWN_LEAD = new RegExp(
  `^(?:\\p{Script=Han}{0,16}(?:${joinAlternatives(TITLE_HEADS)})\\p{Script=Han}{0,4}、)+$`,
  'u',
);
/** 县住建局、县财政局、: organisations before the one whose head is named first. */
const ORGANISATIONS_LEAD =
  /^(?:[\p{Script=Han}]{1,15}(?:[局办委部院会镇乡村校社所站心团司]|单位|部门)、)+$/u;
/** 采访中省委党校, 县自来水公司: one organisation, and no word of grammar before it. */
const ORGANISATION_LEAD = new RegExp(
  `^(?:[^，。；：]{0,12}(?:会上|采访中|活动中|现场|期间|随后))?(?!.*(?:[的了和与由在对向为被把将给据同]|${VISITS}|会见|参观|走进|来到))\\p{Script=Han}{2,20}(?:${ORGANISATION_END})$`,
  'u',
);
const PREPOSED =
  /(?:在|于|受|应|对|对于|从|经|给|向|为|随|让|使|请|被|把|将|以|像|按|按照|根据|当|与|同|(?<!的)代表)$/u;
/** So many bare names parted by commas are a list, whatever follows. */
const MIN_BARE = 2;
/** How far from a name a word may belong to it. Chosen by hand on the labelled reports. */
const MAX_CLAUSE = 120;
/** Characters after a name that tell its kind. Chosen by hand on the labelled reports. */
const MAX_AFTER = 80;

/** Characters of a title whose last word no list has. */
const MAX_TITLE = 40;
const ALL_HAN = /^[\p{Script=Han}□、\d]+$/u;
/** 巡察工作领导小组: verbs may stand in the name of a group that somebody belongs to. */
const WORKING_GROUP =
  /^[^的了为被对向给把将与和在]*(?:[组班]|工作队|服务队|突击队|[协商学总]会|代表团|委员会|公司|集团|合作社|能手|标兵|模范|代表|人选|联络人|牵头人|带头人|经纪人|从业者|创业者|志愿者|工作者|爱好者|参与者|亲历者|工匠|乡贤)$/u;
/** 种植高手: the last word is one for a person, whatever it is that he does. */
const PERSON_WORD = /[手者员工师匠户友星王嫂姐哥民农商]$/u;
/** jieba's tags of the words that a title is made of: nouns, short forms, verbs used as nouns, places, numbers. */
const NOMINAL = /^(?:n(?!r)|j|l|vn|an|f|s|b|m|q|k|i)/u;

/** How a clause names somebody. */
export type GroupKind = 'subject' | 'party' | 'met' | 'by' | 'with' | 'other';

/** Mentions joined by 、 and 和: what one does, all do. */
export interface MentionGroup {
  mentions: PersonMention[];
  kind: GroupKind;
  from: number;
  end: number;
}

/** The mentions of the sentence that begins at `sentence`, those joined in one group. */
export function groupMentions(
  plain: string,
  mentions: readonly PersonMention[],
  sentence: number,
): MentionGroup[] {
  const groups: MentionGroup[] = [];
  for (const [index, mention] of mentions.entries()) {
    const previous = groups.at(-1);
    const between = previous ? plain.slice(previous.end, mention.from) : '';
    if (
      previous &&
      (LIST_JOINT.test(between) || isListJoint(between)) &&
      (!/[，；]$/u.test(between) ||
        mention.from < mention.start ||
        isBareListed(plain, mentions, index))
    ) {
      previous.mentions.push(mention);
      previous.end = mention.end;
      const behind = plain.slice(mention.end, mention.end + MAX_AFTER);
      if (ACCOMPANIED.test(behind)) previous.kind = 'with';
      // 为队长某某、医师某某送行: the verb stands behind the last of the list.
      else if (isReceived(plain, sentence, previous)) previous.kind = 'met';
      continue;
    }
    const clause = findClauseStart(plain, mention.from, sentence);
    const alone = !previous || previous.end <= clause;
    const lead = plain.slice(alone ? clause : Math.max(clause, previous.end), mention.from);
    const { from, end } = mention;
    const after = plain.slice(end, end + MAX_AFTER);
    const kind = isReceived(plain, sentence, { from, end })
      ? 'met'
      : tellGroupKind(lead, alone, after);
    groups.push({ mentions: [mention], kind, from, end });
  }
  return groups;
}

/** 为某某举行欢迎仪式: whom others receive or see off; not the dead. */
function isReceived(
  plain: string,
  sentence: number,
  { from, end }: Pick<MentionGroup, 'from' | 'end'>,
): boolean {
  const clause = findClauseStart(plain, from, sentence);
  return (
    RECEIVED.test(plain.slice(end, end + MAX_AFTER)) &&
    FOR.test(plain.slice(clause, from)) &&
    !DEAD.test(plain.slice(clause, end)) &&
    !FUNERAL.test(plain.slice(sentence, end + MAX_AFTER).split('。')[0]!)
  );
}

/** 县领导梁柏舟，韦青禾，植秋白参加: whether a bare name after a comma goes on with the list before it. */
function isBareListed(plain: string, mentions: readonly PersonMention[], index: number): boolean {
  let last = index;
  let bare = 1;
  const between = (at: number) => plain.slice(mentions[at - 1]!.end, mentions[at]!.from);
  while (
    last + 1 < mentions.length &&
    (between(last + 1) === '，' || isListJoint(between(last + 1)))
  ) {
    last += 1;
    if (mentions[last]!.from === mentions[last]!.start) bare += 1;
  }
  const after = plain.slice(mentions[last]!.end, mentions[last]!.end + MAX_AFTER);
  return COMES.test(after) || bare > MIN_BARE;
}

function tellGroupKind(lead: string, alone: boolean, after: string): GroupKind {
  if (ACCOMPANIED.test(after)) return 'with';
  if (MET.test(lead)) return 'met';
  if (alone && COMPANY.test(lead)) return 'subject';
  if (PARTY.test(lead) && !(alone && lead === '')) return 'party';
  if (BY.test(lead)) return 'by';
  if (VISITED_LEAD.test(lead)) return 'other';
  if (lead === '代表' && (SPEAKS.test(after) || DEPUTIES_SPEAK.test(after))) return 'subject';
  if (!alone || OF_HIS.test(after) || SAID_BY.test(lead)) return 'other';
  if (lead === '') return 'subject';
  if (PREPOSED.test(lead) || (FOR.test(lead) && RECEIVED.test(after))) return 'other';
  if (
    UNKNOWN_LEAD.test(lead) ||
    ORGANISATIONS_LEAD.test(lead) ||
    NAMED_LEAD.test(lead) ||
    ORGANISATION_LEAD.test(lead)
  )
    return 'subject';
  return CLEAN_LEAD.test(lead) || isNounPhrase(lead.slice(lead.lastIndexOf('的') + 1))
    ? 'subject'
    : 'other';
}

/** 省内外专家组, 县委巡察工作领导小组: what stands before a name is a title, though no list has its last word. */
function isNounPhrase(lead: string): boolean {
  if (lead.length > MAX_TITLE || !ALL_HAN.test(lead)) return false;
  if (WORKING_GROUP.test(lead)) return true;
  const words = tagWords(lead.replaceAll(/[□、]/gu, ''));
  if (words.length === 2 && PERSON_WORD.test(lead)) return true;
  return words.every(({ tag }) => NOMINAL.test(tag)) && /^[nj]/u.test(words.at(-1)?.tag ?? '');
}

export function findClauseStart(plain: string, at: number, sentence: number): number {
  const floor = Math.max(sentence, at - MAX_CLAUSE);
  let index = at;
  while (index > floor) {
    const sign = plain[index - 1]!;
    if (sign === '”') {
      // A short term in quotation marks is of the clause: 为“护桥能手”某某颁奖.
      const opening = plain.lastIndexOf('“', index - 1);
      if (opening < floor || plain.slice(opening, index).includes('□')) return index;
      index = opening;
    } else if (CLAUSE_ENDS.has(sign)) return index;
    else index -= 1;
  }
  return index;
}

export function findClauseEnd(plain: string, at: number, end: number): number {
  const most = Math.min(end, at + MAX_CLAUSE);
  let index = at;
  while (index < most) {
    const sign = plain[index]!;
    if (sign === '“') {
      const closing = plain.indexOf('”', index);
      if (closing < 0 || closing >= most || plain[index + 1] === '□') return index;
      index = closing + 1;
    } else if (CLAUSE_ENDS.has(sign)) return index;
    else index += 1;
  }
  return index;
}
