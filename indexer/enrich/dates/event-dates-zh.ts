import { addDays } from '../../../src/model/time/day.js';
import {
  HAN_NUMBER,
  HAN_YEAR,
  parseHanNumber,
  parseHanYear,
} from '../../../src/model/time/han-numerals.js';
import { everyDay, lastSuchDay, dayOfWeek, type PrintedDay } from './event-dates-calendar.js';
import type { DateRules, TimeMention } from './event-dates-mention.js';

const NUMBER = `(?:\\d{1,2}|${HAN_NUMBER})`;
const YEAR = `(?:(\\d{4}|${HAN_YEAR})年|(今年|去年|前年))`;
const PART_OF_DAY =
  '(?:[（(](?:星期|周).[）)])?(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚|夜间)?';
const LINK = '(?:至|到|[—–\\-~～]+|、|和|及|与)';
const DATE = new RegExp(
  `(?<![\\d每第])(?:${YEAR})?(?:(${NUMBER})月|(本月|上月|当月))?(${NUMBER})(?:[日号]|(?=${PART_OF_DAY}${LINK}(?:${NUMBER}月)?${NUMBER}[日号]))`,
  'gu',
);
const NEXT = new RegExp(
  `^${PART_OF_DAY}(${LINK})(?:(\\d{4})年)?(?:(${NUMBER})月)?(${NUMBER})[日号]`,
  'u',
);
const ISO = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu;
const RELATIVE =
  /昨[天日晚]|昨(?=上午|下午)|今[天日晨早晚]|前[天日晚](?!后)|(上|本|这)?个?(?:周|星期)([一二三四五六日天])/gu;
/** The day named before. */
const SAME = /当[天日晚]|同日|同天/gu;
/** A time of day that opens a sentence: 清晨6时，县委书记主持召开…. */
const TIME_OF_DAY =
  /^\s*(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜间)(?:\d{1,2}[时点:](?:\d{1,2}分?|半)?)?(?:许|左右)?(?=,)/u;
const VAGUE =
  /近日|日前|近期|最近|近来|近段时间|前不久|这几天|(?<![正腊冬])[月年]初(?![一二三四五六七八九十])|[上中下]旬/gu;
/** 会议时间：2023年1月5日, as minutes print it. */
const MINUTES = /(?:会议|召开)时间:$/u;
const BLANK = /\s/u;
/** Blanks inside a date: 5 月 9 日至 10 日. */
const BLANK_IN_DATE =
  /(?<=[\d一二三四五六七八九十〇零○])\s+(?=[年月日号时点])|(?<=[年月])\s+(?=[一二三四五六七八九十]{1,3}\s*[月日号])|(?<=[年月日号至到、—–~～-])\s+(?=\d{1,4}\s*[年月日号])|(?<=[日号])\s+(?=[至到—–~～-]\s*\d)/gu;

