import type { IRouter, RequestHandler } from 'express';
import { XianbaoError } from '../../model/errors.js';

/** Answers GET and HEAD at some addresses, and tells those who ask otherwise what is taken there. */
export function answerGet<Parameters>(
  router: IRouter,
  paths: string | string[],
  ...handlers: RequestHandler<Parameters>[]
): void {
  router.get(paths, ...(handlers as RequestHandler[]));
  router.all(paths, refuseMethod('GET, HEAD, OPTIONS'));
}

/** Answers POST at an address, and tells those who ask otherwise what is taken there. */
export function answerPost(router: IRouter, path: string, ...handlers: RequestHandler[]): void {
  router.post(path, ...handlers);
  router.all(path, refuseMethod('POST, OPTIONS'));
}

/**
 * For the other methods of an address.
 *
 * @param allowed the methods that it takes
 * @throws XianbaoError `method_not_allowed`
 */
export function refuseMethod(allowed: string): RequestHandler {
  return (request, response) => {
    response.set('Allow', allowed);
    if (request.method === 'OPTIONS') {
      response.status(204).end();
      return;
    }
    const message = `${request.path} takes ${allowed}, not ${request.method}.`;
    throw new XianbaoError('method_not_allowed', message);
  };
}
