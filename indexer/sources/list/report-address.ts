const FILE =
  /\.(?:pdf|docx?|wps|et|xlsx?|csv|pptx?|ofd|zip|rar|7z|gz|jpe?g|png|gif|bmp|webp|svg|ico|mp[34]|m4a|wav|wmv|avi|flv|swf|apk|exe|css|js|json|xml|rss|atom|txt)$/iu;

const DOWNLOAD = /\/[^/]*(?:down_?load|downfile|attachment)[^/]*\.\w+$/iu;

/** Pages by date, or by channel and number, as the content systems of Chinese portals write them. */
const REPORTS = [
  /\/t\d{8}_\d+\.\w+$/u, // TRS: t20230114_123.html
  /\/art_\d+_\w+\.\w+$/u, // Hanweb: /art/2023/1/14/art_12_34.html
  /\/(?:info|show|detail|content|article|view|news)\/(?:[\w-]+\/)*\d+(?:\.\w+)?$/iu, // /info/1011/2901.htm
  /\/(?:[a-z]+_)?(?:post|content|article|detail|show|view|news|info|doc|read|art|arc|c|a|n|p)[_-]?\d+(?:[_-][a-z\d]+)*\.\w+$/iu,
  /\/(?:19|20)\d\d[-_/]?(?:0?[1-9]|1[0-2])(?:[-_/]?\d{1,2})?\/[^/]*[^/_\d][^/]*\.\w+$/u, // /2023/02/some-words.html
  /\/(?:19|20)\d\d[-_/]?(?:0?[1-9]|1[0-2])(?:[-_/]?\d{1,2})?\/[^/.]*[a-z][^/.]*\/?$/iu,
  /\/\d{3,}(?:_\d+)*\.\w+$/u, // /html/zsyz/2023/0913/4402.html
  /\/(?:archives|article|post|p|a)\/\d+\/?$/u,
  /\/[\da-f]{16,}(?:_\d+)?(?:\.\w+)?$/iu,
  /^mp\.weixin\.qq\.com\/s(?:\/|\?)/u,
];
const REPORT_SCRIPT = /(?:detail|show|view|article|content|read|news|info|doc)\w*(?:\.\w+)?$/iu;
const LIST_SCRIPT =
  /^(?:(?:news|article|info)?_?(?:list|class|more)|column|channel|categor(?:y|ies)|cat|catalog|col|node|search|tags?|labels?|archives?|login|logon|register|map|sitemap|rss|feed|about|contact|special|guestbook|vote|jump|default|index|main|home|links?)(?=$|[^a-z])/iu;
const FOLDERS_OF_LISTS = /\/(?:search|tags?|labels?|category|categories|author|topics?)\//iu;

const ID = /^(?:id|no|num|key|guid|uuid|code|[a-z]+_?id)$/iu;
const COLUMN_ID =
  /^(?:(?:big|small|sub|parent|top|p)?_?(?:class|cate?|category|col|column|channel|chan|type|sort|node|menu|tree|lanmu|site|web|dept|board|catalog|special|topic|user|parent|lm)|[cptsf])_?(?:id|no|code)$/iu;
const MANY_PAGES = /^(?:m|c|a|act|action|do|op|method)$/iu;

/** Whether an address names a file other than a page: a document, picture, film or program. */
export function isFile(url: string): boolean {
  const { pathname } = new URL(url);
  return FILE.test(pathname) || DOWNLOAD.test(pathname);
}

/**
 * How much a canonical address by itself looks like a report's, from -3 (a home page, column, file) over
 * 0 (nothing known) to 3 (an address as content systems give to articles). The grades were chosen by hand.
 */
export function reportAddress(url: string): number {
  const { host, pathname, search, searchParams } = new URL(url);
  if (isFile(url) || (pathname === '/' && search === '')) return -3;
  const leaf = pathname.slice(pathname.lastIndexOf('/') + 1);
  if (searchParams.size > 0 && search.length > 1) {
    const dynamic = dynamicAddress(leaf, searchParams);
    if (dynamic !== 0) return dynamic;
  }
  if (REPORTS.some((pattern) => pattern.test(host + pathname + search))) {
    return LIST_SCRIPT.test(leaf) && !/\d{4,}/u.test(leaf) ? -3 : 3;
  }
  if (FOLDERS_OF_LISTS.test(pathname) || LIST_SCRIPT.test(leaf)) return -3;
  if (leaf === '') return /\/[a-z]*\d{4,}\/$/iu.test(pathname) ? 0 : -3;
  if (/\d{5,}/u.test(leaf)) return 2;
  // A title spelled out: the-county-held-a-meeting
  if (leaf.split('-').length > 3) return 2;
  if (/\d{2,}\.\w+$/u.test(leaf)) return 1;
  return leaf.includes('.') ? 0 : -1;
}

function dynamicAddress(leaf: string, parameters: URLSearchParams): number {
  let hasId = false;
  for (const [name, value] of parameters) {
    if (MANY_PAGES.test(name)) {
      if (REPORT_SCRIPT.test(value)) return 3;
      if (LIST_SCRIPT.test(value)) return -3;
    }
    hasId ||= ID.test(name) && !COLUMN_ID.test(name) && /^[\da-z-]*\d[\da-z-]*$/iu.test(value);
  }
  const isList = LIST_SCRIPT.test(leaf) && !/^(?:index|default|main)\b/iu.test(leaf);
  if (isList) return -3;
  if (!hasId) return [...parameters.keys()].some((name) => COLUMN_ID.test(name)) ? -3 : 0;
  return REPORT_SCRIPT.test(leaf) ? 3 : 2;
}
