import { isCommonWord } from '../../model/text/segmenter.js';
import { STOP_WORDS } from '../../model/text/stop-words.js';
import { tokensIn, type WordToken } from '../../store/word-tokens.js';
import { Turn } from '../work/turn.js';
import { collocationLogLikelihood, dice } from '../words/association.js';

/** A Chinese paragraph, in normal form, and whether the English one that it belongs to has the term. */
export interface PairedParagraph {
  chinese: string;
  hasTerm: boolean;
}

/** A word that stands in paragraphs whose translations have a term. */
export interface PairedWord {
  text: string;
  /** As jieba cuts it. */
  parts: string[];
  /** Paragraphs that have it, of those whose translations have the term. */
  near: number;
  logLikelihood: number;
  /** Dice's coefficient of term and word, by paragraphs. */
  dice: number;
}

/** The critical value of the chi-square distribution with one degree of freedom for p < 0.05. */
const LEAST_LOG_LIKELIHOOD = 3.84;
const LEAST_NEAR = 2;
/** The longest set phrases, in words: 人大常委会主任. */
const MOST_PARTS = 4;
const HAN_WORD = /^\p{Script=Han}{2,10}$/u;

/**
 * Words and set phrases that stand in the paragraphs whose translations have a term more often than in the others, by Dunning's
 * log-likelihood over paragraphs; the strongest first, and of those that always stand together the longest alone.
 */
export async function findPairedWords(
  paragraphs: readonly PairedParagraph[],
): Promise<PairedWord[]> {
  const turn = new Turn();
  const counts = new Map<string, { parts: string[]; near: number; all: number }>();
  let window = 0;
  for (const { chinese, hasTerm } of paragraphs) {
    if (hasTerm) window += 1;
    for (const [text, parts] of listPhrases(tokensIn(chinese))) {
      const count = counts.get(text) ?? { parts, near: 0, all: 0 };
      count.all += 1;
      if (hasTerm) count.near += 1;
      counts.set(text, count);
    }
    if (turn.isOver) await turn.next();
  }
  const corpusSize = paragraphs.length;
  const words = [...counts]
    .filter(([, { near }]) => near >= LEAST_NEAR)
    .map(([text, { parts, near, all }]) => ({
      text,
      parts,
      near,
      all,
      logLikelihood: collocationLogLikelihood({ near, window, corpus: all, corpusSize }),
      dice: dice(near, window, all),
    }))
    .filter(({ logLikelihood }) => logLikelihood >= LEAST_LOG_LIKELIHOOD);
  const isPart = (word: (typeof words)[number]) =>
    words.some(
      ({ text, near, all }) =>
        text.length > word.text.length &&
        text.includes(word.text) &&
        near === word.near &&
        all === word.all,
    );
  return words
    .filter((word) => !isPart(word))
    .map(({ all: _, ...word }) => word)
    .toSorted((a, b) => b.logLikelihood - a.logLikelihood || b.text.length - a.text.length);
}

/** Each word of a paragraph once, and each run of words that is a set phrase or in the dictionary, with its parts. */
function listPhrases(tokens: readonly WordToken[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [i, first] of tokens.entries()) {
    let text = '';
    const parts: string[] = [];
    for (const { word, from, to } of tokens.slice(i, i + MOST_PARTS)) {
      if (from !== first.from + text.length) break;
      text += word;
      parts.push(word);
      if (!HAN_WORD.test(text) || found.has(text)) continue;
      const isWord = parts.length === 1 ? !STOP_WORDS.has(text) : isCommonWord(text);
      if (isWord && to === first.from + text.length) found.set(text, [...parts]);
    }
  }
  return found;
}
