import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cut, DEFAULT_DICT, extract, load } from 'nodejs-jieba';
import type { Segmenter } from './document.js';

/**
 * Words that jieba's own count met less than ten times are left out: two thirds of its dictionary, rare
 * names for the most part, for which it would take 160 MB of memory and half a second more at start.
 * What it does not know it still cuts by its model of characters.
 */
const LEAST_DIGITS = 2;
const BYTES_OF_A_CHARACTER = 3;
const LINE_FEED = 0x0a;
const BLANK = 0x20;

let loaded = false;

/** Reads the dictionary at first use, because that takes half a second. */
function loadOnce(): void {
  if (loaded) return;
  // jieba reads its dictionary from a file only, so the smaller one is a file for a moment.
  const folder = mkdtempSync(join(tmpdir(), 'xianbao-jieba-'));
  try {
    const dict = join(folder, 'dict.utf8');
    writeFileSync(dict, frequentWords(readFileSync(DEFAULT_DICT)));
    load({ dict });
  } finally {
    rmSync(folder, { recursive: true });
  }
  loaded = true;
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

/** Chinese words by jieba. */
export const jiebaSegmenter: Segmenter = {
  words(text) {
    loadOnce();
    return cut(text, true).filter((word) => word.trim() !== '');
  },
  keywords(text, most) {
    loadOnce();
    return extract(text, most).map(({ word }) => word);
  },
};
