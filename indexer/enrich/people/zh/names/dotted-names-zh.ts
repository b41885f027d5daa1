import { joinAlternatives } from '../../../../../src/model/text/split-words.js';
import { BEFORE_TITLES, TITLE_HEADS } from '../lexicon-zh.js';
import { rateEnding, STANDS_AFTER } from './name-endings-zh.js';
import { isPhonetic } from './surnames-zh.js';

/** A name whose parts are joined by dots, and where it stands. */
export interface DottedName {
  start: number;
  /** Where it may end, the likeliest first: what follows the last part is not always told from it. */
  ends: number[];
}

const LETTER = /[\p{Script=Han}A-Za-z-]/u;
/** Characters before the first dot and after the last that are looked at: a long clause is no name. */
const MAX_RUN = 40;
/** What a first part begins after: a title, a verb before titles, a word of grammar. */
const LEAD = new RegExp(
  `^.*(?:${joinAlternatives([...TITLE_HEADS, '记者', ...[...BEFORE_TITLES].filter((word) => word.length > 1)])}|其[子女妻父母夫弟兄]|(?!让-)[的在由与及跟向对把被让使给为请叫])(?=.)`,
  'u',
);
/** 约翰·冯·诺伊曼大学: an organisation that bears a person's name. */
const ORGANISATION =
  /^(\p{Script=Han}{1,6}?)(?:大学|学院|中学|小学|医院|基金会|研究所|研究院|图书馆|博物馆|机场|广场|大街)/u;
const AND_TITLE = new RegExp(
  `^[和与及]\\p{Script=Han}{0,8}?(?:${joinAlternatives(TITLE_HEADS)})`,
  'u',
);
/** Characters behind a joint in which the next one's title stands. */
const MAX_JOINED = 16;
const AND = /^(.*)和(?=.)/u;
const TITLED = new RegExp(`(?:${joinAlternatives([...TITLE_HEADS, '记者'])})$`, 'u');
/** Characters of the parts of a name. Chosen by hand: 阿卜杜热合曼, 额尔敦陶格套. */
const MAX_PART = 8;
/** Characters at the end of a last part that write no sounds. */
const MAX_STRANGE = 3;
/** Parts of a name. */
const MAX_PARTS = 4;
/** Characters before a name in which its title's last word stands. */
const MAX_TITLE = 8;

/** The dotted names of a paragraph: 吐尔逊·艾海提, 白·孟和, 巴沙尔·阿萨德. */
export function listDottedNames(plain: string): DottedName[] {
  return findChains(plain)
    .flatMap(splitChain)
    .flatMap((chain) => readChain(plain, chain) ?? []);
}

/** A stretch of letters with dots in it, and where it begins. */
interface Chain {
  text: string;
  at: number;
}

function readChain(plain: string, { text, at }: Chain): DottedName | undefined {
  const skipped = findFirstPart(text.slice(0, text.indexOf('·')));
  const start = at + skipped;
  const parts = text.slice(skipped).split('·');
  const [first = ''] = parts;
  const isTitled = TITLED.test(plain.slice(Math.max(0, start - MAX_TITLE), start));
  const inList = /[、和与及：]/u.test(plain[start - 1] ?? '');
  const spelled = parts
    .slice(0, -1)
    .every((one) => [...one].every((sign) => sign === '-' || isPhonetic(sign)));
  if (parts.length > MAX_PARTS || first === '' || plain[start - 1] === '“') return undefined;
  if (parts.slice(0, -1).some((one) => one.length > MAX_PART)) return undefined;
  if (!isTitled && !inList && !spelled) return undefined;
  const last = at + text.lastIndexOf('·') + 1;
  const bearer = ORGANISATION.exec(plain.slice(last, last + MAX_RUN))?.[1];
  if (bearer !== undefined && [...bearer].every(isPhonetic)) return undefined;
  const ends = listEnds(plain, last, at + text.length, isTitled || inList);
  return ends.length > 0 ? { start, ends } : undefined;
}

