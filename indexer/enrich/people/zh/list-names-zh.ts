import { isCommonWord } from '../../../../src/model/text/segmenter.js';
import { joinAlternatives } from '../../../../src/model/text/split-words.js';
import { listDottedNames, type DottedName } from './dotted-names-zh.js';
import { POST_TITLES, TITLE_HEADS } from './lexicon-zh.js';
import { rateEnding } from './name-endings-zh.js';
import { matchChineseName, matchNameAfterTitle } from './name-zh.js';
import type { MaskedParagraph } from './paragraph-zh.js';
import { matchSlotName } from './slot-name-zh.js';

/** 中校 is no title in 县一中校长. */
const HEADS = new RegExp(
  joinAlternatives(TITLE_HEADS).replace(/[大上中少]校(?=\|)/gu, '$&(?!长)'),
  'gu',
);
const HAS_TITLE = new RegExp(joinAlternatives(TITLE_HEADS), 'u');
const NOT_A_TITLE = /(?:本台|总台|本报|央视|通讯社|本网|新华社)?(?:记者|通讯员|摄影|编辑|责编)$/u;
/** 乌空军今天说: a country's short name and a word. */
const OF_A_COUNTRY =
  /^[乌法德韩英美日俄以巴](?:空军|海军|陆军|军方|外长|防长|警方|方面|媒体|政府|总统|总理|议会)$/u;
/** 区委书记, 县府主任: an organisation before what is the title of all who lead it. */
const ORGANISATION = /[委府]$/u;
/** Otherwise 代表 is the verb: 某某代表县政府. */
const REPRESENTATIVE =
  /(?:人大|党|大|牧民|消费者|经营者|获奖者?|学员|家属|用户|游客|客商|投资者|老干部|老党员|退役军人|与会|参会|返乡|创业|患者|医护|医务|护士|校友|少先队员|团员|人才|听证员|村医|[员工者生民商户师]|^|[。；]|村民|居民|企业|谈判|职工|工会|学生|青年|教师|家长|人士|群众|业主|党员|干部|委员|特别|首席|高级|常驻|军队|妇女|农民|行业|团|商会|华侨|侨胞|苏丹|国王|总统|媒体|专家|学者|部门|单位|乡镇|社区|工作者|国|方|机构|组织|队伍|选手|战士|家属|志愿者|企业家|商户)代表$/u;
const POST = new RegExp(`^(?:${joinAlternatives(POST_TITLES)})`, 'u');
const SHARED_AFTER = new RegExp(
  `^等?[两三四五六][位名](.{0,8}?(?:${joinAlternatives(TITLE_HEADS)}))`,
  'u',
);
const JOINT = /^[、和与及]$/u;
/** The end of an organisation, a name of two or three characters, and a title. */
const BETWEEN = new RegExp(
  `(?:[局委办院部会校厂站所队镇乡村市县区州省厅处科]|中心|集团|公司)(\\p{Script=Han}{2,3})(?=(?:${joinAlternatives(POST_TITLES)})(?![会团们处室级制部院所局办联]))`,
  'gu',
);
/** 任命某某为: who is chosen is named between the verb and the office. */
const CHOSEN =
  /(?:任命|选举|补选|推选|推举|聘任|聘请|选)(?=\p{Script=Han}{2,4}(?:同志)?(?:为|担任))/gu;
const ENDS_ORGANISATION = /[联协总副原前代局办委部院校会镇乡村厂站所团队组处厅区县市府社支级类]$/u;
/** A line or sentence whose head says what those do whom it names: 主持人：, 出席会议的有：. */
const LABEL =
  /(?:^|[。；，\s])[^。；：，\s]{0,14}(?:主持人?|出席|参加|列席|陪同|参会|与会|到会|发言人?|宣讲人|主讲人?|讲话人|汇报人|报告人|致辞人?|执行主席)[^。；：，]{0,8}：\s*(?=\p{Script=Han})/gu;
/** An element of a list that is no name: the list goes on behind it. */
const UNKNOWN_ELEMENT = /^[^、，。；：！？“”\s]{1,8}(?=、)/u;
const COURTESY = /(?:先生|女士|同志|老师)$/u;
/** Elements in a row that are no names; after more of them it is no list of persons. */
const MAX_UNKNOWN = 2;
/** Characters of an aside between a title and a name: 县长（苗族）某某. */
const MAX_ASIDE = 6;
/** A bare name, or a list of them, that begins a clause and comes, presides or speaks. */
const BARE_START = /(?:^|[。；！？\s，”])(?=\p{Script=Han})/gu;
const BARE_ACT =
  /^(?:等)?(?:同志)?(?:一行)?(?:分别|先后|共同|一同|也|还|一起|今天|\d+日|在京|和[^，。]{2,30}|及[^，。]{2,30})?(?:出席|参加|陪同|列席|主持(?!人)|致辞|致[^，。]{0,4}[辞词]|发言|讲话|作(?:了)?[^，。]{0,8}(?:发言|报告|讲话|汇报|说明|部署|点评|总结)|受[^，。]{2,14}委托|汇报|表示|指出|强调|介绍|说，|说：|：“|认为|告诉记者|要求|调研|深入|先后来到|来到|到[^，。]{2,16}(?:调研|检查|督导|走访)|宣布|宣读|传达|通报|点评|领誓|颁奖|为[^，。]{1,24}(?:颁奖|授牌|揭牌|授旗)|代表[^，。]{1,20}(?:发言|宣誓|致辞|讲话|表态|宣读|作)|接受[^，。]{0,16}采访|回答[^，。]{0,16}(?:提问|问题)|总结(?:了|讲话)|安排部署|在[^，。]{2,30}，?(?:发表|作|强调|指出|表示|说|致辞|发言|讲话|介绍|要求)|当选|进行了?[^，。]{0,8}宣誓|宣誓|分享|就[^，。]{2,40}(?:发言|说明|部署|要求|分析|汇报|通报|强调))/u;
