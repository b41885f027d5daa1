import robotsParser from 'robots-parser';

// The package is CommonJS and exports the function itself, which its types do not say.
const parse = robotsParser as unknown as typeof robotsParser.default;

/** RFC 9309, 2.5: so much of a robots.txt is read, the rest ignored. */
export const MAX_ROBOTS_BYTES = 500 << 10;

/** What a host's robots.txt says to one crawler. */
export interface RobotsRules {
  allows(url: URL): boolean;
  /** The pause it asks for, where it asks for one. */
  crawlDelayMs: number | undefined;
  /** Absolute addresses of its sitemaps, each once. */
  sitemaps: string[];
}

/** The rules of a host that has none. */
export const ALLOW_ALL: RobotsRules = {
  allows: () => true,
  crawlDelayMs: undefined,
  sitemaps: [],
};

/**
 * Reads a robots.txt by RFC 9309. The package that matches the rules departs from it in a few points,
 * which are settled before it sees them: other records (`Sitemap`) between two `User-agent` lines do not part
 * them; a product token ends before anything but a letter, `_` or `-`; percent-encoded characters
 * compare as RFC 3986 wants them written, so that `/%7Ea`, `/~a` and `/中文` match what they mean.
 *
 * @param address of the robots.txt
 * @param agent the crawler's product token, in lower case
 */
export function readRobots(address: URL, content: Buffer, agent: string): RobotsRules {
  const records = content
    .subarray(0, MAX_ROBOTS_BYTES)
    .toString('utf8')
    .split(/\r\n|\r|\n/u)
    .map(parseRecord);
  const lines = records.flatMap(([name, value]) => {
    if (name === 'user-agent') return `user-agent: ${productName(value)}`;
    if (name === 'allow' || name === 'disallow') return `${name}: ${canonicalPattern(value)}`;
    return name === 'crawl-delay' ? `${name}: ${value}` : [];
  });
  const robots = parse(address.href, lines.join('\n'));
  const delay = robots.getCrawlDelay(agent) ?? Number.NaN;
  return {
    allows: (url) => {
      if (url.pathname === '/robots.txt') return true;
      const path = canonicalPath(url.pathname + url.search);
      return robots.isAllowed(address.origin + path, agent) ?? false;
    },
    crawlDelayMs: delay >= 0 ? delay * 1000 : undefined,
    sitemaps: readSitemaps(records, address),
  };
}

function parseRecord(line: string): [name: string, value: string] {
  const text = line.replace(/#.*$/u, '');
  const colon = text.indexOf(':');
  if (colon < 0) return ['', ''];
  return [text.slice(0, colon).trim().toLowerCase(), text.slice(colon + 1).trim()];
}

function productName(value: string): string {
  return value.startsWith('*') ? '*' : (/^[a-z_-]+/iu.exec(value)?.[0] ?? '');
}

function readSitemaps(records: [string, string][], address: URL): string[] {
  const urls = records
    .filter(([name, value]) => name === 'sitemap' && value !== '')
    .filter(([, value]) => URL.canParse(value, address.href))
    .map(([, value]) => new URL(value, address))
    .filter(({ protocol }) => protocol === 'http:' || protocol === 'https:');
  return [...new Set(urls.map(({ href }) => href))];
}

const PIECES = /%[0-9a-f]{2}|[^]/giu;
const UNRESERVED = /^[\w.~-]$/u;
const RESERVED = /^[/?:@!&()+,;=]$/u;

/** A path as rules compare it: `*` and `$`, which mean something in rules, are encoded. */
function canonicalPath(path: string): string {
  return path.toWellFormed().replace(PIECES, canonicalPiece);
}

/** A rule as it compares: a `*`, and a `$` at the end, keep their meaning. */
function canonicalPattern(pattern: string): string {
  const anchored = pattern.endsWith('$');
  const literal = anchored ? pattern.slice(0, -1) : pattern;
  return literal.split(/\*+/u).map(canonicalPath).join('*') + (anchored ? '$' : '');
}

function canonicalPiece(piece: string): string {
  if (piece.length === 3 && piece.startsWith('%')) {
    const character = String.fromCharCode(Number.parseInt(piece.slice(1), 16));
    return UNRESERVED.test(character) ? character : piece.toUpperCase();
  }
  if (UNRESERVED.test(piece) || RESERVED.test(piece)) return piece;
  const hex = Buffer.from(piece).toString('hex').toUpperCase();
  return hex.replace(/../gu, '%$&');
}
