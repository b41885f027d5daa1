import { namingParameters } from './url-parameters.js';

/** The longest address of a report, which the schema of reports bounds likewise. */
const MAX_LENGTH = 2000;
const SESSION_SUFFIX = /(?:;|%3b)(?:jsessionid|phpsessid|sid)=[^/;]*/giu;
/** ASP.NET without cookies: /(S(lit3py55t21z5v55vlm25s55))/news.aspx */
const SESSION_SEGMENT = /\/\([A-Z]\([\w-]+\)\)(?=\/|$)/giu;
const PERCENT = /%[0-9a-f]{2}/giu;
const UNRESERVED = /[\w.~-]/u;
const DIRECTORY_INDEX = /\/(?:index|default)\.(?:s?html?|php|aspx?|jspx?)$/iu;

/**
 * The one way of writing an address that is stored, compared and fetched; applied twice it changes
 * nothing more. Session ids, tracking and cache-busting parameters, credentials and the fragment go;
 * of a WeChat article `__biz`, `mid`, `idx` and `sn` stay, in this order. Host, port, dot segments and
 * percent-encoding take their normal form. What a server may tell apart stays as printed: the
 * scheme, the order of parameters, `index.html` and its folder. `addressKey` folds those.
 *
 * @returns undefined where the address is not http or https, cannot be read or is too long
 */
export function canonicalUrl(href: string, base?: string): string | undefined {
  let text = href.trim();
  if (text.length > 2 * MAX_LENGTH || !URL.canParse(text, base)) return undefined;
  let url = new URL(text, base);
  // Taking a session id away may leave a dot segment, which the next round resolves.
  do {
    text = url.href;
    cleanse(url);
    url = new URL(url.href);
  } while (url.href !== text);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  return isWeb && text.length <= MAX_LENGTH ? text : undefined;
}

function cleanse(url: URL): void {
  url.hash = '';
  url.username = '';
  url.password = '';
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.replace(/\.+$/u, '');
  url.pathname = normalizeEscapes(
    url.pathname.replaceAll(SESSION_SUFFIX, '').replaceAll(SESSION_SEGMENT, ''),
  );
  url.search = normalizeEscapes(namingParameters(url).join('&'));
}

/** Writes codes in upper case, and characters that need no code without one (RFC 3986, 6.2.2). */
function normalizeEscapes(text: string): string {
  return text.replaceAll(PERCENT, (code) => {
    const character = String.fromCodePoint(Number.parseInt(code.slice(1), 16));
    return UNRESERVED.test(character) ? character : code.toUpperCase();
  });
}

/**
 * Equal for canonical addresses that lead to one page on all but odd servers: it ignores http or
 * https, the order of parameters, `index.html` and the like, doubled and closing slashes. For telling
 * what was seen; not an address.
 */
export function addressKey(canonical: string): string {
  const { host, pathname, search } = new URL(canonical);
  const path = pathname
    .replaceAll(/\/{2,}/gu, '/')
    .replace(DIRECTORY_INDEX, '/')
    .replace(/\/$/u, '');
  const parameters = search.slice(1).split('&').toSorted().join('&');
  return parameters === '' ? host + path : `${host}${path}?${parameters}`;
}
