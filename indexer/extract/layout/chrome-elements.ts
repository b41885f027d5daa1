import type { Element } from 'domhandler';
import { LRUCache } from 'lru-cache';
import { classNames } from '../../sources/markup/elements.js';

const NEVER_TEXT = new Set(
  'script style noscript template textarea select option button iframe object embed svg math head title audio video canvas map input mp-style-type'.split(
    ' ',
  ),
);
const CHROME_TAGS = new Set(['nav', 'footer', 'aside', 'menu', 'dialog']);
const CHROME_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary']);
const CHROME_NAMES = new RegExp(
  `^(?:${[
    '(?:js_)?(?:foot(?:er)?|bottom|copyright)(?:[-_]?(?:box|nav|wrap|con|main|links?|area))?',
    '(?:top|main|sub|site|global|head(?:er)?)?[-_]?(?:nav|menu|navbar|navigation)(?:[-_]?(?:bar|box|wrap|list))?',
    '(?:top)?(?:search|login|sidebar|breadcrumbs?|crumbs?|topbar|toolbar)(?:[-_]?(?:box|bar|form|wrap))?',
    '(?:bd)?(?:sns)?share(?:[-_]?(?:box|bar|to|list|btn|con))?|bdsharebuttonbox|jiathis.*|bshare.*',
    'sharedaddy|sd-(?:block|like|sharing).*|jp-relatedposts|addtoany.*|post-share-buttons|yarpp.*',
    '(?:comments?|reply|pinglun|liuyan)(?:[-_]?(?:box|list|area|form|wrap|s))?',
    '(?:related?|relate|xg|xgxx|xgwz|xgyd|xgwd|xglj|xgnews|recommend(?:ed)?|tuijian|hot(?:news|list)?|rank(?:ing)?)(?:[-_]?(?:news|posts?|box|list|links?|articles?|info|read|docs?))?',
    '(?:prev|pre)[-_]?next|page[-_]?(?:nav|turn)|pagination|pager|pages?bar|sxt|sxp|syp|turnpage',
    'qr(?:[-_]?code)?(?:[-_]?(?:box|img|pc[-_]?outer))?|erweima|ewm|saoyisao|sys',
    'ads?|advert(?:isement)?|adbox|guanggao|friend[-_]?links?|yqlj|links',
    'position|location|weizhi|dqwz|path|crumb[-_]?nav|place',
    '(?:font[-_]?size|zihao|print|dayin|zoom(?:er)?[-_]?bar|tools?|article[-_]?tools?|con[-_]?tools?)',
    'editor|zrbj|bianji|article[-_]?editor|wx_profile_card|rich_media_area_extra|reward_area|rich_media_tool(?:_area)?|qr_code_pc',
  ].join('|')})$`,
  'u',
);
const HIDDEN = /display\s{0,4}:\s{0,4}none/iu;

/** Elements whose text is never read: scripts, forms' controls, players. */
export function isNeverText(element: Element): boolean {
  return NEVER_TEXT.has(element.name);
}

/** Elements that stand around a report by what they are or are called. */
export function isChromeElement(element: Element): boolean {
  if (CHROME_TAGS.has(element.name)) return true;
  const { role, style, hidden } = element.attribs;
  if (hidden !== undefined || 'data-ad' in element.attribs) return true;
  if (role !== undefined && CHROME_ROLES.has(role)) return true;
  if (style !== undefined && HIDDEN.test(style)) return true;
  return classNames(element).some(isChromeName);
}

/** Pages of one system use the same few hundred names over and over. */
const KNOWN = new LRUCache<string, boolean>({ max: 5_000 });

function isChromeName(name: string): boolean {
  if (name.length > 40) return false;
  let known = KNOWN.get(name);
  if (known === undefined) {
    known = CHROME_NAMES.test(name);
    KNOWN.set(name, known);
  }
  return known;
}
