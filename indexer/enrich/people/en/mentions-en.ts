import { GENERIC, HEAD, HEAD_AT_END, NOT_NAMES_EN, PINYIN, SURNAMES_EN } from './lexicon-en.js';
import { findTitleAfter, findTitleBefore, MAX_TITLE } from './titles-en.js';

/** A place where a person is named in an English sentence. */
export interface MentionEn {
  name: string;
  role: string | null;
  /** Where the title before the name, or else the name, begins. */
  from: number;
  start: number;
  /** Behind the name and the title after it, the comma included. */
  end: number;
  /** A surname alone. */
  short: boolean;
}

const WORD = "[A-Z][A-Za-zü]*(?:['’-][A-Za-zü]+)*";
const NAME = new RegExp(
  `${WORD}(?:[ \\u00a0]+(?:(?:bin|de|van|von|al|el|da)[ -])?(?:[A-Z]\\.[ ])?${WORD}){0,7}`,
  'gu',
);
const SAYS =
  /^\s*(?:also |then |further |later )?(?:said|stressed|noted|pointed out|emphasi[sz]ed|demanded|required|urged|asked|added|told|called|explained|replied|hoped|suggested|reported|presided|attended|chaired|warned|announced|introduced|expressed|delivered|gave|made|conveyed|shared|briefed|thanked|promised|pledged|vowed|spoke|says|warns|explains|recalls)\b/u;
/** "…", said X. */
export const SAYS_BEFORE =
  /\b(?:said|added|stressed|noted|explained|asked|recalled|answered|replied|complained|joked|insisted)\s+/u;
/** Omarov, who comes from Almaty, Kazakhstan, told …: what stands between a name and its verb. */
const WHO_IS = /^, who [^,.;]{2,60}(?:, [A-Z][^,.;]{1,30})?,/u;
const INVERTED = new RegExp(`${SAYS_BEFORE.source}$`, 'u');
/** Aotegen, head of the bureau, reported: a name of one word with the title between commas. */
const TITLE_BETWEEN_COMMAS = /^, (?:the |an? )?([a-z][^,;.]{3,90}), [a-z]+(?:ed|ave|poke|aid)\b/u;
/** Danzeng, 65, has walked …: who has an age is a person. */
const AGED = /^, (?:aged )?\d{1,3}, /u;
/** A and B attended: what a name goes on with that begins a list of those who came. */
const OPENS_LIST =
  /^(?:, [A-Z][^,.;]{2,40}){0,4},? and [A-Z][^,.;]{2,40}? (?:attended|were present|joined|took part|spoke|accompanied)\b/u;
/** In his address, Zhou promised …: a surname alone behind an introduction. */
const INTRODUCED = /^(?:In|At|After|During|On|While|Speaking|Addressing)\b[^,.;]{3,80}, $/u;
/** Zhai fully affirmed …: a surname alone that begins a sentence. */
const ACTS = /^ (?:[a-z]+ly |also |then )?(?:[a-z]+ed|went|came|led|gave|made|spoke|took|met)\b/u;
/** Also present were X, Y and Z: in such a sentence the words of a list are names. */
const LISTS =
  /^[^,;]{0,80}\b(?:[Pp]resent|[Aa]ttend(?:ed|ing|ees)|[Aa]ccompany(?:ing)?|[Cc]hair(?:s|men|persons)?|[Pp]articipants|[Gg]uests|[Ss]peakers|[Tt]aking part|[Jj]oining)\b[^,;]{0,40}\b(?:were|was|included?)\b/u;
/** Behind Yi An or Li He, whose second word is a common one. */
const CLEARLY_NAMED =
  /^, (?:the |an? )?[a-z]|^ (?:said|presided|chaired|stressed|reported|explained|added|told|noted|announced|spoke|briefed)\b/u;
