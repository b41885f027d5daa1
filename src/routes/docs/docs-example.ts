import type { JsonSchema } from './wire-schema.js';

/** What the reference needs to know of an operation of the OpenAPI document. */
export interface Operation {
  operationId: string;
  summary: string;
  security?: Record<string, unknown>[];
  parameters?: OperationParameter[];
  requestBody?: { content: Record<string, { schema: unknown; example?: unknown }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: unknown }> }>;
}

interface OperationParameter {
  name: string;
  in: string;
  description?: string;
  example?: unknown;
  schema?: JsonSchema;
}

const PATH_VALUES: Record<string, string> = { id: 's001', name: 'county' };

/** What examples ask with, the most telling first. */
const QUERY_VALUES: Record<string, string> = {
  q: '乡村振兴',
  county: '441224',
  from: '2023-01',
  format: 'csv',
  interval: 'month',
  limit: '5',
};
const MAX_PARAMETERS = 2;

/** Operations whose example needs others. */
const OTHER_VALUES: Record<string, Record<string, string>> = {
  reportCitation: { format: 'bibtex' },
  original: { format: 'file' },
  cite: { q: '乡村振兴', asOf: '2024-01-01T00:00:00Z', count: '12' },
};

/** A command that asks an operation, to be typed into a shell. */
export function curlExample(
  base: string,
  method: string,
  path: string,
  operation: Operation,
): string {
  const places = (operation.parameters ?? []).filter((each) => each.in === 'path');
  const address =
    base +
    path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
      const example = places.find((each) => each.name === name)?.example;
      return typeof example === 'string' ? example : (PATH_VALUES[name] ?? name);
    });
  const example = operation.requestBody?.content['application/json']?.example;
  if (method !== 'get') {
    const body = inQuotes(JSON.stringify(example ?? {}));
    const key = needsKey(operation) ? " -H 'Authorization: Bearer KEY'" : '';
    return `curl -X ${method.toUpperCase()} ${inQuotes(address)}${key} -H 'Content-Type: application/json' -d ${body}`;
  }
  const taken = new Set((operation.parameters ?? []).map(({ name }) => name));
  const usual = Object.entries(QUERY_VALUES)
    .filter(([name]) => taken.has(name))
    .slice(0, MAX_PARAMETERS);
  const others = OTHER_VALUES[operation.operationId];
  const asked = (others === undefined ? usual : Object.entries(others)).map(
    ([name, value]) => ` --data-urlencode ${inQuotes(`${name}=${value}`)}`,
  );
  return asked.length === 0
    ? `curl ${inQuotes(address)}`
    : `curl -G ${inQuotes(address)}${asked.join('')}`;
}

/** Whether nobody is answered without a key, on an open gateway either. */
function needsKey({ security }: Operation): boolean {
  return security?.every((way) => Object.keys(way).length > 0) ?? false;
}

/** As a shell takes it for one word, whatever it holds. */
function inQuotes(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
