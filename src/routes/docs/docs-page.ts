import { escapeUTF8 } from 'entities/escape';
import { ERRORS } from '../../model/errors.js';
import { curlExample, type Operation } from './docs-example.js';
import type { JsonSchema } from './wire-schema.js';

/** What the reference needs to know of the OpenAPI document. */
export interface DescribedApi {
  info: { title: string; description: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas?: Record<string, Schema> };
}

interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  const?: unknown;
  items?: Schema;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
}

/** The reference as a page for people: each operation with its parameters, answer and an example. */
export function docsPage(
  { info, paths, components }: DescribedApi,
  base: string,
  styles: string[] = [],
): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
  const links = operations.map(
    ({ method, path, operation }) =>
      `<li><a href="#${escapeUTF8(operation.operationId)}">${verb(method)} <code>${escapeUTF8(path)}</code></a></li>`,
  );
  const schemas = Object.entries(components.schemas ?? {}).filter(([, each]) => each.properties);
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>API · ${escapeUTF8(info.title)}</title>`,
    ...[...styles, './docs/style.css'].map(
      (sheet) => `<link rel="stylesheet" href="${escapeUTF8(sheet)}">`,
    ),
    '<link rel="icon" href="./favicon.ico"></head><body>',
    '<header class="page-header"><div class="page-header-inner"><div class="brand"><p class="brand-name">',
    '<a href="./"><span lang="zh-CN">县报</span> Xianbao</a></p></div></div></header>',
    `<div class="docs"><header><h1>API reference</h1><p>${escapeUTF8(info.description)}</p>`,
    '<p>The same for programs: <a href="./openapi.json">openapi.json</a>. Where the gateway asks for a',
    ' key, send it as <code>Authorization: Bearer KEY</code> or <code>X-API-Key: KEY</code>.</p></header>',
    `<nav aria-label="Addresses"><ul>${links.join('')}</ul></nav><main>`,
    ...operations.map((each) => operationSection(each, base)),
    '<section><h2 id="answers">Parts of the answers</h2>',
    ...schemas.map(([name, schema]) => schemaSection(name, schema)),
    '</section>',
    errorsSection(),
    '</main></div></body></html>',
  ].join('');
}

interface Described {
  method: string;
  path: string;
  operation: Operation;
}

function operationSection({ method, path, operation }: Described, base: string): string {
  const { operationId, summary, parameters = [], requestBody } = operation;
  const body = requestBody?.content['application/json']?.schema as Schema | undefined;
  const rows = parameters.map(({ name, in: place, description, schema }) => [
    `<code>${escapeUTF8(name)}</code>`,
    place === 'path' ? 'path' : 'query',
    describeBounds(schema),
    escapeUTF8(description ?? ''),
  ]);
  return [
    `<section><h2 id="${escapeUTF8(operationId)}">${verb(method)} <code>${escapeUTF8(path)}</code></h2>`,
    `<p>${escapeUTF8(summary)}.</p>`,
    rows.length > 0 ? table(['Parameter', 'In', 'Type', 'Meaning'], rows) : '',
    body === undefined ? '' : `<p>Body: ${describeType(body)}</p>`,
    `<pre tabindex="0"><code>${escapeUTF8(curlExample(base, method, path, operation))}</code></pre>`,
    table(['Status', 'Answer', 'Shape'], responseRows(operation)),
    '</section>',
  ].join('');
}

function responseRows({ responses }: Operation): string[][] {
  return Object.entries(responses).map(([status, { description, content = {} }]) => {
    const shapes = Object.entries(content).map(
      ([type, { schema }]) => `<code>${escapeUTF8(type)}</code>: ${describeType(schema as Schema)}`,
    );
    return [escapeUTF8(status), escapeUTF8(description), shapes.join('<br>')];
  });
}

function schemaSection(name: string, { properties = {} }: Schema): string {
  const rows = Object.entries(properties).map(([property, schema]) => [
    `<code>${escapeUTF8(property)}</code>`,
    describeType(schema),
    escapeUTF8(schema.description ?? ''),
  ]);
  return `<h3 id="schema-${escapeUTF8(name)}">${escapeUTF8(name)}</h3>${table(['Field', 'Type', 'Meaning'], rows)}`;
}

function errorsSection(): string {
  const rows = Object.entries(ERRORS).map(([code, { status, title }]) => [
    `<code>${escapeUTF8(code)}</code>`,
    String(status),
    escapeUTF8(title),
  ]);
  return `<section><h2 id="errors">Errors</h2>${table(['Code', 'Status', 'Title'], rows)}</section>`;
}

function describeType(schema: Schema): string {
  const { $ref, anyOf, items, properties, type } = schema;
  if ($ref !== undefined) {
    const name = escapeUTF8($ref.split('/').at(-1)!);
    return `<a href="#schema-${name}">${name}</a>`;
  }
  if (anyOf !== undefined) return anyOf.map(describeType).join(' or ');
  if (items !== undefined) return `list of ${describeType(items)}`;
  if (schema.enum !== undefined)
    return schema.enum.map((each) => escapeUTF8(JSON.stringify(each))).join(' or ');
  if (schema.const !== undefined) return escapeUTF8(JSON.stringify(schema.const));
  if (properties !== undefined) {
    const parts = Object.entries(properties).map(
      ([name, each]) => `${escapeUTF8(name)}: ${describeType(each)}`,
    );
    return `{${parts.join(', ')}}`;
  }
  return escapeUTF8([type ?? 'anything'].flat().join(' or '));
}

/** The type of a parameter with its bounds, and what is taken where it is not given. */
function describeBounds(schema: JsonSchema = {}): string {
  const { minimum, maximum, default: otherwise } = schema;
  const bounds = minimum === undefined ? '' : `, ${minimum} to ${maximum}`;
  const usual = otherwise === undefined ? '' : `; default ${escapeUTF8(String(otherwise))}`;
  return describeType(schema) + bounds + usual;
}

function table(heads: string[], rows: string[][]): string {
  const head = heads.map((each) => `<th scope="col">${each}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<div class="table" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function verb(method: string): string {
  return escapeUTF8(method.toUpperCase());
}
