import { tagWords } from '../../../../../src/model/text/segmenter.js';
import { joinAlternatives, splitWords } from '../../../../../src/model/text/split-words.js';
import verbs from '../words/verbs.json' with { type: 'json' };

/** Verbs whose object is what is said. */
const SAYING = joinAlternatives(splitWords(verbs.saying));
/** The same, but nouns as well: they count where nothing makes nouns of them. */
const SAYING_OR_NOUN = joinAlternatives(splitWords(verbs.sayingOrNoun));
/** What is delivered: a speech, a report. */
const SPEECH = joinAlternatives(splitWords(verbs.speeches));

const CONTENT = new RegExp(
  `(?:${SAYING.replace('明确', '明确(?!表示|提出|要求|指出|强调)').replace('谈到', '(?<![洽座商会访约])谈到').replace('警告', '(?<!严重|党内|政务|行政|口头)警告')})(?!的|性|辞职|申请|上诉|诉讼)|(?:^|[^据小听来所学传解游声号宣名职简自统被通堪人])(?:说|称)(?=$)|(?:回答|答道|应道|笑道|喊道)(?=$)|(?:^|[^回解问抢应报])答(?=$)|喊了?(?=$|一声)|(?:^|[^访慰提询疑学顾审质盘拷设请过])问(?=$)|^(?:说|称|问)(?!明|服|话|为|赞|候|出|起|道理|号|呼|谓|职)`,
  'u',
);
const CONTENT_NOUN = new RegExp(
  `^(从[^，]{2,40}方面|.{0,14}?)(?<!自我)(${SAYING_OR_NOUN})(?!的|稿|会|人|员|精神|单位|团|中心|信|和自我批评)`,
  'u',
);
const MAKES_A_NOUN =
  /听|给予|予以|获得|了解|按照|根据|贯彻|落实|接受|满足|响应|符合|达到|的$|充满|带来|学习|收到|重要$|新$|签署|发布|下达|提出|工作$|对照|严格|遵照|领会|拒绝|不予|未予|尚未|暂未/u;
const IN_ADDRESS = /(?:讲话|致辞|发言|演讲|报告|汇报|致词|授课|宣讲|表态|讲解)$/u;
const DELIVERED = new RegExp(
  `(?:(?:发表|(?<![工合写制创操著动耕劳运协])作(?!为|用|物|风|战|业|者|品|坊|家|风)出?|做出?|致|进行|(?<=^|并|，)开展|提出|提交|递交|下达)(?:了|过)?(?!的)(?:[□■]+(?![□■])|[^，。□■]){0,24}?|(?:分别|先后|依次|并|上台|现场|上|视频|书面|带头|率先|代表(?!团)[^，。]{1,14}?|即席|还)[^，。的]{0,4}?)(${SPEECH})(?!精神|的|会|稿|人|中心|单位|团|厅|所|检查|督查|抢险|救援|救治|生产)`,
  'u',
);
const SPEECH_IN_TWO =
  /(发|讲|致|表|作|做)(?:了|过)(言|话|辞|词|态|报告|发言|讲话)(?!的)|(提)了?[^，。出的]{0,4}(?:要求|希望|意见)$/u;
/** What is put forward is a notion, not words: 提出共建倡议. */
const PUT_FORWARD =
  /^提出(?:了|过)?[^，]{0,40}(?:思想|倡议|理念|战略|概念|命题|论断|论述|目标|构想|方案|设想|理论|原则)$/u;
/** 表示亲切慰问: a feeling, not words. */
const FEELING = /^了?[^，]{0,10}(?:慰问|感谢|祝贺|欢迎|敬意|问候|谢意|哀悼)(?:$|[并和])/u;
/** Their object is what is reported on, not the words. */
const REPORTING = /^(?:宣布|汇报|介绍|通报|解读|讲解|推介|宣讲|宣读|补充|点评|讲述)$/u;
/** 分析了水势, 反映用工难问题: the object of other verbs, where it ends with the clause. */
const REPORTED = /^分析了.|^反映.{1,20}(?:问题|情况|困难)$/u;
const LISTENED =
  /听取|听了|收听|聆听|收看|(?<!主持)学习(?!会|班|活动|研讨|交流|中心组|小组)|贯彻|落实|根据|按照/u;
const LETTER =
  /(?<!签署)(致(?:贺|唁|慰问|公开)?(?:信|电|函)|发来(?:贺|唁|慰问)?(?:信|电|函)|(?:复|回|去)信|互致贺(?:信|电)|电贺|致贺(?!词)|致(?:欢迎|答谢|开幕|闭幕|祝酒|开场)(?:辞|词)|(?<![工合写制创])作了?[^，。的]{0,8}交流|致以[^，]{0,12}(?:祝贺|问候|慰问|祝福|祝愿|敬意))/u;
