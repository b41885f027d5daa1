import { setImmediate } from 'node:timers/promises';
import type { RequestHandler } from 'express';
import pMap from 'p-map';
import { z } from 'zod';
import { XianbaoError } from '../../model/errors.js';
import { INTERVALS } from '../../model/time/interval.js';
import { byteSize } from '../../model/memory/byte-size.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import { resolveFilter } from '../../search/verify/selection.js';
import { tableText } from '../../search/export/table-text.js';
import { tallySeries } from '../../search/analysis/tally.js';
import type { BatchAnswer, BatchResult } from '../../model/api/counting/batch.js';
import { describeQuestion } from './citation.js';
import { presentTotal } from '../http/present.js';
import { filterParameters, match, q, readParameters, readSelection } from '../http/parameters.js';
import { toXianbaoError, toProblem } from '../http/problems.js';
import { PacedWriter } from '../http/request-work.js';
import { wantsCsv } from '../lists/tables.js';
import { streamPieces, type StreamQueues } from '../http/stream-pieces.js';
import { tookMs } from '../http/took.js';

/** A batch may have a thousand queries, each with filters of its own. */
export const MAX_BATCH_BYTES = 4 << 20;
const MAX_QUERIES = 1000;
const AT_ONCE = 4;
/** Of the results in memory, about: a batch of a thousand queries by month over ten years has a third of it. */
const MAX_RESULT_BYTES = 64 << 20;

const value = z.union([z.string(), z.array(z.string())]);
/** What a query may be narrowed by. What is wrong with it, the same parameter of an address tells. */
const filters = Object.fromEntries(
  Object.entries(filterParameters).map(([name, { description = '' }]) => [
    name,
    value.optional().meta({ description }),
  ]),
);
const how = z
  .string()
  .optional()
  .meta({
    description: 'exact (default) or relevance',
    override: { enum: ['exact', 'relevance'] },
  });
const querySchema = z.strictObject({ q: z.string(), match: how, ...filters });

export const batchSchema = z.strictObject({
  queries: z
    .array(z.union([z.string(), querySchema]))
    .min(1)
    .max(MAX_QUERIES),
  match: how,
  ...filters,
  interval: z.enum(INTERVALS).optional().meta({ description: 'Reports by period, too' }),
  occurrences: z.boolean().default(false).meta({
    description: 'Count occurrences, too; every report that matches is read for that',
  }),
  format: z.enum(['json', 'csv']).optional().meta({
    description:
      'csv: a row for each query, and one for each of its periods; also by Accept: text/csv',
  }),
  bom: z.boolean().default(false).meta({
    description: 'Begin CSV with a byte order mark, by which Excel knows UTF-8',
  }),
});
const singleParameters = z.strictObject({ q, match, ...filterParameters });

type Batch = z.infer<typeof batchSchema>;

/** POST /api/v1/batch */
export function batchRoute(reports: ReportSearch, queues: StreamQueues): RequestHandler {
  return async (request, response) => {
    const began = performance.now();
    const batch = readBatch(request.body);
    let bytes = 0;
    const results = await pMap(
      batch.queries,
      // Each waits for its own turn: a batch of a thousand does not keep others waiting to its end.
      async (one) => {
        const result = await queues.heavy.run(() => countOrProblem(reports, one, batch));
        bytes += byteSize(result);
        if (bytes > MAX_RESULT_BYTES) throw tooLarge();
        return result;
      },
      { concurrency: AT_ONCE },
    );
    if (wantsCsv(request, { format: batch.format })) {
      const { bom } = batch;
      const text = tableText(CSV_COLUMNS, csvRows(results), {
        format: 'csv',
        bom,
        verbatim: OWN_COLUMNS,
      });
      const sent = { type: 'text/csv; charset=utf-8', filename: 'xianbao-batch.csv', queues };
      await streamPieces(request, response, text, sent);
      return;
    }
    response.type('json');
    const writer = new PacedWriter(response, queues.idleMs);
    for (const piece of jsonPieces(results, tookMs(began))) {
      await writer.write(piece);
      await setImmediate();
      if (response.closed) return;
    }
    response.end();
  };
}

