import words from './words/section-names.json' with { type: 'json' };

/** What parts the names in a page's title. A hyphen behind a digit is one of years, numbers or days. */
export const SEPARATOR = /\s*(?:[|_｜]|-{2,3}|(?<!\d)-|[–—]{1,2}|::|&gt;|>|<|«|»)\s*/gu;
/** A name of a site and nothing else. */
export const SITE_ONLY =
  /(?:网|网站|门户|政府|官网|频道|新闻中心|融媒体中心|公众号|论坛|数字报|电子报|日报|晚报|周报|周刊|Today|Government|News)$/u;
/** A name of a column, or of the page that all reports of a site share: 新闻动态, 内容页面. */
const SECTION = new RegExp(
  `^.{0,8}(?:${words.endings.join('|')})$|^(?:${words.whole.join('|')})$`,
  'u',
);
/** An office and nothing else: the title of all its pages. */
export const OFFICE =
  /^\p{Script=Han}{2,16}(?:局|委员会|办公室|政府|法院|检察院|监委|联合会|工会|中心)$/u;
/** The longest name of a column. Chosen by hand on pages of portals. */
const MAX_SECTION = 12;
const MAX_ENGLISH_NAME = 80;

/** Names of sites and columns in English, as they stand alone in a page's title: Qinghe China, News Details. */
const ENGLISH_NAME =
  /^(?:(?:[A-Z][\w'’.&-]{0,20}|of|the|and),?\s){0,6}(?:China|Government|Portal|Website|Online|News|Home(?:page)?|Details?|Events|Updates|County|District|City)$|^(?:(?:English Version of|Welcome to|(?:People['’]s )?Government of)\s.{1,40})$/iu;

/** Whether a text is the name of a site or of a column in English and no more. */
export function isEnglishName(text: string): boolean {
  return text.length <= MAX_ENGLISH_NAME && ENGLISH_NAME.test(text.trim());
}

/** Whether a text is the name of a site or an office, which is no report's title. */
export function isOwner(text: string): boolean {
  return SITE_ONLY.test(text.trim()) || OFFICE.test(text.trim());
}

/** Whether a page's title is made of names of sites and columns and nothing else. */
export function isSiteTitle(title: string): boolean {
  const parts = title.split(SEPARATOR).map((part) => part.trim());
  return parts.every((part) => SITE_ONLY.test(part) || isSectionName(part));
}

/** Whether a text is the name of a column, or of the page that all reports of a site share. */
export function isSectionName(text: string): boolean {
  const plain = text.trim();
  return plain.length <= MAX_SECTION && SECTION.test(plain);
}
