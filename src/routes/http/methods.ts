import type { IRouter, RequestHandler } from 'express';
import { XianbaoError } from '../../model/errors.js';

/** Answers GET and HEAD at some addresses, and tells those who ask otherwise what is taken there. */
export function answerGet<Parameters>(
  router: IRouter,
  paths: string | string[],
  ...handlers: RequestHandler<Parameters>[]
): void {
  for (const path of [paths].flat()) {
    router.get(path, nameRoute(path), ...(handlers as RequestHandler[]));
    router.all(path, refuseMethod('GET, HEAD, OPTIONS'));
  }
}

/** Answers POST at an address, and tells those who ask otherwise what is taken there. */
export function answerPost(router: IRouter, path: string, ...handlers: RequestHandler[]): void {
  router.post(path, nameRoute(path), ...handlers);
  router.all(path, refuseMethod('POST, OPTIONS'));
}

/** Tells metrics by which route a request is answered: the whole pattern, wherever its router is. */
export function nameRoute(path: string): RequestHandler {
  return (request, response, next) => {
    response.locals.route = request.baseUrl + path;
    next();
  };
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
