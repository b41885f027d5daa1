import { joinAlternatives } from '../../../../src/model/text/split-words.js';

/** What a text tells of somebody right behind the name, and words without one of which it does not. */
interface Tale {
  words: RegExp;
  behindName: RegExp;
}

const DIED: Tale = {
  words:
    /逝世|去世|辞世|离世|遗体|讣告|牺牲|殉职|生平|享年|终年|治丧|追悼|骨灰|遇难|罹难|丧生|身亡/u,
  behindName:
    /^(?:同志|先生|女士|老人|院士|教授|烈士)?(?:，?(?:因|于|在|经)[^。；]{0,60}?(?:逝世|去世|病逝|辞世|与世长辞|牺牲|殉职|离世)|的?(?:遗体|追悼|骨灰|讣告|治丧|告别仪式|逝世|去世|病逝|不幸|生平)|，?(?:享年|终年)|(?:[、和]\p{Script=Han}{2,24}){0,4}等?[^，。；]{0,6}(?:遇难|罹难|丧生|身亡))/u,
};
const ACCUSED: Tale = {
  words:
    /违规|违纪|违法|受贿|行贿|贪污|挪用|骗取|套取|侵吞|渎职|公车私用|涉嫌|审查|处分|警告|开除|免职|立案|双开|留置|逮捕|问责|判处/u,
  behindName:
    /^(?:同志)?(?:、\p{Script=Han}{2,20}){0,3}(?:等\p{Script=Han}{0,4})?(?:因?(?:涉嫌)?(?:严重)?(?:违规|违纪|违法|受贿|行贿|贪污|挪用|骗取|套取|侵吞|失职渎职)|公车私用|涉嫌|(?:正在)?接受[^，。；采]{0,24}(?:审查|调查)|受到[^，。；]{0,16}(?:处分|警告|记过|处理|问责)|被(?:开除|免职|立案|查处|“?双开|留置|逮捕|问责|判处|移送|给予[^，。；]{0,12}处分))/u,
};
/** Characters after a name in which it is told. */
const MAX_AFTER = 100;

/** Those of the names whose death, guilt or punishment a text tells: they did nothing at the meetings that it reports. */
export function listOnlyMentioned(
  texts: readonly string[],
  names: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const mentioned = new Set<string>();
  const pattern = new RegExp(joinAlternatives([...names.keys()]), 'gu');
  for (const text of texts) {
    const tales = [DIED, ACCUSED].filter(({ words }) => words.test(text));
    if (tales.length === 0) continue;
    for (const { 0: name, index } of text.matchAll(pattern)) {
      const after = text.slice(index + name.length, index + name.length + MAX_AFTER);
      if (tales.some(({ behindName }) => behindName.test(after))) mentioned.add(names.get(name)!);
    }
  }
  return mentioned;
}
