import { jiebaSegmenter, tagWords } from '../../../../src/model/text/segmenter.js';
import { joinAlternatives } from '../../../../src/model/text/split-words.js';
import { BEFORE_TITLES, ORGANISATION_END, TITLE_HEADS } from './lexicon-zh.js';

const HEAD_AT_END = new RegExp(`(?:${joinAlternatives(TITLE_HEADS)})$`, 'u');
/** A term in quotation marks is of one title, whatever stands in it. */
const QUOTED = /“[^”]*”/gu;
/** Alone before a name it is the verb: 代表某某欢迎来宾. */
const SPEAKS_FOR = '代表';
/** 以县长某某为团长的代表团: the preposition is no part of the title, whereas 以岭药业 is a firm's name. */
const LED_BY = /^.*以(?!色列)/u;
const LEADS = /^[\p{Script=Han}·]{2,12}?(?:同志)?为(?:团长|领队|组长|首|代表|主角)/u;
const MAX_LED = 18;
/** Characters before a name in which its title is looked for. Chosen by hand on the labelled reports. */
const MAX_ROLE = 60;
const TIME =
  /^.*?(?:(?:\d+|[一二三四五六七八九十]+)(?:年(?!级)|月|日|号|时|分|岁))+(?:(?:今天|昨天|□+|上午|下午|中午|清晨|凌晨|早晨|傍晚|晚上|晚间|夜间|当天|当日|当晚|晚|早|夜|在京|以来|起|前|后))*/u;
/** 《茶山》杂志主编: what begins behind the title of a journal or a film is the office of one of its makers. */
const OF_A_WORK = '社|报|杂志|期刊|栏目|节目|编辑|编委|副?主编|副?总编|导演|制片|编剧|作者';
/** What ends before a title: 看了《茶山》的, 全会上; but 《茶山》杂志主编. */
const BEFORE_TITLE = new RegExp(`^.*(?:■(?!■|${OF_A_WORK})|(?:会议|大会|全会|次会)上)`, 'u');
const LEADING = new RegExp(
  `^(?:(?:[^，、]{0,12}(?:会|会议|活动|仪式|学习|讲座|培训|式|案|案件|审|赛|课|作业|工作))?由|今天|昨天|昨日|明天|近日|日前|当天|当日|当晚|同日|上午|下午|晚上|随后|同时|此外|另外|其中|对此|目前|会上|会后|会前|首先|最后|现场|期间|据悉|据了解|据|我[省市县区州旗镇乡村校院局]|本[省市县区州旗]|(?:[^，、]{0,8}(?:活动|会议|会|讲座))?(?:特邀|邀请(?![赛函展]))[到了]?(?=\\p{Script=Han}{2,20}(?:${ORGANISATION_END}))|当地时间|[□—－\\-·▲●★☆]+|■+(?!■|${OF_A_WORK})|和|与(?!会)|及|以及|暨|并|而|但|两位|三位|几位|各位|一位|一名|一些|多位|多名|位|名|曾任|曾|时任|现任|原任|原先|如今|该(?:[校局院县市区镇乡村厂所站社园](?=\\p{Script=Han}))?|记者|来自|作为|对于|关于|针对|时|，|[一二三四五六七八九十]是|[为给对向跟]|同(?![仁心江德安济方]))`,
  'u',
);
/** 外交与安全政策高级代表: what a title joins are fields of work. */
const FIELD =
  /外交|安全|国防|司法|公安|内政|住房|城乡|文化|旅游|教育|科技|经济|贸易|商务|工业|农业|农村|卫生|健康|环境|生态|能源|交通|通信|信息|财政|金融|投资|发展|体育|社会|民政|劳动|就业|人权|法律|宪法|合作|艺术|科学|技术|应急|水利|规划|改革|创新|战略|政策|救援|审计|统计|监督|执法|宣传|统战|自然|资源|食品|历史|文学|考古|文物|书法|节能|渔业|林业|畜牧|海洋|矿|药品|青年|妇女|儿童|侨务|民族|宗教|港口|航空|空间|气候|移民|难民/u;
