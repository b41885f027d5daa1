import { ConverterFactory, type DictGroup } from 'opencc-js/core';
import { from, to } from 'opencc-js/preset/t2cn';
import wordsWithZhu from './words-with-zhu.json' with { type: 'json' };

/** Characters that simplified text has too, in other words: alone they do not tell which script it is. */
const BOTH_SCRIPTS = new Set(['乾', '著']);

const HAN = /\p{Script=Han}/u;

let convert: ((text: string) => string) | undefined;

/**
 * The simplified form of a text by OpenCC's phrases: 乾旱 is 干旱, and 乾隆 stays. The variants that
 * Hong Kong and Taiwan write are taken as well. A text that is simplified already is its own form.
 */
export function simplifiedForm(text: string): string {
  if (BOTH_SCRIPTS.has(text) || !HAN.test(text)) return text;
  convert ??= converter();
  return convert(text);
}

/** A text and, where it differs, its simplified form. */
export function bothForms(text: string): string[] {
  return [...new Set([text, simplifiedForm(text)])];
}

/**
 * OpenCC reads what is simplified as if it were not: 乾县 would become 干县, since its phrases have
 * 乾縣 alone. So the simplified side of each phrase stands beside the traditional one.
 *
 * Of Taiwan's variants only 著 is taken, as the others come to the same simplified characters or
 * speak of characters that simplified text has (么).
 */
function converter(): (text: string) => string {
  const [hongKong] = from.hk!;
  const [[taiwanPhrases]] = from.tw as [[string]];
  const [[phrases, characters]] = to.cn as [[string, string]];
  const ofTaiwan: DictGroup = [taiwanPhrases, asIs(wordsWithZhu.words), [['著', '着']]];
  const ofSimplified = asIs(pairs(phrases).map(([, simplified]) => simplified));
  return ConverterFactory(hongKong!, ofTaiwan, [characters, ofSimplified, phrases]);
}

function pairs(dictionary: string): [string, string][] {
  return dictionary.split('|').map((line) => line.split(' ') as [string, string]);
}

function asIs(words: string[]): [string, string][] {
  return words.map((word) => [word, word]);
}
