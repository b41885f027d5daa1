import { wellEncoded } from '../../http/parameters.js';

const NUMBERS = new Set([
  'offset',
  'limit',
  'page',
  'hitsPerPage',
  'cropLength',
  'rankingScoreThreshold',
]);
const FLAGS = new Set([
  'showMatchesPosition',
  'showRankingScore',
  'showRankingScoreDetails',
  'retrieveVectors',
]);
const LISTS = new Set([
  'attributesToRetrieve',
  'attributesToCrop',
  'attributesToHighlight',
  'attributesToSearchOn',
  'facets',
  'fields',
  'ids',
  'locales',
  'sort',
]);

/**
 * What the parameters of an address say, as a body would: Meilisearch takes the same things in both. What is no number
 * or no flag stays a text, which the body's schema refuses.
 */
export function bodyOfAddress(address: string): Record<string, unknown> {
  const { searchParams } = new URL(wellEncoded(address), 'http://gateway.invalid');
  return Object.fromEntries([...searchParams].map(([name, text]) => [name, readValue(name, text)]));
}

function readValue(name: string, text: string): unknown {
  if (NUMBERS.has(name)) return /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text;
  if (FLAGS.has(name)) return text === 'true' ? true : text === 'false' ? false : text;
  if (LISTS.has(name)) return text.split(',').map((each) => each.trim());
  // A filter may be a list, as JSON.
  return name === 'filter' && text.startsWith('[') ? readList(text) : text;
}

function readList(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
