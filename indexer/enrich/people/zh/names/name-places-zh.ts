import { joinAlternatives } from '../../../../../src/model/text/split-words.js';
import { ORGANISATION_END, POST_TITLES, TITLE_HEADS } from '../lexicon-zh.js';
import { FOREIGN_CHARACTERS } from './surnames-zh.js';

/** 中校 is no title in 县一中校长, and 来宾 is a city too. */
export const HEADS = new RegExp(
  joinAlternatives(TITLE_HEADS)
    .replace(/[大上中少]校(?=\|)/gu, '$&(?!长)')
    .replace(/\|市民(?=\|)/u, '$&(?![宗政])')
    .replace(/\|来宾(?=\|)/u, ''),
  'gu',
);
export const NOT_A_TITLE =
  /(?:本台|总台|本报|央视|通讯社|本网|新华社)?(?:记者|通讯员|摄影|(?<!总)编辑|责编)$/u;
/** 乌空军今天说: a country's short name and a word. */
export const OF_A_COUNTRY =
  /^.(?:方|空军|海军|陆军|军方|外长|防长|警方|方面|媒体|政府|总统|总理|议会)$/u;
/** 区委书记, 县府主任: an organisation before what is the title of all who lead it. */
export const ORGANISATION = /[委府]$/u;
/** Otherwise 代表 is the verb: 某某代表县政府. */
export const REPRESENTATIVE =
  /(?:人大|党|大|[^，。]的|牧民|消费者|经营者|获奖者?|学员|家属|用户|游客|客商|投资者|老干部|老党员|退役军人|与会|参会|返乡|创业|患者|医护|医务|护士|校友|少先队员|团员|劳模|模范|先进|标兵|能手|干警|人才|听证员|村医|[员工者生民商户师]|^|[。；]|班主任|负责人|大户|[户农匠手]|村民|居民|企业|谈判|职工|工会|学生|青年|教师|家长|人士|群众|业主|党员|干部|委员|特别|首席|高级|常驻|军队|妇女|农民|行业|团|商会|华侨|侨胞|苏丹|国王|总统|媒体|专家|学者|部门|单位|乡镇|社区|工作者|国|方|机构|组织|队伍|选手|战士|家属|志愿者|企业家|商户)代表$/u;
export const SHARED_AFTER = new RegExp(
  `^等?[两三四五六][位名](.{0,8}?(?:${joinAlternatives(TITLE_HEADS)}))`,
  'u',
);
/** The end of an organisation, a name of two or three characters, and a title. */
export const BETWEEN = new RegExp(
  `(?:${ORGANISATION_END})(\\p{Script=Han}{2,3}?)(?=(?:${joinAlternatives(POST_TITLES)})(?![会团们处室级制部院所局办联])(?!(?<=长)(?:[远久年效达途]|期(?![待望盼间])))|同志|先生|女士|老师|同学)`,
  'gu',
);
/** 同瓦拉德卡总理, 瓦拉德卡表示: a foreign name that no title stands before. */
export const FOREIGN = new RegExp(
  // Few places come into question at all.
  `(?<=^|[，。；、同与和向对见据”！？])(?:(?<=^|[，。；、同与和向对见据”])([${FOREIGN_CHARACTERS}]{3,8})(?=总理|总统|首相|议长|国王|外长|外交部长|主席|大使)|(?<=^|[。！？]”?)([${FOREIGN_CHARACTERS}]{2,8})(?=告诉[我记]|说，)|(?<=^|[。！？]”?)([${FOREIGN_CHARACTERS}]{3,8})(?=(?:还|也|则|随后|今天|昨天|当天|当日|\\d+日)?(?:表示|说，|发表讲话|发表声明|指出|强调|称，|认为|感谢|祝贺|积极评价|高度评价)))`,
  'gu',
);
/** Stefan Weber, in a Chinese text. */
export const LATIN =
  /(?=[A-Z])(?<![A-Za-z])[A-Z][\p{Ll}’'-]+(?: [A-Z][\p{Script=Latin}’'.-]+){1,3}(?=$|[\p{Script=Han}、，。；])/gu;
export const ENDS_ORGANISATION =
  /^员|[兼盟联协总副原前代局办委部院校会镇乡村厂站所团队组处厅区县市府社支级类]$/u;
