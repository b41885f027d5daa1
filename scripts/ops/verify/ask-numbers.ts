import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { BatchAnswer } from '../../../src/model/api/counting/batch.js';
import type { SearchAnswer } from '../../../src/model/api/reports/search.js';
import type { TrendsAnswer } from '../../../src/model/api/counting/trends.js';

/** How many reports match a query, as each part of the API tells it. */
export interface ToldNumbers {
  /** `total` of /search; the others are compared with it. */
  search: number;
  relation: string;
  /** Hits, counted page by page to the last. */
  hits: number;
  /** Sums over facets of which every report has one value. */
  'facet lang': number;
  'facet month': number;
  'facet year': number;
  trends: number;
  batch: number;
  export: number;
}

const FACETS = ['lang', 'month', 'year'] as const;
const HITS_AT_ONCE = 1_000;

/** Asks every part of a gateway for the number of reports that match a query. */
export async function askNumbers(gateway: string, q: string): Promise<ToldNumbers> {
  const first = await ask<SearchAnswer>(gateway, 'search', {
    q,
    facets: FACETS.join(),
    limit: '0',
  });
  const summed = Object.fromEntries(
    FACETS.map((name) => [`facet ${name}`, sum(first.facets[name]!.values, ({ count }) => count)]),
  ) as Pick<ToldNumbers, 'facet lang' | 'facet month' | 'facet year'>;
  return {
    search: first.total.value,
    relation: first.total.relation,
    hits: await countHits(gateway, q, first.total.value),
    ...summed,
    trends: await sumTrend(gateway, q),
    batch: await askBatch(gateway, q),
    export: await countRows(gateway, q),
  };
}

/** Whether a search finds a report; the newest thousand of its day are looked at. */
export async function findsReport(
  gateway: string,
  q: string,
  { id, date }: { id: string; date: string },
): Promise<boolean> {
  const asked = { q, from: date, to: date, limit: String(HITS_AT_ONCE) };
  const { hits, total } = await ask<SearchAnswer>(gateway, 'search', asked);
  return total.value > hits.length || hits.some((hit) => hit.id === id);
}

async function countHits(gateway: string, q: string, total: number): Promise<number> {
  let count = 0;
  for (let page = 1; (page - 1) * HITS_AT_ONCE <= total; page += 1) {
    const asked = { q, page: String(page), limit: String(HITS_AT_ONCE) };
    count += (await ask<SearchAnswer>(gateway, 'search', asked)).hits.length;
  }
  return count;
}

async function sumTrend(gateway: string, q: string): Promise<number> {
  const { series } = await ask<TrendsAnswer>(gateway, 'trends', { q, interval: 'year' });
  return sum(series[0]!.points, ({ reports }) => reports ?? 0);
}

async function askBatch(gateway: string, q: string): Promise<number> {
  const response = await fetch(`${gateway}/api/v1/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ queries: [q] }),
  });
  const [result] = (await readJson<BatchAnswer>(response)).results;
  if (result === undefined || 'error' in result) throw new Error(result?.error.detail);
  return result.total.value;
}

async function countRows(gateway: string, q: string): Promise<number> {
  const parameters = new URLSearchParams({ q, format: 'jsonl', fields: 'id' });
  const response = await fetch(`${gateway}/api/v1/export?${parameters.toString()}`);
  if (!response.ok || response.body === null) throw new Error(await response.text());
  let rows = 0;
  const lines = createInterface({ input: Readable.fromWeb(response.body as never) });
  lines.on('line', () => (rows += 1));
  await once(lines, 'close');
  return rows;
}

async function ask<Answer>(
  gateway: string,
  endpoint: string,
  parameters: Record<string, string>,
): Promise<Answer> {
  const address = `${gateway}/api/v1/${endpoint}?${new URLSearchParams(parameters).toString()}`;
  return readJson<Answer>(await fetch(address));
}

async function readJson<Answer>(response: Response): Promise<Answer> {
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error((answer as { detail: string }).detail);
  return answer as Answer;
}

function sum<T>(all: T[], number: (one: T) => number): number {
  return all.reduce((total, one) => total + number(one), 0);
}
