import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { formulationAnswerSchema } from '../../model/api/formulations.js';
import { formulationParameters } from '../formulations/formulation.js';
import { listAnswers, queryParameters } from './openapi-parts.js';

/** What follows formulations. */
export const formulationPaths: ZodOpenApiPathsObject = {
  '/api/v1/formulations': {
    get: {
      tags: ['Counting'],
      operationId: 'formulation',
      summary:
        'The life of a formulation: its first use, who took it up, how fast, how hot, and whether it fades',
      parameters: queryParameters(formulationParameters, ['q']),
      responses: listAnswers('Its months and a page of its adopters', formulationAnswerSchema),
    },
  },
};
