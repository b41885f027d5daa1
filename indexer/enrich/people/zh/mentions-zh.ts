import { joinAlternatives } from '../../../../src/model/text/split-words.js';
import { COURTESIES, POST_TITLES, TITLE_HEADS } from './lexicon-zh.js';
import { matchChineseName, matchNameAfterTitle } from './name-zh.js';
import type { MaskedParagraph } from './paragraph-zh.js';
import { findRoleBefore } from './role-zh.js';

/** A place where a known person is named. */
export interface PersonMention {
  name: string;
  /** The title before the name, its own or that of the list it is in. */
  role: string | null;
  /** The title after the name: 总书记. */
  post: string | null;
  /** Where the title, or else the name, begins. */
  from: number;
  start: number;
  /** Behind the name and the title or courtesy after it. */
  end: number;
}

const HEADS = new RegExp(joinAlternatives(TITLE_HEADS), 'gu');
const NOT_A_TITLE = /(?:本台|总台|本报|央视|通讯社|本网|新华社)?(?:记者|通讯员|摄影|编辑|责编)$/u;
/** 乌空军今天说: a country's short name and a word. */
const OF_A_COUNTRY =
  /^[乌法德韩英美日俄以巴](?:空军|海军|陆军|军方|外长|防长|警方|方面|媒体|政府|总统|总理|议会)$/u;
/** Otherwise 代表 is the verb: 某某代表县政府. */
const REPRESENTATIVE =
  /(?:人大|党|大|村民|居民|企业|谈判|职工|工会|学生|青年|教师|家长|人士|群众|业主|党员|干部|委员|特别|首席|高级|常驻|军队|妇女|农民|行业|团|商会|华侨|侨胞|苏丹|国王|总统|媒体|专家|学者|部门|单位|乡镇|社区|工作者|国|方|机构|组织|队伍|选手|战士|家属|志愿者|企业家|商户)代表$/u;
const JOINT = /^[、和与及]$/u;
const POST = new RegExp(`^(?:${joinAlternatives(POST_TITLES)})`, 'u');
const COURTESY = new RegExp(`^(?:${joinAlternatives(COURTESIES)})`, 'u');
const FIXED_PHRASE =
  /^(?:同志为(?:核心|总书记|代表|主要代表)|新时代中国特色|(?:经济|法治|外交|生态文明|强军|文化|总书记)?思想|总书记关于)/u;
const SHARED_AFTER = new RegExp(
  `^等?[两三四五六][位名](.{0,8}?(?:${joinAlternatives(TITLE_HEADS)}))`,
  'u',
);
const BOUNDARY = /[，。；：！？“”\s!?;:,]/u;
/** A bare name, or a list of them, that begins a clause and comes, presides or speaks. */
const BARE_START = /(?:^|[。；！？\s，”])(?=\p{Script=Han})/gu;
const BARE_ACT =
  /^(?:等)?(?:同志)?(?:一行)?(?:分别|先后|共同|一同|也|还|一起|今天|\d+日|在京|和[^，。]{2,30}|及[^，。]{2,30})?(?:出席|参加|陪同|列席|主持(?!人)|致辞|发言|作(?:了)?[^，。]{0,8}(?:发言|报告|讲话|汇报|说明)|受[^，。]{2,14}委托|汇报|表示|指出|强调|介绍|说，|说：|：“|认为|告诉记者|要求|调研|深入|先后来到|来到|到[^，。]{2,16}(?:调研|检查|督导|走访))/u;
/** Named in most reports, and often with nothing but the title behind the name. */
const LEADER = '习近平';
const KIN = /^的?(?:夫人|丈夫|妻子|女儿|儿子|母亲|父亲|之子|之女)$/u;
const KIN_WORD = /夫人|丈夫|妻子|女儿|儿子/gu;
const MAX_CHINESE = 3;
/** How far back a title may begin. Chosen by hand on the labelled reports. */
const MAX_CLAUSE = 80;
/** Words for everybody in a list rather than titles. */
const WHOLE_LIST = /^(?:党和国家|各国|各成员国|[省市州]?)领导人$/u;
const BORNE_BY_ONE = /总书记|国家主席/u;
const LIST_LONG_ENOUGH = 2;

/** The names that a text gives to persons, each with the form it is counted under. */
export function listPersonNames(paragraphs: readonly MaskedParagraph[]): Map<string, string> {
  const names = new Map<string, string>();
  if (paragraphs.some(({ plain }) => plain.includes(LEADER))) names.set(LEADER, LEADER);
  for (const { plain } of paragraphs) {
    for (const { 0: head, index } of plain.matchAll(HEADS)) {
      if (!plain.endsWith(LEADER, index) && plain[index - 1] !== LEADER[0])
        addTitledNames(plain, index + head.length, names);
    }
    for (const { 0: kin, index } of plain.matchAll(KIN_WORD))
      addTitledNames(plain, index + kin.length, names);
    addBareNames(plain, names);
  }
  for (const name of names.keys()) {
    // 布林肯宣 beside 布林肯: a character of what follows was taken for the name's.
    if (name.length > MAX_CHINESE && names.has(name.slice(0, -1))) names.delete(name);
    const last = /[·•・‧∙⋅]([^·•・‧∙⋅]{2,})$/u.exec(name)?.[1];
    if (last !== undefined && !names.has(last)) names.set(last, name);
  }
  return names;
}

