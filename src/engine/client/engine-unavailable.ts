import { XianbaoError } from '../../model/errors.js';

const RETRY_AFTER_SECONDS = 2;

/**
 * The error of a request that the engine does not answer.
 *
 * @param server which one, where there are several
 */
export function engineUnavailable(cause?: unknown, server = 'The search engine'): XianbaoError {
  return new XianbaoError(
    'engine_unavailable',
    `${server} does not answer. It is being started again, or MEILI_URL is wrong; try again shortly.`,
    { cause, retryAfter: RETRY_AFTER_SECONDS },
  );
}

export function isUnavailable(error: unknown): error is XianbaoError {
  return error instanceof XianbaoError && error.code === 'engine_unavailable';
}
