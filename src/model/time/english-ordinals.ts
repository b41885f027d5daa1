const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  );

/** Matches an ordinal up to thirty-first in words, a day of a month, in a pattern that ignores case. */
export const ORDINAL_WORD = ORDINALS.toReversed().join('|');

/** The number of an ordinal: of `3`, `3rd` and `third` it is 3. */
export function ordinalNumber(text: string): number {
  const at = ORDINALS.indexOf(text.toLowerCase());
  return at < 0 ? Number.parseInt(text, 10) : at + 1;
}
