import type { ZodOpenApiPathsObject } from 'zod-openapi';
import {
  savedSelectionSchema,
  selectionsAnswerSchema,
} from '../../model/api/counting/selections.js';
import { selectionBodySchema } from '../selections/selections.js';
import { answers, invalidSelection, jsonBody, REFUSALS, tooLarge } from './openapi-parts.js';

/** Parts of the corpus under a name. */
export const selectionPaths: ZodOpenApiPathsObject = {
  '/api/v1/selections': {
    get: {
      tags: ['Counting'],
      operationId: 'selections',
      summary:
        'The saved selections: selection=NAME at any address of the API stands for their parameters',
      responses: answers('By name', selectionsAnswerSchema),
    },
    post: {
      tags: ['Counting'],
      operationId: 'saveSelection',
      summary: 'Saves a selection, over one of the same name; needs a key that may write',
      security: [{ bearer: [] }, { apiKey: [] }],
      requestBody: jsonBody(selectionBodySchema, {
        name: '肇庆2023',
        prefecture: '肇庆市',
        from: '2023',
        to: '2023',
      }),
      responses: {
        '201': {
          description: 'It is saved',
          content: { 'application/json': { schema: savedSelectionSchema } },
        },
        ...REFUSALS,
        '400': invalidSelection,
        '413': tooLarge,
      },
    },
  },
};