/** Dates as Chinese reports print them. */
export const chineseDates: DateRules = {
  sentences: (paragraph) =>
    maskQuotes(closeDates(paragraph.normalize('NFKC'))).split(/(?<=[。！？；!?;])/u),
  times: findTimes,
  told: (sentence, { start, end }) =>
    MINUTES.test(sentence.slice(0, start)) ? sentence : sentence.slice(end),
  act: /召开|举行|举办|主持|会议|大会|座谈|调研|走访|慰问|督导|督查|检查|视察|考察|调度|部署|研究|听取|传达|宣讲|培训|开班|开幕|闭幕|结业|出席|参加|列席|会见|会谈|签约|签署|推进|启动|开展|带队|率队|带领|深入|来到|走进|前往|抵达|赴|揭牌|动员|仪式|巡察|巡河|巡查|演练|观摩|接访|约谈|协商|视频|开讲|授课|讲话|参观|活动|审议|讨论|签订|挂牌|授牌|剪彩|奠基|开工|竣工|表彰|宣誓|选举|连线|坐镇|指挥|拜访|看望|接待|下访|指导|验收|宣布|颁发|捐赠|交流|竞赛|庆祝|集中|植树|召集|对接|洽谈|推介|观看|祭扫|颁奖|述职|评议|点评|会商|研判|暗访|夜查|实地|[到赴][^,。]{1,16}(?:镇|乡|村|街道|社区|企业|公司|园区|工地|一线|现场|学校|医院)/u,
  held: /召开|举行|举办|闭幕|开幕|结业|开班|观摩|继续|在[^,。]{2,40}(?:会议|大会)上/u,
  notAfter:
    /(?:截至|截止|截止到|每月|每年|早在|此前|曾于|曾在|定于|拟于|将于|将在|计划|预计|力争|确保|务必|须于|请于|应于|要在|须在|必须在|须|限|不迟于|不晚于|去年|前年|上年|记者|发布时间|发布于|(?<!会议|召开)时间[::]|经)$/u,
  cited:
    /(?:传达|学习|贯彻|落实|根据|按照|依据|印发|下发|收到|围绕|抓好|对照|针对|纪念|迎接)[^,。;]{0,30}$/u,
  notCited: /^[^,。;]{0,15}(?:召开|举行|举办|开幕|闭幕|结束)(?!的)/u,
  notBefore:
    /^\d{1,2}时(?:\d{1,2}分)?(?:[至到—–-](?:\d{1,2}月)?\d{1,2}日\d{1,2}时(?:\d{1,2}分)?)?,?[^,。;]{0,12}(?:新增|累计报告|普降|降雨量|降水量)|^(?:\d{1,2}(?:时|点)(?:\d{1,2}分|半)?|\d{1,2}[::]\d{2}|上午|下午|晚|凌晨)?(?:之前|以前|前(?!往|来|后|进)|底前|截止|为止|止(?!步)|[^,。;]{0,20}以来|起|之后|以后|后|电|讯|(?:传[出来])?(?:好?消息|喜讯|捷报)|报道|获悉|印发|下发|出台|发布的|召开的[^,。]{0,20}(?:精神|部署|要求)|生效|施行|实施|发生的|,?记者[从在][^。]*(?:获悉|了解|看到)|\)?(?:来临|到来|前夕|即将)|(?:是|为)?(?:第.{1,5}个)?(?:国家|全国|世界|国际)[^,。]{1,12}日)/u,
};

/** Dates without the blanks that some printers put into them. */
function closeDates(text: string): string {
  return BLANK.test(text) ? text.replace(BLANK_IN_DATE, '') : text;
}

/** Quotations keep their length and lose their words: their dates are not the meeting's. */
function maskQuotes(text: string): string {
  return text.replace(/《[^》]*》|“[^”]*”|〔[^〕]*〕|\[[^\]]*\]/gu, (quote) =>
    '＃'.repeat(quote.length),
  );
}

function findTimes(sentence: string, published: string): TimeMention[] {
  const { base, from } = findDispatch(sentence, published);
  const mentions: TimeMention[] = [];
  DATE.lastIndex = 0;
  for (let match = DATE.exec(sentence); match !== null; match = DATE.exec(sentence)) {
    const mention = readDate(sentence, match, published);
    DATE.lastIndex = mention.end;
    mentions.push(mention);
  }
  for (const { index, 0: text, 1: year, 2: month, 3: day } of sentence.matchAll(ISO)) {
    const printed = { year: Number(year), month: Number(month), day: Number(day) };
    mentions.push(toMention(index, text, 'day', [lastSuchDay(printed, published)]));
  }
  for (const { index, 0: text, 1: week, 2: weekday } of sentence.matchAll(RELATIVE)) {
    const day = resolveRelativeDay(text, week, weekday, index >= from ? base : published);
    mentions.push(toMention(index, text, 'day', [day]));
  }
  for (const { index, 0: text } of sentence.matchAll(SAME))
    mentions.push(toMention(index, text, 'same'));
  const [hour] = TIME_OF_DAY.exec(sentence) ?? [];
  if (hour !== undefined) mentions.push(toMention(0, hour, 'hour'));
  for (const { index, 0: text } of sentence.matchAll(VAGUE))
    mentions.push(toMention(index, text, 'vague'));
  return mentions.toSorted((a, b) => a.start - b.start);
}

