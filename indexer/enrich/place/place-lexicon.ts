import { divisionNames, type Division } from '../../../src/model/place/counties.js';
import { chineseForms, latinForms, splitName } from '../../../src/model/place/place-names.js';
import { splitWords } from '../../../src/model/text/split-words.js';
import everydayWords from './words/everyday-words.json' with { type: 'json' };

/** What a written name may mean. */
export interface NamedPlace {
  /** GB/T 2260: of a county, or with zeros at its end of a prefecture or province. */
  code: string;
  /** With the kind of unit: 怀集县, Huaiji County. */
  full: boolean;
  /** A short name that is a word of every day as well: 合作, 平安. */
  word: boolean;
  /** The year in which the unit ceased to be called so. */
  until?: number;
}

/** Names by key, and how long the names are that begin in a certain way, longest first. */
export interface PlaceLexicon<Start> {
  places: ReadonlyMap<string, readonly NamedPlace[]>;
  /** Characters by `pairAt` (zh), words by first word (en). */
  lengths: ReadonlyMap<Start, readonly number[]>;
}

/** Short names of places that are everyday words as well. */
const EVERYDAY_WORDS = new Set(splitWords(everydayWords.words));

let chinese: PlaceLexicon<number> | undefined;
let latin: PlaceLexicon<string> | undefined;

/** The Chinese names of every division. */
export function loadChineseNames(): PlaceLexicon<number> {
  chinese ??= buildLexicon(listChineseNames, (form) => [form, pairAt(form, 0), form.length]);
  return chinese;
}

/**
 * Two characters of a text as a number, by which a text is gone through in a third of the time that strings take. A few
 * pairs share one.
 */
export function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & 0x7fff) << 16) | text.charCodeAt(at + 1);
}

/** The English names of every division, keyed by `makeLatinKey`. */
export function loadLatinNames(): PlaceLexicon<string> {
  latin ??= buildLexicon(listLatinNames, (form) => {
    const words = form.match(LATIN_WORD) ?? [];
    return [makeLatinKey(words), makeLatinKey(words.slice(0, 1)), words.length];
  });
  return latin;
}

/** A word in Latin letters: Zhaoqing, Lu'an, Ürümqi. */
export const LATIN_WORD = /[\p{Script=Latin}\p{M}]+(?:['’‘ʼ][\p{Script=Latin}\p{M}]+)*/gu;

/** Words of a name as one key: no tone marks, apostrophes, blanks or capitals; ü and v are u. */
export function makeLatinKey(words: readonly string[]): string {
  const joined = words.join('').toLowerCase();
  const plain = /^[a-z]*$/u.test(joined)
    ? joined
    : joined.normalize('NFKD').replace(/[^\p{L}]/gu, '');
  return plain.replaceAll('v', 'u');
}

function listChineseNames({ name }: Division): [form: string, full: boolean][] {
  const { base, kind } = splitName(name);
  const forms = [...new Set([...chineseForms(name), ...listBannerForms(name)])];
  return forms.map((form) => [form, form !== base || kind === '']);
}

/** How people call a banner by its first character and its side: 科左后旗, 阿左旗. */
function listBannerForms(name: string): string[] {
  if (name === '达尔罕茂明安联合旗') return ['达茂旗', '达茂联合旗'];
  const side = /^.{2,}?([左右]?)翼?([前中后]?旗)$/u.exec(name);
  const short = side && `${name[0]}${side[1]}${side[2]}`;
  return short && short.length > 2 ? [short] : [];
}

function listLatinNames({ name, nameEn }: Division): [form: string, full: boolean][] {
  const forms = latinForms(nameEn, name);
  const shortest = Math.min(...forms.map((form) => form.length));
  const hasShort = splitName(name).base.length >= 2;
  return forms.flatMap((form): [string, boolean][] => {
    const full = !(hasShort && form.length === shortest);
    // Yi Xian County is printed as Yixian County.
    const joined = form.replace(/ (Xian|Qu|Shi|Qi)\b/u, (_, kind: string) => kind.toLowerCase());
    return joined === form
      ? [[form, full]]
      : [
          [form, full],
          [joined, full],
        ];
  });
}

function buildLexicon<Start>(
  namesOf: (unit: Division) => [form: string, full: boolean][],
  keysOf: (form: string) => [key: string, start: Start, length: number],
): PlaceLexicon<Start> {
  const places = new Map<string, NamedPlace[]>();
  const lengths = new Map<Start, Set<number>>();
  for (const unit of divisionNames()) {
    for (const [form, full] of namesOf(unit)) {
      const [key, start, length] = keysOf(form);
      getOrAdd(lengths, start, () => new Set<number>()).add(length);
      const known = getOrAdd(places, key, () => []);
      if (known.some(({ code }) => code === unit.code)) continue;
      const place: NamedPlace = { code: unit.code, full, word: !full && EVERYDAY_WORDS.has(form) };
      if (unit.until !== undefined) place.until = unit.until;
      known.push(place);
    }
  }
  const sorted = [...lengths].map(([start, all]): [Start, number[]] => [
    start,
    [...all].toSorted((a, b) => b - a),
  ]);
  return { places, lengths: new Map(sorted) };
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
