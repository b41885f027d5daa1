import type { PlaceMention } from './place-mentions.js';

/** An office or one who holds it: the place before it acts, it is not only a scene. */
const OFFICE_ZH =
  /^(?:县|市|区|旗|州|盟|省)?(?:委|人民政府|政府|人大|政协|纪委|监委|人武部|法院|人民法院|检察院|人民检察院|融媒|教育局|水利局|办公室|第[一二三四五六七八九十]+届|副?(?:县|市|区|旗|州)长|代理)/u;
const ACTS_ZH =
  /^[^，。；]{0,30}?(?:召开|举行|举办|组织|部署|传达|启动|开展|调度|推进|动员|安排|研究|专题|专场|发布|印发|开讲|开班|公示|公告|通报|任免)/u;
/** After a short name these belong to anything: 海南办公室, 泰山代理. */
const NO_OFFICE_OF_SHORT_ZH = /^(?:办公室|代理|市长|省长)/u;
const CLAUSE_START_ZH = /(?:^|\P{Script=Han}|[日午晚间])$/u;
/** What people do: 安宁主持召开… is a person. */
const PERSON_ACTS_ZH =
  /^(?:同志|主持|调研|强调|指出|要求|出席|会见|带队|率|检查|督导|督查|看望|走访|慰问|深入|到|赴)/u;
const SCENE_ZH = /(?:在|到|赴|来到|前往|至|深入|走进|抵|莅|于|从|自|向|与|同|和|、)$/u;
/** What may stand before the place a title begins with. */
const LEAD_IN_ZH = /^(?:[【[［(（《“"「『]|中共|共青团|关于|印发|转发|图解|[—－-]|\s)*$/u;
const AFTER_TITLE_START_ZH = /^[：:|｜丨】\]）)(（]/u;

const OFFICE_EN =
  /^(?:'s|’s)? ?(?:\(?(?:Municipal|Prefectural|Provincial|County|District)\)? )?(?:Party|Committee|Government|People|CPPCC|Political|Commission|Discipline|Standing|Federation|Bureau|Rong|Integrated|Media|Convergence|Magistrate|Mayor)\b/iu;
const ACTS_EN =
  /^(?:,[^,.]{0,60},| (?:in|of) [^,.;]{2,50} (?:[Pp]rovince|[Pp]refecture|[Rr]egion|City),?)? (?:\w+ly )?(?:has |have |to )?(?:held|holds?|conven\w+|promot\w+|launch\w+|organiz\w+|organis\w+|deploy\w+|studi\w+|stud(?:y|ies)|open\w*|arrang\w+|conduct\w+|carri\w+|mobiliz\w+|kick\w+|call\w+|start\w+|review\w+|hosts?|hosted)\b/iu;
const OF_OFFICE_EN =
  /\b(?:Committee|Government|Congress|Conference|Commission|secretary|head|mayor|magistrate|director|CPPCC|leaders?|governor)[^.;]{0,40} of (?:the )?$/iu;
const SCENE_EN =
  /\b(?:in|at|to|from|near|with|visited|visits?|inspect(?:s|ed)?|toured) (?:the )?$/iu;
const SENTENCE_START_EN = /(?:^|[.!?:;"“]\s*|,\s|\n)(?:The |the )?$/u;

/** How a text names a place: with an office of its own, as what does something, or as a scene. */
export type PlaceRole = 'office' | 'actor' | 'scene';

export function tellPlaceRole(
  text: string,
  { start, end, full }: PlaceMention,
  lang: 'zh' | 'en',
): PlaceRole {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 50);
  if (lang === 'en') {
    if (OF_OFFICE_EN.test(before)) return 'office';
    if (SCENE_EN.test(before)) return 'scene';
    if (OFFICE_EN.test(after)) return 'office';
    return SENTENCE_START_EN.test(before) && ACTS_EN.test(after) ? 'actor' : 'scene';
  }
  if (OFFICE_ZH.test(after) && (full || !NO_OFFICE_OF_SHORT_ZH.test(after))) return 'office';
  const opens = !SCENE_ZH.test(before) && CLAUSE_START_ZH.test(before);
  return full && opens && ACTS_ZH.test(after) ? 'actor' : 'scene';
}

/** Whether a title begins with a place: 怀集县召开…, 【怀集】…, Huaiji County: … */
export function opensTitle(
  title: string,
  { start, end, full }: PlaceMention,
  lang: 'zh' | 'en',
): boolean {
  const before = title.slice(0, start);
  const after = title.slice(end);
  if (lang === 'en') return /^(?:the )?$/iu.test(before) && (full || /^[:’']/u.test(after));
  if (!LEAD_IN_ZH.test(before)) return false;
  if (full || AFTER_TITLE_START_ZH.test(after)) return true;
  return ACTS_ZH.test(after) && !PERSON_ACTS_ZH.test(after);
}
