import {
  countyByCode,
  prefecturesNamed,
  provincesNamed,
} from '../../../src/model/place/counties.js';
import { isWhole, type PlaceMention } from './place-mentions.js';

/** A kind of unit, by the character its name ends in; 省 is an autonomous region too, 国 the state. */
export type UnitKind = '县' | '区' | '市' | '旗' | '州' | '盟' | '省' | '国';

/** An office named without its place: 县委书记, the head of the county. */
export interface Office {
  at: number;
  kind: UnitKind;
  /** It acts here; otherwise what it asks for is cited: 按照市委部署. */
  acts: boolean;
}

const OFFICE_ZH =
  /自治区(?=党委|人民政府|政府|主席)|总书记|国家主席|中共中央|国务院|全国(?=人大|政协)|(?<![社小园景辖城新山校库灾地战军])[县区市旗州盟省](?=委|政府|人民政府|人大|政协|纪委|监委|人武部|直机关|直各|直有关|级有关|级领导|融媒|领导|防指|防汛|长(?![期大江久远效]))|(?<=[我全])[县区市旗州盟省](?![域外内])|(?:县|(?<![\p{Script=Han}])[区旗])(?=\p{Script=Han}{2,8}?(?:局|办(?![法事理学公好])|中心|大队|医院|法院|检察院|公司|联社|委员会))/gu;
const CITED_ZH =
  /(?:按照|根据|贯彻|落实|学习|传达|通报|围绕|响应|对标|部署|要求|出席|参加|列席|收看|收听|[省市县州]委、)[^，。；]{0,16}$/u;
const OFFICE_EN =
  /\b(?:county|district|banner|city|municipal|prefecture|prefectural|provincial)(?='s\b|’s\b|-level| (?:deputy |acting |executive )?(?:head|chief|mayor|magistrate|governor|party|government|committee|people|cppcc|commission|standing|bureau|level|leaders|organization|discipline|water|flood|investment|media)\b)|(?<=\b(?:head|magistrate|mayor|chief|governor|whole|entire|our|across) (?:of )?(?:the )?)(?:county|district|banner|city|province)\b/giu;
const CITED_EN =
  /\b(?:spirit|study|studied|studying|convey\w*|implement\w*|according|requirements?|arrangements?|attend\w*|line)\b[^.;]{0,90}$/iu;

/** Bodies of the state: the ministries by their names, as 组织部 and 宣传部 are those of counties too. */
const STATE_ZH =
  /国务院|党中央|中央(?!大[街道]|公园|广场|空调|厨房|商务)|全国人大|全国政协|总书记|国家主席|(?:外交|国防|教育|科技|科学技术|工业和信息化|工信|公安|国家安全|民政|司法|财政|人力资源和?社会保障|人社|自然资源|生态环境|住房和?城乡建设|住建|交通运输|水利|农业|农业农村|商务|文化和旅游|文旅|退役军人事务|应急管理)部(?![门署分队位])|国家(?:民委|发展改革委|发改委|卫生健康委|卫健委|\p{Script=Han}{2,6}局)/u;

const KIND_EN: Readonly<Record<string, UnitKind>> = {
  county: '县',
  district: '区',
  banner: '旗',
  city: '市',
  municipal: '市',
  prefecture: '州',
  prefectural: '州',
  provincial: '省',
  province: '省',
};

/** The offices a text names without a place, in order. */
export function findOffices(
  text: string,
  lang: 'zh' | 'en',
  mentions: readonly PlaceMention[],
): Office[] {
  const matches = [...text.matchAll(lang === 'zh' ? OFFICE_ZH : OFFICE_EN)];
  return matches.flatMap(({ index: at, 0: word }) => {
    // 怀集县委 and 怀集县县长 belong to the place before.
    if (mentions.some(({ start, end }) => start < at + 1 && at <= end + (lang === 'en' ? 1 : 0))) {
      return [];
    }
    const before = text.slice(Math.max(0, at - 110), at);
    if (lang === 'en') {
      return [{ at, kind: KIND_EN[word.toLowerCase()]!, acts: !CITED_EN.test(before) }];
    }
    const kind = word === '自治区' ? '省' : word.length > 1 ? '国' : (word as UnitKind);
    return [{ at, kind, acts: !CITED_ZH.test(before) }];
  });
}

/** Whether a Chinese text names a body of the state: 国务院, 农业农村部. */
export function namesState(text: string): boolean {
  return STATE_ZH.test(text);
}

/** The unit of 441224, 怀集县, is a 县; 鄂伦春自治旗 is a 旗, 神农架林区 a 区, 内蒙古自治区 a 省. */
export function findUnitKind(code: string): UnitKind {
  const name =
    countyByCode(code)?.name ?? prefecturesNamed(code)[0] ?? provincesNamed(code)[0] ?? '';
  if (code.endsWith('0000') && !name.endsWith('市')) return '省';
  if (isWhole(code) && name.endsWith('地区')) return '州';
  return name.at(-1) as UnitKind;
}

/** Counties, districts and banners, below which the standard names nothing. */
export function isLocal(kind: UnitKind): boolean {
  return kind === '县' || kind === '区' || kind === '旗';
}