const INTERVIEW =
  /(接受)[^，]{0,40}(?:采访|专访)|(演讲)(?=了?■)|(?:积极|踊跃|纷纷|轮流|相继|热烈)[^，。的]{0,4}(发言|表态|提问|汇报)|发表[^，。]{0,14}(看法|观点|见解|感想|感言)|[^合写制创著工](作)(?:了|题为)?■+$|^(?:同志|先生|女士)?(?:衷心|由衷|非常|十分)?(感谢)(?=[^，信会]{2})|(回答|答)[^，]{0,30}(?:提问|记者问|问题|关切|疑问|咨询)|作[^，。]{2,60}?(报告|说明)(?!的|精神|会|团|稿)|(宣读|领学|传达|领誓|领读|带读)(?!学习)|(?:带领|代表|率领|带头)[^，]{0,24}(宣誓)|(?:^|[，]|并|还|也|就[^，]{1,30}|对[^，]{1,30}|分别|会上|随后|现场|首先|最后)(总结|回顾|部署|安排|分析|剖析|点评|解析|阐述|阐释)(?:部署|安排|回顾|通报|讲评)?了|(讲|上)[^，]{0,12}党课|(答疑|解答(?=[^，]{0,16}(?:提问|咨询|疑问|疑惑|问题))|反馈(?=了?[^，]{0,16}(?:意见|情况|问题))|^主讲|赞不绝口|娓娓道来|侃侃而谈|打开了?话匣子|(?<=连连|连声)(?:称赞|赞叹|叫好|道谢)|算(?:了|起)[^，]{0,4}账|授课|讲课|解说|讲授(?=[^，]{0,16}课)|^报告$|发布(?=[^，]{0,12}(?:案例|情况|消息|信息|数据|报告|倡议|白皮书))|(?<![深展工])交流(?=了?[^，]{0,8}(?:体会|经验|心得|意见|做法|感受))|表达(?=了?[^，]{0,30}(?:决心|感谢|感激|谢意|敬意|憧憬|祝愿|心声|看法|观点|想法|愿望|期望|期待|祝贺|问候|之情))|立下(?=[^，]{0,24}(?:誓言|军令状))|许下(?=[^，]{0,16}(?:承诺|诺言|愿望))|说法|谈(?:了|体会|感受|认识)|畅谈|讲了(?=[^，]{0,6}(?:意见|要求|看法|建议|话)))|(分享|讲述)(?:了)?[^，]{0,24}(?:故事|经验|经历|体会|心得|做法|感受|事迹|感悟|历程|收获|点滴)|(?:向|对|给)[^，]{1,14}(介绍|讲述|汇报|讲解|说|报告(?=$|工作|了))/u;

const PRESIDED =
  /主持(?!人|词|的|下|(?:召开|举行)的|[^，。并会]{0,10}(?:设计|研制|研发|编纂|修复)|[^，。并会]{0,10}工作(?!会|座谈|领导|调度|推进|部署))/u;

/** Coming to what is reported, whoever does it. */
const CAME =
  /(出席|列席|应[邀约](?:来|到|赴|前来)|齐聚|相聚|欢聚|济济一堂|汇聚一堂|聆听|旁听|收听|收看|陪同|参会|与会|就[座坐]|到场|随同|会见|会谈|会晤|通电话|通话|座谈|坐镇|督战|带队|率队|率团|调研|考察|视察|督导|督查|陪|出访|敬献|献花|(?<=向[^，]{2,16})捐赠|(?:现场|当场|带头)(?:认捐|捐款|捐资)|到会|莅会|见面|合影|交接|互换|(?<!从[^，]{0,6})洽谈|商谈|组织学习|参与(?:有关|相关|此次|本次)?(?:活动|调研|考察|座谈|会见|接待|检查|审议|讨论)|宣誓|连线|莅临|(?:[到来赴])[我本][县市区州旗镇乡][^，]{0,10}(?:指导|考察|调研|参观|学习|交流)|(?<!从[^，]{1,6}到)签约|签字|代表[^，]{0,30}签(?:署|约|字)|签订)(?!的|过|制度|意见|记录|人员)/u;
const TOOK_PART =
  /(参加)(?!的|过|[^，。]{0,20}(?:比赛|决赛|锦标赛|半决赛|争夺|联赛|工作$|革命|高考|培训))/u;
