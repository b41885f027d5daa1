import { pMapIterable } from 'p-map';
import type { Expression } from '../query/expression.js';
import type { CompiledQuery } from '../plan/compile-query.js';
import { engineKeys, engineSearch, type EngineRequest } from '../plan/engine-search.js';
import { keysFilter } from '../plan/filters.js';
import { mapInTurns } from '../work/turn.js';
import type { QueryResolver } from './query-resolver.js';
import { checkReadingCost } from './reading-cost.js';
import { comparePlaces, toPlace, type ReportOrder } from '../documents/report-order.js';

export interface MatchingOptions {
  /** In the engine's filter language. */
  filter: string;
  order?: ReportOrder;
}

/** A document that has its place among others in time. */
export interface DatedDocument {
  key: string;
  date: string;
  publishedAt?: string;
}

/** Documents in one request of the engine, where each request costs much. */
const PAGE = 1_000;
/** In one of the stored texts: taking them over holds this thread for a few milliseconds. */
const STORED_PAGE = 250;
/** How many requests are made ahead of the reader. */
const AT_ONCE = 3;
const ORDER_FIELDS = ['key', 'date', 'publishedAt'];

/** Consecutive days as numbers (20230114), both included, and how many documents they have. */
interface DayWindow {
  from: number;
  to: number;
  count: number;
}

/**
 * All documents that match, by windows of days: the engine reaches each by a filter, where paging by
 * offset would start from the first hit each time and take quadratic time.
 */
export async function* matchingDocuments<Document extends DatedDocument>(
  resolver: QueryResolver<Document>,
  compiled: CompiledQuery,
  options: MatchingOptions,
  fields: string[],
): AsyncGenerator<Document> {
  const pages = pMapIterable(readPages(resolver, compiled, options, fields), (read) => read(), {
    concurrency: AT_ONCE,
  });
  for await (const page of pages) yield* page;
}

type PageReader<Document> = () => Promise<Document[]>;

async function* readPages<Document extends DatedDocument>(
  resolver: QueryResolver<Document>,
  compiled: CompiledQuery,
  options: MatchingOptions,
  fields: string[],
): AsyncGenerator<PageReader<Document>> {
  const reader = new WindowReader(resolver, compiled, options, fields);
  const { days, page } = await reader.countDays();
  for (const window of readWindows(days, page, options.order ?? 'oldest')) {
    const { count } = window;
    if (count <= page) {
      yield () => reader.readWindow(window);
    } else {
      const keys = await reader.listKeys(window);
      for (let from = 0; from < count; from += page)
        yield () => reader.readKeys(keys.slice(from, from + page));
    }
  }
}

/** Reads the documents that match of some days, from the stored texts where those can tell, else from the engine. */
class WindowReader<Document extends DatedDocument> {
  readonly #resolver: QueryResolver<Document>;
  readonly #compiled: CompiledQuery;
  readonly #filter: string;
  readonly #order: ReportOrder;
  /** What the engine finds only candidates for. */
  readonly #inexact: Expression | undefined;
  readonly #fields: string[];

  constructor(
    resolver: QueryResolver<Document>,
    compiled: CompiledQuery,
    { filter, order = 'oldest' }: MatchingOptions,
    fields: string[],
  ) {
    this.#resolver = resolver;
    this.#compiled = compiled;
    this.#filter = filter;
    this.#order = order;
    this.#inexact = compiled.plan.inexact.size > 0 ? compiled.expression : undefined;
    this.#fields = [...new Set([...fields, ...ORDER_FIELDS])];
  }

