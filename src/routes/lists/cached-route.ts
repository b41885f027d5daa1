import type { RequestHandler } from 'express';
import type { z } from 'zod';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import { sendList, type ListForm } from './list-answer.js';
import { readParameters } from '../http/parameters.js';
import type { TableChoice } from './tables.js';

/** An answer before it is known how long it took. */
export type Untimed<Answer> = Omit<Answer, 'tookMs'>;

/**
 * Answers with JSON or a table: reads the parameters by a schema and takes the answer from the cache, or else computes it.
 *
 * @param schema has the parameters of tables
 * @throws XianbaoError `invalid_parameter`, naming the parameter, and what `answer` throws
 */
export function cachedRoute<Schema extends z.ZodObject, Answer extends object>(
  schema: Schema,
  cache: AnswerCache,
  form: ListForm<Answer>,
  answer: (given: z.infer<Schema>) => Promise<Answer>,
): RequestHandler {
  return async (request, response) => {
    const began = performance.now();
    const given = readParameters(schema, request.url);
    const found = await cache.get(request.url, () => answer(given));
    const choice = given as TableChoice;
    await sendList(request, response, { answer: found, form, choice, began });
  };
}
