import names from './english-months.json' with { type: 'json' };

/** The first three letters of each month's English name, in lower case, from January on. */
export const ENGLISH_MONTHS: readonly string[] = names.months;

/** The number of a month by its English name or an abbreviation of it, from 1; 0 where it is not one. */
export function monthNumber(name: string): number {
  return ENGLISH_MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
