import {
  countiesNamed,
  prefecturesNamed,
  provincesNamed,
} from '../../../../src/model/place/counties.js';
import { joinAlternatives } from '../../../../src/model/text/split-words.js';
import { POST_TITLES } from './lexicon-zh.js';

/** 黎平县长, 黎平书记: who leads a place. */
const LEADS_PLACE = /^副?(?:[县区市州旗镇乡]长|书记)/u;
/** 贵州省, 全省: what a county lies in. */
const WITHIN = /[省市州盟县区旗]$/u;
const OFFICE = new RegExp(`^副?(?:${joinAlternatives(POST_TITLES)})`, 'u');
/** 文旅, 安监, 民宗: two characters, each short for a field of work; but 林健 is a name. */
const FIELDS =
  /^(?:[文旅体广电教科工信经贸商粮供安监应急民宗族侨台统战组宣编发改住建房管城环保水务利农林草畜牧渔机国土资税地志史党校交运警卫计审财政法司综执访扶贫振移园景人社残防妇联团数车路港航能矿]{2}|卫健)$/u;
/** 和黎平县长, 由民宗主任: a joint or a preposition that is a surname too. */
const JOINT = /^[和与向从同及由对为到在请]/u;
/** 濮阳县长, of which the first two characters are a surname too. */
const IS_OFFICE = /[县区市州旗镇乡]长$/u;

/** Characters of a place's name behind such a joint. */
const PLACE_LENGTHS = [2, 3, 4];

/** Whether what looks like a name is a county's, a prefecture's or a province's, short of its kind: 怀集, 阿克苏. */
export function isPlaceStem(name: string): boolean {
  return (
    countiesNamed(name).length > 0 ||
    provincesNamed(name).length > 0 ||
    [name, `${name}市`].some((one) => prefecturesNamed(one).length > 0)
  );
}

/** Whether what stands beside it shows that what looks like a name is a place or a field of work: 黎平县长, 全省黎平, 文旅局长. */
export function isNoPerson(before: string, name: string, after: string): boolean {
  const bare = name.replace(JOINT, '');
  if (IS_OFFICE.test(name) || (FIELDS.test(bare) && OFFICE.test(after))) return true;
  // 和平泉市长: the joint and the place's first character.
  if (bare !== name && PLACE_LENGTHS.some((length) => leadsPlace(bare + after, length)))
    return true;
  return (
    (LEADS_PLACE.test(after) || WITHIN.test(before)) &&
    // 和林格尔: what looks like a joint begins the name of the place.
    [name, bare, before + name].some(isPlaceStem)
  );
}

function leadsPlace(text: string, length: number): boolean {
  return LEADS_PLACE.test(text.slice(length)) && isPlaceStem(text.slice(0, length));
}
