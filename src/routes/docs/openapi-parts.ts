import { z } from 'zod';
import { problemSchema } from '../../model/api/parts/problem.js';
import { SELECTION_NAME } from '../../model/api/counting/selections.js';
import { ERRORS, type ErrorCode } from '../../model/errors.js';
import { EXAMPLE_VALUES } from './example-values.js';
import { describeFields, describeParameter } from './wire-schema.js';

/** The groups in which the operations are listed. */
export const TAGS = {
  Reports: 'Reports, what was said in them, their versions, and what was crawled',
  Counting: 'Numbers over time, occurrences in context, words, and tables to take away',
  Interchange: 'What other programs understand: feed readers, and those written for Meilisearch',
  Operation: 'Whether the service is well; needs no key',
} as const;

/** Without a key. */
export const OPEN = { tags: ['Operation'], security: [{}] };

/** A problem document, with the codes that it may have. */
function problem(id: string, codes: readonly [ErrorCode, ...ErrorCode[]]) {
  const [code] = codes;
  const { status, title } = ERRORS[code];
  const schema = problemSchema
    .extend({ status: z.literal(status), code: z.enum(codes) })
    .meta({ id, description: 'RFC 9457' });
  const example = { type: `urn:xianbao:error:${code}`, title, status, detail: title, code };
  return {
    description: codes.map((each) => `${each}: ${ERRORS[each].title}`).join('; '),
    content: { 'application/problem+json': { schema, example } },
  };
}

export const invalid = problem('InvalidRequest', [
  'invalid_parameter',
  'invalid_query',
  'query_too_complex',
]);
/** Of an address that takes no parameters. */
export const invalidAddress = problem('InvalidAddress', ['invalid_parameter']);
export const invalidBody = problem('InvalidBody', ['invalid_body']);
/** Of what should be saved. */
export const invalidSelection = problem('InvalidSelection', [
  'invalid_body',
  'invalid_parameter',
  'invalid_query',
  'query_too_complex',
]);
export const unauthorized = problem('Unauthorized', ['unauthorized']);
export const forbidden = problem('Forbidden', ['forbidden']);
export const noReport = problem('ReportNotFound', ['report_not_found']);
export const noOriginal = problem('OriginalNotFound', ['report_not_found', 'original_not_found']);
export const unreadableOriginal = problem('ArchiveCorrupt', ['archive_corrupt']);
export const noOfficial = problem('OfficialNotFound', ['official_not_found']);
export const noRows = problem('EmptyPanel', ['empty_panel']);
export const tooLarge = problem('BodyTooLarge', ['body_too_large']);
const retryAfter = {
  'Retry-After': {
    description: 'Seconds after which another try makes sense',
    schema: { type: 'integer' as const },
  },
};
export const tooMany = {
  ...problem('TooManyRequests', ['too_many_requests']),
  headers: retryAfter,
};
export const unavailable = {
  ...problem('Unavailable', ['too_busy', 'engine_unavailable']),
  headers: retryAfter,
};

/** What any question may be refused with. */
export const REFUSALS = {
  '400': invalid,
  '401': unauthorized,
  '403': forbidden,
  '429': tooMany,
  '503': unavailable,
};

const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } });

/** The responses of an address that answers JSON. */
export function answers(description: string, schema: z.ZodType) {
  return { '200': { description, ...json(schema) }, ...REFUSALS };
}

/** The responses of an address that answers a list, as JSON or as a table. */
export function listAnswers(description: string, schema: z.ZodType) {
  const { content } = json(schema);
  const table = { 'text/csv': { schema: { type: 'string' as const } } };
  return {
    '200': { description, content: { ...content, ...table } },
    '304': { description: 'Nothing has changed since the answer whose ETag If-None-Match names' },
    ...REFUSALS,
  };
}

/** A body of JSON with an example. */
export function jsonBody(schema: z.ZodType, example: object) {
  return { required: true, content: { 'application/json': { schema, example } } };
}

/** The id of a report, in the path. */
export const reportId = {
  name: 'id',
  in: 'path' as const,
  required: true,
  description: 'Id of the report',
  schema: { type: 'string' as const, pattern: '^[A-Za-z0-9_-]{1,64}$' },
  example: 's001',
};

/** The same, of what only crawled reports have: the bundled samples were not crawled. */
export const crawledReportId = {
  name: 'id',
  in: 'path' as const,
  required: true,
  description: 'Id of a report that was crawled',
  schema: reportId.schema,
};

/** The id of an official, in the path. */
export const officialId = {
  name: 'id',
  in: 'path' as const,
  required: true,
  description: 'Id of the official, from /api/v1/officials',
  schema: { type: 'string' as const, pattern: '^[a-z0-9-]{1,64}$' },
  example: '441224-liweifeng',
};

/** A part of the path that is one of some values. */
export function pathChoice(name: string, description: string, values: string[]) {
  const schema = { type: 'string' as const, enum: values };
  return { name, in: 'path' as const, required: true, description, schema, example: values[0] };
}

/**
 * Parameters of an address, as the schema reads them.
 *
 * @param required those without which there is no answer
 */
export function queryParameters(schema: z.ZodObject, required: string[] = []) {
  const listed = Object.entries(schema.shape).map(([name, field]) => {
    const example = EXAMPLE_VALUES[name.replace(/^vs\./u, '')];
    const described = describeParameter(field as z.ZodType);
    const isList = described.schema.type === 'array';
    return {
      name,
      in: 'query' as const,
      ...(field.description !== undefined && { description: field.description }),
      ...(required.includes(name) && { required: true }),
      ...described,
      ...(example !== undefined && { example: isList ? [example].flat() : example }),
    };
  });
  return isNarrowable(schema) ? [...listed, selectionParameter] : listed;
}

/** What counts what a query and filters name takes a saved selection of these in their place. */
export function isNarrowable({ shape }: z.ZodObject): boolean {
  return 'q' in shape && 'county' in shape;
}

/** Its parameters are put in its place before an address is read, so no schema of one has it. */
const selectionParameter = {
  name: 'selection',
  in: 'query' as const,
  description: 'Name of a saved selection, from /api/v1/selections: narrows by its parameters, too',
  schema: { type: 'string' as const, pattern: SELECTION_NAME.source },
};

/** The fields of a body as parameters of an address, as Meilisearch takes them: lists joined by commas. */
export function addressParameters(body: z.ZodObject) {
  return describeFields(body).map(({ name, ...described }) => {
    const description = described.description ?? `As \`${name}\` of a body`;
    return { name, in: 'query' as const, ...described, description };
  });
}
