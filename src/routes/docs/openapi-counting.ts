import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { batchAnswerSchema } from '../../model/api/counting/batch.js';
import { citeAnswerSchema } from '../../model/api/parts/citation.js';
import { concordanceAnswerSchema } from '../../model/api/counting/concordance.js';
import { sampleAnswerSchema } from '../../model/api/counting/sample.js';
import { rankingAnswerSchema } from '../../model/api/counting/ranking.js';
import { trendsAnswerSchema } from '../../model/api/counting/trends.js';
import { collocatesAnswerSchema, keynessAnswerSchema } from '../../model/api/counting/words.js';
import { batchSchema } from '../counting/batch.js';
import { citeParameters } from '../counting/cite.js';
import { collocateParameters } from '../counting/collocates.js';
import { concordanceParameters } from '../counting/concordance.js';
import { exportParameters } from '../counting/export.js';
import { keynessParameters } from '../counting/keyness.js';
import { sampleParameters } from '../counting/sample.js';
import { rankingParameters } from '../counting/ranking.js';
import {
  answers,
  listAnswers,
  invalidBody,
  jsonBody,
  noRows,
  queryParameters,
  REFUSALS,
  tooLarge,
} from './openapi-parts.js';
import { patternParameters } from '../counting/patterns.js';
import { patternsAnswerSchema } from '../../model/api/counting/patterns.js';
import { trendParameters } from '../counting/trends.js';

const text = { schema: { type: 'string' as const } };

const counts = answers('The counts; with format=csv a table', batchAnswerSchema);
const batchAnswers = {
  ...counts,
  '200': { ...counts['200'], content: { ...counts['200'].content, 'text/csv': text } },
};

/** What counts words, and what hands the numbers on. */
export const countingPaths: ZodOpenApiPathsObject = {
  '/api/v1/trends': {
    get: {
      tags: ['Counting'],
      operationId: 'trends',
      summary: 'Reports, occurrences and characters by period of time',
      parameters: queryParameters(trendParameters),
      responses: listAnswers('The series', trendsAnswerSchema),
    },
  },
  '/api/v1/ranking': {
    get: {
      tags: ['Counting'],
      operationId: 'ranking',
      summary: 'Counties, or other values, ranked by their counts, shares and rates',
      parameters: queryParameters(rankingParameters),
      responses: listAnswers('The page of values', rankingAnswerSchema),
    },
  },
  '/api/v1/concordance': {
    get: {
      tags: ['Counting'],
      operationId: 'concordance',
      summary: 'Every occurrence in its context',
      parameters: queryParameters(concordanceParameters, ['q']),
      responses: listAnswers('The page of lines', concordanceAnswerSchema),
    },
  },
  '/api/v1/patterns': {
    get: {
      tags: ['Counting'],
      operationId: 'patterns',
      summary: 'Occurrences grouped by the words beside them',
      parameters: queryParameters(patternParameters, ['q']),
      responses: listAnswers('The page of patterns, the most frequent first', patternsAnswerSchema),
    },
  },
  '/api/v1/collocates': {
    get: {
      tags: ['Counting'],
      operationId: 'collocates',
      summary: 'Words that stand near a query’s terms',
      parameters: queryParameters(collocateParameters, ['q']),
      responses: listAnswers('The words, the strongest first', collocatesAnswerSchema),
    },
  },
  '/api/v1/keyness': {
    get: {
      tags: ['Counting'],
      operationId: 'keyness',
      summary: 'Words by which some reports differ from others',
      parameters: queryParameters(keynessParameters),
      responses: listAnswers('The words, the most significant first', keynessAnswerSchema),
    },
  },
  '/api/v1/sample': {
    get: {
      tags: ['Counting'],
      operationId: 'sample',
      summary:
        'Reports or occurrences drawn at random, the same for the same seed; as CSV a coding sheet',
      parameters: queryParameters(sampleParameters),
      responses: listAnswers('The sample', sampleAnswerSchema),
    },
  },
  '/api/v1/export': {
    get: {
      tags: ['Counting'],
      operationId: 'export',
      summary: 'All reports that match, as a table, streamed',
      parameters: queryParameters(exportParameters),
      responses: {
        '200': {
          description: 'A table with a row for each report, or for what rows and panel name',
          content: {
            'text/csv': text,
            'application/x-ndjson': text,
            'application/vnd.apache.parquet': {
              schema: { type: 'string' as const, format: 'binary' },
            },
          },
        },
        ...REFUSALS,
        '404': noRows,
      },
    },
  },
  '/api/v1/batch': {
    post: {
      tags: ['Counting'],
      operationId: 'batch',
      summary: 'Up to a thousand queries, counted',
      requestBody: jsonBody(batchSchema, {
        queries: ['乡村振兴', { q: '营商环境', county: '441224' }],
        interval: 'month',
      }),
      responses: { ...batchAnswers, '400': invalidBody, '413': tooLarge },
    },
  },
  '/api/v1/cite': {
    get: {
      tags: ['Counting'],
      operationId: 'cite',
      summary:
        'A published number, counted again as of then and as of now, and the reports in which the two differ',
      parameters: queryParameters(citeParameters, ['asOf']),
      responses: answers('Both counts and their difference', citeAnswerSchema),
    },
  },
};
