import fc from 'fast-check';
import { resolveSchema, type ApiDocument, type DescribedSchema } from './api-document.js';

/** Elements of a list and length of a text that are enough to tell. */
const MAX_ELEMENTS = 3;
const MAX_LENGTH = 30;

/** Values that a schema allows, as a client sees it that knows nothing but the document. */
export function drawValues(document: ApiDocument, schema: DescribedSchema): fc.Arbitrary<unknown> {
  const { type, anyOf, format, pattern, ...rest } = resolveSchema(document, schema);
  if (rest.const !== undefined) return fc.constant(rest.const);
  if (rest.enum !== undefined) return fc.constantFrom(...rest.enum);
  if (anyOf !== undefined) return fc.oneof(...anyOf.map((each) => drawValues(document, each)));
  const { minimum = 0, maximum = 1_000_000 } = rest;
  switch ([type].flat()[0]) {
    case 'integer':
      // Small ones are what is mostly meant: page 1 has something on it.
      return fc.oneof(
        fc.integer({ min: minimum, max: Math.min(maximum, minimum + 20) }),
        fc.integer({ min: minimum, max: maximum }),
      );
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(drawValues(document, rest.items ?? {}), {
        minLength: rest.minItems ?? 0,
        maxLength: Math.min(rest.maxItems ?? MAX_ELEMENTS, MAX_ELEMENTS),
      });
    case 'object':
      return drawObjects(document, rest);
    case 'string':
      if (format === 'date-time') return instants();
      if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'));
      return fc.string({
        unit: 'grapheme',
        minLength: rest.minLength ?? 0,
        maxLength: Math.min(rest.maxLength ?? MAX_LENGTH, MAX_LENGTH),
      });
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

function drawObjects(
  document: ApiDocument,
  { properties = {}, required = [] }: DescribedSchema,
): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, each]) => {
    const value = drawValues(document, each);
    const isNeeded = required.includes(name);
    // Each alone is seldom there, for the objects have many.
    return [name, isNeeded ? value : fc.option(value, { freq: 1, nil: undefined })] as const;
  });
  return fc
    .record(Object.fromEntries(fields))
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, each]) => each !== undefined)));
}

function instants(): fc.Arbitrary<string> {
  const [min, max] = [new Date('2015-01-01'), new Date('2030-12-31')];
  return fc.date({ min, max, noInvalidDate: true }).map((date) => date.toISOString());
}
