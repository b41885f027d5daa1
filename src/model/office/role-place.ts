import { countiesNamed, countyByCode, prefecturesNamed, type County } from '../place/counties.js';
import type { OfficeLevel, OfficePlace } from './office.js';

/** A role without the names of its places; its unit stays: 县委书记 of 怀集县委书记. */
export interface PlacedRole {
  text: string;
  /** Another county than the report's, which the role names. */
  county?: string;
  /** Whether the unit 市 is that of a prefecture, which the role names. */
  isPrefecture?: true;
}

/** What a county's own offices begin with: 县, 区, 市 or 旗. */
export function unitName({ county }: OfficePlace): string {
  const name = county === undefined ? undefined : countyByCode(county)?.name;
  return name === undefined ? '县' : ([...name].at(-1) ?? '县');
}

/** The level of what a unit's name begins: 市 is the county's own where that is a city. */
export function unitLevel(unit: string, place: OfficePlace): OfficeLevel {
  switch (unit) {
    case '省':
    case '自治区':
      return 'province';
    case '州':
    case '盟':
    case '地':
      return 'prefecture';
    case '市':
      if (unitName(place) === '市') return 'county';
      return MUNICIPALITY.test(place.county ?? '') ? 'province' : 'prefecture';
    default:
      return 'county';
  }
}

/** Codes of counties of 北京市, 天津市, 上海市 and 重庆市: what they call 市 has the rank of a province. */
const MUNICIPALITY = /^(?:11|12|31|50)/u;
/** A place's name, and its unit, before what a unit has; a 代县长 is not of 代县. */
const NAMED_UNIT =
  /^(?!代[县市区州旗])(?<name>\p{Script=Han}{1,12}?)(?<unit>自治县|自治旗|县|区|市|旗|州|盟)(?=委|人民政府|政府|人大|人民代表|政协|纪委|监委|监察|人武部|人民武装|人民法院|法院|人民检察院|检察院|代|常务|副|[县区市旗州盟]?长|\p{Script=Han}{2,10}(?:局|办|中心))/u;

/** Takes the names of places off a role's beginning. */
export function takeOffPlaces(role: string, place: OfficePlace): PlacedRole {
  const own = place.county === undefined ? undefined : countyByCode(place.county);
  const text = own === undefined ? role : takeOffWholes(role, own);
  if (own !== undefined && text.startsWith(own.name))
    return { text: joinUnit(unitName(place), text.slice(own.name.length)) };
  const named = NAMED_UNIT.exec(text);
  if (named === null) return { text };
  const { name = '', unit = '' } = named.groups ?? {};
  const rest = text.slice(name.length + unit.length);
  const plain = joinUnit(unit.at(-1)!, rest);
  const found = findCounty(name + unit, own) ?? (unit === '区' ? undefined : findCounty(name, own));
  if (found !== undefined && found.name.endsWith(unit.at(-1)!))
    return { text: plain, ...(found.code !== own?.code && { county: found.code }) };
  if (prefecturesNamed(name + unit).length > 0) return { text: plain, isPrefecture: true };
  return { text };
}

const NAMED_UNIT_EN = /\b(?<name>[A-Z][a-z']+) (?<kind>County|District|City|Banner)\b/u;

/** The same of an English role, in small letters and without articles: "secretary of county party committee". */
export function takeOffEnglishPlaces(role: string, place: OfficePlace): PlacedRole {
  const own = place.county === undefined ? undefined : countyByCode(place.county);
  const named = NAMED_UNIT_EN.exec(role);
  const { name = '', kind = '' } = named?.groups ?? {};
  const found = named === null ? undefined : findCounty(`${name} ${kind}`, own);
  const prefecture = own?.prefectureEn ?? undefined;
  const isPrefecture = prefecture !== undefined && role.includes(`${prefecture} Municipal`);
  const base = isPrefecture ? prefecture : name || (own?.nameEn.replace(/ \p{L}+$/u, '') ?? '');
  const text = role
    .replace(found === undefined && own === undefined ? '' : base, ' ')
    .toLowerCase()
    .replace(/\b(?:the|cpc|communist party of china)\b/gu, ' ')
    .replace(/\bgovernment (?=head|mayor)/u, '')
    .replace(/\s+/gu, ' ')
    .replace(/^ | of $| $/gu, '')
    .replace(/ of$/u, '');
  if (isPrefecture) return { text, isPrefecture };
  return { text, ...(found !== undefined && found.code !== own?.code && { county: found.code }) };
}

/** 广东省肇庆市怀集县委书记 is of 怀集; 肇庆市委书记 stays the prefecture's. */
function takeOffWholes(role: string, own: County): string {
  let text = role;
  for (const whole of [own.province, own.prefecture]) {
    if (whole === null || !text.startsWith(whole)) continue;
    const rest = text.slice(whole.length);
    if (NAMED_UNIT.test(rest) || rest.startsWith(own.name)) text = rest;
  }
  return text;
}

/** The county that a name means, as near to the report's own as there is one. */
function findCounty(name: string, own: County | undefined): County | undefined {
  const all = countiesNamed(name);
  for (const length of own === undefined ? [0] : [6, 4, 2, 0]) {
    const near = all.filter(({ code }) => code.startsWith(own?.code.slice(0, length) ?? ''));
    if (near.length === 1) return near[0];
    if (near.length > 1) return undefined;
  }
  return undefined;
}

/** 怀集县县长 and 怀集县长 are both 县长. */
function joinUnit(unit: string, rest: string): string {
  return rest.startsWith(`${unit}长`) ? rest : unit + rest;
}
