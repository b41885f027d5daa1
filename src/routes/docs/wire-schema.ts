import { z } from 'zod';

/** How a parameter is written in an address, as OpenAPI describes it. */
export interface WireParameter {
  schema: JsonSchema;
  /** How several values are written: each with the name again, or all joined by commas. */
  style?: 'form';
  explode?: boolean;
}

/** The part of JSON Schema that parameters have. */
export type JsonSchema = {
  type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'null';
  anyOf?: JsonSchema[];
  enum?: string[];
  items?: JsonSchema;
  default?: string | number | string[];
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  pattern?: string;
  format?: string;
};

/**
 * What may be written for a parameter, by the schema that reads it. Texts come in from the address and what leaves the
 * schema is a number, a choice or a list: that is what it is described as, with its bounds. What it reads where the
 * parameter is not given is the default.
 */
export function describeParameter(field: z.ZodType): WireParameter {
  const value = readValue(field);
  const schema = z.toJSONSchema(value, { io: 'input', unrepresentable: 'any' });
  delete schema.$schema;
  // The format says it.
  if (schema.format !== undefined) delete schema.pattern;
  const otherwise = field.safeParse(undefined).data as JsonSchema['default'];
  const isGiven = otherwise !== undefined && !(Array.isArray(otherwise) && otherwise.length === 0);
  return {
    schema: { ...(schema as JsonSchema), ...(isGiven && { default: otherwise }) },
    ...(value instanceof z.ZodArray && { style: 'form', explode: !(field instanceof z.ZodPipe) }),
  };
}

/** The schema of what comes out of a chain of pipes, past whatever only transforms it. */
function readValue(field: z.ZodType): z.ZodType {
  if (field instanceof z.ZodOptional) return readValue(field.unwrap() as z.ZodType);
  if (!(field instanceof z.ZodPipe)) return field;
  const isChange = field.out instanceof z.ZodTransform;
  return readValue((isChange ? field.in : field.out) as z.ZodType);
}

/** A field of a body, as an address may give it. */
export interface WireField extends WireParameter {
  name: string;
  description?: string | undefined;
}

/** The fields of a body that can be written in an address: texts, numbers, flags, and lists of texts. */
export function describeFields(body: z.ZodObject): WireField[] {
  const { properties = {} } = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).flatMap(([name, property]) => {
    const { anyOf, description, ...own } = property as JsonSchema & { description?: string };
    const value = anyOf?.find(({ type }) => type !== 'null') ?? own;
    if (value.type === undefined || value.type === 'null' || 'const' in value) return [];
    const schema = own.default === undefined ? value : { ...value, default: own.default };
    const isList = schema.type === 'array';
    return [
      { name, description, schema, ...(isList && { style: 'form' as const, explode: false }) },
    ];
  });
}
