import type { Match } from '../plan/compile-query.js';
import { quoted } from '../plan/filters.js';
import type { ReportSearch } from './report-search.js';

/** A query with what narrows it, in the engine's language. */
interface Narrowed {
  q: string;
  match: Match;
  filter: string;
}

const ORIGINALS = 'reprintOf IS NULL OR reprintOf NOT EXISTS';

/**
 * A filter that leaves each text once among the reports that match: the original where it matches,
 * else the earliest reprint that does, so that a text which only a reprint brings within the filters
 * still counts.
 */
export async function countedOnce(reports: ReportSearch, asked: Narrowed): Promise<string> {
  const ids = await facetValues(reports, asked, 'reprintOf', 'reprintOf IS NOT NULL');
  if (ids.length === 0) return `(${ORIGINALS})`;
  const matching = await facetValues(reports, asked, 'id', among('id', ids));
  const present = new Set(matching);
  const missing = ids.filter((id) => !present.has(id));
  if (missing.length === 0) return `(${ORIGINALS})`;
  const first = new Map<string, string>();
  const filter = `${asked.filter} AND ${among('reprintOf', missing)}`;
  for await (const { key, reprintOf } of reports.matching({ ...asked, filter }, ['reprintOf'])) {
    if (reprintOf && !first.has(reprintOf)) first.set(reprintOf, key);
  }
  return `(${ORIGINALS} OR ${among('key', [...first.values()])})`;
}

async function facetValues(
  reports: ReportSearch,
  asked: Narrowed,
  field: 'id' | 'reprintOf',
  narrower: string,
): Promise<string[]> {
  const page = { facets: [field], sort: [], offset: 0, limit: 0, fields: ['key'] };
  const filter = `${asked.filter} AND ${narrower}`;
  const { facets } = await reports.search({ ...asked, ...page, filter });
  return Object.keys(facets[field] ?? {});
}

function among(field: string, values: string[]): string {
  return `${field} IN [${values.map(quoted).join(', ')}]`;
}
