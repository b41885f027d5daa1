import { joinAlternatives } from '../../../../src/model/text/split-words.js';
import { POST_TITLES, TITLE_HEADS } from './lexicon-zh.js';

/** What a text tells of people, and words without one of which it does not. */
interface Tale {
  words: RegExp;
  /** Stands right behind the name of one. */
  ofOne?: RegExp;
  /** Stands behind the last name of a list and is told of all in it. */
  ofAll: RegExp;
}

/** 等人, 等3人: a list that names not everybody. */
const AND_OTHERS = String.raw`(?:等(?:[\d一二三四五六七八九十两数多]{1,3}余?[人名位])?人?(?:同志|干部|党员)?)?`;
/** 被问责干部, 遇难者家属, 牺牲80周年: the words before tell of somebody else. */
const OF_OTHERS = String.raw`(?!的?(?:干部|党员|人|者|对象|单位|企业|案件|同志|家属|纪念|[\d一二三四五六七八九十]{1,4}周年))`;

const DIED: Tale = {
  words:
    /逝世|去世|辞世|离世|遗体|讣告|牺牲|殉职|生平|享年|终年|治丧|追悼|骨灰|遇难|罹难|丧生|身亡/u,
  ofOne: new RegExp(
    `^(?:同志|先生|女士|老人|院士|教授|烈士)?(?:，?(?:因|于|在|经)[^。；]{0,60}?(?:逝世|去世|病逝|辞世|与世长辞|牺牲|殉职|离世)${OF_OTHERS}|的?(?:遗体|追悼|骨灰|讣告|治丧|告别仪式|逝世|去世|病逝|不幸|生平)|，?(?:享年|终年))`,
    'u',
  ),
  ofAll: new RegExp(
    `^(?:同志)?${AND_OTHERS}(?:在[^，。；]{1,30}中)?(?:不幸|均|都|全部|当场|同时|已|先后)?(?:遇难|罹难|丧生|身亡)(?=[，。；、！后]|的消息|$)`,
    'u',
  ),
};
const ACCUSED: Tale = {
  words:
    /违规|违纪|违法|受贿|行贿|贪污|挪用|骗取|套取|侵吞|渎职|公车私用|涉嫌|审查|调查|处分|警告|开除|免职|立案|双开|留置|逮捕|问责|判处/u,
  ofAll: new RegExp(
    `^(?:同志)?${AND_OTHERS}(?:${[
      '因?(?:涉嫌)?(?:严重)?(?:违规|违纪|违法|受贿|行贿|贪污|挪用|骗取|套取|侵吞|失职渎职)',
      '公车私用|涉嫌',
      // 接受市监委组织的审查培训 and 接受问卷调查 are no investigations.
      '(?:目前)?正?在?接受(?:[^，。；采]{0,14}(?:纪委|监委|检察院|公安|警方|机关|部门)的?)?(?:纪律|监察|组织|立案|进一步|和|、){0,4}(?:审查|调查)(?:(?:和|、)?(?:监察)?调查)?(?=[，。；、）]|期间|$)',
      `受到[^，。；]{0,16}(?:处分|警告(?!处分)|记过(?!处分)|处理|问责)${OF_OTHERS}`,
      `被(?:开除|免职|立案|查处|“?双开|留置|逮捕|问责|判处|移送|给予[^，。；]{0,12}处分)${OF_OTHERS}`,
    ].join('|')})`,
    'u',
  ),
};
/** Characters after a name in which it is told. */
const MAX_AFTER = 100;
/** Between two names of a list: a joint, the one's title before it and the other's behind it. */
const LIST_JOINT = new RegExp(
  `^(?:同志|${joinAlternatives(POST_TITLES)})?[、和](?:(?:[^，。；、和的了对向把将被由]{0,20}(?:${joinAlternatives(TITLE_HEADS)})、?){1,2})?$`,
  'u',
);
/** Two offices of at most 24 characters, and one behind a name. */
const MAX_JOINT = 56;

/** Where something is told: the index of the text, and the offset in it. */
export interface ToldAt {
  text: number;
  offset: number;
}

/**
 * Those of the names whose death, guilt or punishment a text tells, and where it is first told: they did nothing at
 * the meetings that the texts report.
 */
export function listOnlyMentioned(
  texts: readonly string[],
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, ToldAt> {
  const mentioned = new Map<string, ToldAt>();
  const pattern = new RegExp(joinAlternatives([...names.keys()]), 'gu');
  texts.forEach((plain, text) => {
    for (const tale of [DIED, ACCUSED]) {
      if (!tale.words.test(plain)) continue;
      for (const { spelled, offset } of listTold(plain, pattern, tale)) {
        const name = names.get(spelled)!;
        const known = mentioned.get(name);
        if (!known || (known.text === text && offset < known.offset))
          mentioned.set(name, { text, offset });
      }
    }
  });
  return mentioned;
}

/** The names of whom a tale is told, from the last to the first: what is told of one is told of those listed before. */
function* listTold(
  plain: string,
  pattern: RegExp,
  { ofOne, ofAll }: Tale,
): Generator<{ spelled: string; offset: number }> {
  let next = { offset: plain.length, isTold: false };
  for (const { 0: spelled, index: offset } of [...plain.matchAll(pattern)].reverse()) {
    const end = offset + spelled.length;
    const after = plain.slice(end, end + MAX_AFTER);
    const isListed = next.isTold && isListJoint(plain.slice(end, next.offset));
    const isTold = isListed || ofAll.test(after);
    if (isTold || ofOne?.test(after)) yield { spelled, offset };
    next = { offset, isTold };
  }
}

function isListJoint(between: string): boolean {
  return between.length <= MAX_JOINT && LIST_JOINT.test(between);
}
