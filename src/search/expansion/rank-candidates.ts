import { isCommonWord } from '../../model/text/segmenter.js';
import { certainty, type DictionaryWord } from './dictionary/gloss-index.js';
import type { PairedWord } from './paired-words.js';

export const SOURCES = ['pairs', 'dictionary'] as const;
export type Source = (typeof SOURCES)[number];

/** A Chinese word that may be what a term is called in Chinese reports. */
export interface Candidate {
  text: string;
  sources: Source[];
  /** How sure it is, from 0 to 4: by the dictionary's definition, or what the pairs tell, and one more where both have it. */
  strength: number;
  /** Whether the dictionary has the term in another form only. */
  isInflected: boolean;
  /** The dictionary's, where it has the word. */
  definition?: string;
  /** Of the pairs. */
  logLikelihood?: number;
}

/** The critical values of the chi-square distribution with one degree of freedom for p < 0.001, and for p < 0.01. */
const SURE_LOG_LIKELIHOOD = 10.83;
const LIKELY_LOG_LIKELIHOOD = 6.63;
/** What a word of the pairs needs that the dictionary does not bear out. */
const ALONE = { near: 3, dice: 0.5 };
/** Half of the words of a term of two, and of the text. */
const LEAST_RATE = 0.25;
const MOST_PAIRED = 6;
/** A word of the pairs, with how far the dictionary bears it out, from 0 to 1. */
export interface RatedWord extends PairedWord {
  rate: number;
}

/** The words of both sources together, each once, the surest first. */
export function mergeCandidates(
  words: readonly DictionaryWord[],
  rated: readonly RatedWord[],
): Candidate[] {
  const candidates = new Map<string, Candidate>();
  for (const word of words) {
    const { text, isInflected, definition } = word;
    const strength = certainty(word);
    candidates.set(text, { text, sources: ['dictionary'], strength, isInflected, definition });
  }
  const trusted = rated
    .filter((word) => candidates.has(word.text) || isTrusted(word))
    .toSorted((a, b) => b.rate - a.rate || b.logLikelihood - a.logLikelihood)
    .slice(0, MOST_PAIRED);
  for (const word of trusted) {
    const { text, logLikelihood } = word;
    const known = candidates.get(text);
    candidates.set(text, {
      isInflected: false,
      ...known,
      text,
      sources: known === undefined ? ['pairs'] : ['pairs', 'dictionary'],
      strength: known === undefined ? ownStrength(word) : known.strength + 1,
      logLikelihood,
    });
  }
  return [...candidates.values()].toSorted(
    (a, b) => rank(b) - rank(a) || (b.logLikelihood ?? 0) - (a.logLikelihood ?? 0),
  );
}

/** How far up a candidate stands: one character, which has many meanings, behind words that are less sure. */
export function rank({ text, strength }: Candidate): number {
  return text.length === 1 ? strength - 2.5 : strength;
}

function ownStrength({ rate, logLikelihood }: RatedWord): number {
  if (rate < LEAST_RATE) return 1;
  return logLikelihood >= SURE_LOG_LIKELIHOOD ? 3 : 2;
}

function isTrusted({ text, rate, near, logLikelihood, ...word }: RatedWord): boolean {
  if (rate >= LEAST_RATE) return logLikelihood >= LIKELY_LOG_LIKELIHOOD;
  return (
    logLikelihood >= SURE_LOG_LIKELIHOOD &&
    near >= ALONE.near &&
    word.dice >= ALONE.dice &&
    isCommonWord(text)
  );
}
