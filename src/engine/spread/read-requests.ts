import { COVERAGE_INDEX, REPORTS_INDEX } from '../../model/index-settings.js';
import { EngineRejection, type HttpClient } from '../client/http-client.js';
import { joinGenerations } from '../reports-index.js';
import { codeFilter, hiddenCodes, hidingFilter, joinFilters } from './hide-moved.js';
import { countHomes } from './layout.js';
import type { ServerRecords } from './layout-record.js';
import {
  askServer,
  findShortAnswers,
  likelyShare,
  mergeFound,
  readPage,
  type FoundPage,
  type Page,
  type SentFederation,
  type SentQuery,
} from './merge-searches.js';

/** A request that only reads, for several servers. */
export interface ReadRequest {
  url: URL;
  method: string;
  /** The body as it was sent, in JSON. */
  body: unknown;
  records: ServerRecords;
  sends: HttpClient[];
}

interface FoundDocuments {
  results: unknown[];
  offset: number;
  limit: number;
  total: number;
}

interface IndexStats {
  numberOfDocuments: number;
  isIndexing: boolean;
  fieldDistribution: Record<string, number>;
}

const INDEX_PATH = /^\/indexes\/([^/]+)\/(search|stats|documents(?:\/fetch)?)$/u;
const STATE_PATH = /^\/indexes\/[^/]+$/u;

/**
 * Reads from all servers at once. What is in one index on one server alone is read there.
 *
 * @throws TypeError for a request that writes, or that nobody needs of several servers
 */
export function readFromAll(request: ReadRequest): Promise<unknown> {
  const { pathname } = request.url;
  if (pathname === '/version') return readVersions(request);
  if (pathname === '/multi-search') return searchAll(request);
  const [, index, what] = INDEX_PATH.exec(pathname) ?? [];
  if (index !== undefined && (request.method === 'GET' || request.method === 'POST')) {
    if (index === COVERAGE_INDEX) return send(request, coverageHome(request.records));
    if (what === 'stats') return readStats(request, index);
    if (what === 'search') return searchIndex(request, index);
    return readDocuments(request, index);
  }
  throw new TypeError(`Several servers are not asked together for ${request.method} ${pathname}`);
}

/** Their version, or versions where they differ. */
async function readVersions(request: ReadRequest): Promise<unknown> {
  const all = (await sendToAll(request)) as { pkgVersion: string }[];
  const versions = [...new Set(all.map(({ pkgVersion }) => pkgVersion))].toSorted();
  return { ...all[0], pkgVersion: versions.join(', ') };
}

/** The first of those that have reports has the table of what was crawled, too. */
function coverageHome({ names, layout }: ServerRecords): number {
  return Math.max(0, names.indexOf(layout?.members[0]));
}

/** Whether a request is for the state of an index. */
export function asksForState({ url, method }: Pick<ReadRequest, 'url' | 'method'>): boolean {
  return method === 'GET' && STATE_PATH.test(url.pathname);
}

/** When the index was made first and written to last; its generation changes with every write to any server. */
export async function readState(request: Omit<ReadRequest, 'records'>): Promise<unknown> {
  type State = { createdAt: string; updatedAt: string };
  const states = (await sendToAll(request)) as State[];
  const created = states.map(({ createdAt }) => createdAt).toSorted();
  const updated = states.map(({ updatedAt }) => updatedAt);
  const generation = joinGenerations(updated);
  return { ...states[0], createdAt: created[0], updatedAt: updated.toSorted().at(-1), generation };
}

async function readStats(request: ReadRequest, index: string): Promise<IndexStats> {
  const all = (await sendToAll(request)) as IndexStats[];
  const { names, layout } = request.records;
  const hidden = await Promise.all(names.map((_, i) => countHidden(request, index, i)));
  const documents = all.reduce((sum, { numberOfDocuments: n }, i) => sum + n - hidden[i]!, 0);
  const fields: Record<string, number> = {};
  for (const { fieldDistribution } of all)
    for (const [field, count] of Object.entries(fieldDistribution))
      fields[field] = (fields[field] ?? 0) + count;
  const isMoving = names.some((name) => hiddenCodes(name, layout).length > 0);
  return {
    numberOfDocuments: documents,
    isIndexing: all.some(({ isIndexing }) => isIndexing),
    // Of which fields the hidden documents have, the engine tells nothing.
    fieldDistribution: isMoving ? {} : fields,
  };
}

/** How many documents of an index do not count on a server. */
async function countHidden(request: ReadRequest, index: string, at: number): Promise<number> {
  const { names, layout } = request.records;
  const codes = hiddenCodes(names[at], layout);
  if (codes.length === 0 || hidingFilter(index, names[at], layout) === undefined) return 0;
  const url = new URL(`/indexes/${index}/search`, request.url);
  const asked = { ...request, url, method: 'POST' };
  const found = await send(asked, at, { filter: codeFilter(index, codes), limit: 0 });
  return (found as FoundPage).estimatedTotalHits;
}

async function searchIndex(request: ReadRequest, index: string): Promise<unknown> {
  const query = { ...(request.body as Omit<SentQuery, 'indexUid'>), indexUid: index };
  const page = readPage(query);
  return searchPage(request, query, page, (at, limit) => {
    const { indexUid: _, ...asked } = askServer(query, page, serverAt(request, at));
    return { ...asked, offset: 0, limit };
  });
}