/** Coming to a place: a visit where an official does it, daily life where others do. */
const VISITED =
  /(访问|夜访|暗访|回访|夜查|慰问|看望|赶到|赶赴|来到|前往|抵达|深入|走进|走访|察看|查看|检查|巡查|巡河|见证|观看|观摩|参观|欢迎|迎接|送行|送别|瞻仰|吊唁|植树|指挥|调度|监誓|启动|点亮|颁奖|开球|揭牌|剪彩|揭幕|检阅|听取|倾听|召开|举行|接待(?:[^，]{0,4}(?:来访|群众)|了[^，]{0,14}(?:一行|来宾|客人|代表团|考察团|领导))|接访|下访|佩戴|授[牌旗]|颁发|接受捐赠|率[^，]{0,14}代表团|赴[^，]{2,}|到[^，]{2,24}(?:开展|看|了解|学习|交流|取经|指导)|发放[^，]{0,12}(?:金|品|物资|证书?|补助|器具)|赠送|捐赠|实地(?:察看|查看|了解|调研|走访|检查))(?!的)/u;

/** 没有参加, 未能出席. */
const ABSENT = /(?:没有?|未|未能|不能|无法|不再)$/u;

/** 曾到某镇走访: on another occasion. */
const ONCE = /^(?:也|还|就|都)?曾(?!任)/u;

/** 督导检查不到位: what was not done well. */
const FAILED = /(?:不力|不到位|不当|不够|失职|失责|缺位)$/u;

/** What a clause says that its subject does. */
export interface PredicatesZh {
  spoke?: string;
  /** What is said follows, to the end of the sentence or beyond. */
  content: boolean;
  /** The object of the verb ends with the clause: 汇报了水库情况. */
  closed: boolean;
  /** Where the words of the verb end in the clause. */
  end: number;
  presided?: string;
  attended?: string;
}

export function findPredicatesZh(clause: string, isOfficial: boolean): PredicatesZh {
  const said = findSaying(clause);
  const before = said?.content ? clause.slice(0, said.end) : clause;
  const found: PredicatesZh = {
    content: said?.content ?? false,
    closed:
      said !== undefined &&
      (REPORTING.test(said.verb) || (said.verb + clause.slice(said.end)).search(REPORTED) === 0),
    end: said?.end ?? clause.length,
  };
  if (said) found.spoke = said.verb;
  if (PRESIDED.test(before)) found.presided = '主持';
  const came =
    CAME.exec(before) ?? TOOK_PART.exec(before) ?? (isOfficial ? VISITED.exec(before) : null);
  if (
    came &&
    !ONCE.test(clause) &&
    !ABSENT.test(before.slice(0, came.index)) &&
    !FAILED.test(clause)
  )
    found.attended = came[1]!;
  return found;
}

function findSaying(clause: string): { verb: string; content: boolean; end: number } | undefined {
  const content = CONTENT.exec(clause);
  if (content && !/^(?:提出|明确|介绍)$/u.test(content[0])) {
    const end = content.index + content[0].length;
    const verb = trimVerb(content[0]);
    return { verb, content: verb !== '表示' || !FEELING.test(clause.slice(end)), end };
  }
  const delivered = DELIVERED.exec(clause) ?? SPEECH_IN_TWO.exec(clause);
  if (delivered && !isListening(clause.slice(0, delivered.index))) {
    return {
      verb: (delivered[1] ?? delivered[3])!,
      content: false,
      end: delivered.index + delivered[0].length,
    };
  }
  if (content?.[0] === '提出' && !PUT_FORWARD.test(clause.slice(content.index)))
    return { verb: '提出', content: true, end: content.index + 2 };
  const noun = CONTENT_NOUN.exec(clause);
  if (noun && !MAKES_A_NOUN.test(noun[1]!)) {
    const verb = noun[2]!;
    return { verb, content: !IN_ADDRESS.test(verb), end: noun[0].length };
  }
  const letter = LETTER.exec(clause);
  if (letter) return { verb: letter[1]!, content: false, end: letter.index + letter[0].length };
  const interview = INTERVIEW.exec(clause);
  if (interview && !isListening(clause.slice(0, interview.index))) {
    const verb = interview.slice(1).find((group) => group !== undefined)!;
    return { verb, content: false, end: interview.index + interview[0].length };
  }
  const speech = IN_SPEECH.exec(clause);
  return speech ? { verb: speech[1]!, content: false, end: speech[0].length } : undefined;
}

/** Whether it is another's report that the subject hears; 就贯彻…精神作了发言 only names the topic. */
function isListening(before: string): boolean {
  return LISTENED.test(before) && !/^.{0,6}(?:就|围绕|结合|针对|对)/u.test(before);
}

