import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cut, DEFAULT_DICT, extract, insertWord, load, tag } from 'nodejs-jieba';
import type { Segmenter } from '../document.js';
import { SET_PHRASES } from './set-phrases.js';
import { STOP_WORDS } from './stop-words.js';

/**
 * Words that jieba's own count met less than ten times are left out: two thirds of its dictionary, rare
 * names for the most part, for which it would take 160 MB of memory and half a second more at start.
 * What it does not know it still cuts by its model of characters.
 */
const LEAST_DIGITS = 2;
const BYTES_OF_A_CHARACTER = 3;
/** The longest text that is given to jieba at once, where its lines allow. */
const MAX_CUT_LENGTH = 50_000;
/** Keywords are weighed over so much of a text: the longest work report has a tenth of it. */
const MAX_WEIGHED_LENGTH = 200_000;
const LINE_FEED = 0x0a;
const BLANK = 0x20;

/** So many more keywords are asked for than wanted, because some are numbers or common words. */
const SPARE = 4;
/** A word that no dictionary has, to learn the weight that jieba gives to such. */
const UNKNOWN_WORD = 'xianbaounknown';
/** A file of weights has to have one. */
const NO_WEIGHTS = `${UNKNOWN_WORD} 1\n`;

/** All set phrases and words of operators. */
const PHRASES = new Set<string>();
/** Those of them that jieba alone would cut, and the words into which it would. */
const PARTS = new Map<string, string[]>();
/** Phrases that jieba was told of as words. */
const INSERTED = new Set<string>();
let weightOfUnknown = 0;
let loaded: 'nothing' | 'words' | 'weights' = 'nothing';

/** Reads the dictionary; without it that is done at first use, which then takes a fifth of a second. */
export function loadDictionary(): void {
  if (loaded === 'nothing') read('words');
}

/**
 * Reads the dictionary and the weights that keywords are found by, which takes five times as long: only who finds keywords has them
 * read. Without it that is done when keywords are first found.
 */
export function loadWeights(): void {
  // jieba has one dictionary in a process: who else reads it there takes the weights away.
  if (loaded === 'weights' && weighUnknown() === weightOfUnknown) return;
  read('weights');
  weightOfUnknown = weighUnknown();
}

function weighUnknown(): number {
  return extract(UNKNOWN_WORD, 1)[0]?.weight ?? 0;
}

function read(what: 'words' | 'weights'): void {
  // jieba reads its dictionary from a file only, so the smaller one is a file for a moment.
  const folder = mkdtempSync(join(tmpdir(), 'xianbao-jieba-'));
  try {
    const dict = join(folder, 'dict.utf8');
    writeFileSync(dict, frequentWords(readFileSync(DEFAULT_DICT)));
    const idfDict = join(folder, 'idf.utf8');
    if (what === 'words') writeFileSync(idfDict, NO_WEIGHTS);
    load({ dict, ...(what === 'words' && { idfDict }) });
  } finally {
    rmSync(folder, { recursive: true });
  }
  // What is read anew has forgotten them.
  for (const phrase of INSERTED) insertWord(phrase);
  learn(SET_PHRASES);
  loaded = what;
}

/**
 * The lines `word frequency tag` of the frequent words, and of all single characters. They are told
 * apart as bytes: a string for each of 350,000 lines would cost more memory than is to be saved.
 */
function frequentWords(dictionary: Buffer): Buffer {
  const kept: Buffer[] = [];
  for (let from = 0; from < dictionary.length;) {
    const lineFeed = dictionary.indexOf(LINE_FEED, from);
    const to = lineFeed < 0 ? dictionary.length : lineFeed + 1;
    const blank = dictionary.indexOf(BLANK, from);
    const digits = dictionary.indexOf(BLANK, blank + 1) - blank - 1;
    if (digits >= LEAST_DIGITS || blank - from <= BYTES_OF_A_CHARACTER) {
      kept.push(dictionary.subarray(from, to));
    }
    from = to;
  }
  return Buffer.concat(kept);
}

/**
 * Chinese words by jieba, with the field's set phrases and an operator's own words as keywords. jieba
 * has one dictionary in a process: words given to one segmenter are known to all.
 */
