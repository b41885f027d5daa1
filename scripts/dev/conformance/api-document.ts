/** What drawing requests and checking answers need of an OpenAPI document. */
export interface ApiDocument {
  paths: Record<string, Record<string, ApiOperation>>;
  components: { schemas: Record<string, DescribedSchema> };
}

export interface ApiOperation {
  operationId: string;
  /** Ways of asking; none needs anything where it is missing. */
  security?: Record<string, unknown>[];
  parameters?: ApiParameter[];
  requestBody?: { content: Record<string, { schema: DescribedSchema; example: unknown }> };
  responses: Record<string, { content?: Record<string, { schema: DescribedSchema }> }>;
}

export interface ApiParameter {
  name: string;
  in: 'path' | 'query';
  required?: boolean;
  schema: DescribedSchema;
  example?: unknown;
  explode?: boolean;
}

export interface DescribedSchema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  anyOf?: DescribedSchema[];
  items?: DescribedSchema;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, DescribedSchema>;
  required?: string[];
  additionalProperties?: boolean | DescribedSchema;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
}

/** The schema, where it refers to one of the document's. */
export function resolveSchema(document: ApiDocument, schema: DescribedSchema): DescribedSchema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : document.components.schemas[name]!;
}