/** 农业、食品与海洋事务部长: a title of several fields. */
const FIELD_AT_END = new RegExp(`(?:${FIELD.source})$`, 'u');
const FIELD_AT_START = new RegExp(`^(?:${FIELD.source})`, 'u');
/** Fields of work, too, but objects of verbs as often: 国际交流与合作局, 信息化建设与管理处. */
const WORK = '交流|事务|政制|内地|管理|服务|开发|保障|培训|评估|推广|保护|监测|防治|监控|质量|建设';
const WORK_AT_END = new RegExp(`(?:${FIELD.source}|${WORK})$`, 'u');
const WORK_AT_START = new RegExp(`^(?:${FIELD.source}|${WORK})`, 'u');
/** 开展技术服务与农业局局长座谈: the work is what somebody does. */
const DOES_WORK =
  /调研|检查|举行|举办|开展|考察|推进|督导|督查|召开|参加|视察|走访|部署|座谈|观摩|参观/u;
/** 英国前首相, but not 会前县长. */
const FORMER = new RegExp(`^(?:驻|副|${joinAlternatives(TITLE_HEADS)})`, 'u');
/** 德国前国防部长, 前 behind a country or a firm. */
const OF_COUNTRY = /[国亚兰利尔斯坦]$|日本$|银行$|公司$|集团$/u;
/** 受表彰教师, of those who are honoured. */
const HONOURED = /^(?:表彰|奖励|访|灾|助|邀|聘|捐)/u;
const OCCASION = /(?:[会幕动开始束发式]|(?<!银)行)$/u;
const NAMED_ORGANISATION =
  /(?:世卫|世贸|卫生|贸易|合作|粮农|气象|民航|海事|劳工|产权|旅游|移民|刑警|标准化|解放|抵抗|公约|输出国|国际|党|慈善|社会|公益)$/u;
/** 组织人事部, 组织科: a department, not the verb. */
const STAFF = /^(?:人事|委员|[部科处室股办])/u;
const BORN = /(?:\d0|[〇零])$/u;
/** 影片以某市90后战士: what comes before is told by them. */
const TOLD_BY = /^.*以(?=\p{Script=Han}{0,6}(?:\d0|[〇零])后)/u;
/** 大学信息科学与工程学院, 县水利和湖泊局: of one organisation. */
const FACULTY = /^\p{Script=Han}{1,8}?(?:学院|系|研究院|研究所|实验室)/u;
/** 设计与传播应用科学大学: fields of what is taught. */
const SCHOOL = /^\p{Script=Han}{2,10}?(?:大学|学院|研究院|研究所|实验室|研究中心)/u;
/** jieba's tags of a field of work. */
const FIELD_WORD = /^(?:n|vn|an)$/u;
/** The same, of what bears a name of its own. */
const PROPER = /^(?:n[rst]|x)/u;
/** The end of who may do something together with another. */
const ENDS_PARTY = new RegExp(`(?:${ORGANISATION_END}|[者员人家手师生众方团业长界])$`, 'u');
/** 文学奖及诗歌奖获得者: both are of one person. */
const PRIZE = /^\p{Script=Han}{1,10}奖/u;
const BUREAU_OF_TWO = /^\p{Script=Han}{2,4}[局委厅]/u;
/** What one of several deputies does. */
const IN_CHARGE = /(?:分管|主管|负责|主持)[^的，]{2,12}工作$/u;
const LISTED = /(?:各成员国|各国|多国|两国)/u;

/**
 * The title that ends at `end` and where it begins; `undefined` where the text before does not end in a
 * title.
 */