/** 某某在发言中放声歌唱: a speech is made, whatever else the clause tells. */
const IN_SPEECH =
  /^(?:同志)?在(?:会上的?)?(?:表态|总结|动员|交流)?(讲话|致辞|发言|汇报|授课)(?:中|时)/u;

/** The verb without the character before it that the pattern looked at. */
function trimVerb(match: string): string {
  return /^.(?:说|称|问)$/u.test(match) ? match.slice(1) : match;
}

const HEARS = /(?:听取|听|审查|审议)(?:了|并|和|、|审议|审查|讨论)*[^，]*$/u;
const HEARD =
  /^(?:(?:[、和及][^，]{2,30})?(?:等[^，的]{0,8})?(?:分别|先后|依次)?(?:受[^，的]{2,20}委托)?(?:代表[^，的]{2,20})?所?(?:[作做]|提交|提出)的?|的|[^，。的]{0,6}(?:关于|就|对))[^，。]{0,60}?(报告|汇报|说明|介绍|讲解|发言|通报|■+)|^(汇报|介绍|讲解|发言)/u;
/** 听取了某某作的关于…，…的汇报: whatever it is about. */
const DELIVERED_BY = /^(?:同志)?(?:代表[^，的]{2,30})?所?[作做]的/u;
const QUOTED = new RegExp(
  `^(?:还|也|曾|则|同时|随后|当天|当日|当晚|今天|昨天|近日|日前|\\d+日){0,2}(?:[^，。的]{0,16}?(?:时|上|中))?(?:多次|反复|一再|特别|明确|深刻|曾|还|也|所){0,2}(指出|强调|说过|说|讲过|表示|要求|叮嘱|提出(?=不?要(?!求)|必须))(?:的(?:那样)?)?(?=[，：“]|$|不?要(?!求)|必须)`,
  'u',
);

/** The verb, where words of the person named follow at once: also within what another says. */
export function findQuotedVerb(after: string): string | undefined {
  return QUOTED.exec(after)?.[1];
}

/** 镇长某某所作的政府工作报告: the verb, where the named person's speech is what is meant. */
export function findAuthoredVerb(before: string, after: string): string | undefined {
  if (
    /(?:学习|贯彻|落实|传达|领会|审议|审查|讨论|赞同|赞成|拥护|围绕|根据|按照)[^，]*$/u.test(before)
  )
    return undefined;
  return /^(?:同志)?(?:受[^，。的]{2,20}委托)?所?[作做](?:了)?的[^，。]{0,24}?(报告|讲话|发言|说明|致辞|■+)/u.exec(
    after,
  )?.[1];
}

/** What others hear of the person named: 听取了某某作的报告, 听取某某汇报. */
export function findHeardVerb(before: string, after: string): string | undefined {
  if (!HEARS.test(before)) return undefined;
  if (DELIVERED_BY.test(after)) return '报告';
  return HEARD.exec(after)
    ?.slice(1)
    .find((group) => group !== undefined);
}

/** The verb, where the named person's letter or article is what is meant: 宣读习近平主席贺信. */
export function findLetter(before: string, after: string): string | undefined {
  // 说这话的是某某, 在某某看来.
  const isOf = after.startsWith('的');
  if (!isOf && /(?:说(?:这|此|出这)?[句番]?话|发言|感慨)的(?:人)?[正就]?是[^，]*$/u.test(before))
    return '说';
  if (/在[^，的]*$/u.test(before) && after.startsWith('看来')) return '认为';
  if (before.endsWith('对') && /^的[^，。]{0,4}专访/u.test(after)) return '专访';
  const quoting = /(?:援引|引述|转述)([^，的]*)$/u.exec(before)?.[1];
  // 援引批评某某的话: those of another.
  if (
    quoting !== undefined &&
    /^的?(?:话|说法|表态|发言|声明)/u.test(after) &&
    !tagWords(quoting).some(({ tag }) => /^v(?!n)/u.test(tag))
  )
    return '说';
  const noun =
    /^(?:在[^，。]{2,60}上)?的?(?:重要|书面|署名|视频)?(贺信|贺电|致辞|回信|复信|来信|文章|口信|批示|讲话■)/u.exec(
      after,
    )?.[1];
  if (noun === undefined || /(?:学习|贯彻|落实|传达|领会|按照|根据)[^，]*$/u.test(before))
    return undefined;
  return /(?:宣读|发表|刊发|播发|刊登|收到|带来|播放)[^，]*$/u.test(before) ? noun : undefined;
}
