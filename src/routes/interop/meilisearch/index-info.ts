import type { Meilisearch } from 'meilisearch';
import { z } from 'zod';
import { readIndexState } from '../../../engine/reports-index.js';
import { INDEX_SETTINGS, REPORTS_INDEX } from '../../../model/index-settings.js';
import { EVERY_REPORT } from '../../../search/plan/compile-query.js';
import { validityFilter } from '../../../search/plan/scope.js';
import type { ReportSearch } from '../../../search/verify/report-search.js';

export const indexSchema = z
  .object({
    uid: z.literal(REPORTS_INDEX),
    createdAt: z.string(),
    updatedAt: z.string(),
    primaryKey: z.literal('id'),
  })
  .meta({ id: 'MeilisearchIndex' });

export const indexesSchema = z
  .object({ results: z.array(indexSchema), offset: z.int(), limit: z.int(), total: z.int() })
  .meta({ id: 'MeilisearchIndexes' });

export const indexStatsSchema = z
  .object({
    numberOfDocuments: z.int().meta({ description: 'Current reports' }),
    isIndexing: z.boolean(),
    fieldDistribution: z.record(z.string(), z.int()).meta({
      description: 'Reports that have a field, of the fields where the number is known exactly',
    }),
    numberOfEmbeddings: z.literal(0),
    numberOfEmbeddedDocuments: z.literal(0),
  })
  .meta({ id: 'MeilisearchStats' });

export const availableSchema = z.object({ status: z.literal('available') });

/** The index that programs see. */
export async function describeIndex(client: Meilisearch): Promise<z.infer<typeof indexSchema>> {
  return { uid: REPORTS_INDEX, ...(await readIndexState(client)), primaryKey: 'id' };
}

/** How many reports there are, and how many have a field. */
export async function countIndex(
  client: Meilisearch,
  reports: ReportSearch,
): Promise<z.infer<typeof indexStatsSchema>> {
  const { total } = await reports.search({ compiled: EVERY_REPORT, filter: validityFilter() });
  const {
    numberOfDocuments: versions,
    isIndexing,
    fieldDistribution,
  } = await client.index(REPORTS_INDEX).getStats();
  // The engine counts earlier versions, too: what all of them have the current ones have.
  const known = INDEX_SETTINGS.displayedAttributes.flatMap((field): [string, number][] => {
    const count = fieldDistribution[field];
    if (count === undefined) return [];
    if (count === versions) return [[field, total]];
    return total === versions ? [[field, count]] : [];
  });
  return {
    numberOfDocuments: total,
    isIndexing,
    fieldDistribution: Object.fromEntries(known),
    numberOfEmbeddings: 0,
    numberOfEmbeddedDocuments: 0,
  };
}
