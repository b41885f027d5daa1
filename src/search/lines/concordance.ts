import type { Meilisearch } from 'meilisearch';
import { readEngineVersion } from '../../engine/client/engine-version.js';
import { readGeneration } from '../../engine/reports-index.js';
import { XianbaoError } from '../../model/errors.js';
import type { CacheStore } from '../../model/memory/cache-store.js';
import { GenerationCache } from '../cache/generation-cache.js';
import type { ConcordanceLine, LineContext } from './concordance-lines.js';
import type {
  LinedDocument,
  LinedDocuments,
  LinesSelection,
  SelectedDocuments,
} from './lined-documents.js';
import { compareCodePoints, reverseCodePoints } from '../text/code-point-order.js';
import { engineSearch } from '../plan/engine-search.js';
import type { Exactness } from '../verify/exact-search.js';
import { assertedLeaves, type Expression } from '../query/expression.js';
import { keysFilter } from '../plan/filters.js';
import { sortInTurns } from '../work/sort-in-turns.js';
import { mapInTurns } from '../work/turn.js';
import { findOccurrences } from '../text/find-occurrences.js';
import { readExactness } from '../verify/report-search.js';

export const CONCORDANCE_SORTS = ['date', '-date', 'left', 'right', 'county'] as const;
export type ConcordanceSort = (typeof CONCORDANCE_SORTS)[number];

export interface ConcordanceRequest {
  selection: LinesSelection;
  sort: ConcordanceSort;
  context: LineContext;
  offset: number;
  limit: number;
  /** Fields of the lines' reports, besides those that lines are read from. */
  fields: string[];
}

export interface Concordance extends Exactness {
  query: string;
  /** The documents that match. */
  documents: number;
  occurrences: number;
  lines: ConcordanceLine[];
}

/** Lines of a document that follow each other in the concordance. */
interface LineRun {
  key: string;
  /** The first of them among the document's own lines, from 0. */
  from: number;
  count: number;
}

interface FoundRuns {
  documents: number;
  occurrences: number;
  /** The beginning of the concordance, mostly the whole. */
  runs: LineRun[];
}

/** Lines that are sorted by their contexts, for which all must be in memory. */
export const MAX_SORTED = 100_000;
/** Runs cached for later pages; lines after them are looked up again. */
const MAX_RUNS = 500_000;
/** What a run takes, about, besides its key. */
const RUN_BYTES = 64;

/** Every occurrence in its context. The places of the lines are cached for later pages. */
export class ConcordanceSearch {
  readonly #client: Meilisearch;
  readonly #documents: LinedDocuments;
  readonly #found: GenerationCache<FoundRuns>;

  constructor(client: Meilisearch, documents: LinedDocuments, store: CacheStore) {
    this.#found = new GenerationCache(store, ({ runs }) => RUN_BYTES * runs.length);
    this.#client = client;
    this.#documents = documents;
  }