/** A page of what all servers find; each is asked for all that may belong to it only where its likely share does not do. */
async function searchPage(
  request: ReadRequest,
  query: SentQuery,
  page: Page,
  bodyFor: (at: number, limit: number) => object,
): Promise<FoundPage> {
  const { layout } = request.records;
  const wanted = page.offset + page.limit;
  // All statements of a report are on one server, and stand together in lists.
  const isSpread = layout !== undefined && query.indexUid === REPORTS_INDEX;
  const share = isSpread ? likelyShare(wanted, countHomes(layout)) : wanted;
  const all = request.sends.map((_, at) => at);
  const answers = await searchServers(request, all, (at) => bodyFor(at, share));
  const short = share < wanted ? findShortAnswers(query, page, answers, share) : [];
  const whole = await searchServers(request, short, (at) => bodyFor(at, wanted));
  for (const [i, at] of short.entries()) answers[at] = whole[i];
  return mergeFound(query, page, dropMissing(answers));
}

async function searchAll(request: ReadRequest): Promise<unknown> {
  const { queries, federation } = request.body as {
    queries: SentQuery[];
    federation?: SentFederation;
  };
  if (federation !== undefined) return searchTogether(request, queries, federation);
  const pages = queries.map(readPage);
  const all = request.sends.map((_, at) => at);
  const answers = dropMissing(
    await searchServers<{ results: FoundPage[] }>(request, all, (at) => ({
      queries: queries.map((query, i) => {
        const { offset, limit } = pages[i]!;
        const asked = askServer(query, pages[i]!, serverAt(request, at));
        return { ...asked, offset: 0, limit: offset + limit };
      }),
    })),
  );
  const merge = (query: SentQuery, i: number) =>
    mergeFound(
      query,
      pages[i]!,
      answers.map(({ results }) => results[i]!),
    );
  return { results: queries.map(merge) };
}

/** The searches of a list are of one index, and sorted alike. */
async function searchTogether(
  request: ReadRequest,
  queries: SentQuery[],
  federation: SentFederation,
): Promise<unknown> {
  const page = readPage(federation);
  return searchPage(request, queries[0]!, page, (at, limit) => ({
    federation: { ...federation, offset: 0, limit },
    queries: queries.map((query) => askServer(query, page, serverAt(request, at))),
  }));
}

async function readDocuments(request: ReadRequest, index: string): Promise<FoundDocuments> {
  const { url, body } = request;
  const given = body ?? Object.fromEntries(url.searchParams);
  const { filter, ...rest } = given as { filter?: SentQuery['filter']; fields?: string | string[] };
  const page = readPage(rest as object);
  const fields = typeof rest.fields === 'string' ? rest.fields.split(',') : rest.fields;
  const fetching = { ...request, url: new URL(`/indexes/${index}/documents/fetch`, url) };
  const ask = async (at: number) => {
    const { name, layout } = serverAt(request, at);
    return send({ ...fetching, method: 'POST' }, at, {
      ...rest,
      ...(fields !== undefined && { fields }),
      filter: joinFilters(filter, hidingFilter(index, name, layout)),
      offset: 0,
      limit: page.offset + page.limit,
    });
  };
  const all = (await Promise.all(request.sends.map((_, at) => ask(at)))) as FoundDocuments[];
  const results = all.flatMap((each) => each.results);
  return {
    results: results.slice(page.offset, page.offset + page.limit),
    ...page,
    total: all.reduce((sum, { total }) => sum + total, 0),
  };
}

/**
 * The answers of some servers, in their order. One whose index never had a document rejects the fields to search: where others
 * have some, it has nothing, and no answer here.
 */
async function searchServers<Answer = FoundPage>(
  request: ReadRequest,
  servers: number[],
  bodyFor: (at: number) => object,
): Promise<(Answer | undefined)[]> {
  const asked = servers.map((at) => send(request, at, bodyFor(at)));
  const answers = await Promise.allSettled(asked);
  const failed = answers.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  const fault = failed.find((error: unknown) => !isUnfilled(error));
  if (fault !== undefined) throw fault;
  if (failed.length > 0 && failed.length === answers.length) throw failed[0];
  return answers.map((each) => (each.status === 'fulfilled' ? (each.value as Answer) : undefined));
}

function dropMissing<Answer>(answers: (Answer | undefined)[]): Answer[] {
  return answers.filter((answer) => answer !== undefined);
}

function isUnfilled(error: unknown): boolean {
  const code = error instanceof EngineRejection ? error.engineCode : undefined;
  return code === 'invalid_search_attributes_to_search_on';
}

function serverAt({ records: { names, layout } }: ReadRequest, at: number) {
  return { name: names[at], layout };
}

function sendToAll(request: Omit<ReadRequest, 'records'>): Promise<unknown[]> {
  return Promise.all(request.sends.map((_, at) => send(request, at)));
}

/** Sends a request to one server, as it is or with another body. */
function send(
  { url, method, body, sends }: Omit<ReadRequest, 'records'>,
  at: number,
  other = body,
): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json' };
  const sent = other === undefined ? {} : { body: JSON.stringify(other), headers };
  return sends[at]!(url, { method, ...sent });
}
