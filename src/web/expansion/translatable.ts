/** Fields with their values, and operators: what is no text to be searched for. */
const NO_TEXT = /[a-z]+[:：](?:"[^"]*"?|\S+)|\b(?:AND|OR|NOT|NEAR(?:\/\d+)?)\b/giu;
const LATIN_WORD = /\p{Script=Latin}{2}/u;
const HAN = /\p{Script=Han}/u;

/** Whether a query has English words and no Chinese ones: Chinese ones may be offered for it. */
export function isTranslatable(query: string): boolean {
  return !HAN.test(query) && LATIN_WORD.test(query.replaceAll(NO_TEXT, ' '));
}
