import type { Index, Meilisearch } from 'meilisearch';
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { takeLock } from '../engine/file-lock.js';
import { EngineRejection } from '../engine/client/http-client.js';
import { joinGenerations, readIndexState } from '../engine/reports-index.js';
import { hidingFilter, joinFilters } from '../engine/spread/hide-moved.js';
import { readRecords } from '../engine/spread/layout-record.js';
import { FULL_SEGMENT, type TextStore } from './text-store.js';
import type { StoredText } from './stored-text.js';
import { STORED_INDEXES, type StoredName } from './to-stored-text.js';

/** Documents in one answer of the engine: a megabyte or two. */
const PAGE = 1_000;
/** So many UTF-16 units of texts become a segment, even if few reports have them. */
const SEGMENT_UNITS = 8 << 20;
/** Cutting so many into words takes some milliseconds, in which nobody else is answered. */
const TEXTS_IN_TURN = 4;
/** An index that changes while it is read is read on; after so many times, the caller comes back later. */
const MAX_ROUNDS = 4;

/** How the store of texts stands to the index. */
export type Following =
  /** It has the texts of the index's current state. */
  | 'current'
  /** The index changes, another process writes the store, or the index cannot be followed. */
  | 'behind';

/**
 * Brings a store of texts to the state of the index, by reading what changed since: documents have the number of
 * the change that wrote them. An index made anew is read from the start. Interrupted at any moment, it goes on
 * where it was.
 *
 * @param clients one for each server that the index is spread over
 * @param lock path of the file that keeps other processes from writing the same store meanwhile
 * @throws XianbaoError `engine_unavailable`, and `invalid_configuration` where a server that has reports is not among them
 */
export async function followIndex(
  store: TextStore,
  clients: readonly Meilisearch[],
  { of, lock }: { of: StoredName; lock: string },
): Promise<Following> {
  if (isCurrent(store, await readStates(clients, of))) return 'current';
  const held = takeLock(lock);
  if (held === undefined) return 'behind';
  try {
    store.reload();
    return await follow(store, clients, of);
  } finally {
    held.release();
  }
}

async function follow(
  store: TextStore,
  clients: readonly Meilisearch[],
  of: StoredName,
): Promise<Following> {
  let isAnew = false;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const { names, layout } = await readRecords(clients);
    const states = await readStates(clients, of);
    if (isCurrent(store, states)) return 'current';
    if (!knowsOnly(store, states)) store.reset();
    if (Object.keys(store.revisions).length === 0) isAnew = true;
    let total = 0;
    for (const [i, client] of clients.entries()) {
      const index = client.index<Fetched>(STORED_INDEXES[of].index);
      const part = { index, of, hiding: hidingFilter(index.uid, names[i], layout) };
      const { createdAt } = states[i]!;
      const revisions = await countRevisions(part, store.revisions[createdAt] ?? 0);
      if (revisions === undefined) return 'behind';
      await readRevisions(store, part, { createdAt, revisions });
      total += await countDocuments(part);
    }
    if (!isDeepStrictEqual(await readStates(clients, of), states)) continue;
    if (total === store.size) {
      const known = states.map(({ createdAt }) => [createdAt, store.revisions[createdAt] ?? 0]);
      store.commit(Object.fromEntries(known), joinStates(states));
      return 'current';
    }
    // Documents were removed, which leaves no trace. If reading anew does not help, there are some without a revision.
    if (isAnew) return 'behind';
    store.reset();
  }
  return 'behind';
}

/** The part of the index that one server has. */
interface IndexPart {
  index: Index<Fetched>;
  of: StoredName;
  /** Leaves out what belongs to another server. */
  hiding: string | undefined;
}

type IndexState = Awaited<ReturnType<typeof readIndexState>>;

function readStates(clients: readonly Meilisearch[], of: StoredName): Promise<IndexState[]> {
  return Promise.all(clients.map((client) => readIndexState(client, STORED_INDEXES[of].index)));
}

