import { cut, extract, load } from 'nodejs-jieba';
import type { Segmenter } from './document.js';

let loaded = false;

/** Reads the dictionary at first use, because that takes about a second. */
function loadOnce(): void {
  if (!loaded) load();
  loaded = true;
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
