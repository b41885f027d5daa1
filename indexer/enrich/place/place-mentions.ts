import {
  loadChineseNames,
  pairAt,
  LATIN_WORD,
  makeLatinKey,
  loadLatinNames,
  type NamedPlace,
} from './place-lexicon.js';

/** A place named in a text, together with the prefecture and province printed beside it. */
export interface PlaceMention {
  start: number;
  end: number;
  /** Codes it may mean, of any level. */
  codes: readonly string[];
  /** With the kind of unit: 怀集县, not 怀集. */
  full: boolean;
  /** A province is printed before it: 四川芦山县. */
  inProvince: boolean;
}

/** A place named in a text, be it only where guests come from. */
export interface ListedPlace extends PlaceMention {
  isGuest: boolean;
}

export interface PlaceMentionOptions {
  lang: 'zh' | 'en';
  /** Of the text: a former name that others bear now counts only in its time. */
  year?: number;
  /** Takes short names that are words of every day as well. */
  words?: boolean;
}

interface FoundPlace {
  start: number;
  end: number;
  places: readonly NamedPlace[];
}

/** What follows what only looks like a one-character name: 易县域 in 贸易县域. */
const NOT_AFTER_ONE = /^[域级城乡直]/u;
/** What may stand before a one-character name, if it is Han. */
const BEFORE_ONE = /[^\p{Script=Han}]|[在到于赴从由与和及至是对来向入省市州盟区：]/u;
/** 北京路, 永兴街道, 南京大学: called after a place, not it. */
const NAMESAKE =
  /^(?:镇|乡(?!村)|村(?![庄级民集党])|街道|社区|路|街|大道|河(?![长道])|江|山(?!区)|湖(?!长)|水库|桥|港|站|古镇|景区|大学|学院|中学|小学|医院|公司|集团|酒店|宾馆|饭店|大厦|银行|人寿|时间|话|菜|籍|高速|号)/u;
const LATIN_NAMESAKE =
  /^ (?:Town|Township|Sub-?district|Street|Village|Community|Road|Avenue|River|Lake|Mountain|Reservoir|Bridge|Port|University|College|School|Hospital|Company|Group|Hotel)\b/u;
/** Those who come from a place: it is not the one the text is about. */
const GUESTS =
  /^[^，。；：]{0,16}?(?:代表团|考察团|学习团|考察组|考察学习组|客商|一行|率队|率团)[^，。]{0,8}(?:来(?![到自源])|到我|莅|在我|赴我)|^来(?:我[县市区旗州]|\p{Script=Han}{2,6}?)(?:考察|交流|学习|调研|访问|洽谈|观摩|取经|对接|参观)|^ (?:[A-Z][a-z]+ )?delegation (?:visited|came|to our)/u;
/** 德州市 in 德州市场, 雨花区 in 雨花区块. */
const CUT_SHORT: Readonly<Record<string, string>> = { 市: '场', 区: '域块间别', 州: '际' };
/** Named by their kind alone; without a whole before them they are common nouns. */
const NOUNS = new Set([
  '城区',
  '郊区',
  '矿区',
  '新城区',
  '老城区',
  '东区',
  '西区',
  '南区',
  '北区',
  '新区',
]);
/** How many years after a reform people still use a former name. Chosen by hand on the labelled reports. */
const YEARS_REMEMBERED = 1;
/**
 * Characters after a name in which guests are looked for, and between two names that belong together. Chosen
 * by hand on the labelled reports.
 */
const MAX_GUESTS = 30;
const MAX_GAP = 5;
const ENGLISH_GAP = /^(?:,|,? (?:of|in))? $/u;

/** Whether a name is that of districts and of sub-districts alike: 东区. */
export function isCommonNoun(name: string): boolean {
  return NOUNS.has(name);
}

/** True of a prefecture's or a province's code. */
export function isWhole(code: string): boolean {
  return code.endsWith('00');
}

/** 441224 lies in 441200 and in 440000. */
export function liesIn(code: string, whole: string): boolean {
  if (code === whole || !isWhole(whole)) return false;
  return code.startsWith(whole.endsWith('0000') ? whole.slice(0, 2) : whole.slice(0, 4));
}

/** The places named in a text, in order, without the homes of guests. */
export function findPlaceMentions(text: string, options: PlaceMentionOptions): PlaceMention[] {
  return listMentions(text, options).filter(({ isGuest }) => !isGuest);
}

/** The codes of places that a text names as the homes of guests. */
export function findGuestCodes(text: string, options: PlaceMentionOptions): string[] {
  return listMentions(text, options).flatMap(({ isGuest, codes }) => (isGuest ? codes : []));
}