function joinStates(states: IndexState[]): string {
  return joinGenerations(states.map(({ updatedAt }) => updatedAt));
}

function isCurrent(store: TextStore, states: IndexState[]): boolean {
  const isKnown = states.every(({ createdAt }) => createdAt in store.revisions);
  return isKnown && knowsOnly(store, states) && store.generation === joinStates(states);
}

/** Whether all indexes that the store has texts of are still there. */
function knowsOnly(store: TextStore, states: IndexState[]): boolean {
  const made = new Set(states.map(({ createdAt }) => createdAt));
  return Object.keys(store.revisions).every((createdAt) => made.has(createdAt));
}

/** How many documents each later change wrote; `undefined` where the index has no such numbers. */
async function countRevisions(
  { index, hiding }: IndexPart,
  after: number,
): Promise<[revision: number, documents: number][] | undefined> {
  try {
    const filter = joinFilters(`revision > ${after}`, hiding);
    const request = { filter, facets: ['revision'], limit: 0 };
    const { facetDistribution } = await index.search(null, request);
    return Object.entries(facetDistribution?.revision ?? {})
      .map(([revision, count]): [number, number] => [Number(revision), count])
      .toSorted((a, b) => a[0] - b[0]);
  } catch (error) {
    // An index of an earlier version that nothing was written to since.
    if (error instanceof EngineRejection && error.engineCode === 'invalid_search_filter')
      return undefined;
    throw error;
  }
}

async function countDocuments({ index, hiding }: IndexPart): Promise<number> {
  return (await index.search(null, { filter: hiding, limit: 0 })).estimatedTotalHits;
}

/** Reads what the changes wrote, in their order, and commits it segment by segment. */
async function readRevisions(
  store: TextStore,
  part: IndexPart,
  {
    createdAt,
    revisions,
  }: { createdAt: string; revisions: [revision: number, documents: number][] },
): Promise<void> {
  const toText = STORED_INDEXES[part.of].toText as (document: Fetched) => StoredText;
  let waiting: StoredText[] = [];
  let units = 0;
  const flush = (revision: number) => {
    store.add(waiting);
    store.commit({ [createdAt]: revision });
    waiting = [];
    units = 0;
  };
  for (const { from, to } of joinRevisions(revisions)) {
    for (const document of await readDocuments(part, `revision ${from} TO ${to}`)) {
      const text = toText(document);
      waiting.push(text);
      units += text.normal.length;
      if (waiting.length % TEXTS_IN_TURN === 0) await setImmediate();
    }
    if (waiting.length >= FULL_SEGMENT || units >= SEGMENT_UNITS) flush(to);
  }
  const last = revisions.at(-1)?.[0];
  if (last !== undefined && waiting.length > 0) flush(last);
}

/** Neighbouring changes that fit in one page; a larger one is a page of its own. */
function joinRevisions(revisions: [revision: number, documents: number][]) {
  const joined: { from: number; to: number; count: number }[] = [];
  for (const [revision, count] of revisions) {
    const last = joined.at(-1);
    if (last !== undefined && last.count + count <= PAGE)
      Object.assign(last, { to: revision, count: last.count + count });
    else joined.push({ from: revision, to: revision, count });
  }
  return joined;
}

type Fetched = { key: string };

/** All documents under a filter, page by page. */
async function readDocuments({ index, of, hiding }: IndexPart, range: string): Promise<Fetched[]> {
  const documents = new Map<string, Fetched>();
  const filter = joinFilters(range, hiding);
  for (let offset = 0; ; offset += PAGE) {
    const attributesToRetrieve = STORED_INDEXES[of].fields;
    const request = { filter, offset, limit: PAGE, attributesToRetrieve };
    const { hits, estimatedTotalHits } = await index.search(null, request);
    for (const hit of hits) documents.set(hit.key, hit);
    if (hits.length < PAGE || offset + PAGE >= estimatedTotalHits) return [...documents.values()];
  }
}
