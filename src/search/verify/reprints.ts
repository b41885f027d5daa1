import type { CompiledQuery } from '../plan/compile-query.js';
import { fieldFilter } from '../plan/filters.js';
import type { ReportSearch } from './report-search.js';

/** Codes of ids, not ids: the engine takes two values that differ in case for one. */
type CodeField = 'idCode' | 'reprintCode';

const ORIGINALS = 'reprintCode IS NULL OR reprintCode NOT EXISTS';

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
  const values = (field: CodeField, narrower: string) =>
    facetValues(reports, compiled, field, `${filter} AND ${narrower}`);
  const originals = await values('reprintCode', `NOT (${ORIGINALS})`);
  if (originals.length === 0) return `(${ORIGINALS})`;
  const present = new Set(await values('idCode', fieldFilter('idCode', originals)));
  const missing = originals.filter((code) => !present.has(code));
  if (missing.length === 0) return `(${ORIGINALS})`;
  const first = new Map<string, string>();
  const reprinted = `${filter} AND ${fieldFilter('reprintCode', missing)}`;
  const matching = reports.matching({ compiled, filter: reprinted }, ['reprintCode']);
  for await (const { key, reprintCode } of matching) {
    if (reprintCode && !first.has(reprintCode)) first.set(reprintCode, key);
  }
  return `(${ORIGINALS} OR ${fieldFilter('key', [...first.values()])})`;
}

async function facetValues(
  reports: ReportSearch,
  compiled: CompiledQuery,
  field: CodeField,
  filter: string,
): Promise<string[]> {
  const { facets } = await reports.search({ compiled, filter, facets: [field] });
  return Object.keys(facets[field] ?? {});
}
