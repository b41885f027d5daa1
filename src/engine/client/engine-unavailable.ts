import { XianbaoError } from '../../model/errors.js';

const RETRY_AFTER_SECONDS = 2;

/** The error of a request that the engine does not answer. */
export function engineUnavailable(cause?: unknown): XianbaoError {
  return new XianbaoError(
    'engine_unavailable',
    'The search engine does not answer. It is being started again, or MEILI_URL is wrong; try again shortly.',
    { cause, retryAfter: RETRY_AFTER_SECONDS },
  );
}
