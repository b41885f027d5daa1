import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { coverageAnswerSchema } from '../../model/api/counting/coverage.js';
import { expansionsAnswerSchema } from '../../model/api/reports/expansions.js';
import { similarAnswerSchema, versionsAnswerSchema } from '../../model/api/reports/versions.js';
import { translationsAnswerSchema } from '../../model/api/reports/translations.js';
import { statementsAnswerSchema } from '../../model/api/reports/statements.js';
import { reportCitationsSchema } from '../../model/api/reports/report-citations.js';
import { CITATION_PRINTERS } from '../../model/citation/formats.js';
import { reportAnswerSchema } from '../../model/api/reports/report.js';
import { coverageParameters } from '../reports/coverage.js';
import {
  answers,
  crawledReportId,
  noOriginal,
  noReport,
  REFUSALS,
  queryParameters,
  reportId,
  listAnswers,
  unreadableOriginal,
} from './openapi-parts.js';
import { originalParameters } from '../reports/original.js';
import { expansionsParameters } from '../expansions/expansions.js';
import { reportParameters } from '../reports/report.js';
import { reportCitationParameters } from '../reports/report-citations.js';
import { similarParameters } from '../reports/similar.js';
import { translationsParameters } from '../reports/translations.js';
import { versionsParameters } from '../reports/versions.js';
import { statementParameters } from '../reports/statements.js';

const citations = answers('The citation in all forms, or a file of one', reportCitationsSchema);
const citationFiles = Object.values(CITATION_PRINTERS).map(({ type }) => {
  const items = { type: 'object' as const };
  const schema = type.endsWith('+json')
    ? { type: 'array' as const, items }
    : { type: 'string' as const };
  return [type, { schema }] as const;
});
const citationAnswers = {
  ...citations,
  '200': {
    ...citations['200'],
    content: { ...citations['200'].content, ...Object.fromEntries(citationFiles) },
  },
  '404': noReport,
};

const originalAnswers = {
  ...REFUSALS,
  '200': {
    description: 'The page, or with format=file its bytes, in the type that its site sent',
    content: {
      'text/html': { schema: { type: 'string' as const } },
      'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } },
    },
  },
  '404': noOriginal,
  '500': unreadableOriginal,
};

/** One report and what is around it, what was said, and what was crawled. */
export const reportPaths: ZodOpenApiPathsObject = {
  '/api/v1/reports/{id}': {
    get: {
      tags: ['Reports'],
      operationId: 'report',
      summary: 'One report, whole; one that is gone in its last version',
      parameters: [reportId, ...queryParameters(reportParameters)],
      responses: { ...answers('The report', reportAnswerSchema), '404': noReport },
    },
  },
  '/api/v1/reports/{id}/versions': {
    get: {
      tags: ['Reports'],
      operationId: 'versions',
      summary: 'All versions of a report, each with what changed since the one before',
      parameters: [reportId, ...queryParameters(versionsParameters)],
      responses: { ...listAnswers('The versions', versionsAnswerSchema), '404': noReport },
    },
  },
  '/api/v1/reports/{id}/original': {
    get: {
      tags: ['Reports'],
      operationId: 'original',
      summary: 'The archived copy of the page that a report was read from',
      description:
        'As a stranger’s page it comes with a policy under which it runs and loads nothing. `Memento-Datetime` says when it was retrieved, `Link` where.',
      parameters: [crawledReportId, ...queryParameters(originalParameters)],
      responses: originalAnswers,
    },
  },
  '/api/v1/reports/{id}/citation': {
    get: {
      tags: ['Reports'],
      operationId: 'reportCitation',
      summary: 'A report as bibliographies cite it, with the address at which this version stays',
      parameters: [reportId, ...queryParameters(reportCitationParameters)],
      responses: citationAnswers,
    },
  },
  '/api/v1/reports/{id}/translations': {
    get: {
      tags: ['Reports'],
      operationId: 'translations',
      summary: 'Reports of the same event in the other language, paragraph by paragraph',
      parameters: [reportId, ...queryParameters(translationsParameters)],
      responses: { ...listAnswers('The reports', translationsAnswerSchema), '404': noReport },
    },
  },
  '/api/v1/reports/{id}/similar': {
    get: {
      tags: ['Reports'],
      operationId: 'similar',
      summary: 'Reports that repeat this one’s text, then those most like it',
      parameters: [reportId, ...queryParameters(similarParameters)],
      responses: { ...listAnswers('The reports', similarAnswerSchema), '404': noReport },
    },
  },
  '/api/v1/expansions': {
    get: {
      tags: ['Reports'],
      operationId: 'expansions',
      summary: 'What a query’s English terms may be in Chinese reports, and a query for both',
      parameters: queryParameters(expansionsParameters, ['q']),
      responses: listAnswers('The terms with their Chinese words', expansionsAnswerSchema),
    },
  },
  '/api/v1/statements': {
    get: {
      tags: ['Reports'],
      operationId: 'statements',
      summary: 'What was said, by whom and in which role',
      parameters: queryParameters(statementParameters),
      responses: listAnswers('The page of statements', statementsAnswerSchema),
    },
  },
  '/api/v1/coverage': {
    get: {
      tags: ['Reports'],
      operationId: 'coverage',
      summary: 'What was crawled, and what is missing, by source, county and month',
      parameters: queryParameters(coverageParameters),
      responses: listAnswers('The page of rows', coverageAnswerSchema),
    },
  },
};
