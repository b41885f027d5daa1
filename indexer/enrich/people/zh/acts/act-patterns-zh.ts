import { joinAlternatives } from '../../../../../src/model/text/split-words.js';
import { POST_TITLES, TITLE_HEADS } from '../lexicon-zh.js';

export const SENTENCE = /[^。！？!?]+[。！？!?]*”?/gu;
export const CLAUSE = /[^，；：“”。！？\s,;:!?]+/gu;
export const TOGETHER =
  /举行|会谈|会晤|会见|通电话|通话|共同|一道|一起|座谈|出席|见面|会面|视频|交接|签署|签约|签订|交换|握手|合影|商谈|洽谈|交流|揭牌|协商|商讨|商议|研究/u;
/** 局长某某与校长某某进行了深入交流. */
export const EXCHANGES =
  /^(?:等)?(?:进行|展开|开展|作|深入|亲切|就|围绕)[^，]{0,30}?(?:交流|沟通|探讨|商讨|对接|交换了?意见)/u;
export const PRESIDED_TOGETHER = /^(?:等)?(?:一道|一起|共同|联合)[^，]{0,12}?主持(?!人)/u;
/** 在主持召开座谈会时，县长…. */
export const PRESIDING = /主持(?!人)[^，。；]{0,30}(?:时|中|期间)，?$/u;
/** 会议邀请教授某某作专题辅导. */
export const INVITED = /(?:邀请|特邀|邀|请)(?:到|了|来)?$/u;
/** The same, with the first words of a long title behind it: 邀请市委宣讲团成员、讲师某某. */
export const INVITED_BEFORE =
  /(?:邀请|特邀|邀|请)(?:到|了|来)?(?:$|(?<=邀请|特邀|请|到|了)[\p{Script=Han}、□]{1,30}$)/u;
export const LECTURES =
  /^(?:等)?(?:(?:围绕|就|以|结合|针对)[^，。]{0,60}(?:[作做](?!为)|进行)|[^，。]{0,12}(?:[作做]|进行))■*[^，。]{0,16}(?:报告|辅导|讲座|授课|讲解|解读|宣讲|培训|讲话|发言|说明|致辞|表态|动员)|^(?:同志|先生|女士)?(?:致辞|讲话|发言|宣读|宣布|介绍|汇报|通报|授课|宣讲|讲课|讲解|解读)/u;
/** 邀请到副局长某某等出席. */
export const INVITED_TO = /^[^，。]{0,24}(?:出席|参加|到会|莅临)/u;
export const PRONOUN =
  /^(?:“□+”)?(?:(?:同时|随后|最后|此外|会上|会后|其间|期间|[^，]{0,14}[上中时后前])?，?)(?:他|她)(?:们|俩)?(?![国人乡])/u;
/** The subject is that of the sentence before: 县长…高度评价…。表示，愿…. */
export const SUBJECT_LEFT_OUT =
  /^(?:并|还|同时|会上)?(?:表示|强调|指出|要求|希望|认为|呼吁)(?=[，：“]|愿|要|将|[^，。的]{1,14}(?:要(?!求)|必须|切实|迅速|进一步|认真))/u;
export const GENERAL_SECRETARY = /(?:^|[，；”])(?:在[^，]{2,20}[，]?)?(?:总书记|习主席)(?=[^的])/u;
/** 会议强调，…: nobody in particular says what follows, and who is named in it is only mentioned. */
export const IMPERSONAL =
  /^(?:[^，。：；]{0,14})?(?:会议|大会|全会|例会|座谈会|文章|意见|通知|社论)(?:一致|还|也|同时)?(?:强调|指出|要求|认为|提出|号召|明确)(?:，|：)/u;
