import { joinAlternatives } from '../../../../src/model/text/split-words.js';

const DIED =
  /^(?:同志|先生|女士|老人|院士|教授|烈士)?(?:，?(?:因|于|在|经)[^。；]{0,60}?(?:逝世|去世|病逝|辞世|与世长辞|牺牲|殉职|离世)|的?(?:遗体|追悼|骨灰|讣告|治丧|告别仪式|逝世|去世|病逝|不幸|生平)|，?(?:享年|终年)|(?:[、和]\p{Script=Han}{2,24}){0,4}等?[^，。；]{0,6}(?:遇难|罹难|丧生|身亡))/u;
const TELLS_DEATH =
  /逝世|去世|辞世|离世|遗体|讣告|牺牲|殉职|生平|享年|终年|治丧|追悼|骨灰|遇难|罹难|丧生|身亡/u;
/** Characters after a name in which its death is told. */
const MAX_AFTER = 80;

/** Those of the names whose death a text tells: they attended nothing that it reports. */
export function listDeceased(
  texts: readonly string[],
  names: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const deceased = new Set<string>();
  const pattern = new RegExp(joinAlternatives([...names.keys()]), 'gu');
  for (const text of texts) {
    if (!TELLS_DEATH.test(text)) continue;
    for (const { 0: name, index } of text.matchAll(pattern)) {
      const after = text.slice(index + name.length, index + name.length + MAX_AFTER);
      if (DIED.test(after)) deceased.add(names.get(name)!);
    }
  }
  return deceased;
}
