import { normalWords } from './english-words.js';

/** Definitions that tell of the entry, not what it means. */
const REMARK =
  /^(?:CL:|(?:old |Japanese |erroneous )?variants? of|see |see also|also (?:written|pr\.)|(?:Taiwan|Beijing) pr\.|abbr\. (?:for|of)|surname |used in |\(?(?:onom|bound form)\b)/iu;
/** What is said beside a definition: `(Tw)`, `[fu2 pin2]`, Chinese characters. */
const ASIDES = /\([^()]*\)|\[[^[\]]*\]|[^\p{Script=Latin}\p{N}\p{P}\s]+/gu;
const LABEL = /^(?:lit|fig|esp|also)\.?\s+|^(?:fig|lit)\.\s*/iu;
/** How a dictionary begins what it defines. */
const BEGINNING = /^(?:to be |to |an? |the |of |one's )/u;

/**
 * The wordings of a definition, in normal words: `to lift out of poverty (idiom); poverty relief` has "lift out of poverty"
 * and "poverty relief". None where it only refers to another entry.
 *
 * @param readWords writes a wording's words alike
 */
export function splitDefinition(definition: string, readWords = normalWords): string[] {
  if (REMARK.test(definition)) return [];
  // Asides stand in others.
  const plain = definition.replace(ASIDES, ' ').replace(ASIDES, ' ').trim();
  return plain
    .replace(LABEL, '')
    .split(/[;,/]/u)
    .map((wording) => readWords(wording.trim().toLowerCase().replace(BEGINNING, '')))
    .filter((wording) => wording !== '');
}