const SHORT = `(\\p{Script=Han})(副?(?:${joinAlternatives(POST_TITLES)}))`;
/** 冯副县长: a surname and an office are short for a person named before. */
export const SHORT_FORM = new RegExp(SHORT, 'gu');
/** 冯副县长认为; 闫主任、石书记了解了情况. */
export const SHORT_FORMS = new RegExp(
  `^((?:[^，。]{0,20}[，上中时后])?)${SHORT}(?:[、和]${SHORT})*(?![的会])`,
  'u',
);
/** 县长主持会议: a clause with an office of its own tells of another person. */
export const OWN_SUBJECT = new RegExp(
  `^(?![并还也又与同向对给为在到听会主出参陪接代先随就以])(?:[^，]{1,30}、)?(?:[^，、]{0,16}(?:委|府|人大|政协|局|办|部|处|院|会|公司|集团|大队|[省市县区州旗镇乡村所站]))?(?:${joinAlternatives(TITLE_HEADS)})(?:、[^，]{0,20}(?:${joinAlternatives(TITLE_HEADS)}))?(?:等|一同|共同|分别|\\p{Script=Han}{1,5}?)?(?:主持|参加|出席|陪同|列席|随同|作|讲话|发言|致辞|宣读|汇报|强调|要求|指出|表示)|^(?![并还也又与同向对给为在到听会主出参陪接代先随就以])(?:[^，、]{0,16})?(?:${joinAlternatives(TITLE_HEADS)})\\p{Script=Han}{2,14}(?:说|问|答|回答|介绍)$`,
  'u',
);
/** 执行主席由某某担任. */
export const CHAIRED_BY = /(?:执行主席|主持人?)(?:工作)?由$/u;
export const HOLDS = /^等?(?:担任|轮流)/u;
/** 大队长某某部署打击行动. */
export const ARRANGES =
  /^(?:等)?(?:同志)?(?:部署|安排|总结|回顾|分析|点评|讲评|解读|阐述)(?!在|到|了?人|会)/u;
/** Characters after a party in which the list that it is in ends: 与副县长某某，局长等协商. */
export const MAX_LISTED = 40;
/** 对局长某某说: who is spoken to. */
export const ADDRESSED = /[对向给跟与同问]/u;
/** 问：“…”: what is said ends with the quotation. */
export const QUOTED_WHOLLY = /^[^，。：:“]{0,12}[：:]“□+”(?=\p{Script=Han})/u;
/** 在会上掷地有声：“…”: a colon and a quotation, whatever the verb; but not where words are seen on something. */
export const SAYS_WHAT_FOLLOWS = /^：“□{4}/u;
export const SHOWN = /(?:写着|写有|印着|挂着|贴着|刻着|题为|标语|横幅|如下|[为是有叫])$/u;
/** Words of a whole sentence that a paragraph or a sentence begins with. */
export const QUOTED_BEFORE =
  /(?:^|[。！？])“□{6,}”((?:[看望指拿捧握摸抚]着|[说谈提聊]起|谈到|说到|站在|面对|回忆)[^，。“”]{1,20}，)?$/u;
export const PARAGRAPH_LEFT_OPEN = /^[，,：:“”\s]*$/u;
export const GENERAL_SECRETARY_NAME = '习近平';
/** What parts two persons of a list: a comma and an office whose bearer is not known. */
export const LIST_GOES_ON = /^(?:等)?(?:代表[\p{Script=Han}、]{2,40})?[，、；][^。的了]{0,60}$/u;
/** 分别发言, 等20多名作家畅谈…: all of the list before it. */
export const OF_ALL =
  /^等[^，。]{0,30}，?(?:一致|纷纷|分别|先后|共同)?(?:表示|认为|畅谈|发言|介绍|分享)|^(?:等[^，。]{0,12})?(?:分别|先后|依次|相继|轮流|踊跃|纷纷)/u;
/** 大会主持人、副校长: who bears it presides; 晚会主持人 alone is a trade. */
export const CHAIR = /^(?:大会|会议|仪式|活动|论坛|座谈会|发布会|开幕式|晚会(?=主持人、))主持人/u;
/** 接着，某某院长发言: the report goes on, whatever was said. */
export const NEXT_IN_TURN = /^(?:紧?接着|随后|然后|之后|会上|会后)，?/u;
/** Nothing but 一行 behind the names. */
export const TRAVELS = /^等?一行(?:\d+[余多]?人)?。?$/u;