  /**
   * How many documents match on each day, some more where only the engine can tell; and how many are best read at once.
   */
  async countDays(): Promise<{ days: Record<string, number>; page: number }> {
    const request = { filter: this.#filter, facets: ['day'], fields: [], limit: 0 };
    const stored = await this.#findStored(request);
    if (stored !== undefined) return { days: stored.facets.day!, page: STORED_PAGE };
    const { queries } = this.#compiled.plan;
    const { facets, total } = await this.#ask({ ...request, queries });
    if (this.#inexact !== undefined) checkReadingCost(total, this.#inexact);
    return { days: facets.day ?? {}, page: PAGE };
  }

  async readWindow(window: DayWindow): Promise<Document[]> {
    const request = { filter: this.#inWindow(window), limit: PAGE, fields: this.#fields };
    const stored = await this.#findStored(request);
    if (stored !== undefined) return inOrder(stored.hits, this.#order);
    const { queries } = this.#compiled.plan;
    const asked = { ...request, fields: this.#fieldsToTell(), queries };
    return this.#verified((await this.#ask(asked)).hits);
  }

  /** The keys of the documents of a day with more than a page, in their order. */
  async listKeys(window: DayWindow): Promise<string[]> {
    const filter = this.#inWindow(window);
    const request = { filter, limit: window.count, fields: ORDER_FIELDS };
    const stored = await this.#findStored(request);
    if (stored !== undefined) return inOrder(stored.hits, this.#order).map(({ key }) => key);
    const { client, documents } = this.#resolver;
    const { queries } = this.#compiled.plan;
    const keys = await engineKeys(client, { index: documents.index, queries, filter });
    const heads: Document[] = [];
    for (let from = 0; from < keys.length; from += PAGE)
      heads.push(...(await this.#byKeys(keys.slice(from, from + PAGE), ORDER_FIELDS)));
    return inOrder(heads, this.#order).map(({ key }) => key);
  }

  async readKeys(keys: string[]): Promise<Document[]> {
    return this.#verified(await this.#byKeys(keys, this.#fieldsToTell()));
  }

  async #byKeys(keys: string[], fields: string[]): Promise<Document[]> {
    return (await this.#ask({ filter: keysFilter('IN', keys), limit: PAGE, fields })).hits;
  }

  #ask(request: EngineRequest) {
    const { client, documents } = this.#resolver;
    return engineSearch<Document>(client, { ...request, index: documents.index });
  }

  /** `undefined` for a ranked search, too: only the engine ranks. */
  async #findStored(request: {
    filter: string;
    limit: number;
    fields: string[];
    facets?: string[];
  }) {
    const { match, expression } = this.#compiled;
    if (match !== 'exact') return undefined;
    const { facets = [] } = request;
    return this.#resolver.stored?.find({ expression, sort: [], offset: 0, ...request, facets });
  }

  async #verified(hits: Document[]): Promise<Document[]> {
    const inexact = this.#inexact;
    if (inexact === undefined) return inOrder(hits, this.#order);
    const { documents } = this.#resolver;
    const verdicts = await mapInTurns(hits, (hit) => documents.matches(hit, inexact));
    return inOrder(
      hits.filter((_, i) => verdicts[i]),
      this.#order,
    );
  }

  #inWindow({ from, to }: DayWindow): string {
    return `${this.#filter} AND day >= ${from} AND day <= ${to}`;
  }

  #fieldsToTell(): string[] {
    const { documents } = this.#resolver;
    const toTell = this.#inexact === undefined ? [] : documents.fieldsToRead(this.#inexact);
    return [...new Set([...this.#fields, ...toTell])];
  }
}

/** Days joined to windows of up to a page; a day with more reports is a window of its own. */
function readWindows(
  counts: Record<string, number>,
  page: number,
  order: ReportOrder,
): DayWindow[] {
  const days = Object.entries(counts)
    .map(([day, count]) => ({ from: Number(day), to: Number(day), count }))
    .toSorted((a, b) => a.from - b.from);
  const windows: DayWindow[] = [];
  for (const day of days) {
    const last = windows.at(-1);
    if (last !== undefined && last.count + day.count <= page) {
      last.to = day.to;
      last.count += day.count;
    } else {
      windows.push(day);
    }
  }
  return order === 'oldest' ? windows : windows.toReversed();
}

function inOrder<Document extends DatedDocument>(
  documents: Document[],
  order: ReportOrder,
): Document[] {
  return documents
    .map((document) => ({ document, place: toPlace(document) }))
    .toSorted((a, b) => comparePlaces(a.place, b.place, order))
    .map(({ document }) => document);
}
