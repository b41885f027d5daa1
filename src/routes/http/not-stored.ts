import type { RequestHandler } from 'express';

/** For answers that tell of this moment alone, which nobody may keep. */
export const notStored: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