/** Named in most reports, and often with nothing but the title behind the name. */
const LEADER = '习近平';
const KIN_WORD = /夫人|丈夫|妻子|女儿|儿子/gu;
const MAX_CHINESE = 3;
const LIST_LONG_ENOUGH = 2;
/** How sure a name's end must be where only a comma parts it from the last one: before a word or at a sign. */
const SURE_ENDING = 2;

/**
 * The names that a text gives to persons, each with the form it is counted under: who stands in a place where the
 * grammar wants a person is one, whether a list of names has him or not.
 */
export function listPersonNames(paragraphs: readonly MaskedParagraph[]): Map<string, string> {
  const names = new Map<string, string>();
  if (paragraphs.some(({ plain }) => plain.includes(LEADER))) names.set(LEADER, LEADER);
  const dotted = settleDottedNames(
    paragraphs.map(({ plain }) => listDottedNames(plain)),
    paragraphs,
  );
  paragraphs.forEach((paragraph, index) => new NameLister(paragraph, dotted[index]!, names).list());
  dropCutNames(names);
  return names;
}

class NameLister {
  readonly #plain: string;
  readonly #text: string;
  /** Where dotted names begin, and their lengths. */
  readonly #dotted: ReadonlyMap<number, number>;
  readonly #names: Map<string, string>;

  constructor(
    { plain, text }: MaskedParagraph,
    dotted: ReadonlyMap<number, number>,
    names: Map<string, string>,
  ) {
    this.#plain = plain;
    this.#text = text;
    this.#dotted = dotted;
    this.#names = names;
  }

  list(): void {
    const plain = this.#plain;
    this.#beforeTitles();
    for (const { 0: verb, index } of plain.matchAll(CHOSEN)) {
      const at = index + verb.length;
      const length =
        this.#dotted.get(at) ?? (matchChineseName(plain, at, true) || matchSlotName(plain, at));
      if (length > 0) this.#learn(at, length);
    }
    for (const [start, length] of this.#dotted) this.#learn(start, length);
    for (const { 0: head, index } of plain.matchAll(HEADS)) {
      if (!plain.endsWith(LEADER, index) && plain[index - 1] !== LEADER[0])
        this.#afterTitle(index + head.length);
    }
    for (const { 0: kin, index } of plain.matchAll(KIN_WORD)) this.#afterTitle(index + kin.length);
    for (const { 0: label, index } of plain.matchAll(LABEL)) this.#run(index + label.length, true);
    this.#bare();
  }

  #learn(at: number, length: number): void {
    const name = this.#plain.slice(at, at + length);
    if (this.#names.has(name)) return;
    const printed = this.#text.slice(at, at + length);
    // 陳遠達 stays as it is printed; a dot, or a blank that was put for one, is read.
    this.#names.set(name, name.includes('·') ? printed.replace(/[^\p{L}]/gu, '·') : printed);
  }

  /** The name after a title and those listed with it. */
  #afterTitle(after: number): void {
    const before = this.#plain.slice(Math.max(0, after - 8), after);
    if (
      (NOT_A_TITLE.test(before) && !/(?:调查|资深)记者$/u.test(before)) ||
      (before.endsWith('代表') && !REPRESENTATIVE.test(before))
    )
      return;
    this.#run(after, false);
  }

