import type { CompiledQuery } from '../plan/compile-query.js';
import { fieldFilter } from '../plan/filters.js';
import type { ReportSearch } from './report-search.js';

const ORIGINALS = 'reprintOf IS NULL OR reprintOf NOT EXISTS';

/**
 * A filter that leaves each text once among the reports that match: the original where it matches,
 * else the earliest reprint that does, so that a text which only a reprint brings within the filters
 * still counts.
 */
export async function oncePerText(
  reports: ReportSearch,
  compiled: CompiledQuery,
  filter: string,
): Promise<string> {
  const values = (field: 'id' | 'reprintOf', narrower: string) =>
    facetValues(reports, compiled, field, `${filter} AND ${narrower}`);
  const ids = await values('reprintOf', 'reprintOf IS NOT NULL');
  if (ids.length === 0) return `(${ORIGINALS})`;
  const present = new Set(await values('id', fieldFilter('id', ids)));
  const missing = ids.filter((id) => !present.has(id));
  if (missing.length === 0) return `(${ORIGINALS})`;
  const first = new Map<string, string>();
  const reprinted = `${filter} AND ${fieldFilter('reprintOf', missing)}`;
  const matching = reports.matching({ compiled, filter: reprinted }, ['reprintOf']);
  for await (const { key, reprintOf } of matching) {
    if (reprintOf && !first.has(reprintOf)) first.set(reprintOf, key);
  }
  return `(${ORIGINALS} OR ${fieldFilter('key', [...first.values()])})`;
}

async function facetValues(
  reports: ReportSearch,
  compiled: CompiledQuery,
  field: 'id' | 'reprintOf',
  filter: string,
): Promise<string[]> {
  const { facets } = await reports.search({ compiled, filter, facets: [field] });
  return Object.keys(facets[field] ?? {});
}
