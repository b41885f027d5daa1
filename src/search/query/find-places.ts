import {
  countiesNamed,
  countyByCode,
  prefecturesNamed,
  provincesNamed,
} from '../../model/place/counties.js';
import { bothForms } from './simplified-form.js';

export type PlaceLevel = 'county' | 'prefecture' | 'province';

const FINDERS: Record<PlaceLevel, (name: string) => string[]> = {
  county: (name) => {
    const exact = countyByCode(name);
    return (exact ? [exact] : countiesNamed(name)).map(({ code }) => code);
  },
  prefecture: prefecturesNamed,
  province: provincesNamed,
};

/**
 * What filters know the places by that a code or a name stands for, which may be in traditional
 * characters: counties by code, others by full name. Empty where there is none.
 */
export function findPlaces(level: PlaceLevel, name: string): string[] {
  return [...new Set(bothForms(name).flatMap(FINDERS[level]))];
}
