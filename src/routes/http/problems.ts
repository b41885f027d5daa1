import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { ClientGone, ERRORS, XianbaoError } from '../../model/errors.js';
import { EngineRejection } from '../../engine/client/http-client.js';
import type { ProblemDocument } from '../../model/api/parts/problem.js';

/** Any other address. */
export const unknownAddress: RequestHandler = (request) => {
  throw new XianbaoError(
    'not_found',
    `There is nothing at ${request.path}; /openapi.json lists what there is.`,
  );
};

/** Answers errors with problem documents (RFC 9457). Unexpected errors are logged and not shown. */
export function problemHandler(log: Logger): ErrorRequestHandler {
  return (thrown: unknown, request, response, _next) => {
    // Nobody is left to read the answer.
    if (thrown instanceof ClientGone) return;
    if (response.headersSent) {
      log.error({ err: thrown, url: withoutKey(request.url) }, 'An answer broke off.');
      response.destroy();
      return;
    }
    const error = toXianbaoError(thrown);
    // Whoever is refused for what others ask has found no fault, and many of them would fill the log.
    if (error.status >= 500 && error.code !== 'too_busy')
      log.error({ err: thrown, url: withoutKey(request.url) }, error.message);
    const problem = toProblem(error);
    noAnswer(response);
    if (error.retryAfter !== undefined) response.set('Retry-After', String(error.retryAfter));
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}

/** Takes from an error the headers of an answer from the index, which it may have been ready for; nobody is to keep it. */
export function noAnswer(response: Response): void {
  for (const name of ['ETag', 'Link', 'Content-Disposition']) response.removeHeader(name);
  response.set('Cache-Control', 'no-store');
}

/** An address as it may stand in a log: a feed's may have a key in it. */
function withoutKey(address: string): string {
  return address.replaceAll(/([?&]key=)[^&]*/giu, '$1…');
}

/** What the engine, or a proxy before it, answers while it has too much to do. */
const OVERLOADED = new Set([408, 429, 503, 504]);

/** The error with a stable code that stands for whatever was thrown. */
export function toXianbaoError(thrown: unknown): XianbaoError {
  if (thrown instanceof EngineRejection && thrown.engineCode === 'index_not_found') {
    const message = 'Nothing is indexed yet; run `xianbao index` first.';
    return new XianbaoError('engine_unavailable', message, { cause: thrown, retryAfter: 10 });
  }
  if (thrown instanceof EngineRejection && OVERLOADED.has(thrown.engineStatus)) {
    const message =
      'The search engine gave up on this question: it has too much to do. Ask for less at once, or try again shortly.';
    return new XianbaoError('engine_unavailable', message, { cause: thrown, retryAfter: 5 });
  }
  if (thrown instanceof EngineRejection) {
    // Its words are for the operator: a proxy's page or a setting may stand in them.
    const message = 'The search engine refused a request; the log has its reason.';
    return new XianbaoError('engine_rejected', message, { cause: thrown });
  }
  if (thrown instanceof XianbaoError) return thrown;
  // Express: an address with broken percent signs.
  if (thrown instanceof URIError) {
    return new XianbaoError('invalid_parameter', 'The address is not well encoded.', {
      cause: thrown,
    });
  }
  return new XianbaoError('internal', 'This should not have happened; the log has more.', {
    cause: thrown,
  });
}

/** An error as a problem document (RFC 9457). */
export function toProblem(error: XianbaoError): ProblemDocument {
  return {
    type: `urn:xianbao:error:${error.code}`,
    title: ERRORS[error.code].title,
    status: error.status,
    detail: error.message,
    code: error.code,
    ...(error.parameter !== undefined && { parameter: error.parameter }),
    ...(error.position !== undefined && { position: error.position }),
    ...(error.suggestion !== undefined && { suggestion: error.suggestion }),
  };
}