/** About so many characters of the answer are made at once. All of it would hold the event loop for a second. */
const PIECE_LENGTH = 256 * 1024;

/** The answer as JSON, a piece at a time: `BatchAnswer`. */
function* jsonPieces(results: BatchResult[], took: BatchAnswer['tookMs']): Generator<string> {
  let piece = '{"results":[';
  for (const [i, result] of results.entries()) {
    piece += (i === 0 ? '' : ',') + JSON.stringify(result);
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}],"tookMs":${took}}`;
}

/** What was asked, by which whoever asked finds the rows again. */
const OWN_COLUMNS = ['q', 'query'];
const CSV_COLUMNS = [...OWN_COLUMNS, 'period', 'reports', 'occurrences', 'relation', 'error'];

function readBatch(body: unknown): Batch {
  const read = batchSchema.safeParse(body);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const parameter = issue!.path.join('.') || 'body';
  const message = `${parameter}: ${issue!.message}`;
  throw new XianbaoError('invalid_body', message, { parameter });
}

function tooLarge(): XianbaoError {
  const message = `The answer has more than ${MAX_RESULT_BYTES >> 20} MB; ask in several requests, by a longer interval or with fewer filters.`;
  return new XianbaoError('invalid_body', message);
}

async function countOrProblem(
  reports: ReportSearch,
  one: Batch['queries'][number],
  batch: Batch,
): Promise<BatchResult> {
  const own = typeof one === 'string' ? { q: one } : one;
  try {
    return await countQuery(reports, own, batch);
  } catch (thrown) {
    const error = toXianbaoError(thrown);
    // What is wrong with one query says nothing of the others; an engine that is away does.
    if (error.status >= 500) throw thrown;
    return { q: own.q, error: toProblem(error) };
  }
}

async function countQuery(
  reports: ReportSearch,
  own: z.infer<typeof querySchema>,
  { queries: _, interval, occurrences, format: __, bom: ___, ...common }: Batch,
): Promise<BatchResult> {
  const parameters = readParameters(singleParameters, `?${batchAddress({ ...common, ...own })}`);
  const question = readSelection(parameters);
  const { selection } = question;
  const [found] = await tallySeries(reports, {
    compiled: selection.compiled,
    filter: await resolveFilter(reports, selection),
    interval: interval ?? 'year',
    measures: occurrences ? ['reports', 'occurrences'] : ['reports'],
  });
  const { total, relation, periods } = found!;
  const tallies = [...periods].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    q: own.q,
    total: presentTotal(total, found!),
    ...(occurrences && {
      occurrences: tallies.reduce((sum, [, each]) => sum + each.occurrences, 0),
    }),
    ...(interval && {
      periods: tallies.map(([period, each]) => ({ period, reports: each.reports })),
    }),
    ...describeQuestion(question, {
      path: '/api/v1/search',
      count: total,
      relation,
      engine: await reports.engineVersion(),
    }),
  };
}

function batchAddress(given: Record<string, string | string[] | undefined>): string {
  const parameters = new URLSearchParams();
  for (const [name, values] of Object.entries(given)) {
    for (const value of [values ?? []].flat()) parameters.append(name, value);
  }
  return parameters.toString();
}

async function* csvRows(results: BatchResult[]) {
  for (const result of results) {
    if ('error' in result) {
      yield [result.q, null, null, null, null, null, result.error.detail];
      continue;
    }
    const { q: asked, query, total, occurrences = null, periods } = result;
    yield [asked, query, null, total.value, occurrences, total.relation, null];
    for (const { period, reports } of periods ?? []) {
      yield [asked, query, period, reports, null, total.relation, null];
    }
  }
}
