import { z } from 'zod';
import { idCode } from '../../../model/ids.js';
import { EVERY_REPORT } from '../../../search/plan/compile-query.js';
import { fieldFilter } from '../../../search/plan/filters.js';
import { validityFilter } from '../../../search/plan/scope.js';
import type { ReportSearch } from '../../../search/verify/report-search.js';
import { withPauses } from '../../../search/work/with-pauses.js';
import { AnswerBytes } from './answer-bytes.js';
import { MeilisearchError } from './meilisearch-error.js';
import { readMeilisearchFilter } from './meilisearch-filter.js';
import type { MeilisearchHit } from './formatted-hit.js';
import { countSchema, filterSchema, hitsSchema, USUAL_HITS } from './meilisearch-schema.js';
import { pickFields } from './present-hit.js';
import { engineOrder } from './sort-fields.js';

const names = z.array(z.string().max(200)).max(1_000).nullish();

/** Which reports are wanted, in Meilisearch's own shape. */
export const documentsSchema = z
  .strictObject({
    offset: countSchema.default(0),
    limit: hitsSchema.default(USUAL_HITS),
    fields: names.meta({ description: 'All that are shown where it is missing' }),
    ids: names.meta({ description: 'Ids of reports' }),
    filter: filterSchema,
    sort: names,
    retrieveVectors: z.boolean().default(false),
  })
  .meta({ id: 'MeilisearchDocumentsQuery' });

export const documentSchema = z
  .record(z.string(), z.unknown())
  .meta({ description: 'A report as the index has it' });

export const documentsAnswerSchema = z
  .object({ results: z.array(documentSchema), offset: z.int(), limit: z.int(), total: z.int() })
  .meta({ id: 'MeilisearchDocuments' });

export type DocumentsQuery = z.infer<typeof documentsSchema>;

/**
 * The current reports, by pages.
 *
 * @throws MeilisearchError `invalid_document_filter`, `invalid_document_sort`
 */
export async function answerDocuments(
  reports: ReportSearch,
  { offset, limit, fields, ids, filter, sort, retrieveVectors }: DocumentsQuery,
): Promise<z.infer<typeof documentsAnswerSchema>> {
  const shown = fields?.includes('*') ? ['*'] : (fields ?? ['*']);
  const found = await ofDocuments(() =>
    reports.search({
      compiled: EVERY_REPORT,
      filter: [
        validityFilter(),
        ...(ids ? [fieldFilter('idCode', ids.map(idCode))] : []),
        ...readMeilisearchFilter(filter),
      ].join(' AND '),
      sort: sort && sort.length > 0 ? engineOrder(sort) : ['time:desc', 'idCode:asc'],
      offset,
      limit,
      fields: shown,
    }),
  );
  const bytes = new AnswerBytes();
  const results: MeilisearchHit[] = [];
  for await (const hit of withPauses(found.hits)) {
    const picked = pickFields({ ...hit }, shown);
    bytes.add(picked);
    results.push(retrieveVectors ? { ...picked, _vectors: {} } : picked);
  }
  return { results, offset, limit, total: found.total };
}

/** @throws MeilisearchError `document_not_found` */
export async function answerDocument(
  reports: ReportSearch,
  id: string,
  query: Pick<DocumentsQuery, 'fields' | 'retrieveVectors'>,
): Promise<MeilisearchHit> {
  const asked = { offset: 0, limit: 1, ids: [id], filter: [], sort: null };
  const { results } = await answerDocuments(reports, { ...query, ...asked });
  const [document] = results;
  if (document !== undefined) return document;
  throw new MeilisearchError(404, 'document_not_found', `Document \`${id}\` not found.`);
}

/** Meilisearch names errors by what was asked; those of a search are here of documents. */
async function ofDocuments<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    const code = (error as { code?: unknown; engineCode?: unknown }).code;
    const engineCode = (error as { engineCode?: unknown }).engineCode;
    const [, name] = /^invalid_search_(filter|sort)$/u.exec(String(engineCode ?? code)) ?? [];
    if (name === undefined) throw error;
    const { message } = error as Error;
    throw new MeilisearchError(400, `invalid_document_${name}`, message, { cause: error });
  }
}
