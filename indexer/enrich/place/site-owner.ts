import {
  countyByCode,
  prefecturesNamed,
  provincesNamed,
} from '../../../src/model/place/counties.js';
import { findPlaceMentions, isWhole, liesIn, type PlaceMention } from './place-mentions.js';
import { tellPlaceRole } from './place-subjects.js';
import { resolvePlaces } from './resolve-places.js';

/** Under which number an office has its site registered: the first six digits are the code of its place. */
const SITE_CODE = /(?:标识码|Identification Code)[^\d\n]{0,4}(\d{6})\d{4}(?!\d)/iu;
/** The same without a word for it; other numbers of ten digits are telephones and accounts. */
const CODE_ALONE = /^[ \t]*(\d{6})\d{4}[ \t]*$/mu;
/** 粤ICP备05012345号: the province in which a site is registered. 京 is that of many platforms for all places. */
const REGISTERED = /(?!京)(\p{Script=Han})ICP\s?备/u;
/** A firm that runs a platform, or made a site, is registered where it sits. */
const FIRM = /公司|集团|有限|\bCo\.|\bLtd\b|\bInc\b|\bCorp/iu;
/** Platforms on which offices of all places have accounts. */
const PLATFORM =
  /今日头条|抖音|字节|腾讯|微信|企鹅|网易|搜狐|新浪|微博|百度|百家号|澎湃|凤凰网|一点资讯|快手|知乎|哔哩|阿里巴巴|大鱼号|Weibo|Tencent|Toutiao|NetEase|Sohu|Sina\b|Baidu/iu;
/** A place's own paper or station, which may be a firm: 怀集县传媒集团. */
const MEDIA = /^(?:传媒|报业|报社|广播|广电|电视|新闻|融媒)/u;
/** The provinces' short names of one character, with the first two digits of their codes. */
const PROVINCES = new Map(
  [
    ...'津12冀13晋14蒙15辽21吉22黑23沪31苏32浙33皖34闽35赣36鲁37豫41鄂42湘43粤44桂45琼46渝50川51蜀51黔52贵52滇53云53藏54陕61甘62陇62青63宁64新65'.matchAll(
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
  const lines = foot.split('\n').map((line) => readLine(line, year));
  const own = lines.filter(({ text, isOffice }) => isOffice || !isFirm(text));
  const isAtHome = lines.some(({ isOffice }) => isOffice) || !isFirm(foot);
  const registered = isAtHome ? REGISTERED.exec(foot)?.[1] : undefined;
  const province = PROVINCES.get(registered ?? '') ?? '';
  const code = (SITE_CODE.exec(foot) ?? CODE_ALONE.exec(foot))?.[1] ?? '';
  const unit = nameUnit(code);
  const texts = [...own.map(({ text }) => text), unit, nameUnit(province)].filter(
    (text) => text !== undefined,
  );
  const named = own.find(({ first }) => first !== undefined);
  if (unit === undefined) {
    if (named?.first === undefined) return { texts, counties: [] };
    const codes = named.first.codes.filter((one) => !isWhole(one));
    const context = { texts: texts.map((text) => ({ text, weight: 1 })), lang: named.lang };
    return { texts, counties: resolvePlaces(codes, context) };
  }
  const county = countyByCode(code)?.code;
  const isAgreed = named?.first?.codes.some((one) => agree(one, county ?? code)) ?? true;
  if (!isAgreed) return { texts: [], counties: [] };
  return { texts, counties: county === undefined ? [] : [county] };
}

/** A line of a foot with the first place that it names in full. */
interface FootLine {
  text: string;
  lang: 'zh' | 'en';
  first: PlaceMention | undefined;
  /** It names an office of a place, or the place's own media. */
  isOffice: boolean;
}

function readLine(text: string, year: number | undefined): FootLine {
  const lang = /\p{Script=Han}{2}/u.test(text) ? 'zh' : 'en';
  const mentions = findPlaceMentions(text, { lang, ...(year !== undefined && { year }) });
  const full = mentions.filter((mention) => mention.full);
  const isOffice = full.some(
    (mention) =>
      tellPlaceRole(text, mention, lang) === 'office' || MEDIA.test(text.slice(mention.end)),
  );
  return { text, lang, first: full[0], isOffice };
}

function isFirm(text: string): boolean {
  return FIRM.test(text) || PLATFORM.test(text);
}

/** Whether two codes may be of one owner: 441224 and 441200, in which it lies. */
function agree(one: string, other: string): boolean {
  return one === other || liesIn(one, other) || liesIn(other, one);
}

/** 肇庆市怀集县 of 441224, 肇庆市 of 441200; undefined where the number is no place's code. */
function nameUnit(code: string): string | undefined {
  const county = countyByCode(code);
  if (county !== undefined) return `${county.province}${county.prefecture ?? ''}${county.name}`;
  return (code.endsWith('0000') ? provincesNamed(code) : prefecturesNamed(code))[0];
}
