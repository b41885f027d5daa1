import { isJsonTooDeep } from '../../sources/markup/nesting.js';

/** What JSON-LD says of the article on a page. */
export interface LinkedArticle {
  title?: string;
  published?: string;
  publisher?: string;
  body?: string;
  url?: string;
}

/** How a search engine has articles described, without a type: `title` and `pubDate`. */
const UNTYPED = /cambrian\.jsonld$/u;
const ARTICLE = /(?:Article|BlogPosting|Report|NewsItem|VideoObject)$/u;
const MAX_DEPTH = 8;

/** The article that a JSON-LD script describes; undefined where it describes none or is not JSON. */
export function articleIn(json: string): LinkedArticle | undefined {
  if (isJsonTooDeep(json)) return undefined;
  let data: unknown;
  try {
    // Some sites leave line feeds in strings, which JSON forbids.
    data = JSON.parse(json.replace(/[\r\n\t]+/gu, ' '));
  } catch {
    return undefined;
  }
  const found = findArticle(data, 0);
  if (found === undefined) return undefined;
  const given = {
    title: readString(found.headline) ?? readString(found.name) ?? readString(found.title),
    published: [found.datePublished, found.uploadDate, found.pubDate]
      .map(readString)
      .find((time) => time !== undefined),
    publisher: readName(resolve(found.publisher, data)) ?? readName(found.sourceOrganization),
    body: readString(found.articleBody),
    url: readString(found.url) ?? readAddress(found.mainEntityOfPage),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function findArticle(data: unknown, depth: number): Record<string, unknown> | undefined {
  if (depth > MAX_DEPTH || typeof data !== 'object' || data === null) return undefined;
  const inside = Array.isArray(data) ? data : [data];
  for (const each of inside as Record<string, unknown>[]) {
    if (typeof each !== 'object' || each === null) continue;
    const types = [each['@type']].flat();
    if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return each;
    if (UNTYPED.test(readString(each['@context']) ?? '')) return each;
    const deeper = findArticle(each['@graph'] ?? each.mainEntity, depth + 1);
    if (deeper) return deeper;
  }
  return undefined;
}

function readString(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function readName(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'object' && one !== null && 'name' in one) return readString(one.name);
  return readString(one);
}

/** What a reference by `@id` means, in a graph that has all things of the page. */
function resolve(value: unknown, data: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('@id' in value) || 'name' in value) {
    return value;
  }
  const graph = typeof data === 'object' && data !== null && '@graph' in data ? data['@graph'] : [];
  const things = (Array.isArray(graph) ? graph : []) as (Record<string, unknown> | null)[];
  return things.find((each) => each?.['@id'] === value['@id']);
}

function readAddress(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null && '@id' in value)
    return readString(value['@id']);
  return readString(value);
}