/** Letters of a name of one word. Chosen by hand on the labelled reports. */
const MIN_SINGLE = 3;
const JOINED = /^\s*(?:,|,? and|&)?\s*$/u;
/** Entrusted by X, Y reported: X is not of the list that Y may begin. */
export const ASIDE =
  /\b(?:[Ee]ntrusted|[Ii]nvited|[Aa]uthori[sz]ed|[Cc]ommissioned) by\s*(?:the )?$|\b(?:behalf|invitation|place|absence) of\s*(?:the )?$/u;

/**
 * The persons named in a sentence, in order; `known` maps full names and surnames to the name printed first.
 */
export function findMentionsEn(sentence: string, known: Map<string, string>): MentionEn[] {
  const mentions: MentionEn[] = [];
  for (const { 0: printed, index } of sentence.matchAll(NAME)) {
    const found = findName(printed, index, sentence, known);
    if (!found) continue;
    const previous = mentions.at(-1);
    const floor = previous?.end ?? 0;
    if (found.start < floor) continue;
    const before = findTitleBefore(sentence.slice(floor, found.start));
    const end = found.start + found.name.length;
    const joined =
      previous &&
      JOINED.test(sentence.slice(previous.end, found.start)) &&
      !ASIDE.test(sentence.slice(0, previous.from));
    const listed = joined && previous.role === null;
    const after = findTitleAfter(sentence, end, known, listed);
    if (
      found.doubtful &&
      !before &&
      !(joined && LISTS.test(sentence)) &&
      !(index === 0 && OPENS_LIST.test(sentence.slice(found.start + found.name.length))) &&
      !(after !== undefined && /^(?:[a-z]|[A-Z][A-Za-z]*\s[a-z])/u.test(after.role)) &&
      !SAYS.test(sentence.slice(end))
    )
      continue;
    const name = found.name.replace(/\s+/gu, ' ').replace(/’/gu, "'");
    if (listed && after?.many) shareRoleBack(mentions, after.role, sentence);
    remember(name, known, !found.short);
    mentions.push({
      name: known.get(name) ?? name,
      role:
        after?.role ??
        before?.role ??
        (joined && !found.short ? inheritRole(previous, sentence) : null),
      from: before ? found.start - before.length : found.start,
      start: found.start,
      end: after ? after.end : end,
      short: found.short,
    });
  }
  return mentions;
}

/** A title before the first of a list is that of all; one after a name is its alone. */
function inheritRole(previous: MentionEn, sentence: string): string | null {
  return sentence.slice(previous.start, previous.end).includes(',') ? null : previous.role;
}

/** A title of several after the last of a list is that of all before it. */
function shareRoleBack(mentions: MentionEn[], role: string, sentence: string): void {
  for (let index = mentions.length - 1; index >= 0 && mentions[index]!.role === null; index -= 1) {
    mentions[index]!.role = role;
    if (index > 0 && !JOINED.test(sentence.slice(mentions[index - 1]!.end, mentions[index]!.from)))
      return;
  }
}

function remember(name: string, known: Map<string, string>, isFull: boolean): void {
  if (!isFull || known.has(name)) return;
  known.set(name, name);
  const words = name.split(' ');
  const surname = SURNAMES_EN.has(words[0]!) ? words[0]! : words.at(-1)!;
  if (!known.has(surname)) known.set(surname, name);
}

