import fc from 'fast-check';
import type { ApiDocument, ApiOperation, ApiParameter } from './api-document.js';
import { drawValues } from './draw-values.js';

/** A request that a document foretells. */
export interface DescribedRequest {
  method: string;
  /** With the query string. */
  path: string;
  body?: string;
  operation: ApiOperation;
  /** Whether everything in it is the document's own example. */
  isExample: boolean;
}

/** Parameters of a request besides those that are needed. */
const MAX_PARAMETERS = 4;

/** For each operation, the request that its examples make; an error is no failure where something has none. */
export function exampleRequests(document: ApiDocument): DescribedRequest[] {
  return listOperations(document).map(({ method, path, operation }) => {
    const needed = (operation.parameters ?? []).filter(({ required }) => required);
    const values = needed.map(({ example }) => example);
    const sent = Object.values(operation.requestBody?.content ?? {})[0]?.example;
    return makeRequest(
      { method, path, operation },
      needed,
      values,
      sent,
      !values.includes(undefined),
    );
  });
}

/** Requests to any operation: some of its parameters, each with its example or with any value that its schema allows. */
export function drawRequests(document: ApiDocument): fc.Arbitrary<DescribedRequest> {
  return fc.constantFrom(...listOperations(document)).chain((described) => {
    const { parameters = [], requestBody } = described.operation;
    const needed = parameters.filter(({ required }) => required);
    const others = parameters.filter(({ required }) => !required);
    const content = Object.values(requestBody?.content ?? {})[0];
    const body =
      content === undefined
        ? fc.constant(undefined)
        : fc.oneof(fc.constant(content.example), drawValues(document, content.schema));
    return fc
      .tuple(fc.subarray(others, { maxLength: Math.min(MAX_PARAMETERS, others.length) }), body)
      .chain(([chosen, sent]) => {
        const given = [...needed, ...chosen];
        return fc
          .tuple(...given.map((each) => parameterValues(document, each)))
          .map((values) => makeRequest(described, given, values, sent, false));
      });
  });
}

interface DescribedOperation {
  method: string;
  path: string;
  operation: ApiOperation;
}

/** Those that anybody may ask for: what always needs a key writes, and a gateway in use is not to be written to. */
function listOperations({ paths }: ApiDocument): DescribedOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { security }]) => !needsKey(security))
      .map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}

function needsKey(security: ApiOperation['security']): boolean {
  return security?.every((way) => Object.keys(way).length > 0) ?? false;
}

function parameterValues(document: ApiDocument, { schema, example }: ApiParameter) {
  const any = drawValues(document, schema);
  return example === undefined
    ? any
    : fc.oneof({ weight: 2, arbitrary: fc.constant(example) }, any);
}

function makeRequest(
  { method, path, operation }: DescribedOperation,
  parameters: ApiParameter[],
  values: unknown[],
  body: unknown,
  isExample: boolean,
): DescribedRequest {
  let address = path;
  const query: string[] = [];
  for (const [i, { name, in: place, explode }] of parameters.entries()) {
    const texts = [values[i]].flat().map(encode);
    if (place === 'path') address = address.replace(`{${name}}`, texts.join(','));
    else if (explode === false) query.push(`${name}=${texts.join(',')}`);
    else query.push(...texts.map((each) => `${name}=${each}`));
  }
  const whole = query.length === 0 ? address : `${address}?${query.join('&')}`;
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  return { method, path: whole, operation, isExample, ...sent };
}

function encode(value: unknown): string {
  return encodeURIComponent(String(value).toWellFormed());
}
