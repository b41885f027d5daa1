// oxlint-disable-next-line no-control-regex
const ASCII = /^[\0-\x7f]*$/u;
const MARKS = /\p{M}/gu;
const NO_LETTERS = /[^a-z0-9']+/gu;

/** English words in lower case and the singular, one blank between two: `Floods-control` is "flood control". */
export function normalWords(text: string): string {
  return plainWords(text).split(' ').map(singular).join(' ');
}

/** English words in lower case as they are, one blank between two: `Floods-control` is "floods control". */
export function plainWords(text: string): string {
  return unmarked(text).toLowerCase().replace(NO_LETTERS, ' ').trim();
}

/** Most of the dictionary's definitions are plain letters. */
function unmarked(text: string): string {
  if (ASCII.test(text)) return text;
  return text.normalize('NFKD').replace(MARKS, '').replaceAll(/[’ʼ]/gu, "'");
}

function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/u.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|zz)es$/u.test(word)) return word.slice(0, -2);
  return word.endsWith("'s") ? word.slice(0, -2) : word.endsWith('s') ? word.slice(0, -1) : word;
}

/** What a verb's forms may come from: of "inspecting" inspect and inspecte, of "planned" plann, planne and plan. */
export function baseForms(words: string): string[] {
  const [, before = '', stem] = /^(.* )?(\S{2,}?)(?:ing|ed)$/u.exec(words) ?? [];
  if (stem === undefined || !/[aeiouy]/u.test(stem)) return [];
  const single = /([^aeiou])\1$/u.test(stem) ? [stem.slice(0, -1)] : [];
  const fromY = stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : [];
  return [stem, `${stem}e`, ...single, ...fromY].map((form) => before + form);
}

const ENDING =
  /(?:ization|isation|ation|ition|tion|sion|ances?|ences?|ments?|ness|ities|ity|izes?|ised?|izing|ising|ing|ed|er|ors?|ally|ly|al|ive|es|e|y)$/u;

/** What a word shares with those it is derived from: of "revitalization" revital, of "inspection" inspec. */
export function wordStem(word: string): string {
  const stem = word.replace(ENDING, '');
  return stem.length >= 4 ? stem : word;
}
