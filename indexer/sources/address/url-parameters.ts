/** Names that mean a session whatever they hold. */
const SESSION = /^(?:jsessionid|phpsessid|aspsessionid\w*|asp\.net_sessionid|cfid|cftoken)$/iu;
/** Names that mean a session if they hold a long random value; 届次 are numbered `sessionid=12`. */
const PERHAPS_SESSION = /^(?:s|sid|sess|sessid|session|session_?id)$/iu;
const LONG_RANDOM = /^[\da-z]{24,}$/iu;

/** Who sent the reader: analytics, share buttons, advertising. */
const TRACKING =
  /^(?:utm_\w+|hm(?:sr|pl|cu|kw|ci)|spm|scm|isappinstalled|scene|nsukey|share\w*|wx_?share\w*|fbclid|gclid|msclkid|yclid|bd_vid|mc_[ce]id|_ga|tdsourcetag|chksm)$/iu;
/** `from` may be a first day or page; with a word it is the app the link was shared from. */
const APP = /^[a-z_]+$/iu;

/** Written afresh for every reader, so that no cache answers: a random fraction or milliseconds. */
const CACHE_BUSTER = /^(?:_|_?t|r|rand|random|rnd|timestamp|nocache)$/iu;
const FRESH = /^(?:0\.\d{4,}|\d{13,})$/u;

const WECHAT = ['__biz', 'mid', 'idx', 'sn'];

/** The parts of the query that name a page, as printed and in their order. */
export function namingParameters(url: URL): string[] {
  const parts = url.search
    .slice(1)
    .split('&')
    // An address escaped twice: ?id=1&amp;page=2
    .map((part) => part.replace(/^(?:amp;)+/u, ''))
    .filter((part) => part !== '' && part !== '=');
  if (url.hostname === 'mp.weixin.qq.com' && /^\/s(?:\/|$)/u.test(url.pathname)) {
    const named = WECHAT.flatMap((name) => parts.find((part) => part.startsWith(`${name}=`)) ?? []);
    // A link that a search gave for some hours has none of them, only a signature.
    if (named.length > 0 || url.pathname !== '/s') return named;
  }
  return parts.filter((part) => !isShared(part, url.hostname));
}

function isShared(part: string, host: string): boolean {
  const equals = part.indexOf('=');
  const name = equals < 0 ? part : part.slice(0, equals);
  const value = equals < 0 ? '' : part.slice(equals + 1);
  return (
    SESSION.test(name) ||
    TRACKING.test(name) ||
    (PERHAPS_SESSION.test(name) && LONG_RANDOM.test(value)) ||
    (CACHE_BUSTER.test(name) && FRESH.test(value)) ||
    (name === 'from' && APP.test(value)) ||
    // Blogger's view for telephones.
    (name === 'm' && /^[01]$/u.test(value) && host.includes('.blogspot.'))
  );
}