export function findRoleBefore(
  text: string,
  plain: string,
  from: number,
  end: number,
): { start: number; role: string } | undefined {
  const clause = plain.slice(Math.max(from, end - MAX_ROLE), end);
  const region = LEADS.test(plain.slice(end, end + MAX_LED)) ? clause.replace(LED_BY, '') : clause;
  if (!HEAD_AT_END.test(region)) return undefined;
  let start = end;
  const parts = region.replace(QUOTED, (term) => term.replaceAll('、', '·')).split('、');
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index]!;
    const isField = FIELD_AT_END.test(part) && FIELD_AT_START.test(parts[index + 1] ?? '');
    if (index < parts.length - 1 && !HEAD_AT_END.test(part) && !isField) break;
    const kept = part.startsWith('来自') && index > 0 ? part : trimTitle(part);
    start -= kept.length;
    if (kept.length < part.length || index === 0) break;
    start -= 1;
  }
  while (start < end && (text[start] === '、' || text[start] === ' ')) start += 1;
  const role = text.slice(start, end);
  return role === '' || role === SPEAKS_FOR ? undefined : { start, role };
}

/** Whether 与 or 和 stands within the name of an organisation. */
function joinsFields(before: string, after: string): boolean {
  if (before.includes('大学') && FACULTY.test(after)) return true;
  if (before.endsWith('奖') && PRIZE.test(after)) return true;
  // 县长与学院院长: two persons.
  if (HEAD_AT_END.test(before)) return false;
  if (SCHOOL.test(after) && endsInField(before) && !PROPER.test(tagWords(after)[0]?.tag ?? ''))
    return true;
  if (FIELD_AT_END.test(before) && (FIELD_AT_START.test(after) || BUREAU_OF_TWO.test(after)))
    return true;
  return WORK_AT_END.test(before) && WORK_AT_START.test(after) && !DOES_WORK.test(before);
}

/** Whether the last word is one for a field of work: no person's and no organisation's. */
function endsInField(text: string): boolean {
  const { word, tag } = tagWords(text).at(-1) ?? { word: '', tag: '' };
  return word.length > 1 && FIELD_WORD.test(tag) && !ENDS_PARTY.test(word);
}

/** The title within a stretch of text that ends in one: without clause, time and verb before it. */
function trimTitle(part: string): string {
  const of = part.lastIndexOf('的');
  // 办公室分管日常工作的副主任: the charge is of the title.
  let title = IN_CHARGE.test(part.slice(0, Math.max(0, of)))
    ? part.slice(part.lastIndexOf('的', of - 1) + 1)
    : part.slice(of + 1);
  title = title.slice(title.search(/[^—－]*$/u));
  title = title.replace(BEFORE_TITLE, '').replace(TIME, '').replace(TOLD_BY, '');
  for (
    let shorter = title.replace(LEADING, '');
    shorter !== title;
    shorter = title.replace(LEADING, '')
  ) {
    title = shorter;
  }
  let kept = 0;
  let at = 0;
  let before = '';
  for (const word of jiebaSegmenter.words(title)) {
    const start = title.indexOf(word, at);
    at = start + word.length;
    if (at >= title.length) break;
    const joins = /[与和及]/u.test(word) && joinsFields(title.slice(kept, start), title.slice(at));
    const names =
      word === '组织' &&
      (NAMED_ORGANISATION.test(title.slice(kept, start)) || STAFF.test(title.slice(at)));
    // 90后战士: of a decade, not of a time.
    const born = word === '后' && BORN.test(title.slice(kept, start));
    const former =
      word === '前' &&
      !OCCASION.test(before) &&
      (FORMER.test(title.slice(at)) || OF_COUNTRY.test(before));
    const proposed = word === '提名' && (title.startsWith('人', at) || title.endsWith('人选'));
    const honoured = word === '受' && HONOURED.test(title.slice(at));
    if (joins || names || born || former || proposed || honoured) {
      before = word;
      continue;
    }
    if (
      BEFORE_TITLES.has(word) ||
      // 影片以战士某某为主角; but 以总理, 驻以大使.
      (word === '以' && start > kept && before !== '驻') ||
      (word === '和' && (HEAD_AT_END.test(title.slice(kept, start)) || LISTED.test(before)))
    ) {
      kept = at;
    }
    before = word;
  }
  return kept > 0 ? trimTitle(title.slice(kept)) : title;
}