/** 怀集县: the name of a place and its kind. */
export const PLACE = /[市县区省州旗盟镇乡村]$/u;
/** 卫健局 in a list of persons and offices. */
export const BUREAU = /^$|[局办委府镇乡厅]$/u;
/** 任命某某为: who is chosen is named between the verb and the office. */
export const CHOSEN =
  /(?:任命|选举|补选|推选|推举|聘任|聘请|选)(?=\p{Script=Han}{2,4}(?:同志)?(?:为|担任))/gu;
/** A line or sentence whose head says what those do whom it names: 主持人：, 出席会议的有：. */
export const LABEL =
  /(?:^|[。；，\s])[^。；：，\s]{0,28}(?:主持人?|出席|参加|列席|陪同|参会|与会|到会|就[座坐]|发言人?|宣讲人|主讲人?|讲话人|讲述人?|口述人?|汇报人|报告人|致辞人?|执行主席|领导讲话|主旨讲话|动员讲话|总结讲话)[^。；：，]{0,8}：\s*(?=\p{Script=Han})/gu;
/** An element of a list that is no name: the list goes on behind it. */
export const UNKNOWN_ELEMENT = /^[^、，。；：！？“”\s]{1,8}(?=、)/u;
/** A bare name, or a list of them, that begins a clause and comes, presides or speaks. */
export const BARE_START =
  /(?:^|[。；！？\s，”]|(?:的|领导|嘉宾|人员|同志)(?:主要|还)?有)(?=\p{Script=Han})/gu;
export const BARE_ACT =
  /^(?:等?在主席台[^，。]{0,6}就[座坐]|等[^，。的]{0,8}?(?:领导|同志|代表|委员|专家|干部|企业家|嘉宾)[^，。]{0,20}(?:出席|参加|发言|表示|讲话)|(?:等)?(?:同志)?(?:一行)?(?:分别|先后|共同|一同|也|还|一起|今天|\d+日|在京|和[^，。]{2,30}|及[^，。]{2,30})?(?:出席|参加|陪同|列席|主持(?!人)|致辞|致[^，。]{0,4}[辞词]|发言|讲话|作(?:了)?[^，。]{0,8}(?:发言|报告|讲话|汇报|说明|部署|点评|总结)|受[^，。]{2,14}委托|汇报|表示|指出|强调|介绍|说[，。：]|：“|认为|告诉[记笔]者|建议|提出|希望|呼吁|反映|坦言|感慨|直言|透露|回忆|要求|调研|深入|先后来到|来到|到[^，。]{2,16}(?:调研|检查|督导|走访|参与|参加|出席|指导|视察|考察|看望|慰问)|宣布|宣读|传达|通报|点评|领誓|颁奖|为[^，。]{1,24}(?:颁奖|授牌|揭牌|授旗)|代表[^，。]{1,20}(?:发言|建议|提出|宣誓|致辞|讲话|表态|宣读|作)|接受[^，。]{0,16}采访|回答[^，。]{0,16}(?:提问|问题)|总结(?:了|讲话)|安排部署|在[^，。]{1,30}，?(?:发表|作|分享|畅谈|演讲|汇报|强调|指出|表示|说|致辞|发言|讲话|介绍|要求)|当选|进行了?[^，。]{0,8}宣誓|宣誓|分享|就[^，。]{2,40}(?:发言|说明|部署|要求|分析|汇报|通报|强调)|在(?:发言|讲话|致辞|汇报|报告|总结|交流)(?:中|时)))/u;
/** A clause that is nothing but a name and what its bearer does: 南成哲致辞. */
export const WHOLE_CLAUSE =
  /(?<=^|[，。；])\p{Script=Han}{2,3}(?=(?:主持(?:会议|大会|仪式|活动)?(?:并[^，。]{2,10})?|致(?:欢迎|答谢|开幕|闭幕)?[辞词]|讲话|发言|点评|宣读|颁奖|领誓|陪同(?:调研|考察|检查)?|(?:出席|参加|列席)(?:会议|活动|仪式)?)(?:[，。；]|$))/gu;
export const KIN_WORD = /夫人|丈夫|妻子|女儿(?!童)|儿子|[长次]子|[长次]女|代孙|嫡孙|后裔/gu;
/** 谭家老大某某, 邓家媳妇某某: of a family, but no title. */
export const OF_A_FAMILY =
  /(?:老[大二三四五]|媳妇|老伴|爱人|母亲|父亲|婆婆|弟弟|哥哥|妹妹|姐姐|孙女|侄子|邻居|徒弟|同伴|队友|工友|室友|同事)(?=\p{Script=Han}{3}(?!的))/gu;
