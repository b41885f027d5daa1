/** Parameters that number the pages of a list, or the entries before a page. */
const PAGE_PARAMETER =
  /^(?:page|p|pn|pg|pageno|page_?num|pagenumber|page_?index|pageid|page_no|cur_?page|current_?page|now_?page|to_?page|paged|pager\.offset|offset|start|start-index|start_?record|xxpage|curr)$/iu;
const NUMBERED_LEAF = /^(.*?)(?:([-_]?)(\d{1,5}))?(\.\w+)?$/u;
const NUMBERED_FOLDER = /^(.*?)\/(?:page\/)?(\d{1,5})\/?$/u;
const FIRST_LEAF = /^(?:index|list|default)$/iu;

/**
 * The number an address has among the pages of the list that `list` is a page of: 1 for `index_1.html`
 * beside `index.html`, 2 for `?page=2`, 0 for the unnumbered first page.
 *
 * @returns undefined where it is no page of that list
 */
export function pageNumber(url: string, list: string): number | undefined {
  const one = new URL(url);
  const other = new URL(list);
  if (one.host !== other.host) return undefined;
  return one.pathname === other.pathname
    ? numberInQuery(one.searchParams, other.searchParams)
    : one.search === other.search
      ? numberInPath(one.pathname, other.pathname)
      : undefined;
}

function numberInQuery(one: URLSearchParams, other: URLSearchParams): number | undefined {
  const names = [...new Set([...one.keys(), ...other.keys()])];
  const different = names.filter((name) => one.get(name) !== other.get(name));
  const paging = (different.length > 0 ? different : names).filter((name) =>
    PAGE_PARAMETER.test(name),
  );
  if (different.length > 1 || paging.length < different.length) return undefined;
  const value = one.get(paging[0] ?? '') ?? '0';
  return /^\d{1,9}$/u.test(value) ? Number(value) : undefined;
}

function numberInPath(one: string, other: string): number | undefined {
  const folder = one.slice(0, one.lastIndexOf('/') + 1);
  if (folder !== other.slice(0, other.lastIndexOf('/') + 1)) return numberInFolder(one, other);
  const [mine, theirs] = [lastSegment(one), lastSegment(other)];
  // Beside 2901.htm, or in a folder, 2902.htm is another article and not another page.
  if (mine.name === '' && mine.leaf !== '') return undefined;
  const isSame =
    mine.name === theirs.name ||
    // The list is a folder, or index.html, and its second page is list_2.html.
    (FIRST_LEAF.test(mine.name || 'index') && FIRST_LEAF.test(theirs.name || 'index'));
  const isSameKind = mine.extension === theirs.extension || theirs.leaf === '' || mine.leaf === '';
  return isSame && isSameKind ? mine.number : undefined;
}

/** /news/page/2/ beside /news/ or /news/page/3/ */
function numberInFolder(one: string, other: string): number | undefined {
  const bare = (path: string) => path.replace(/\/(?:page\/\d{1,5}\/?)?$/u, '');
  if (!/\/page\/\d/u.test(one + other) || bare(one) !== bare(other)) return undefined;
  return Number(NUMBERED_FOLDER.exec(one)?.[2] ?? 0);
}

function lastSegment(path: string) {
  const leaf = path.slice(path.lastIndexOf('/') + 1);
  const [, name = '', , number, extension = ''] = NUMBERED_LEAF.exec(leaf) ?? [];
  return { leaf, name, number: Number(number ?? 0), extension };
}
