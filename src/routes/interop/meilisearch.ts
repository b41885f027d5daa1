import express, { type ErrorRequestHandler, type RequestHandler, type Router } from 'express';
import type { Meilisearch } from 'meilisearch';
import type { z } from 'zod';
import { EngineRejection } from '../../engine/http-client.js';
import { XianbaoError } from '../../model/errors.js';
import { INDEX_SETTINGS, REPORTS_INDEX } from '../../model/index-settings.js';
import { planWords } from '../../search/plan/plan-words.js';
import { searchPlanned } from './meilisearch-engine.js';
import { formattedHit, type MeilisearchHit } from './meilisearch-format.js';
import {
  meilisearchQuerySchema,
  multiSearchSchema,
  type MeilisearchQuery,
} from './meilisearch-schema.js';

const LARGEST_BODY = '256kb';
/** As many values of a facet as Meilisearch gives unless it is configured otherwise. */
const MAX_FACET_VALUES = 100;
const DISPLAYED = new Set<string>(INDEX_SETTINGS.displayedAttributes);

/** An error in Meilisearch's own shape. */
class MeilisearchError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/**
 * POST /multi-search and POST /indexes/reports/search, as Meilisearch has them, so that programs
 * written for it work: read only, of the reports that stand now, by the words of their texts.
 */
export function meilisearchRoutes(client: Meilisearch): Router {
  const router = express.Router();
  const body: RequestHandler = express.json({ limit: LARGEST_BODY });
  router.post('/multi-search', body, async (request, response) => {
    const { queries } = read(multiSearchSchema, request.body);
    for (const { indexUid } of queries) checkIndex(indexUid);
    const results = await answers(client, queries);
    response.json({ results: results.map((each) => ({ indexUid: REPORTS_INDEX, ...each })) });
  });
  router.post('/indexes/:index/search', body, async (request, response) => {
    checkIndex(String(request.params.index));
    const [answer] = await answers(client, [read(meilisearchQuerySchema, request.body)]);
    response.json(answer);
  });
  router.use(errorHandler);
  return router;
}

async function answers(client: Meilisearch, queries: MeilisearchQuery[]): Promise<object[]> {
  const planned = queries.map((query) => ({
    query,
    plan: planWords(query.q, query.attributesToSearchOn),
  }));
  const results = await searchPlanned(client, planned);
  return results.map((result, i) => {
    const { query, plan } = planned[i]!;
    return {
      ...result,
      query: query.q,
      hits: result.hits.map((hit) => presented(hit, query, plan.sought)),
      ...(result.facetDistribution && {
        facetDistribution: Object.fromEntries(
          Object.entries(result.facetDistribution).map(([name, counts]) => [name, most(counts)]),
        ),
      }),
    };
  });
}

function presented(
  hit: MeilisearchHit,
  query: MeilisearchQuery,
  expression: Parameters<typeof formattedHit>[2],
): MeilisearchHit {
  const { attributesToRetrieve } = query;
  const isShown = (name: string) =>
    attributesToRetrieve.includes('*') ||
    attributesToRetrieve.includes(name) ||
    !DISPLAYED.has(name);
  const formatted = formattedHit(hit, query, expression);
  return Object.fromEntries(Object.entries(formatted).filter(([name]) => isShown(name)));
}

function most(counts: Record<string, number>): Record<string, number> {
  const sorted = Object.entries(counts).toSorted((a, b) => b[1] - a[1]);
  return Object.fromEntries(sorted.slice(0, MAX_FACET_VALUES));
}

function checkIndex(uid: string): void {
  if (uid === REPORTS_INDEX) return;
  throw new MeilisearchError(404, 'index_not_found', `Index \`${uid}\` not found.`);
}

function read<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  if (body === undefined) {
    const message = 'Send a body of JSON with Content-Type: application/json.';
    throw new MeilisearchError(415, 'invalid_content_type', message);
  }
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue?.path.map((step) => `.${String(step)}`).join('') ?? '';
  throw new MeilisearchError(
    400,
    'bad_request',
    `Invalid value at \`${place}\`: ${issue?.message}`,
  );
}

const errorHandler: ErrorRequestHandler = (thrown: unknown, _request, response, next) => {
  const error = inShape(thrown);
  if (error === undefined || response.headersSent) {
    next(thrown);
    return;
  }
  const { status, code, message } = error;
  response.status(status).json({ message, code, type: 'invalid_request', link: '/docs' });
};

/** What the caller did wrong; everything else is a problem like any other. */
function inShape(
  thrown: unknown,
): Pick<MeilisearchError, 'status' | 'code' | 'message'> | undefined {
  if (thrown instanceof MeilisearchError) return thrown;
  if (thrown instanceof XianbaoError && thrown.status === 400) return thrown;
  if (thrown instanceof EngineRejection && thrown.engineStatus === 400) {
    return { status: 400, code: thrown.engineCode, message: thrown.message };
  }
  // What reading the body gives: too large, no JSON, an unknown charset.
  const { type, status } = (thrown ?? {}) as { type?: unknown; status?: unknown };
  if (typeof type !== 'string' || typeof status !== 'number' || status >= 500) return undefined;
  const code = status === 413 ? 'payload_too_large' : 'malformed_payload';
  return { status, code, message: `The body cannot be read: ${type}.` };
}
