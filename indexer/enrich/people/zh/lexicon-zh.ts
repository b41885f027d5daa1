import { joinAlternatives, splitWords } from '../../../../src/model/text/split-words.js';
import boundaries from './words/name-boundaries.json' with { type: 'json' };
import titles from './words/titles.json' with { type: 'json' };

/** Words a title ends in. What comes before them belongs to it too: 县水利局 + 局长. */
export const TITLE_HEADS = splitWords(titles.heads);

/** Whether a text holds such a word. */
export const HAS_TITLE = new RegExp(joinAlternatives(TITLE_HEADS), 'u');

/** Titles that follow a name: 习近平总书记, 王某某常委, 张某同志. */
export const POST_TITLES = splitWords(titles.afterNames);

/** Polite words after a name that are not titles. */
export const COURTESIES = splitWords(titles.courtesies);

/** Those whose titles let them inspect and visit, not merely come. */
export const OFFICIAL =
  /(?:书记|主席|总统|总理|首相|国王|王储|亲王|元首|议长|委员长?|常委|大臣|外长|防长|国务卿|特使|大使|总干事|秘书长|助理|部长|司长|局长|厅长|处长|司令员?|政委|[省市州盟县区旗镇乡]长|专员|主任|理事长|董事长|组长|团长|会长|行政长官|政务长官|检察长|院长|埃米尔|苏丹|主持工作|同志|领导|总裁|总?经理|工程师|成员|调研员|[校所站台社馆队村园]长|支书|教导员|指导员|指挥长|干部|苏木达|嘎查达)$/u;

/** What the name of an organisation or a place ends in, as a pattern. */
export const ORGANISATION_END =
  '[局委办院部会校厂站所队组馆镇乡村市县区州省厅处科系班府协]|中心|集团|公司|大学|中学|小学|年级|[残妇文侨社]联|街道|人大';

/** 缺席委员：, 请假：, 记录人：: those listed behind did not come, or wrote down what others did. */
export const ABSENT_LABEL =
  /[^。；：，]{0,14}(?:缺席|请假|[未没缺](?:能|有)?(?:到|出席|列席|参加|参会)|记录|抄送|抄报)[^。；：，]{0,8}[：:]/u;

/** What follows a name and does not belong to it: two characters and more. */
export const AFTER_NAMES = splitWords(boundaries.afterNames);

/** The same, one character: believed only where nothing longer fits. */
export const AFTER_ONE = boundaries.charactersAfterNames.join('');

/** Common words that begin with a character that is a surname too. */
export const NOT_NAMES: ReadonlySet<string> = new Set(splitWords(boundaries.notNames));

/** Words that no title contains as a word of its own: the title begins after them. */
export const BEFORE_TITLES: ReadonlySet<string> = new Set(splitWords(boundaries.beforeTitles));
