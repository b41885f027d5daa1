import {
  countyByCode,
  prefecturesNamed,
  provincesNamed,
} from '../../../src/model/place/counties.js';
import { findPlaceMentions, isWhole } from './place-mentions.js';
import { resolvePlaces } from './resolve-places.js';

/** Under which number an office has its site registered: the first six digits are the code of its place. */
const SITE_CODE = /(?<!\d)(\d{6})\d{4}(?!\d)/u;
/** 粤ICP备05012345号: the province in which a site is registered. */
const REGISTERED = /([\p{Script=Han}])ICP\s?备/u;
/** The provinces' short names of one character, with the first two digits of their codes. */
const PROVINCES = new Map(
  [
    ...'京11津12冀13晋14蒙15辽21吉22黑23沪31苏32浙33皖34闽35赣36鲁37豫41鄂42湘43粤44桂45琼46渝50川51蜀51黔52贵52滇53云53藏54陕61甘62陇62青63宁64新65'.matchAll(
      /(\D)(\d\d)/gu,
    ),
  ].map(([, name, code]) => [name!, `${code}0000`]),
);

/** Who runs a site, by the foot of its page. */
export interface SiteOwner {
  /** Texts of the foot, in one language each, and the places that stand behind its numbers. */
  texts: readonly string[];
  /** The counties it may be; none where the site is a prefecture's, or its foot names no place. */
  counties: readonly string[];
}

export function readSiteOwner(foot: string | undefined, year: number | undefined): SiteOwner {
  if (foot === undefined) return { texts: [], counties: [] };
  const code = SITE_CODE.exec(foot)?.[1];
  const county = code === undefined ? undefined : countyByCode(code)?.code;
  const unit = code === undefined ? undefined : nameUnit(code);
  const province = nameUnit(PROVINCES.get(REGISTERED.exec(foot)?.[1] ?? '') ?? '');
  const lines = foot.split('\n');
  const texts = [...lines, unit, province].filter((text) => text !== undefined);
  if (unit !== undefined) return { texts, counties: county === undefined ? [] : [county] };
  for (const line of lines) {
    const lang = /\p{Script=Han}{2}/u.test(line) ? 'zh' : 'en';
    const mentions = findPlaceMentions(line, { lang, ...(year !== undefined && { year }) });
    const first = mentions.find(({ full }) => full);
    if (first === undefined) continue;
    const codes = first.codes.filter((one) => !isWhole(one));
    return {
      texts,
      counties: resolvePlaces(codes, { texts: texts.map((text) => ({ text, weight: 1 })), lang }),
    };
  }
  return { texts, counties: [] };
}

/** 肇庆市怀集县 of 441224, 肇庆市 of 441200; undefined where the number is no place's code. */
function nameUnit(code: string): string | undefined {
  const county = countyByCode(code);
  if (county !== undefined) return `${county.province}${county.prefecture ?? ''}${county.name}`;
  return (code.endsWith('0000') ? provincesNamed(code) : prefecturesNamed(code))[0];
}
