/** Lines longer than this are text, whatever words they begin with. */
const MAX_LENGTH = 120;
const COLON = '\\s?[:：丨|｜/]';
/** Names and the like: a credit is not followed by a sentence. */
const NAMES = '[^。？！；?!]{0,60}$';
const OPEN = '[\\s\\[【（(|·/＞>]{0,3}';
const CLOSE = '[\\s\\]】）)|·/]{0,3}';
const TOOL =
  '(?:打印(?:正文|本页|此页|此文|本文|本稿|文章|页面)?|关闭(?:窗口|本页|页面|此页)?|回到顶部|返回(?:顶部|页首|首页|列表|上一页)?|刷新|回复(?:本[贴帖])?|跟从标题|关闭本窗口|加入收藏|收藏(?:本页|此页)?|我要纠错|纠错|推荐|发表评论|告诉好友|推荐给?好友|我来说两句|网友评论|下载|举报|反馈|Print(?: this page)?|Close(?: window)?|Top|Back to top)';

/** Lines that are no text wherever they stand. */
const ANYWHERE = new RegExp(
  `^[^\\p{L}\\p{N}]{0,8}(?:${[
    // Who made and checked it, and where it came from.
    `(?:信息|稿件|文章|新闻|资料|图片|文字|内容|视频|本文)?(?:来\\s{0,4}源|出处|转自|转载自)${COLON}${NAMES}`,
    `(?:本文)?(?:责任|值班|本期|执行|网络|网页|网站|美术|新媒体|微信|审核|排版|图文|文字|文稿|[一二三初复终]审|校对|监制|总|主|副主|\\S{2,8}网)?\\s?(?:责编|编辑|编审|编校|编发|校对|审核|审校|审签|签发|监制|统筹|策划|制作|排版|录入|撰稿|撰文|供稿|供图|摄影|摄像|值班主任|值班总编|总监|总监制|美编|初审|复审|终审|[一二三]审(?:[一二三]校)?|审核人|总值班|供稿单位|总编辑?|出品|审读|统稿|剪辑|配音)(?:[/、·&和]\\S{2,8}){0,3}${COLON}${NAMES}`,
    `(?:责任编辑|责编|编辑|审核|校对|终审|监制)\\s\\p{Script=Han}{2,4}$`,
    `(?:作\\s{0,4}者|记者|通讯员|通讯|文字|文|图|图文|文图|图片|视频|文/图|图/文|翻译|文章录入|发布人|发布者|信息员|Editors?|Author|By|Source|Reporter|Photographer|Responsible editor)${COLON}${NAMES}`,
    `(?:发布|更新|发表|发稿|创建|修改|上传|发文|公开)(?:时间|日期|于)${COLON}.{0,60}$`,
    `发表于\\s?(?:19|20)\\d{2}[^。]{0,50}$|(?:引用通告|Trackback)(?: URL)?${COLON}.{0,80}$|您是.{0,6}第\\s?\\d{1,9}\\s?(?:个|位|名)[^。]{0,12}$`,
    `(?:Updated|Published|Posted)${COLON}\\s{0,3}(?:19|20|[A-Z][a-z]{2}).{0,80}$`,
    `(?:浏览|点击|阅读|访问|查看|人气|评论|点赞)(?:次数|数|量|率|人次)?\\s?(?:[:：(（]|\\d).{0,30}$|(?:阅读|浏览)$|(?:reads|views)\\s?[:：]?\\s?[\\d.,kw]{1,9}$`,
    `.{0,20}(?:浏览次数|点击数|点击率|阅读次数|阅读量|访问次数)\\s?[:：].{0,30}$`,
    `(?:微信公众号|微信号|官方微信|官方微博|视频号|抖音号?|(?:新闻|爆料|报料)(?:热线|电话))${COLON}${NAMES}|\\S{2,16}(?<!产品)出品$`,
    `投稿(?:邮箱|热线|电话|方式)?${COLON}.{0,60}$`,
    `.{0,24}\\d{1,2}\\s?(?:分钟|小时|天|个月)前$`,
    // What a reader may do with it.
    `(?:正文)?(?:字号|字体|字级|字体大小|Font size)\\s?(?:[:：\\[【（(]|大).{0,30}$`,
    `[T大中小\\s\\[\\]【】|A+-]{1,12}$`,
    `(?:${OPEN}${TOOL}${CLOSE}){1,8}$`,
    `(?:我要)?(?:分享|转发)(?:(?:到|至|给|本文|按钮)\\s?[:：]?.{0,24}|\\s?[:：].{0,24})?$|Share(?: (?:to|on|this))?\\s?[:：]?[^.]{0,40}$`,
    `.{0,20}(?:扫一扫|扫描|扫码|长按|识别).{0,30}(?:二维码|手机|关注|查看|打开|分享|微信)[^。]{0,20}$|用?(?:手机|微信)?扫一扫[^。]{0,20}$|扫码(?:浏览|查看|关注|分享|阅读)[^。]{0,8}$`,
    `.{0,10}(?:点击|戳)?(?:上方|下方)?(?:蓝字|蓝色字|名片).{0,20}(?:关注|订阅).{0,20}$|(?:点击|戳)(?:上方|下方|这里)?(?:蓝字|蓝色字|名片)$|(?:点击)?(?:关注|订阅)(?:我们|本?公众号).{0,20}$|欢迎关注[^。]{0,30}$|点击(?:[上下]方)?[^。]{0,16}关注[^。]{0,16}$|(?:点击|戳)[^。]{0,6}阅读原文[^。]{0,16}$`,
    `.{0,4}点[个亮]?\\s?[“"「]?(?:在看|好看)[^。]{0,24}$|快来点赞.{0,4}$|.{0,10}(?:点赞|在看|转发|分享)[、，,\\s].{0,10}(?:点赞|在看|转发|分享)[^。]{0,10}$|阅读原文.{0,10}$|喜欢作者$|写留言$|(?:分享|转发)让更多人.{0,10}$|原标题\\s?[:：].{0,80}$|原创$|广告$|点?(?:赞|点赞|在看|分享|收藏)$|留言$|.{0,16}点[个亮]\\s?[“"「]?(?:在看|赞|好看)[^。]{0,24}$`,
    `(?:全文|The )?(?:END|完)[^\\p{L}\\p{N}]{0,8}$|更多(?:精彩|资讯|内容|信息|新闻)[^。]{0,24}$|关注[^。]{1,16}(?:公众号|视频号|获取|了解更多|第一时间)[^。]{0,20}$|(?:点击|戳)(?:这里|下方|左下角|文末|图片|名片)[^。]{0,20}$`,
    `.{0,6}(?:打开|下载|安装|进入).{0,10}(?:客户端|APP|小程序)[^。]{0,30}$`,
    `.{0,20}(?:使用|uses?) Cookies?[^。]{0,30}.?$`,
    `(?:繁體|繁体|简体|长者模式|无障碍(?:浏览|阅读|模式)?|适老化?(?:模式|版)?)$`,
    `(?:No|\\d{1,4}) comments?\\s?:?$|Post a comment$|Posted by .{0,60}$|Email This\\b.{0,60}$|BlogThis!.{0,60}$|(?:Newer|Older) posts?$|Scan (?:the|this) QR code[^.]{0,60}.?$|Follow us (?:on|at)[^.]{0,40}.?$`,
    // Where it stands among others.
    `(?:上|下|前|后)(?:一|1)(?:篇|条|页|则|个|章|编)(?:文章|新闻|信息|主题)?\\s?(?:[:：>》»]|没有|暂无|$)[^。]{0,90}$|(?:Previous|Next)(?: article| post)?\\s?[:：][^.]{0,90}$|没有了.?$`,
    `(?:您|你)?(?:的|现在|当前|所在|目前){1,2}(?:所在)?的?(?:位置|栏目|页面)\\s?[:：>».][^。]{0,80}$|位置\\s?[:：][^。]{0,60}$|(?:Home|首页|网站首页|主页)\\s?(?:[>/»|→›-]|&gt;).{0,80}$`,
    `(?:相关)?(?:热词(?:搜索)?|标签|关键词|关键字|分类|所属栏目|Tags?|Labels?|Keywords?)${COLON}${NAMES}`,
    // Who runs the site.
    `.{0,60}(?:ICP\\s?备|ICP证|公网安备|公安备案|网站标识码|政府网站找错|All rights reserved|Copyright|版权所有|©).{0,80}$`,
    `(?:主办|承办|协办|技术支持|建设维护|运营维护|维护)(?:单位)?\\s?[:：]${NAMES}`,
    `(?:建议使用|最佳浏览|最佳分辨率).{0,80}$|(?:关于我们|网站地图|网站声明|联系我们|隐私声明|法律声明)[\\s|·]{0,6}.{0,60}$`,
    `(?:声明\\s?[:：]\\s?)?(?:如需)?转载(?:请|须|需)?(?:联系|注明)[^。]{0,40}.?$`,
    `.{0,30}(?:未经.{0,6}(?:授权|许可|允许)|不得转载|不代表本?(?:网|站|报|公众号|平台)|侵权.{0,10}删除|版权归).{0,80}$`,
  ].join('|')})`,
  'iu',
);

/** Headings after which only other reports are named. */
const MORE =
  /^[^\p{L}\p{N}]{0,8}(?:往期(?:推荐|回顾|精彩|精选|热点).{0,8}|(?:相关|延伸|推荐|更多|热门|精彩|猜你|精选|最新|热点|本类|同类|近期|其他)(?:信息|文章|新闻|阅读|链接|稿件|报道|推荐|内容|资讯|喜欢|动态|热点|回顾|专题|解读)|更多精彩|近期热[文点]|(?:点击|阅读|新闻)排行榜|[\p{Script=Han}]{0,6}您可能(?:还)?(?:感兴趣|喜欢).{0,8}|大家(?:还|都)在看|(?:点击|热点|阅读|新闻)排行|24\s?小时.{0,6}|24h|Related (?:stories|articles|news|links|posts|reading)|You may also like|More (?:stories|news)|Read more|Recommended(?: (?:reading|for you))?|Latest news|Most read|\S{0,12}(?:版权与?|隐私)?(?:免责|版权)(?:声明|申明))[\]】\s:：]{0,3}$/iu;

const INFO =
  /(?:来\s{0,4}源|发布(?:时间|日期)|作\s{0,4}者|浏览(?:次数)?|点击(?:数|率|量)?|字[号体]|阅读(?:量|次数)?|Source|Updated|Published|Font size|编辑)\s?[:：[【(（]/iu;

/** The characters of labels that differ in traditional script. */
const TRADITIONAL =
  '來發時間編輯責閱讀點擊瀏覽數號體訂關閉頁頂處轉載審攝記員標籤鍵詞類權聲聯係們網當位條沒為點讚';
const SIMPLIFIED =
  '来发时间编辑责阅读点击浏览数号体订关闭页顶处转载审摄记员标签键词类权声联系们网当位条没为点赞';
const ANY_TRADITIONAL = new RegExp(`[${TRADITIONAL}]`, 'gu');

/** Labels in traditional script as simplified ones; other characters may stay as they are. */
function foldTraditional(line: string): string {
  return line.replace(ANY_TRADITIONAL, (each) => SIMPLIFIED[TRADITIONAL.indexOf(each)]!);
}

/** A line drawn between parts, arrows and the like: what is said wordlessly keeps its marks. */
const ORNAMENT = /^[^\p{L}\p{N}。！？；…“”"?!]+$/u;

/** Whether a line is no text of a report: who edited it, what a reader may do, who runs the site. */
export function isChromeLine(line: string): boolean {
  return line.length <= MAX_LENGTH && ANYWHERE.test(foldTraditional(line));
}

/** Whether a line says nothing, not even by its marks. */
export function isOrnament(line: string): boolean {
  return line.length <= MAX_LENGTH && ORNAMENT.test(line);
}

/** Whether a line is a heading over other reports: nothing after it belongs to this one. */
export function isMoreHeading(line: string): boolean {
  return (
    line.length <= 40 &&
    MORE.test(foldTraditional(line.replace(/(?<=\p{Script=Han})\s(?=\p{Script=Han})/gu, '')))
  );
}

/** Whether a line may tell source and time, as stands between title and text. */
export function isInfoLine(line: string): boolean {
  return line.length <= 300 && INFO.test(foldTraditional(line));
}
