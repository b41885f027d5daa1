import { match } from 'pinyin-pro';
import { PLACE_FILTERS } from '../../model/filter-names.js';
import type { FacetName } from '../../model/index-settings.js';
import { countyByCode } from '../../model/place/counties.js';
import { normalForm } from '../../model/text/normal-form.js';
import { findPlaces, type PlaceLevel } from './find-places.js';
import { bothForms } from './simplified-form.js';

/** Facets whose values are names, which people type in pinyin, too. */
const NAMED = new Set<string | undefined>([...PLACE_FILTERS, 'speaker', 'channel']);
const LATIN = /\p{Script=Latin}/u;
const HAN = /\p{Script=Han}/u;
const NOT_LETTERS = /\P{Letter}/gu;
const MARKS_BUT_DIAERESIS = /(?!\u0308)\p{M}/gu;

/**
 * Tells which values of a facet a part of a name may mean: those that hold it, in traditional characters or
 * simplified ones. Names of places, people and channels are known by their pinyin, too, from the beginning of any
 * syllable and by initials (huaij, hjx), places by the names that filters know them by, counties by name as by code.
 *
 * @param facet the API's name of it; any other holds texts alone
 */
export function matchNames(facet: FacetName | undefined, part: string): (value: string) => boolean {
  const sought = bothForms(part).map(normalForm);
  const places = isPlace(facet) ? new Set(findPlaces(facet, part)) : new Set();
  const spellings = NAMED.has(facet) && LATIN.test(part) ? listSpellings(part) : [];
  return (value) => {
    const names = facet === 'county' ? countyNames(value) : [value];
    return (
      places.has(value) ||
      names.map(normalForm).some((name) => sought.some((text) => name.includes(text))) ||
      names.some((name) => isSpelled(name, spellings))
    );
  };
}

function isPlace(facet: FacetName | undefined): facet is PlaceLevel {
  return (PLACE_FILTERS as readonly (string | undefined)[]).includes(facet);
}

function countyNames(code: string): string[] {
  const county = countyByCode(code);
  return county === undefined ? [code] : [code, county.name, county.nameEn];
}

/**
 * Pinyin without tones, blanks and apostrophes, ü as v, in each way in which it may be meant: passports write ü as
 * yu, and keyboards without it as u.
 */
function listSpellings(part: string): string[] {
  const letters = part
    .normalize('NFD')
    .replaceAll(MARKS_BUT_DIAERESIS, '')
    .replaceAll(/u\u0308/giu, 'v')
    .replaceAll(NOT_LETTERS, '')
    .toLowerCase();
  const withUmlaut = ['yu', 'u'].map((as) =>
    letters.replaceAll(new RegExp(`([ln])${as}`, 'gu'), '$1v'),
  );
  return [...new Set([letters, ...withUmlaut])].filter((each) => each !== '');
}

function isSpelled(name: string, spellings: string[]): boolean {
  if (spellings.length === 0 || !HAN.test(name)) return false;
  const characters = name.replaceAll(NOT_LETTERS, '');
  return spellings.some((text) => match(characters, text, { continuous: true, v: true }) !== null);
}
