import type { ZodOpenApiPathsObject } from 'zod-openapi';
import {
  formulationAnswerSchema,
  phraseChangesAnswerSchema,
} from '../../model/api/counting/formulations.js';
import { formulationParameters } from '../formulations/formulation.js';
import { phraseChangesParameters } from '../formulations/phrase-changes.js';
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
  '/api/v1/formulations/emerging': {
    get: {
      tags: ['Counting'],
      operationId: 'emergingPhrases',
      summary:
        'Phrases of 3 to 12 characters, unknown to dictionaries too, that came up in a window of time',
      parameters: queryParameters(phraseChangesParameters),
      responses: listAnswers('The phrases, the strongest first', phraseChangesAnswerSchema),
    },
  },
  '/api/v1/formulations/fading': {
    get: {
      tags: ['Counting'],
      operationId: 'fadingPhrases',
      summary: 'Phrases that went',
      parameters: queryParameters(phraseChangesParameters),
      responses: listAnswers('The phrases, the strongest first', phraseChangesAnswerSchema),
    },
  },
};
