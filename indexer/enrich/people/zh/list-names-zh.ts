import { isCommonWord } from '../../../../src/model/text/segmenter.js';
import { joinAlternatives } from '../../../../src/model/text/split-words.js';
import { listDottedNames, settleDottedNames } from './names/dotted-names-zh.js';
import { matchJoint } from './list-joints-zh.js';
import { HAS_TITLE, NOT_NAMES, POST_TITLES, TITLE_HEADS } from './lexicon-zh.js';
import { isNoPerson } from './no-persons-zh.js';
import { MAX_CHINESE } from './names/name-endings-zh.js';
import {
  BARE_ACT,
  BARE_START,
  BUREAU,
  HEADS,
  KIN_WORD,
  LABEL,
  OF_A_COUNTRY,
  ORGANISATION,
  PLACE,
  SHARED_AFTER,
  UNKNOWN_ELEMENT,
} from './names/name-places-zh.js';
import { matchNameAfterTitle } from './names/name-after-title-zh.js';
import { matchChineseName } from './names/name-zh.js';
import { listTranscriptNames } from './named-lines-zh.js';
import { joinsNext, mayHaveBearer } from './names/title-bearer-zh.js';
import type { MaskedParagraph } from './paragraph-zh.js';
import { listUntitledNames } from './names/untitled-names-zh.js';
import { isBareElement, isListOfNames } from './names/listed-names-zh.js';
import { listPlacedNames } from './names/placed-names-zh.js';
import { dropCutNames } from './names/cut-names-zh.js';
import { matches } from './names/matches.js';

const TITLE_NEXT = new RegExp(`^(?:${joinAlternatives(TITLE_HEADS)})`, 'u');
/** 怀集县与封开县, 代表白云区, 与文艺界: nobody is called so. */
const PLACE_ITSELF = /..[县区市镇界]$/u;
const OFFICES_OF = /^(?:有关|相关|各|直)/u;
const POST = new RegExp(`^(?:${joinAlternatives(POST_TITLES)})`, 'u');
/** A name and a courtesy, where a colon parts them from their title. */
const TITLED_LINE = /^\p{Script=Han}{2,4}(?:同志|先生|女士)/u;
const COURTESY = /(?:先生|女士|同志|老师)$/u;
const COURTESY_NEXT = /^(?:先生|女士|同志|老师)/u;
/** Elements in a row that are no names; after more of them it is no list of persons. */
const MAX_UNKNOWN = 2;
const OFFICE = /(?:长|书记|主任|主席|委员|常委|领导|代表)$/u;
/** Characters of the first element of a list that may be a name which is not known as one. */
const MAX_FIRST = 4;
/** Characters of an aside between a title and a name: 县长（苗族）某某. */
const MAX_ASIDE = 6;
/** Named in most reports, and often with nothing but the title behind the name. */
const LEADER = '习近平';
/** Characters behind a name in which the shortest office stands that shows what it is. */
const MAX_OFFICE = 6;
const LIST_LONG_ENOUGH = 2;
/** What offices do as well as persons. */
const PUTS_FORWARD = /^(?:建议|提出|希望|呼吁|反映)/u;

/**
 * The names that a text gives to persons, each with the form it is counted under: who stands in a place where the
 * grammar wants a person is one, whether a list of names has him or not.
 */
export function listPersonNames(paragraphs: readonly MaskedParagraph[]): Map<string, string> {
  const names = new Map<string, string>();
  if (paragraphs.some(({ plain }) => plain.includes(LEADER))) names.set(LEADER, LEADER);
  const plains = paragraphs.map(({ plain }) => plain);
  const dotted = settleDottedNames(plains.map(listDottedNames), plains);
  for (const name of listTranscriptNames(plains)) names.set(name, name);
  const titled = new Set<string>();
  paragraphs.forEach((paragraph, index) =>
    new NameLister(paragraph, dotted[index]!, names, titled).list(),
  );
  dropCutNames(names, titled);
  return names;
}

