import express, { type RequestHandler } from 'express';
import { XianbaoError } from '../../model/errors.js';

/** Reads a body of JSON of up to so many bytes. What is none is a problem like any other. */
export function jsonBody(limit: number): RequestHandler {
  const parse = express.json({ limit, strict: false });
  return (request, response, next) => {
    if (!request.is('application/json')) {
      next(new XianbaoError('invalid_body', 'Send JSON, with content-type: application/json.'));
      return;
    }
    parse(request, response, (error?: unknown) => {
      next(error === undefined ? undefined : bodyProblem(error, limit));
    });
  };
}

function bodyProblem(error: unknown, limit: number): XianbaoError {
  const { type, message } = error as { type?: string; message: string };
  if (type === 'entity.too.large') {
    return new XianbaoError('body_too_large', `Send up to ${limit} bytes at a time.`, {
      cause: error,
    });
  }
  return new XianbaoError('invalid_body', `The body cannot be read: ${message}`, { cause: error });
}