  /**
   * The version of the engine, for citations; `null` where it may not be asked.
   *
   * @throws XianbaoError `engine_unavailable`
   */
  engineVersion(): Promise<string | null> {
    return readEngineVersion(this.#client);
  }

  /**
   * @throws XianbaoError `invalid_parameter` where there are too many lines to sort, `engine_unavailable`
   */
  async concordance(request: ConcordanceRequest): Promise<Concordance> {
    const { selection, offset, limit } = request;
    const { query, sought } = selection.compiled;
    if (sought === undefined) {
      throw new XianbaoError('invalid_parameter', 'q: name what to look for.', { parameter: 'q' });
    }
    const selected = await this.#documents.select(selection);
    const found = await this.#findCached(request, selected, sought);
    const { documents, occurrences } = found;
    const held = found.runs.reduce((sum, { count }) => sum + count, 0);
    const isHeld = held === occurrences || offset + limit <= held;
    const runs = isHeld
      ? cutPage(found.runs, offset, limit)
      : cutPage((await this.#find(request, selected, sought, { offset, limit })).runs, 0, limit);
    const lines = await this.#readLines(runs, request, sought);
    return { query, documents, occurrences, lines, ...readExactness(selection.compiled) };
  }

  async #findCached(
    request: ConcordanceRequest,
    selected: SelectedDocuments,
    sought: Expression,
  ): Promise<FoundRuns> {
    const { sort } = request;
    const { compiled, filter } = selected;
    const { query, match } = compiled;
    const context = sort === 'left' || sort === 'right' ? request.context : undefined;
    const key = JSON.stringify([query, match, filter, sort, context]);
    const generation = await readGeneration(this.#client, this.#documents.index);
    return this.#found.getOrCompute(
      key,
      generation,
      async () =>
        (await this.#askTexts(request, selected, sought)) ??
        (await this.#find(request, selected, sought)),
    );
  }

  /** The runs of lines from the stored texts; those sorted by their contexts take the texts as printed. */
  async #askTexts(
    { sort }: ConcordanceRequest,
    selected: SelectedDocuments,
    sought: Expression,
  ): Promise<FoundRuns | undefined> {
    if (sort === 'left' || sort === 'right') return undefined;
    const order = ({ date: 'oldest', '-date': 'newest', county: 'county' } as const)[sort];
    const asked = { leaves: [...assertedLeaves(sought)], order, limit: MAX_RUNS };
    const found = await this.#documents.askTexts('lineRuns', [selected], asked);
    if (found === undefined) return undefined;
    if (found.isCut && sort === 'county') throw tooManyLines(sort);
    const { documents, occurrences, runs } = found;
    return { documents, occurrences, runs: runs.map((run) => ({ ...run, from: 0 })) };
  }

  /** The lines' places; with `only`, of these lines alone. */
  async #find(
    { sort, context }: ConcordanceRequest,
    selected: SelectedDocuments,
    sought: Expression,
    only?: { offset: number; limit: number },
  ): Promise<FoundRuns> {
    const order = sort === '-date' ? 'newest' : 'oldest';
    const documents = this.#documents;
    const fields = [...documents.fields, 'county'];
    const found: FoundRuns = { documents: 0, occurrences: 0, runs: [] };
    const keys: string[] = [];
    for await (const document of documents.matching({ ...selected, order }, fields)) {
      found.documents += 1;
      const before = found.occurrences;
      if (sort === 'left' || sort === 'right') {
        const lines = documents.readLines(document, sought, context);
        for (const [from, line] of lines.entries()) {
          found.runs.push({ key: document.key, from, count: 1 });
          keys.push(sort === 'left' ? reverseCodePoints(line.left) : line.right);
        }
        found.occurrences += lines.length;
        if (found.occurrences > MAX_SORTED) throw tooManyLines(sort);
        continue;
      }
      const count = findOccurrences(documents.toText(document), sought).length;
      found.occurrences += count;
      if (count === 0) continue;
      if (only !== undefined) {
        const from = Math.max(0, only.offset - before);
        if (from < count) found.runs.push({ key: document.key, from, count: count - from });
        if (found.occurrences >= only.offset + only.limit) break;
      } else if (found.runs.length < MAX_RUNS) {
        found.runs.push({ key: document.key, from: 0, count });
        if (sort === 'county') keys.push(document.county ?? '~');
      } else if (sort === 'county') {
        throw tooManyLines(sort);
      }
    }
    if (keys.length > 0) found.runs = await sortRuns(found.runs, keys);
    return found;
  }

  async #readLines(
    runs: LineRun[],
    { context, limit, fields }: ConcordanceRequest,
    sought: Expression,
  ): Promise<ConcordanceLine[]> {
    const keys = [...new Set(runs.map(({ key }) => key))];
    if (keys.length === 0) return [];
    const documents = this.#documents;
    const { hits } = await engineSearch<LinedDocument>(this.#client, {
      index: documents.index,
      filter: keysFilter('IN', keys),
      limit,
      fields: ['key', ...documents.fields, ...fields],
    });
    const read = await mapInTurns(hits, (hit) => {
      return [hit.key, documents.readLines(hit, sought, context)] as const;
    });
    const lines = new Map(read);
    return runs.flatMap(({ key, from, count }) => lines.get(key)?.slice(from, from + count) ?? []);
  }
}

/** The part of the runs that holds the lines of a page. */
function cutPage(runs: LineRun[], offset: number, limit: number): LineRun[] {
  const page: LineRun[] = [];
  let at = 0;
  for (const { key, from, count } of runs) {
    if (at >= offset + limit) break;
    const first = Math.max(0, offset - at);
    const last = Math.min(count, offset + limit - at);
    if (first < last) page.push({ key, from: from + first, count: last - first });
    at += count;
  }
  return page;
}

async function sortRuns(runs: LineRun[], keys: string[]): Promise<LineRun[]> {
  const keyed = runs.map((run, i) => ({ run, key: keys[i]! }));
  const sorted = await sortInTurns(keyed, (a, b) => compareCodePoints(a.key, b.key));
  return sorted.map(({ run }) => run);
}

function tooManyLines(sort: string): XianbaoError {
  const message = `sort: ${sort} sorts up to ${MAX_SORTED} lines; narrow the search, or sort by date.`;
  return new XianbaoError('invalid_parameter', message, { parameter: 'sort' });
}