function toMention(
  start: number,
  text: string,
  kind: TimeMention['kind'],
  days: readonly (string | undefined)[] = [],
): TimeMention {
  return { start, end: start + text.length, kind, days: dropUndefined(days) };
}

/** 本报1月13日讯: what is 今天 in the text is that day. */
function findDispatch(sentence: string, published: string): { base: string; from: number } {
  const found = /(?:(\d{1,2})月)(\d{1,2})日[讯电]/u.exec(sentence);
  if (found === null) return { base: published, from: 0 };
  const day = lastSuchDay({ month: Number(found[1]), day: Number(found[2]) }, published);
  return { base: day ?? published, from: found.index };
}

function readDate(sentence: string, match: RegExpExecArray, published: string): TimeMention {
  const [text, year, relativeYear, month, relativeMonth, day] = match;
  let printed = toPrintedDay(
    year === undefined ? resolveYear(relativeYear, published) : parseHanYear(year),
    month === undefined ? resolveMonth(relativeMonth, published) : parseHanNumber(month),
    parseHanNumber(day!),
  );
  let days = dropUndefined([lastSuchDay(printed, published)]);
  let end = match.index + text.length;
  for (;;) {
    const next = NEXT.exec(sentence.slice(end));
    if (next === null) return { start: match.index, end, kind: 'day', days };
    const [following, link, nextYear, nextMonth, nextDay] = next;
    end += following.length;
    const laterMonth = nextMonth === undefined ? printed.month : parseHanNumber(nextMonth);
    const laterYear = nextYear === undefined ? printed.year : Number(nextYear);
    printed = toPrintedDay(laterYear, laterMonth, parseHanNumber(nextDay!));
    const later = lastSuchDay(printed, published);
    if (/^[、和及与]$/u.test(link!)) days.push(...dropUndefined([later]));
    else days = [...days.slice(0, -1), ...listSpan(days.at(-1), later)];
  }
}

/** Every day of a range; none of one that lasts beyond the publication: it is announced, not held. */
function listSpan(from: string | undefined, to: string | undefined): string[] {
  return from === undefined || to === undefined ? [] : everyDay(from, to);
}

function toPrintedDay(
  year: number | undefined,
  month: number | undefined,
  day: number,
): PrintedDay {
  return { ...(year !== undefined && { year }), ...(month !== undefined && { month }), day };
}

function dropUndefined(days: readonly (string | undefined)[]): string[] {
  return days.filter((day) => day !== undefined);
}

function resolveYear(word: string | undefined, published: string): number | undefined {
  const back = ['今年', '去年', '前年'].indexOf(word ?? '');
  return back === -1 ? undefined : Number(published.slice(0, 4)) - back;
}

function resolveMonth(word: string | undefined, published: string): number | undefined {
  if (word === undefined) return undefined;
  const month = Number(published.slice(5, 7));
  return word === '上月' ? ((month + 10) % 12) + 1 : month;
}

function resolveRelativeDay(
  text: string,
  week: string | undefined,
  weekday: string | undefined,
  published: string,
): string {
  if (weekday !== undefined) {
    const number = '一二三四五六日'.indexOf(weekday === '天' ? '日' : weekday) + 1;
    if (week === '上') return dayOfWeek(published, number, 1);
    const own = dayOfWeek(published, number, 0);
    return own <= published ? own : dayOfWeek(published, number, 1);
  }
  const back = text.startsWith('昨') ? 1 : text.startsWith('前') ? 2 : 0;
  return addDays(published, -back);
}
