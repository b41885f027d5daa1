import type { Language } from '../reader/language.js';

/** Code, name and name in Latin letters. */
export type DivisionRow = [code: string, name: string, nameEn: string];

/** Names of the counties and of what they lie in; the first two and four digits of a code say where. */
export interface Divisions {
  provinceOf: (county: string) => DivisionRow | undefined;
  prefectureOf: (county: string) => DivisionRow | undefined;
  countyOf: (county: string) => DivisionRow | undefined;
  /** All of a level, by their codes. */
  list: (level: 'province' | 'prefecture' | 'county') => DivisionRow[];
  /** A facet's value in a language: the county's by its code, the others' by their Chinese names. */
  nameOf: (facet: string, value: string, language: Language) => string | undefined;
}

/** Of places whose names cannot be had: their codes have to do. */
export const NO_NAMES = indexed([], [], []);

let loading: Promise<Divisions> | undefined;
let loaded: Divisions | undefined;

/** The names, where they have been fetched before. */
export function knownDivisions(): Divisions | undefined {
  return loaded;
}

/** The names are fetched once, when somebody looks at places. */
export function loadDivisions(): Promise<Divisions> {
  loading ??= import('virtual:divisions').then(({ provinces, prefectures, counties }) => {
    loaded = indexed(provinces, prefectures, counties);
    return loaded;
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

function indexed(
  provinces: DivisionRow[],
  prefectures: DivisionRow[],
  counties: DivisionRow[],
): Divisions {
  const byCode = new Map([...provinces, ...prefectures, ...counties].map((row) => [row[0], row]));
  const byName = new Map([...prefectures, ...provinces].map((row) => [row[1], row]));
  return {
    provinceOf: (county) => byCode.get(`${county.slice(0, 2)}0000`),
    prefectureOf: (county) => byCode.get(`${county.slice(0, 4)}00`),
    countyOf: (county) => byCode.get(county),
    list: (level) => ({ province: provinces, prefecture: prefectures, county: counties })[level],
    nameOf: (facet, value, language) => {
      if (facet !== 'county' && facet !== 'prefecture' && facet !== 'province') return undefined;
      const row = byCode.get(value) ?? (facet === 'county' ? undefined : byName.get(value));
      if (row === undefined) return undefined;
      return language === 'zh' ? row[1] : `${row[2]} ${row[1]}`;
    },
  };
}