export function segmenterWith(extraWords: readonly string[]): Segmenter {
  let known = false;
  const prepare = () => {
    if (known) return;
    loadDictionary();
    learn(extraWords);
    known = true;
  };
  return {
    words(text) {
      prepare();
      const words: string[] = [];
      for (const lines of splitLongText(text)) {
        for (const word of cut(lines, true)) {
          const parts = PARTS.get(word);
          if (parts !== undefined) words.push(...parts);
          else if (word.trim() !== '') words.push(word);
        }
      }
      return words;
    },
    keywords(whole, most) {
      loadWeights();
      prepare();
      const text = whole.slice(0, MAX_WEIGHED_LENGTH);
      const found = extract(text, most * SPARE);
      let kept = found.filter(isKeyword);
      // A text of numbers and common words wants another look, at all its words.
      if (kept.length < most && found.length === most * SPARE) {
        kept = extract(text, text.length).filter(isKeyword);
      }
      return kept.slice(0, most).map(({ word }) => word);
    },
  };
}

/**
 * Whole lines, so many that jieba, which needs a hundred bytes of memory for a word, stays within a few megabytes. No
 * word of its goes over the end of a line.
 */
function* splitLongText(text: string): Generator<string> {
  let from = 0;
  while (text.length - from > MAX_CUT_LENGTH) {
    const lineFeed = text.lastIndexOf('\n', from + MAX_CUT_LENGTH);
    if (lineFeed < from) break;
    yield text.slice(from, lineFeed + 1);
    from = lineFeed + 1;
  }
  yield text.slice(from);
}

/** Chinese words by jieba with the field's set phrases alone. */
export const jiebaSegmenter: Segmenter = segmenterWith([]);

/** The words of a short text with jieba's tags: `v` a verb, `nr` a person's name. */
export function tagWords(text: string): { word: string; tag: string }[] {
  loadDictionary();
  return tag(text);
}

/** Words that were looked up, the oldest forgotten first. */
const LOOKED_UP = new Map<string, boolean>();
const MAX_LOOKED_UP = 4000;

/** Whether the dictionary has it as one word, and not as the name of a person. */
export function isCommonWord(text: string): boolean {
  const known = LOOKED_UP.get(text);
  if (known !== undefined) return known;
  loadDictionary();
  const isWord = text.length > 1 && cut(text, false).length === 1;
  const isCommon = isWord && tag(text)[0]?.tag.startsWith('nr') !== true;
  if (LOOKED_UP.size >= MAX_LOOKED_UP) LOOKED_UP.delete(LOOKED_UP.keys().next().value!);
  LOOKED_UP.set(text, isCommon);
  return isCommon;
}

/**
 * Makes phrases words. `words` gives a phrase in parts, as jieba alone would: a search for 振兴 finds
 * 乡村振兴, whichever phrases were known when either was cut.
 */
function learn(phrases: readonly string[]): void {
  for (const phrase of phrases) {
    if (PHRASES.has(phrase)) continue;
    const parts = cut(phrase, true).flatMap((word) => PARTS.get(word) ?? [word]);
    if (parts.length > 1) PARTS.set(phrase, parts);
    // A word that the dictionary has keeps its frequency.
    if (cut(phrase, false).length > 1) {
      insertWord(phrase);
      INSERTED.add(phrase);
    }
    PHRASES.add(phrase);
  }
}

/** A number in digits, or in Han numerals with or without a unit. */
const NUMBER =
  /^(?:[\d.,:%‰/-]+|[\d.]*第?[〇零一二三四五六七八九十百千万亿两几数多余半]+(?:周?年|个?月|[日天周岁时分秒个名位次人户元亩里米吨例项家条届点倍辆件所座场处批类种级号斤桶剂架期]|人次|万元|公里|公斤|公顷|小时|分钟|季度?|平方米|立方米|千瓦时)?|星期.|周[一二三四五六日末])$/u;
const LETTER_TWICE = /\p{L}.*\p{L}|\d\p{L}|\p{L}\d/u;

function isKeyword({ word, weight }: { word: string; weight: number }): boolean {
  if (PHRASES.has(word)) return true;
  if (NUMBER.test(word) || !LETTER_TWICE.test(word)) return false;
  if (STOP_WORDS.has(word.toLowerCase())) return false;
  // Met once and in no dictionary: most likely two halves of other words.
  return Math.abs(weight - weightOfUnknown) > 1e-9;
}