/** 巴沙尔·阿萨德同阿联酋总统穆罕默德·本: the part between two names belongs to both. */
function splitChain({ text, at }: Chain): Chain[] {
  const chains: Chain[] = [];
  let from = 0;
  for (let dot = text.indexOf('·'); dot >= 0; dot = text.indexOf('·', dot + 1)) {
    const next = text.indexOf('·', dot + 1);
    const part = text.slice(dot + 1, next);
    if (next < 0 || (part.length <= MAX_PART && !LEAD.test(part))) continue;
    chains.push({ text: text.slice(from, next), at: at + from });
    from = dot + 1;
  }
  return [...chains, { text: text.slice(from), at: at + from }];
}

/** The stretches of letters that dots join. */
function findChains(plain: string): Chain[] {
  const chains: Chain[] = [];
  let behind = 0;
  for (
    let dot = plain.indexOf('·');
    dot >= 0;
    dot = plain.indexOf('·', Math.max(behind, dot + 1))
  ) {
    let start = dot;
    while (start > Math.max(behind, dot - MAX_RUN) && LETTER.test(plain[start - 1]!)) start -= 1;
    let end = dot;
    let run = 0;
    while (
      end < plain.length &&
      run <= MAX_RUN &&
      (plain[end] === '·' || LETTER.test(plain[end]!))
    ) {
      run = plain[end] === '·' ? 0 : run + 1;
      end += 1;
    }
    behind = end;
    if (start < dot && plain[end - 1] !== '·')
      chains.push({ text: plain.slice(start, end), at: start });
  }
  return chains;
}

/** How many characters stand before the first part of a name. */
function findFirstPart(run: string): number {
  let skipped = LEAD.exec(run)?.[0].length ?? 0;
  const and = AND.exec(run.slice(skipped));
  if (and && (and[1]!.length > 1 || skipped === 0) && and[1]!.length !== 1)
    skipped += and[0].length;
  const part = run.slice(skipped);
  if (part.length <= MAX_PART) return skipped;
  const spelled = [...part].findLastIndex((one) => !isPhonetic(one)) + 1;
  return skipped + spelled;
}

/** Where the last part may end: before a word that follows names, at a sign, where its sounds end. */
function listEnds(plain: string, from: number, until: number, isSure: boolean): number[] {
  let sounds = from;
  while (sounds < until && (plain[sounds] === '-' || isPhonetic(plain[sounds]!))) sounds += 1;
  const sure: number[] = [];
  const likely: number[] = [];
  for (let end = from + 1; end <= Math.min(until, from + MAX_PART + 2); end += 1) {
    const rate = rateEnding(plain, end);
    // 晋源和秘书长: the joint of a list is no part of its name.
    if (AND_TITLE.test(plain.slice(end, end + MAX_JOINED))) {
      sure.push(end);
      break;
    }
    if (rate >= 2) {
      // 阿不都热西提|到会, not 阿不都热西|提到: of two words that overlap the later begins the clause.
      const overlaps = sure[0] === end - 1;
      const earlier = STANDS_AFTER.exec(plain.slice(end - 1, end + 3))?.[0].length ?? 0;
      if (overlaps && earlier === 2) sure.unshift(end);
      else if (!overlaps) sure.push(end);
    } else if (rate === 1 && !isPhonetic(plain[end]!)) likely.push(end);
    if (end > sounds + 1 && !isSure) break;
  }
  const near = sure.filter((end) => end <= sounds || sounds === from);
  // 赛力禾加: the sounds end before the name does.
  const close = sure.filter((end) => end <= sounds + MAX_STRANGE);
  const ends =
    sounds === from
      ? [...sure, ...likely].toSorted((one, other) => one - other)
      : [...near, ...likely, ...close, ...(sounds > from + 1 ? [sounds] : []), ...sure];
  if (ends.length === 0 && sounds > from) ends.push(sounds);
  return [...new Set(ends)];
}

/** The end of each dotted name: of those that are likely where it stands, the longest that all its places allow. */
export function settleDottedNames(
  found: readonly (readonly DottedName[])[],
  plains: readonly string[],
): Map<number, number>[] {
  const candidates = new Map<string, Set<string>>();
  const formsIn = (plain: string, { start, ends }: DottedName) =>
    ends.map((end) => plain.slice(start, end));
  const keyIn = (plain: string, { start, ends }: DottedName) => {
    const shortest = plain.slice(start, ends[0]);
    return shortest.slice(0, shortest.lastIndexOf('·') + 2);
  };
  found.forEach((names, index) => {
    const plain = plains[index]!;
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
    const plain = plains[index]!;
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
