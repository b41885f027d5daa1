import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import {
  officialAnswerSchema,
  officialsAnswerSchema,
  popoloSchema,
} from '../../model/api/reports/officials.js';
import { officialParameters } from '../officials/official.js';
import { officialsParameters } from '../officials/officials.js';
import { listAnswers, noOfficial, officialId, queryParameters } from './openapi-parts.js';

const found = listAnswers(
  'The officials with the offices they held; with format=popolo as Popolo has them',
  z.union([officialsAnswerSchema, popoloSchema]),
);

/** Who held which office, as the reports show it. */
export const officialPaths: ZodOpenApiPathsObject = {
  '/api/v1/officials': {
    get: {
      tags: ['Reports'],
      operationId: 'officials',
      summary: 'Who held which office where, from when to when, as the reports show it',
      parameters: queryParameters(officialsParameters),
      responses: found,
    },
  },
  '/api/v1/officials/{id}': {
    get: {
      tags: ['Reports'],
      operationId: 'official',
      summary: 'One official: offices, what the reports show of them, and others of the name',
      parameters: [officialId, ...queryParameters(officialParameters)],
      responses: {
        ...listAnswers('The official', officialAnswerSchema),
        '404': noOfficial,
      },
    },
  },
};
