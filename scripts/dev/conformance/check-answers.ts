import { request } from 'undici';
import { z } from 'zod';
import type { ApiDocument, DescribedSchema } from './api-document.js';
import type { DescribedRequest } from './draw-requests.js';

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];

const AT_ONCE = 4;

/** What an answer has that the document does not foretell. */
export interface Discrepancy {
  where: string;
  sent?: string | undefined;
  detail: string;
}

export interface Conformance {
  discrepancies: Discrepancy[];
  /** How many answers had each status. */
  statuses: Map<number, number>;
}

/**
 * Sends requests that a document foretells, and compares status, type and shape of each answer with what the document
 * says of it. An example has to be answered with success.
 */
export async function checkAnswers(
  url: string,
  document: ApiDocument,
  requests: DescribedRequest[],
): Promise<Conformance> {
  const found: Conformance = { discrepancies: [], statuses: new Map() };
  const schemas = new SchemaReader(document);
  const waiting = requests.values();
  const work = async () => {
    for (const one of waiting) await checkOne(url, schemas, one, found);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

async function checkOne(
  url: string,
  schemas: SchemaReader,
  { method, path, body, operation, isExample }: DescribedRequest,
  { discrepancies, statuses }: Conformance,
): Promise<void> {
  const headers = body === undefined ? {} : { 'content-type': 'application/json' };
  const answer = await request(url + path, {
    method: method as 'GET' | 'POST',
    headers,
    body: body ?? null,
  });
  const { statusCode: status } = answer;
  const text = await answer.body.text();
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const note = (detail: string) =>
    discrepancies.push({ where: `${method} ${path}`, sent: body, detail });
  if (isExample && status >= 400) note(`an example is answered with ${status}: ${text}`);
  const described = operation.responses[String(status)];
  if (described === undefined) {
    note(`${status} is not described: ${text}`);
    return;
  }
  const type = String(answer.headers['content-type']).split(';')[0]!;
  const content = described.content?.[type];
  if (content === undefined) note(`${status} is not described as ${type}`);
  else if (/[/+]json$/u.test(type)) {
    const fault = schemas.findFault(content.schema, text);
    if (fault !== undefined) note(`${status} ${fault}: ${text.slice(0, 500)}`);
  }
}

/** Reads values by the schemas of a document. */
class SchemaReader {
  readonly #definitions: unknown;
  readonly #read = new Map<DescribedSchema, z.ZodType>();

  constructor({ components }: ApiDocument) {
    this.#definitions = components.schemas;
  }

  /** What in a text of JSON is not as a schema has it. */
  findFault(schema: DescribedSchema, text: string): string | undefined {
    let reader = this.#read.get(schema);
    if (reader === undefined) {
      const whole = JSON.stringify({ ...schema, $defs: this.#definitions });
      const local = JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')) as JsonSchema;
      reader = z.fromJSONSchema(local);
      this.#read.set(schema, reader);
    }
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return 'is not JSON';
    }
    const issue = reader.safeParse(value).error?.issues[0];
    return issue && `has at ${issue.path.join('.')}: ${issue.message}`;
  }
}
