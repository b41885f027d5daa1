import type { Meilisearch } from 'meilisearch';
import { pMapIterable } from 'p-map';
import type { CompiledQuery } from '../plan/compile-query.js';
import {
  engineKeys,
  engineSearch,
  type EngineRequest,
  type StoredReport,
} from '../plan/engine-search.js';
import { keysFilter } from '../plan/filters.js';
import { mapInTurns } from '../work/turn.js';
import { checkReadingCost } from './reading-cost.js';
import { REPORTS } from '../documents/report-documents.js';
import { comparePlaces, toPlace, type ReportOrder } from '../documents/report-order.js';

export interface MatchingOptions {
  /** In the engine's filter language. */
  filter: string;
  order?: ReportOrder;
}

/** Reports in one request, and how many requests are made ahead of the reader. */
const PAGE = 1_000;
const AT_ONCE = 3;
const ORDER_FIELDS = ['key', 'date', 'publishedAt'];

/** Consecutive days as numbers (20230114), both included, and how many reports they have. */
interface DayWindow {
  from: number;
  to: number;
  count: number;
}

/**
 * All reports that match, by windows of days: the engine reaches each by a filter, where paging by
 * offset would start from the first hit each time and take quadratic time.
 */
export async function* matchingReports(
  client: Meilisearch,
  compiled: CompiledQuery,
  options: MatchingOptions,
  fields: string[],
): AsyncGenerator<StoredReport> {
  const pages = pMapIterable(readPages(client, compiled, options, fields), (read) => read(), {
    concurrency: AT_ONCE,
  });
  for await (const page of pages) yield* page;
}

type PageReader = () => Promise<StoredReport[]>;

async function* readPages(
  client: Meilisearch,
  { plan, expression }: CompiledQuery,
  { filter, order = 'oldest' }: MatchingOptions,
  fields: string[],
): AsyncGenerator<PageReader> {
  const { queries } = plan;
  const inexact = plan.inexact.size > 0 ? expression : undefined;
  const toTell = inexact === undefined ? [] : REPORTS.fieldsToRead(inexact);
  const wanted = [...new Set([...fields, ...ORDER_FIELDS, ...toTell])];
  const verified = async (asked: Promise<{ hits: StoredReport[] }>) => {
    const { hits } = await asked;
    if (inexact === undefined) return inOrder(hits, order);
    const verdicts = await mapInTurns(hits, (hit) => REPORTS.matches(hit, inexact));
    return inOrder(
      hits.filter((_, i) => verdicts[i]),
      order,
    );
  };
  const { facets, total } = await engineSearch(client, { queries, filter, facets: ['day'] });
  if (inexact !== undefined) checkReadingCost(total, inexact);
  for (const window of readWindows(facets.day ?? {}, order)) {
    const inWindow = `${filter} AND day >= ${window.from} AND day <= ${window.to}`;
    if (window.count <= PAGE) {
      const request = { queries, filter: inWindow, limit: PAGE, fields: wanted };
      yield () => verified(engineSearch(client, request));
    } else {
      const keys = await keysInOrder(client, { queries, filter: inWindow }, order);
      for (let from = 0; from < keys.length; from += PAGE) {
        yield () => verified(byKeys(client, keys.slice(from, from + PAGE), wanted));
      }
    }
  }
}

/** Days joined to windows of up to a page; a day with more reports is a window of its own. */
function readWindows(counts: Record<string, number>, order: ReportOrder): DayWindow[] {
  const days = Object.entries(counts)
    .map(([day, count]) => ({ from: Number(day), to: Number(day), count }))
    .toSorted((a, b) => a.from - b.from);
  const windows: DayWindow[] = [];
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
  request: Pick<EngineRequest, 'queries' | 'filter'>,
  order: ReportOrder,
): Promise<string[]> {
  const keys = await engineKeys(client, request);
  const heads: StoredReport[] = [];
  for (let from = 0; from < keys.length; from += PAGE) {
    heads.push(...(await byKeys(client, keys.slice(from, from + PAGE), ORDER_FIELDS)).hits);
  }
  return inOrder(heads, order).map(({ key }) => key);
}

function byKeys(client: Meilisearch, keys: string[], fields: string[]) {
  return engineSearch(client, { filter: keysFilter('IN', keys), limit: PAGE, fields });
}

function inOrder(reports: StoredReport[], order: ReportOrder): StoredReport[] {
  return reports
    .map((report) => ({ report, place: toPlace(report) }))
    .toSorted((a, b) => comparePlaces(a.place, b.place, order))
    .map(({ report }) => report);
}
