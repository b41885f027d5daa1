import type { ErrorRequestHandler, Request } from 'express';
import type { Logger } from 'pino';
import { ClientGone, type ErrorCode } from '../../../model/errors.js';
import { EngineRejection } from '../../../engine/client/http-client.js';
import { noAnswer, toXianbaoError } from '../../http/problems.js';
import { FILTERABLE_NAMES } from './filter-fields.js';

type ErrorType = 'invalid_request' | 'auth' | 'internal' | 'system';

/** An error by the code that Meilisearch has for it. */
export class MeilisearchError extends Error {
  readonly status: number;
  readonly code: string;
  readonly type: ErrorType;

  constructor(
    status: number,
    code: string,
    message: string,
    { type = 'invalid_request', cause }: { type?: ErrorType; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.name = 'MeilisearchError';
    this.status = status;
    this.code = code;
    this.type = type;
  }
}

/** Answers every error of Meilisearch's addresses in its own shape. Unexpected errors are logged and not shown. */
export function meilisearchErrorHandler(log: Logger): ErrorRequestHandler {
  return (thrown: unknown, request, response, next) => {
    if (response.headersSent || thrown instanceof ClientGone) {
      next(thrown);
      return;
    }
    const { status, code, type, message } = inShape(thrown, request);
    noAnswer(response);
    if (status >= 500) {
      const { code: cause, retryAfter } = toXianbaoError(thrown);
      // As in the API's own problems: being busy is no fault.
      if (cause !== 'too_busy') log.error({ err: thrown, url: request.url }, message);
      if (retryAfter !== undefined) response.set('Retry-After', String(retryAfter));
    }
    const link = `https://docs.meilisearch.com/errors#${code}`;
    response.status(status).json({ message, code, type, link });
  };
}

function inShape(thrown: unknown, request: Request): MeilisearchError {
  if (thrown instanceof MeilisearchError) return thrown;
  if (thrown instanceof EngineRejection && thrown.engineStatus === 400) {
    return new MeilisearchError(400, thrown.engineCode, tellRejection(thrown), { cause: thrown });
  }
  return readingError(thrown) ?? ownError(thrown, request);
}

/** What the engine says, without what is only of how it was asked: other names of fields, conditions, settings. */
function tellRejection({ engineMessage }: EngineRejection): string {
  const [what = ''] = engineMessage.split('\n');
  const [, field] = /Attribute `(.*)` is not filterable\./u.exec(what) ?? [];
  if (field === undefined) return what.replace(/^Index `reports`: /u, '');
  const known = FILTERABLE_NAMES.map((name) => `\`${name}\``).join(', ');
  return `Attribute \`${field}\` is not filterable. Available filterable attributes are: ${known}.`;
}

/** What reading the body gives: too large, no JSON, an unknown charset. */
function readingError(thrown: unknown): MeilisearchError | undefined {
  const { type, status } = (thrown ?? {}) as { type?: unknown; status?: unknown };
  if (typeof type !== 'string' || typeof status !== 'number' || status >= 500) return undefined;
  const code = status === 413 ? 'payload_too_large' : 'malformed_payload';
  const message = `The body cannot be read: ${type}.`;
  return new MeilisearchError(status, code, message, { cause: thrown });
}

/** What Meilisearch calls it. */
const MEILISEARCH_CODES: Partial<Record<ErrorCode, string>> = {
  invalid_query: 'invalid_search_q',
  query_too_complex: 'invalid_search_q',
  too_busy: 'too_many_search_requests',
  too_many_requests: 'too_many_search_requests',
  forbidden: 'invalid_api_key',
  body_too_large: 'payload_too_large',
};

function ownError(thrown: unknown, request: Request): MeilisearchError {
  const { status, code, message } = toXianbaoError(thrown);
  if (code === 'unauthorized') {
    const hasKey = [request.get('authorization'), request.get('x-api-key')].some(Boolean);
    const name = hasKey ? 'invalid_api_key' : 'missing_authorization_header';
    const refused = hasKey ? 403 : status;
    return new MeilisearchError(refused, name, message, { type: 'auth', cause: thrown });
  }
  const name = MEILISEARCH_CODES[code] ?? code;
  if (code === 'forbidden')
    return new MeilisearchError(status, name, message, { type: 'auth', cause: thrown });
  const type = status < 500 ? 'invalid_request' : status === 503 ? 'system' : 'internal';
  return new MeilisearchError(status, name, message, { type, cause: thrown });
}
