const MARKS = /\p{M}+/gu;
const NO_LETTER = /[^a-z]+/gu;

/**
 * A name in Latin letters in the form in which names are compared: without blanks, hyphens, apostrophes and case; ü,
 * which is also written yu and v after l and n, is u.
 */
export function latinKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(NO_LETTER, '')
    .replace(/([ln])(?:yu|v)(?=e|$|[^aeiou])/gu, '$1u');
}

/** The same of a name whose given name may stand first: Weifeng Li. */
export function turnedLatinKey(name: string): string | undefined {
  const words = name.trim().split(/\s+/u);
  return words.length === 2 ? latinKey(`${words[1]} ${words[0]}`) : undefined;
}
