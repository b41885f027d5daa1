import type { Meilisearch, MultiSearchParams } from 'meilisearch';
import { REPORTS_INDEX } from '../../model/index-settings.js';
import { normalForm } from '../../model/text/normal-form.js';
import { compareTexts } from '../../model/text/compare-texts.js';
import { splitParagraphs } from '../../model/report.js';
import { idCode } from '../../model/ids.js';
import { engineSearch, type StoredReport } from '../plan/engine-search.js';
import { fieldFilter, quote } from '../plan/filters.js';
import { validityFilter } from '../plan/scope.js';
import { Turn } from '../work/turn.js';

export interface SimilarReport {
  report: StoredReport;
  /** Whether both repeat one text. */
  reprint: boolean;
  /**
   * The share that the distinct runs of four characters of both texts have in those of either, in
   * normal form; `null` where one is too long to be compared.
   */
  similarity: number | null;
}

/** Only the newest reports of a keyword are compared; those that share much share a rarer keyword, too. */
const MAX_OF_KEYWORD = 100;
const RUN = 4;
/** Taking so many runs is far less than a turn. */
const RUNS_BEFORE_CHECK = 1_000;
/** Of reports that have to be alike, more are compared than are asked for: those that share keywords need not be. */
const COMPARED = 30;
/** In characters. */
const MAX_COMPARED = 100_000;

/**
 * The reports most like one: first those that repeat the same text, the earliest first, then those
 * that share most of its keywords; where they have to be alike, those most alike first.
 *
 * @param least the similarity that those which are no reprints must have; 0 for any
 * @param fields of the reports, besides those that are compared
 */
export async function findSimilarReports(
  client: Meilisearch,
  report: StoredReport,
  limit: number,
  fields: string[],
  least = 0,
): Promise<SimilarReport[]> {
  const wanted = [...new Set([...fields, 'id', 'title', 'body', 'keywords', 'reprintOf'])];
  const reprints = await findReprints(client, report, limit, wanted);
  const known = new Set([report.id, ...reprints.map(({ id }) => id)]);
  const missing = limit - reprints.length;
  const compared = least > 0 ? Math.max(missing, COMPARED) : missing;
  const alike = missing > 0 ? await alikeReports(client, report, known, compared, wanted) : [];
  const turn = new Turn();
  const own = await splitRuns(report, turn);
  const measured: SimilarReport[] = [];
  for (const other of [...reprints, ...alike]) {
    const similarity = own && sharedPart(own, await splitRuns(other, turn));
    const reprint = measured.length < reprints.length;
    measured.push({ report: other, reprint, similarity: similarity ?? null });
  }
  return least > 0 ? keepAlike(measured, least).slice(0, limit) : measured;
}

function keepAlike(measured: SimilarReport[], least: number): SimilarReport[] {
  const others = measured.filter(
    ({ reprint, similarity }) => !reprint && (similarity ?? 0) >= least,
  );
  return [
    ...measured.filter(({ reprint }) => reprint),
    ...others.toSorted((a, b) => b.similarity! - a.similarity!),
  ];
}

async function findReprints(
  client: Meilisearch,
  { id, reprintOf }: StoredReport,
  limit: number,
  fields: string[],
): Promise<StoredReport[]> {
  const original = quote(idCode(reprintOf ?? id));
  const { hits } = await engineSearch(client, {
    filter: `${validityFilter()} AND (idCode = ${original} OR reprintCode = ${original})`,
    sort: ['time:asc', 'idCode:asc'],
    limit: limit + 1,
    fields,
  });
  return hits.filter((hit) => hit.id !== id).slice(0, limit);
}

/** Reports that share keywords, a rare one counting for more: those that share most first. */
async function alikeReports(
  client: Meilisearch,
  { keywords }: StoredReport,
  known: Set<string>,
  limit: number,
  fields: string[],
): Promise<StoredReport[]> {
  const bearing = (filter: string, most: number) => ({
    indexUid: REPORTS_INDEX,
    q: '',
    filter,
    sort: ['time:desc', 'idCode:asc'],
    limit: most,
    attributesToRetrieve: ['id', 'keywords'],
  });
  const named = keywords.map((one) => `${validityFilter()} AND keywords = ${quote(one)}`);
  const { results } = await client.multiSearch<MultiSearchParams, StoredReport>({
    queries: [...named.map((one) => bearing(one, MAX_OF_KEYWORD)), bearing(validityFilter(), 0)],
  });
  const counts = results.map((result) => result.estimatedTotalHits ?? 0);
  const all = counts.at(-1)!;
  const weights = new Map(keywords.map((one, i) => [one, Math.log(1 + all / (counts[i]! + 1))]));
  const weigh = ({ keywords: shared }: StoredReport) =>
    shared.reduce((sum, one) => sum + (weights.get(one) ?? 0), 0);
  const candidates = new Map(results.flatMap(({ hits }) => hits.map((hit) => [hit.id, hit])));
  const chosen = [...candidates.values()]
    .filter(({ id }) => !known.has(id))
    .map((hit) => ({ id: hit.id, weight: weigh(hit) }))
    .toSorted((a, b) => b.weight - a.weight || compareTexts(a.id, b.id))
    .slice(0, limit)
    .map(({ id }) => id);
  if (chosen.length === 0) return [];
  const whole = await engineSearch(client, {
    filter: `${validityFilter()} AND ${fieldFilter('idCode', chosen.map(idCode))}`,
    limit,
    fields,
  });
  const byId = new Map(whole.hits.map((hit) => [hit.id, hit]));
  return chosen.flatMap((id) => byId.get(id) ?? []);
}

async function splitRuns(
  { title, body }: StoredReport,
  turn: Turn,
): Promise<Set<string> | undefined> {
  if (body.length > MAX_COMPARED) return undefined;
  const characters = [...splitParagraphs({ title, body }).map(normalForm).join('')];
  const runs = new Set<string>();
  for (let i = 0; i + RUN <= characters.length; i += 1) {
    runs.add(characters.slice(i, i + RUN).join(''));
    if (i % RUNS_BEFORE_CHECK === 0 && turn.isOver) await turn.next();
  }
  return runs;
}

function sharedPart(a: Set<string>, b: Set<string> | undefined): number | undefined {
  if (b === undefined || a.size + b.size === 0) return undefined;
  let shared = 0;
  for (const run of a) if (b.has(run)) shared += 1;
  return Math.round((shared / (a.size + b.size - shared)) * 1000) / 1000;
}