/** The name after a title and those listed with it. */
function addTitledNames(plain: string, after: number, names: Map<string, string>): void {
  const before = plain.slice(Math.max(0, after - 8), after);
  if (
    (NOT_A_TITLE.test(before) && !/(?:调查|资深)记者$/u.test(before)) ||
    (before.endsWith('代表') && !REPRESENTATIVE.test(before))
  )
    return;
  let at = after;
  let length = matchNameAfterTitle(plain, at);
  while (length > 0) {
    names.set(plain.slice(at, at + length), plain.slice(at, at + length));
    at += length;
    if (!JOINT.test(plain[at] ?? '')) return;
    at += 1;
    length =
      plain[at - 1] === '、'
        ? matchNameAfterTitle(plain, at, true)
        : matchChineseName(plain, at, true);
    if (length > 0 && HEADS.test(plain.slice(at, at + length + 2))) length = 0;
    HEADS.lastIndex = 0;
  }
}

/** Lists of names without titles: 罗志恒、周其仁先后发言; or one name that does something. */
function addBareNames(plain: string, names: Map<string, string>): void {
  for (const { 0: sign, index } of plain.matchAll(BARE_START)) {
    let at = index + sign.length;
    const found: string[] = [];
    for (
      let length = matchChineseName(plain, at, false);
      length > 0;
      length = matchChineseName(plain, at, true)
    ) {
      found.push(plain.slice(at, at + length));
      at += length;
      if (!JOINT.test(plain[at] ?? '')) break;
      at += 1;
    }
    if (found.length === 0 || found.some((name) => OF_A_COUNTRY.test(name))) continue;
    const rest = plain.slice(at, at + 64);
    const title = POST.exec(rest) ?? SHARED_AFTER.exec(rest);
    const acts = BARE_ACT.test(rest.slice(title?.[0].length ?? 0));
    const isWord = sign === '”' && plain[index - 1] !== '□';
    if ((acts && !isWord) || found.length > LIST_LONG_ENOUGH)
      for (const name of found) names.set(name, name);
  }
}

/** Where the names stand in a paragraph, in order; none overlap. */
export function findPersonMentions(
  paragraph: MaskedParagraph,
  names: ReadonlyMap<string, string>,
  pattern: RegExp,
): PersonMention[] {
  const { text, plain } = paragraph;
  const mentions: PersonMention[] = [];
  for (const { 0: printed, index } of plain.matchAll(pattern)) {
    const rest = plain.slice(index + printed.length, index + printed.length + 24);
    if (FIXED_PHRASE.test(rest)) continue;
    // Part of a longer name, or of a name in quotation marks: “罗阳青年突击队”.
    if (/[·•・‧∙⋅“]/u.test(plain[index - 1] ?? '')) continue;
    const previous = mentions.at(-1);
    const kin = previous && KIN.test(plain.slice(previous.end, index)) ? mentions.pop() : undefined;
    const floor = Math.max(previous?.end ?? 0, findBoundary(plain, index));
    const own = findRoleBefore(text, plain, floor, index);
    const post = POST.exec(rest)?.[0] ?? null;
    const courtesy = post ?? COURTESY.exec(rest)?.[0] ?? '';
    const joined = previous !== undefined && JOINT.test(plain.slice(previous.end, index));
    mentions.push({
      name: names.get(printed) ?? printed,
      role: own
        ? own.role.replace(WHOLE_LIST, '') || null
        : joined
          ? findSharedRole(previous)
          : null,
      post,
      from: own?.start ?? kin?.from ?? index,
      start: index,
      end: index + printed.length + courtesy.length,
    });
  }
  shareTitlesAfter(plain, mentions);
  return mentions;
}

/** The title of the one before in a list; not where only one can bear it. */
function findSharedRole({ role }: PersonMention): string | null {
  return role !== null && BORNE_BY_ONE.test(role) ? null : role;
}

/** 张某、李某两位副厅长: the title after a list is that of all in it. */
function shareTitlesAfter(plain: string, mentions: PersonMention[]): void {
  mentions.forEach((last, index) => {
    const title = SHARED_AFTER.exec(plain.slice(last.end, last.end + 20))?.[1];
    if (title === undefined) return;
    for (let at = index; at >= 0; at -= 1) {
      const mention = mentions[at]!;
      mention.role ??= title;
      if (at > 0 && !JOINT.test(plain.slice(mentions[at - 1]!.end, mention.from))) return;
    }
  });
}

/** Where the clause begins that holds `at`; a short term in quotation marks does not end it. */
function findBoundary(plain: string, at: number): number {
  let index = at;
  while (index > 0 && at - index < MAX_CLAUSE) {
    const sign = plain[index - 1]!;
    if (sign === '”') {
      const near = Math.max(0, index - MAX_CLAUSE);
      const opening = plain.slice(near, index).lastIndexOf('“') + near;
      if (opening < near || plain.slice(opening, index).includes('□')) return index;
      index = opening;
    } else if (BOUNDARY.test(sign)) return index;
    else index -= 1;
  }
  return index;
}

/** Matches each of the names, the longest first; undefined where there are none. */
export function compileNames(names: ReadonlyMap<string, string>): RegExp | undefined {
  return names.size === 0
    ? undefined
    : new RegExp(joinAlternatives([...names.keys()].map(escapePattern)), 'gu');
}

function escapePattern(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