/** The places named in a text, the homes of guests among them. */
export function listMentions(text: string, options: PlaceMentionOptions): ListedPlace[] {
  const mentions: ListedPlace[] = [];
  const found = options.lang === 'zh' ? findInChinese(text, options) : findInEnglish(text);
  for (const { start, end, places } of found) {
    const usable = selectPlaces(places, options);
    if (usable.length === 0) continue;
    const full = usable.some((place) => place.full);
    const codes = usable.map(({ code }) => code);
    const next: PlaceMention = { start, end, codes, full, inProvince: false };
    const before = mentions.at(-1);
    const joined = join(before, next, text, options.lang);
    if (joined !== undefined) mentions.pop();
    const isGuest = GUESTS.test(text.slice(end, end + MAX_GUESTS));
    const isNoun = NOUNS.has(text.slice(start, end));
    // 中山市东区 is no county, and not 攀枝花's.
    const isElsewhere = isNoun && before?.end === start && joined === undefined;
    if (joined === undefined && (isElsewhere || (isNoun && options.words !== true))) continue;
    mentions.push({ ...(joined ?? next), isGuest });
  }
  return mentions;
}

/** A former name counts in its time, else where nobody bears it now. */
function selectPlaces(places: readonly NamedPlace[], { year, words }: PlaceMentionOptions) {
  const known = words === true ? places : places.filter(({ word }) => !word);
  const meant = known.filter(
    ({ until, full }) =>
      until === undefined || (full && year !== undefined && year <= until + YEARS_REMEMBERED),
  );
  return meant.length > 0 ? meant : known;
}

/** One mention of two neighbours, if one lies in the other. */
function join(
  before: PlaceMention | undefined,
  next: PlaceMention,
  text: string,
  lang: 'zh' | 'en',
): PlaceMention | undefined {
  if (before === undefined || next.start - before.end > MAX_GAP) return undefined;
  const gap = text.slice(before.end, next.start);
  if (lang === 'zh' ? gap !== '' && gap !== '·' : !ENGLISH_GAP.test(gap)) return undefined;
  const { start } = before;
  const { end } = next;
  const inProvince = before.inProvince || before.codes.every((code) => code.endsWith('0000'));
  const inner = within(next.codes, before.codes);
  if (inner.length > 0) return { start, end, codes: inner, full: next.full, inProvince };
  const outer = lang === 'en' ? within(before.codes, next.codes) : [];
  return outer.length > 0 ? { ...before, end, codes: outer } : undefined;
}

function within(codes: readonly string[], wholes: readonly string[]): string[] {
  return codes.filter((code) => wholes.some((whole) => liesIn(code, whole)));
}

function* findInChinese(text: string, { words }: PlaceMentionOptions): Generator<FoundPlace> {
  const { places, lengths } = loadChineseNames();
  let previous = -1;
  for (let at = 0; at < text.length; at += 1) {
    const possible = lengths.get(pairAt(text, at));
    if (possible === undefined) continue;
    for (const length of possible) {
      const end = at + length;
      const named = places.get(text.slice(at, end));
      if (named === undefined || end > text.length) continue;
      // 长江南京段 names 南京, not 江南.
      if (words !== true && named.every(({ word }) => word)) continue;
      const alone = length === 2 && named.some(({ full }) => full) && previous !== at;
      if (isCut(text, at, end, alone, named)) continue;
      yield { start: at, end, places: named };
      previous = end;
      at = end - 1;
      break;
    }
  }
}

function isCut(
  text: string,
  start: number,
  end: number,
  alone: boolean,
  named: readonly NamedPlace[],
): boolean {
  const after = text.slice(end, end + 2);
  if (!named.some(({ full }) => full)) {
    return NAMESAKE.test(after) && !isPlaceWithin(text, end, named);
  }
  if (CUT_SHORT[text[end - 1]!]?.includes(after[0] ?? '-') === true) return true;
  if (!alone) return false;
  if (NOT_AFTER_ONE.test(after)) return true;
  return start > 0 && !BEFORE_ONE.test(text[start - 1]!);
}

/** Whether a place of one before it is named right behind that one: 江西湖口 is not the river's 江西. */
function isPlaceWithin(text: string, start: number, wholes: readonly NamedPlace[]): boolean {
  const { places, lengths } = loadChineseNames();
  return (lengths.get(pairAt(text, start)) ?? []).some((length) =>
    places
      .get(text.slice(start, start + length))
      ?.some(({ code }) => wholes.some((whole) => liesIn(code, whole.code))),
  );
}

function* findInEnglish(text: string): Generator<FoundPlace> {
  const { places, lengths } = loadLatinNames();
  const words = [...text.matchAll(LATIN_WORD)];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at]!;
    if (!/^\p{Lu}/u.test(first[0])) continue;
    for (const length of lengths.get(makeLatinKey([first[0]])) ?? []) {
      const run = words.slice(at, at + length);
      if (run.length < length || !isRun(run, text)) continue;
      const named = places.get(makeLatinKey(run.map(([word]) => word)));
      if (named === undefined) continue;
      const last = run.at(-1)!;
      const end = last.index + last[0].length;
      const full = named.some((place) => place.full);
      if (!full && LATIN_NAMESAKE.test(text.slice(end, end + 16))) break;
      yield { start: first.index, end, places: named };
      at += length - 1;
      break;
    }
  }
}

/** Words of one name stand side by side: Weining Yi, Hui and Miao Autonomous County. */
function isRun(words: readonly RegExpExecArray[], text: string): boolean {
  return words.every((word, at) => {
    const before = words[at - 1];
    if (before === undefined) return true;
    return /^(?:,? |-)$/u.test(text.slice(before.index + before[0].length, word.index));
  });
}
