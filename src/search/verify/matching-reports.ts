import type { Meilisearch } from 'meilisearch';
import { ahead } from '../stream/prefetch.js';
import type { CompiledQuery } from '../plan/compile-query.js';
import { engineKeys, engineSearch, type StoredReport } from '../plan/engine-search.js';
import { keysFilter } from '../plan/filters.js';
import { EVERYTHING } from '../plan/plan.js';
import { fieldsToTell, matches } from './report-text.js';

export interface MatchingOptions {
  /** What narrows the reports, in the engine's language. */
  filter: string;
  /** The oldest first, or the newest. */
  order?: 'oldest' | 'newest';
}

/** The most reports that are asked for at a time, and how many pages of them are held. */
const PAGE = 1_000;
const AT_ONCE = 3;
const ORDER_FIELDS = ['key', 'date', 'publishedAt'];

/** Days that follow each other, and how many reports they have; YYYYMMDD. */
interface Window {
  from: number;
  to: number;
  count: number;
}

/**
 * All reports that match, by windows of days: the engine reaches each with a filter, where paging by
 * offset would start anew each time and take the square of the time.
 */
export async function* matchingReports(
  client: Meilisearch,
  compiled: CompiledQuery,
  options: MatchingOptions,
  fields: string[],
): AsyncGenerator<StoredReport> {
  for await (const page of ahead(readPages(client, compiled, options, fields), AT_ONCE))
    yield* page;
}

type Page = () => Promise<StoredReport[]>;

async function* readPages(
  client: Meilisearch,
  { plan, expression }: CompiledQuery,
  { filter, order = 'oldest' }: MatchingOptions,
  fields: string[],
): AsyncGenerator<Page> {
  const unsure = plan.loose.size > 0 ? expression : undefined;
  const toTell = unsure === undefined ? [] : fieldsToTell(unsure);
  const wanted = [...new Set([...fields, ...ORDER_FIELDS, ...toTell])];
  const base = { queries: plan.queries, filter, sort: [], offset: 0, limit: 0, fields: wanted };
  const told = async (asked: Promise<{ hits: StoredReport[] }>) => {
    const { hits } = await asked;
    return inOrder(unsure === undefined ? hits : hits.filter((hit) => matches(hit, unsure)), order);
  };
  const { facets } = await engineSearch(client, { ...base, facets: ['day'] });
  for (const window of readWindows(facets.day ?? {}, order)) {
    const inWindow = `${filter} AND day >= ${window.from} AND day <= ${window.to}`;
    if (window.count <= PAGE) {
      const request = { ...base, filter: inWindow, facets: [], limit: PAGE };
      yield () => told(engineSearch(client, request));
    } else {
      const keys = await keysInOrder(client, plan.queries, inWindow, order);
      for (let from = 0; from < keys.length; from += PAGE) {
        yield () => told(byKeys(client, keys.slice(from, from + PAGE), wanted));
      }
    }
  }
}

/** Days joined to windows of up to a page; a day that has more is a window of its own. */
function readWindows(counts: Record<string, number>, order: 'oldest' | 'newest'): Window[] {
  const days = Object.entries(counts)
    .map(([day, count]) => ({ from: Number(day), to: Number(day), count }))
    .toSorted((a, b) => a.from - b.from);
  const windows: Window[] = [];
  for (const day of days) {
    const last = windows.at(-1);
    if (last !== undefined && last.count + day.count <= PAGE) {
      last.to = day.to;
      last.count += day.count;
    } else {
      windows.push(day);
    }
  }
  return order === 'oldest' ? windows : windows.toReversed();
}

/** The keys of a day with more reports than a page, in order. */
async function keysInOrder(
  client: Meilisearch,
  queries: CompiledQuery['plan']['queries'],
  filter: string,
  order: 'oldest' | 'newest',
): Promise<string[]> {
  const keys = await engineKeys(client, queries, filter);
  const heads: StoredReport[] = [];
  for (let from = 0; from < keys.length; from += PAGE) {
    heads.push(...(await byKeys(client, keys.slice(from, from + PAGE), ORDER_FIELDS)).hits);
  }
  return inOrder(heads, order).map(({ key }) => key);
}

function byKeys(client: Meilisearch, keys: string[], fields: string[]) {
  return engineSearch<StoredReport>(client, {
    queries: EVERYTHING.queries,
    filter: keysFilter('IN', keys),
    facets: [],
    sort: [],
    offset: 0,
    limit: PAGE,
    fields,
  });
}

function inOrder(reports: StoredReport[], order: 'oldest' | 'newest'): StoredReport[] {
  const placed = reports.map((report) => ({ report, time: publishedTime(report) }));
  const sign = order === 'oldest' ? 1 : -1;
  return placed
    .toSorted(
      (a, b) =>
        sign * (compare(a.report.date, b.report.date) || a.time - b.time) ||
        compare(a.report.key, b.report.key),
    )
    .map(({ report }) => report);
}

function publishedTime({ publishedAt, date }: StoredReport): number {
  return Date.parse(publishedAt ?? `${date}T00:00:00+08:00`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
