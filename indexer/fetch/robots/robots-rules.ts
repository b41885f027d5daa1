import { matchesPattern, splitPattern, type RobotsPattern } from './robots-pattern.js';

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

interface Rule extends RobotsPattern {
  allow: boolean;
  /** Of the pattern: the longest that matches decides. */
  length: number;
}

interface Group {
  rules: Rule[];
  delay?: number;
}

/**
 * Reads a robots.txt by RFC 9309: other records (`Sitemap`) between two `User-agent` lines do not part them; a product
 * token ends before anything but a letter, `_` or `-`; percent-encoded characters compare as RFC 3986 wants them
 * written, so that `/%7Ea`, `/~a` and `/中文` match what they mean. The packages that do this take time in proportion to
 * the product of a rule's and an address's length: with the rules that fit into 500 KiB, half a minute an address.
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
  const groups = readGroups(records, agent);
  const { rules, delay = Number.NaN } = groups.get(agent) ?? groups.get('*') ?? { rules: [] };
  return {
    allows: (url) => {
      if (url.pathname === '/robots.txt') return true;
      return decide(rules, canonicalPath(url.pathname + url.search));
    },
    crawlDelayMs: delay >= 0 ? delay * 1000 : undefined,
    sitemaps: readSitemaps(records, address),
  };
}

/** The groups of a crawler and of all crawlers, those of one name joined. */
function readGroups(records: [string, string][], agent: string): Map<string, Group> {
  const groups = new Map<string, Group>();
  let current: Group[] = [];
  let isNaming = false;
  for (const [name, value] of records) {
    if (name === 'user-agent') {
      const named = productName(value).toLowerCase();
      if (!isNaming) current = [];
      isNaming = true;
      if (named !== agent && named !== '*') continue;
      const group = groups.get(named) ?? { rules: [] };
      groups.set(named, group);
      current.push(group);
    } else if (name === 'allow' || name === 'disallow') {
      isNaming = false;
      if (value === '') continue;
      const pattern = canonicalPattern(value);
      const rule = { ...splitPattern(pattern), length: pattern.length, allow: name === 'allow' };
      for (const group of current) group.rules.push(rule);
    } else if (name === 'crawl-delay') {
      isNaming = false;
      const delay = Number(value);
      if (!Number.isNaN(delay)) for (const group of current) group.delay = delay;
    }
  }
  return groups;
}

/** The longest rule that matches decides; of two, the one that allows. */
function decide(rules: Rule[], path: string): boolean {
  let longest = 0;
  let allow = true;
  for (const rule of rules) {
    const isBetter = rule.length > longest || (rule.length === longest && rule.allow && !allow);
    if (isBetter && matchesPattern(rule, path)) [longest, allow] = [rule.length, rule.allow];
  }
  return allow;
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