/** 议程一是由某某代表镇政府作工作报告: who does what the verb behind says. */
export const BY = new RegExp(
  `由(?=\\p{Script=Han}{2,4}?(?:同志|先生|女士|${joinAlternatives(POST_TITLES)})?(?:主持|代表|[作做致]|宣读|介绍|汇报|通报|授课|领誓|领学|传达|部署|讲解|点评))`,
  'gu',
);
/** 日本电视台记者某某在接受采访时: a reporter who is interviewed or asks, and no byline. */
export const REPORTER =
  /记者(?=\p{Script=Han}{2,6}，?(?:[^，。]{0,12}[时上]，)?(?:在?接受[^，。]{0,12}采访|表示|指出|认为|感叹|感慨|提问|发言|[^，。]{0,4}说[，：]|[作做]了?[^，。]{0,6}(?:发言|报告|交流|分享)|代表[^，。]{0,12}(?:发言|宣誓)))/gu;
/** A whole name that the words around it tell: 梁杰说，; 的徐兴平说; 胡杨是救援队的队长; 了万鄂湘同志代表. */
export const TOLD = new RegExp(
  // Few places come into question at all.
  `(?<=^|[。！？”；的了由请对向和与、，])(?:${[
    `(?<=^|[。！？”])\\p{Script=Han}{2,3}(?=(?:\\p{Script=Han}{2}地)?说[，。：])`,
    `(?<=的)\\p{Script=Han}{2,3}(?=说[，。：]|告诉[记笔]者|介绍说|感慨[，：道]|表示[，：]|作为[^，。]{2,12}代表)`,
    `(?<=^|[。！？；])\\p{Script=Han}{2,4}(?=(?:代表)?是[^，。；]{0,40}(?:${joinAlternatives(TITLE_HEADS)}|[工员手])[，。])`,
    `(?<=^|[了由请对向和与、，。])\\p{Script=Han}{2,3}(?=同志(?:代表|所?[作做]|在[^，。]{2,20}上的|主持))`,
    `(?<=^|[，。；！？”])\\p{Script=Han}{3}(?=代表(?!大会|[团处性作们着]))`,
    // 阙某某同志不再担任, 来自新疆的某某委员分享.
    `(?<=^|[，。；：、])\\p{Script=Han}{2,3}(?=同志(?:不再|任|兼任|调任|同时))`,
    `(?<=^|[，。；！？”的由])\\p{Script=Han}{2,3}(?=(?:委员|代表|院士|教授|常委|研究员)(?:代表[^，。]{2,16}(?:发言|建议|提出)|分享|介绍|建议|认为|提出|表示|说|谈|讲述|回顾|呼吁|指出|强调|在发言|作了))`,
  ].join('|')})`,
  'gu',
);
/** In 在林佳讯书记的陪同下 a name and an office; 马家沟主任 and 金沙湾主任 are of villages. */
export const BEFORE_OFFICE = new RegExp(
  `(?<=^|[在由和与请、，。！？；：”]|[程动期]中|会上|[带率]领)(${[
    '\\p{Script=Han}(?!家)\\p{Script=Han}(?![副总沟湾坡坪庄寨屯岭桥头园路])\\p{Script=Han}',
    // 梁柏副市长: of two characters before the office of a leader.
    '\\p{Script=Han}{2}(?=副?(?:书记|局长|部长|主席|县长|市长|区长|院长|校长))',
    // 、唐宁教授: in a list.
    '(?<=[、和领])\\p{Script=Han}{2}(?=副?教授|校董|校友|公使|公参|参赞)',
  ].join(
    '|',
  )})副?(?:书记|主任|局长|部长|主席|县长|市长|区长|院长|校长|教授|院士|董事长|总经理|总裁|博士|队长|组长|处长|科长|站长|所长|镇长|乡长|会长|理事长|厅长|调研员|律师|医生|公使|公参|参赞|校董|校友)(?![会团们处室级制部院所局办联])`,
  'gu',
);
/** 梁柏舟，县水利局局长，说: a name that its office follows between commas. */
export const SET_OFF = new RegExp(
  `(?<=^|[。！？”])\\p{Script=Han}{2,3}(?=，[\\p{Script=Han}、]{1,30}?(?:${joinAlternatives(TITLE_HEADS)})，(?:说|表示|介绍|告诉|指出|认为|坦言|强调|感慨|回忆|透露))`,
  'gu',
);