class NameLister {
  readonly #plain: string;
  readonly #text: string;
  /** Where dotted names begin, and their lengths. */
  readonly #dotted: ReadonlyMap<number, number>;
  readonly #names: Map<string, string>;
  /** Those that stand right behind a title. */
  readonly #titled: Set<string>;

  constructor(
    { plain, text }: MaskedParagraph,
    dotted: ReadonlyMap<number, number>,
    names: Map<string, string>,
    titled: Set<string>,
  ) {
    this.#plain = plain;
    this.#text = text;
    this.#dotted = dotted;
    this.#names = names;
    this.#titled = titled;
  }

  list(): void {
    const plain = this.#plain;
    for (const [start, length] of this.#dotted) this.#learn(start, length);
    for (const { 0: head, index } of matches(HEADS, plain)) {
      if (
        !plain.endsWith(LEADER, index) &&
        plain[index - 1] !== LEADER[0] &&
        !joinsNext(plain, index, index + head.length)
      )
        this.#afterTitle(index + head.length);
    }
    for (const { start, length } of listPlacedNames(plain, this.#dotted))
      this.#learn(start, length);
    for (const { 0: kin, index } of matches(KIN_WORD, plain)) this.#afterTitle(index + kin.length);
    for (const { start, length } of listUntitledNames(plain, this.#names))
      this.#learn(start, length);
    if (plain.includes('：'))
      for (const { 0: label, index } of matches(LABEL, plain))
        this.#run(index + label.length, true);
    this.#bare();
  }

  /** The name after a title and those listed with it. */
  #afterTitle(after: number): void {
    if (mayHaveBearer(this.#plain, after)) this.#run(after, false);
  }

  #learn(at: number, length: number): void {
    const name = this.#plain.slice(at, at + length);
    if (this.#names.has(name) || PLACE_ITSELF.test(name)) return;
    const behind = this.#plain.slice(at + length, at + length + MAX_OFFICE);
    if (isNoPerson(this.#plain.slice(0, at).slice(-1), name, behind)) return;
    const printed = this.#text.slice(at, at + length);
    // 陳遠達 stays as it is printed; a dot, or a blank that was put for one, is read.
    this.#names.set(name, name.includes('·') ? printed.replace(/[^\p{L}-]/gu, '·') : printed);
  }

  /** The names of a list from its first on; after a label a blank parts them too. */
  #run(from: number, isLabelled: boolean): void {
    const plain = this.#plain;
    let at = from;
    // 政法委书记：某某同志; 画家：甲、乙、丙
    if (
      plain[at] === '：' &&
      (TITLED_LINE.test(plain.slice(at + 1, at + 8)) || isListOfNames(plain, at + 1))
    )
      at += 1;
    while (plain[at] === '□' && at < from + MAX_ASIDE) at += 1;
    let joint = '';
    let unknown = 0;
    while (at < plain.length) {
      const length = this.#match(at, joint);
      if (length === 0) {
        const element = this.#unknownElement(at, joint);
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
      if (joint === '') this.#titled.add(plain.slice(at, at + length));
      at += length;
      at += COURTESY_NEXT.exec(plain.slice(at, at + 2))?.[0].length ?? 0;
      while (plain[at] === '□') at += 1;
      joint = plain[at] ?? '';
      const joined = matchJoint(plain, at);
      const goesOn =
        joined > 0 ||
        (isLabelled && /[ ，；]/u.test(joint)) ||
        (joint === '，' && (this.#dotted.has(at + 1) || isBareElement(plain, at + 1)));
      if (!goesOn) return;
      at += joined || 1;
    }
  }

  /** What stands between two joints and is no name; behind an office, what may be the first name of a list. */
  #unknownElement(at: number, joint: string): string | undefined {
    const plain = this.#plain;
    const element = UNKNOWN_ELEMENT.exec(plain.slice(at, at + 10))?.[0];
    if (joint === '、' || element === undefined) return element;
    const isOffice = joint === '' && OFFICE.test(plain.slice(Math.max(0, at - 2), at));
    return isOffice && element.length <= MAX_FIRST ? element : undefined;
  }

  #match(at: number, joint: string): number {
    const plain = this.#plain;
    const dotted = this.#dotted.get(at);
    if (dotted !== undefined) return dotted;
    if (joint === '') return matchNameAfterTitle(plain, at);
    const length =
      joint === '、' || joint === ' '
        ? matchNameAfterTitle(plain, at, true)
        : matchChineseName(plain, at, true);
    const name = plain.slice(at, at + length);
    if (BUREAU.test(name) || this.#endsInTitle(at, length)) return 0;
    // 乌兹别克斯坦副总理: a country, and one of its offices.
    if (length > MAX_CHINESE && NOT_NAMES.has(name)) return 0;
    // 和阳春市有关部门: a place whose offices come.
    if (PLACE.test(name) && OFFICES_OF.test(plain.slice(at + length, at + length + 2))) return 0;
    // 邢台市副市长: the next office of the list, not a name and a title.
    const isPlace = PLACE.test(name) && TITLE_NEXT.test(plain.slice(at + length, at + length + 6));
    return isPlace ? 0 : length;
  }

  /** 卫健局长: a title ends in or right behind what looks like a name, and is no courtesy. */
  #endsInTitle(at: number, length: number): boolean {
    const behind = this.#plain.slice(at, at + length + 2);
    return HAS_TITLE.test(behind.replace(COURTESY, ''));
  }

  /** Lists of names without titles: 罗志恒、周其仁先后发言; or one name that does something. */
  #bare(): void {
    const plain = this.#plain;
    // Up to there, a list that begins later would end like one before it: each name is looked at once.
    let past = 0;
    for (const { 0: sign, index } of matches(BARE_START, plain)) {
      let at = index + sign.length;
      if (at < past) continue;
      const found: [at: number, length: number][] = [];
      for (
        let length = this.#dotted.get(at) ?? matchChineseName(plain, at, false);
        length > 0;
        length =
          this.#dotted.get(at) ??
          (matchChineseName(plain, at, true) || matchNameAfterTitle(plain, at, true))
      ) {
        found.push([at, length]);
        at += length;
        while (plain[at] === '□') at += 1;
        const joined = matchJoint(plain, at);
        if (joined === 0) break;
        at += joined;
      }
      if (found.length === 0) continue;
      const listed = found.map(([start, length]) => plain.slice(start, start + length));
      const endAfter = (last: number) => (last < 0 ? at : found[last]![0] + found[last]![1]);
      const country = listed.findLastIndex((name) => OF_A_COUNTRY.test(name));
      past = endAfter(country);
      if (country >= 0) continue;
      const rest = plain.slice(at, at + 64);
      const title = POST.exec(rest) ?? SHARED_AFTER.exec(rest);
      const organisation = title ? listed.findLastIndex((name) => ORGANISATION.test(name)) : -1;
      past = endAfter(organisation);
      if (organisation >= 0) continue;
      const acts = BARE_ACT.test(rest.slice(title?.[0].length ?? 0));
      // 农委提出议案: one word that begins a clause is what jieba takes it for.
      const isWord =
        (sign === '”' && plain[index - 1] !== '□') ||
        (found.length === 1 && PUTS_FORWARD.test(rest) && isCommonWord(listed[0]!));
      // 海林、东宁、依兰: what nobody acts behind may be places, if no list has the surname.
      const known = found.filter(([at]) => matchChineseName(plain, at, true) > 0);
      if ((acts && !isWord) || known.length > LIST_LONG_ENOUGH)
        for (const [start, length] of found) this.#learn(start, length);
    }
  }
}