function findName(
  printed: string,
  index: number,
  sentence: string,
  known: ReadonlyMap<string, string>,
): { name: string; start: number; short: boolean; doubtful: boolean } | undefined {
  const words = [...printed.matchAll(/\S+/gu)].map(({ 0: word, index: at }) => ({ word, at }));
  const after = /^\s+([A-Z][\w-]*)/u.exec(sentence.slice(index + printed.length))?.[1] ?? '';
  const piece = (from: number, to: number) => {
    const start = words[from]!.at;
    const last = words[to]!;
    return { name: printed.slice(start, last.at + last.word.length), start: index + start };
  };
  for (let from = 0; from + 1 < words.length; from += 1) {
    const [first, second] = [words[from]!.word, words[from + 1]!.word];
    const next = words[from + 2]?.word ?? after;
    if (known.has(`${first} ${second}`))
      return { ...piece(from, from + 1), short: false, doubtful: false };
    if (
      SURNAMES_EN.has(first) &&
      PINYIN.test(second) &&
      (!NOT_NAMES_EN.has(second) || CLEARLY_NAMED.test(sentence.slice(index + printed.length))) &&
      !GENERIC.test(next) &&
      !GENERIC.test(second)
    ) {
      return { ...piece(from, from + 1), short: false, doubtful: false };
    }
  }
  const head = words.findLastIndex(({ word }) => HEAD.test(word));
  // Hais Energie Asia-Pacific President Markus Weber: the name stands behind the office.
  const isBehind = head > 0 && words.length - head > 2;
  const firstNamed = isBehind
    ? head + 1
    : words.findIndex(({ word }) => !NOT_NAMES_EN.has(word) && !HEAD.test(word));
  const named = words.slice(Math.max(firstNamed, 0));
  const isName = firstNamed >= 0 && named.every(({ word }) => mayBeName(word));
  const opens = index === 0 || /[.;:]\s+$/u.test(sentence.slice(0, index));
  if (known.get(printed) === printed && words.length === 1)
    return { ...piece(0, 0), short: false, doubtful: false };
  if (isName && words.length === 1 && index === 0 && AGED.test(sentence.slice(printed.length)))
    return { ...piece(0, 0), short: false, doubtful: false };
  const isNew = words.length === 1 && printed.length > MIN_SINGLE && !SURNAMES_EN.has(printed);
  if (isName && isNew && !GENERIC.test(after) && !known.has(printed)) {
    const titled = TITLE_BETWEEN_COMMAS.exec(sentence.slice(index + printed.length))?.[1];
    const before = sentence.slice(Math.max(0, index - MAX_TITLE), index);
    if (HEAD_AT_END.test(before) || (HEAD.test(titled ?? '') && /(?:^|,\s)$/u.test(before)))
      return { ...piece(0, 0), short: false, doubtful: true };
  }
  if (isName && opens && words.length === 1 && printed.length > MIN_SINGLE && !known.has(printed)) {
    const isSet = /^, (?:the |a )?[a-z]/u.test(sentence.slice(index + printed.length));
    return isSet ? { ...piece(0, 0), short: false, doubtful: true } : undefined;
  }
  const isTitled = firstNamed > 0 && HEAD.test(words[firstNamed - 1]!.word);
  const isOne = named.length === 1 && named[0]!.word.length > MIN_SINGLE;
  // Herder Wuyunqiqige told officials …: one word behind a title, and a verb.
  const acts = ACTS.test(sentence.slice(index + printed.length));
  if (
    isName &&
    isTitled &&
    isOne &&
    acts &&
    !SURNAMES_EN.has(named[0]!.word) &&
    !known.has(named[0]!.word)
  )
    return { ...piece(firstNamed, words.length - 1), short: false, doubtful: true };
  if (isName && named.length > 1 && !GENERIC.test(after)) {
    return { ...piece(firstNamed, words.length - 1), short: false, doubtful: true };
  }
  const last = words.at(-1)!;
  if (
    known.has(last.word) &&
    named.length === 1 &&
    (SAYS.test(sentence.slice(index + printed.length).replace(WHO_IS, '')) ||
      ((index === 0 || INTRODUCED.test(sentence.slice(0, index))) &&
        ACTS.test(sentence.slice(index + printed.length))) ||
      INVERTED.test(sentence.slice(0, index)))
  ) {
    return { ...piece(words.length - 1, words.length - 1), short: true, doubtful: false };
  }
  return undefined;
}

function mayBeName(word: string): boolean {
  return (
    !/^[A-Z]+$/u.test(word) &&
    !GENERIC.test(word) &&
    word.split('-').every((part) => !NOT_NAMES_EN.has(part) && !/level|run|wide/u.test(part))
  );
}
