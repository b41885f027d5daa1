import { joinAlternatives } from '../../../../src/model/text/split-words.js';
import {
  ABSENT_LABEL,
  COURTESIES,
  ORGANISATION_END,
  POST_TITLES,
  TITLE_HEADS,
} from './lexicon-zh.js';
import { isListJoint } from './list-joints-zh.js';
import { isListOfNames } from './names/listed-names-zh.js';
import type { MaskedParagraph } from './paragraph-zh.js';
import { findRoleBefore } from './role-zh.js';

/** A place where a known person is named. */
export interface PersonMention {
  name: string;
  /** The title before the name, its own or that of the list it is in. */
  role: string | null;
  /** The title stands before another of the list. */
  isShared: boolean;
  /** The title after the name: 总书记. */
  post: string | null;
  /** Where the title, or else the name, begins. */
  from: number;
  start: number;
  /** Behind the name and the title or courtesy after it. */
  end: number;
}

const POST = new RegExp(`^(?:${joinAlternatives(POST_TITLES)})`, 'u');
const COURTESY = new RegExp(`^(?:${joinAlternatives(COURTESIES)})`, 'u');
const FIXED_PHRASE =
  /^(?:同志为(?:核心|总书记|代表|主要代表)|新时代中国特色|(?:经济|法治|外交|生态文明|强军|文化|总书记)?思想|总书记关于)/u;
const SHARED_AFTER = new RegExp(
  `^等?[两三四五六][位名](.{0,8}?(?:${joinAlternatives(TITLE_HEADS)}))`,
  'u',
);
/** 两位老先生: no title. */
const POLITE = /^老?(?:先生|女士|老人)$/u;
/** 甲、乙等脱贫户代表分别发言: of what all in the list are. */
const DEPUTIES_OF =
  /^等(?![\d一二三四五六七八九十多余数几]|[^，。]{0,12}领导)([\p{Script=Han}、]{2,16}(?:代表|专家(?:学者)?|学者))(?=分别|先后|依次|相继|[作做在就]|围绕|发言|参加|出席)/u;
const BOUNDARY = new Set('，。；：！？“”!?;:, \t\n\u00a0\u3000');
const KIN =
  /^的?(?:夫人|丈夫|妻子|女儿|儿子|[长次][子女]|母亲|父亲|之子|之女|第[一二三四五六七八九十]+代孙|嫡孙|后裔)$/u;
/** What the title behind a name belongs to. */
const ORGANISATION = new RegExp(
  `(?<=^|[，。；：、和与])\\p{Script=Han}{1,16}(?:${ORGANISATION_END})$`,
  'u',
);
const MAX_ORGANISATION = 20;
/** 梁柏舟，县水利局局长，说: the title between commas. */
const SET_OFF = new RegExp(
  `^，([\\p{Script=Han}、]{1,30}?(?:${joinAlternatives(TITLE_HEADS)}))(?=，(?:说|表示|介绍|告诉|指出|认为|坦言|强调|感慨|回忆|透露))`,
  'u',
);
/** Characters behind a name in which such a title stands. */
const MAX_SET_OFF = 48;
/** 执行主席：, 参会领导：: what a list is of, and no title of those in it. */
const LABEL = /(?:人|执行主席|领导|代表|成员|嘉宾|组长)$/u;
/** How far back a title may begin. Chosen by hand on the labelled reports. */
const MAX_CLAUSE = 80;
/** Words for everybody in a list rather than titles. */
const WHOLE_LIST =
  /^(?:(?:党和国家|各国|各成员国|[省市州]?)领导人|\p{Script=Han}{0,10}?[省市州盟县縣区區旗镇鎮乡鄉](?:直|级|級|里)?(?:主要|有关|相关|其他)?老?[领領][导導](?:同志)?|\p{Script=Han}{0,16}[委局厅办院校部协](?:[主相]要|有关|相关|其他)?[领領][导導](?:班子成员|同志)?|老?[领領][导導](?:同志)?(?:、嘉宾|、来宾)*|嘉宾|来宾)$/u;
