import type { Archive } from '../../../indexer/archive/archive.js';
import type { ReadItem } from '../../../indexer/read/read-pool.js';
import { compileQuery } from '../../../src/search/plan/compile-query.js';
import { askNumbers, type ToldNumbers } from './ask-numbers.js';
import { countMatches, currentReports } from './scan-archive.js';

/** What was found of one query. */
export interface Verification {
  q: string;
  /** By reading every report's archived text. */
  archive: number;
  told: ToldNumbers;
  /** Where another number stands than that of the archive. None where the query is not counted exactly. */
  differing: (keyof ToldNumbers)[];
}

/**
 * Counts each query in every way there is: by all parts of the gateway's API, and by reading the archive. All must
 * agree. A query that the API itself calls inexact must find no fewer than there are.
 *
 * @throws XianbaoError where a query cannot be read, `archive_corrupt`
 */
export async function verifyQueries(
  queries: readonly string[],
  gateway: string,
  archive: Archive,
  read: ReadItem,
): Promise<Verification[]> {
  const expressions = queries.map((q) => compileQuery(q, 'exact').expression);
  const counts = await countMatches(currentReports(archive, read), expressions);
  const verifications: Verification[] = [];
  for (const [i, q] of queries.entries()) {
    const told = await askNumbers(gateway, q);
    verifications.push({
      q,
      archive: counts[i]!,
      told,
      differing: findDifferences(told, counts[i]!),
    });
  }
  return verifications;
}

/** Parts of the API that tell another number than `count`; none where the query is not counted exactly. */
export function findDifferences(told: ToldNumbers, archive: number): (keyof ToldNumbers)[] {
  const { relation, ...numbers } = told;
  if (relation !== 'exact') return told.search < archive ? ['search'] : [];
  return Object.entries(numbers).flatMap(([name, number]) =>
    number === archive ? [] : [name as keyof ToldNumbers],
  );
}

/** `基层党建: archive 3; search 2, trends 2` */
export function printVerification({ q, archive, told, differing }: Verification): string {
  const asked = q.trim() === '' ? 'every report' : q;
  if (differing.length === 0)
    return `${asked}: ${archive}${told.relation === 'exact' ? '' : ' (at most)'}`;
  return `${asked}: archive ${archive}; ${differing.map((name) => `${name} ${told[name]}`).join(', ')}`;
}