  /** 综合监督局朱红局长: a name between an organisation and a title. */
  #beforeTitles(): void {
    const plain = this.#plain;
    for (const { 0: whole, 1: name, index } of plain.matchAll(BETWEEN)) {
      const at = index + whole.length - name!.length;
      if (matchChineseName(plain, at, true) !== name!.length) continue;
      if (ENDS_ORGANISATION.test(name!) || HAS_TITLE.test(name!)) continue;
      if (name!.length > 2 && isCommonWord(name!.slice(0, 2))) continue;
      this.#learn(at, name!.length);
    }
  }

  /** The names of a list from its first on; after a label a blank parts them too. */
  #run(from: number, isLabelled: boolean): void {
    const plain = this.#plain;
    let at = from;
    while (plain[at] === '□' && at < from + MAX_ASIDE) at += 1;
    let joint = '';
    let unknown = 0;
    while (at < plain.length) {
      const length = this.#match(at, joint);
      if (length === 0) {
        const element =
          joint === '、' ? UNKNOWN_ELEMENT.exec(plain.slice(at, at + 10))?.[0] : undefined;
        if (
          element === undefined ||
          unknown >= MAX_UNKNOWN ||
          HAS_TITLE.test(element.replace(COURTESY, ''))
        )
          return;
        unknown += 1;
        at += element.length + 1;
        continue;
      }
      unknown = 0;
      this.#learn(at, length);
      at += length;
      while (plain[at] === '□') at += 1;
      joint = plain[at] ?? '';
      const goesOn =
        JOINT.test(joint) ||
        (isLabelled && (joint === ' ' || joint === '，')) ||
        (joint === '，' && this.#isBareName(at + 1));
      if (!goesOn) return;
      at += 1;
    }
  }

  #match(at: number, joint: string): number {
    const plain = this.#plain;
    const dotted = this.#dotted.get(at);
    if (dotted !== undefined) return dotted;
    if (joint === '') return matchNameAfterTitle(plain, at);
    const length =
      joint === '、' ? matchNameAfterTitle(plain, at, true) : matchChineseName(plain, at, true);
    return length > 0 && HAS_TITLE.test(plain.slice(at, at + length + 2)) ? 0 : length;
  }

  /** Whether a whole element between commas is a name: 县领导梁柏舟，韦青禾，植秋白参加. */
  #isBareName(at: number): boolean {
    const plain = this.#plain;
    if (this.#dotted.has(at)) return true;
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

  /** Lists of names without titles: 罗志恒、周其仁先后发言; or one name that does something. */
  #bare(): void {
    const plain = this.#plain;
    for (const { 0: sign, index } of plain.matchAll(BARE_START)) {
      let at = index + sign.length;
      const found: [at: number, length: number][] = [];
      for (
        let length = this.#dotted.get(at) ?? matchChineseName(plain, at, false);
        length > 0;
        length = this.#dotted.get(at) ?? matchChineseName(plain, at, true)
      ) {
        found.push([at, length]);
        at += length;
        while (plain[at] === '□') at += 1;
        if (!JOINT.test(plain[at] ?? '')) break;
        at += 1;
      }
      if (found.length === 0) continue;
      const listed = found.map(([start, length]) => plain.slice(start, start + length));
      if (listed.some((name) => OF_A_COUNTRY.test(name))) continue;
      const rest = plain.slice(at, at + 64);
      const title = POST.exec(rest) ?? SHARED_AFTER.exec(rest);
      if (title && listed.some((name) => ORGANISATION.test(name))) continue;
      const acts = BARE_ACT.test(rest.slice(title?.[0].length ?? 0));
      const isWord = sign === '”' && plain[index - 1] !== '□';
      if ((acts && !isWord) || found.length > LIST_LONG_ENOUGH)
        for (const [start, length] of found) this.#learn(start, length);
    }
  }
}

/** The end of each dotted name: of those that are likely where it stands, the longest that all its places allow. */
function settleDottedNames(
  found: readonly (readonly DottedName[])[],
  paragraphs: readonly MaskedParagraph[],
): Map<number, number>[] {
  const candidates = new Map<string, Set<string>>();
  const formsIn = (plain: string, { start, ends }: DottedName) =>
    ends.map((end) => plain.slice(start, end));
  const keyIn = (plain: string, { start, ends }: DottedName) => {
    const shortest = plain.slice(start, ends[0]);
    return shortest.slice(0, shortest.lastIndexOf('·') + 2);
  };
  found.forEach((names, index) => {
    const { plain } = paragraphs[index]!;
    for (const name of names) {
      const key = keyIn(plain, name);
      const forms = formsIn(plain, name);
      const known = candidates.get(key);
      const shared = known && forms.filter((form) => known.has(form));
      if (!shared) candidates.set(key, new Set(forms));
      else if (shared.length > 0) candidates.set(key, new Set(shared));
    }
  });
  return found.map((names, index) => {
    const { plain } = paragraphs[index]!;
    return new Map(
      names.map((name) => {
        const forms = formsIn(plain, name);
        const shared = candidates.get(keyIn(plain, name))!;
        const settled = forms.find((form) => shared.has(form)) ?? forms[0]!;
        return [name.start, settled.length];
      }),
    );
  });
}

/** 布林肯宣 beside 布林肯: a character of what follows was taken for the name's. A part of a dotted name is short for it. */
function dropCutNames(names: Map<string, string>): void {
  for (const [name, printed] of [...names]) {
    if (name.length > MAX_CHINESE && names.has(name.slice(0, -1)) && !name.includes('·'))
      names.delete(name);
    if (!name.includes('·')) continue;
    const parts = name.split('·');
    for (const part of [parts.at(-1)!, parts[0]!]) {
      const known = names.get(part);
      if (part.length > 1 && (known === undefined || part === parts.at(-1)))
        names.set(part, known ?? printed);
    }
  }
}