/** 副县长（挂职）某某: what is printed behind the title belongs to it. */
const KIND_OF_OFFICE = /^[（(](?:挂职|兼|兼职|[正副].级|主持[^）)]{0,8}工作)[）)]$/u;
const KIND_AT_END = new RegExp(KIND_OF_OFFICE.source.slice(1), 'u');
const BORNE_BY_ONE = /总书记|国家主席/u;

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
    const floor = Math.max(previous?.end ?? 0, findBoundary(plain, index));
    let titleEnd = index;
    while (titleEnd > floor && plain[titleEnd - 1] === '□') titleEnd -= 1;
    const own = findOwnRole(paragraph, floor, titleEnd, previous?.end ?? 0);
    const aside = text.slice(titleEnd, index);
    if (own && text[own.start - 1] === ',' && own.start === floor)
      joinTitleBefore(paragraph, own, previous?.end ?? 0, titleEnd);
    const after = plain.slice(index + printed.length, index + printed.length + MAX_SET_OFF);
    const setOff = own ? undefined : SET_OFF.exec(after)?.[1];
    if (own && KIND_OF_OFFICE.test(aside)) own.role += aside;
    const relation = previous && plain.slice(previous.end, own?.start ?? index).replace(/、$/u, '');
    const kin = KIN.test(relation ?? '') ? mentions.pop() : undefined;
    const post = POST.exec(rest)?.[0] ?? null;
    const courtesy = post ?? COURTESY.exec(rest)?.[0] ?? '';
    const between = previous && plain.slice(previous.end, index);
    // 以及 joins another list, and a title behind may be its own.
    const joined = between !== undefined && between !== '以及' && isListJoint(between);
    mentions.push({
      name: names.get(printed) ?? printed,
      role: own
        ? own.role.replace(WHOLE_LIST, '') || null
        : setOff !== undefined
          ? setOff
          : joined && previous
            ? findSharedRole(previous)
            : null,
      isShared: !own && setOff === undefined,
      post,
      from:
        kin?.from ??
        own?.start ??
        (courtesy === '' ? index : findOrganisation(plain, floor, index)),
      start: index,
      end: index + printed.length + (setOff === undefined ? courtesy.length : setOff.length + 1),
    });
  }
  shareTitlesAfter(plain, mentions);
  return mentions;
}

/** The title before a name, or before the colon of a list: 画家：甲、乙. */
function findOwnRole(
  { text, plain }: MaskedParagraph,
  floor: number,
  end: number,
  from: number,
): { start: number; role: string } | undefined {
  const own = findRoleBefore(text, plain, floor, end);
  if (own || plain[end - 1] !== '：' || !isListOfNames(plain, end)) return own;
  const colon = end - 1;
  const before = findRoleBefore(text, plain, Math.max(from, findBoundary(plain, colon)), colon);
  return before && !LABEL.test(before.role) && !ABSENT_LABEL.test(`${before.role}：`)
    ? { start: end, role: before.role }
    : undefined;
}

/** 县委副书记,县长某某: in print with half-width signs a comma joins the offices of one person. */
function joinTitleBefore(
  { text, plain }: MaskedParagraph,
  own: { start: number; role: string },
  from: number,
  end: number,
): void {
  const comma = own.start - 1;
  const before = findRoleBefore(text, plain, Math.max(from, findBoundary(plain, comma)), comma);
  if (!before) return;
  own.start = before.start;
  own.role = text.slice(before.start, end);
}

/** Where the organisation begins that stands before a name with its title behind it: 综合监督局朱红局长. */
function findOrganisation(plain: string, floor: number, at: number): number {
  const from = Math.max(floor, at - MAX_ORGANISATION);
  // Behind another name in the same clause stands what that one does: 某某深入学习领会总书记….
  if (from > 0 && !BOUNDARY.has(plain[from - 1]!) && plain[from] !== '、') return at;
  const before = plain.slice(from, at);
  return at - (ORGANISATION.exec(before)?.[0].length ?? 0);
}

/** The title of the one before in a list; not where only one can bear it, nor how that one holds it. */
function findSharedRole({ role }: PersonMention): string | null {
  if (role === null || BORNE_BY_ONE.test(role)) return null;
  return role.replace(KIND_AT_END, '');
}

/** 张某、李某两位副厅长: the title after a list is that of all in it. */
function shareTitlesAfter(plain: string, mentions: PersonMention[]): void {
  mentions.forEach((last, index) => {
    const after = plain.slice(last.end, last.end + 20);
    const title = (SHARED_AFTER.exec(after) ?? DEPUTIES_OF.exec(after))?.[1];
    if (title === undefined || POLITE.test(title)) return;
    for (let at = index; at >= 0; at -= 1) {
      const mention = mentions[at]!;
      mention.role ??= title;
      if (at > 0 && !isListJoint(plain.slice(mentions[at - 1]!.end, mention.from))) return;
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
    } else if (BOUNDARY.has(sign)) return index;
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
