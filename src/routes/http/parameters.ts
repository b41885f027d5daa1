import { z } from 'zod';
import { XianbaoError } from '../../model/errors.js';
import { FACET_FIELDS, type FacetName } from '../../model/index-settings.js';
import { isDay, lastDayOfMonth } from '../../model/time/day.js';
import { compileQuery, type Match } from '../../search/plan/compile-query.js';
import type { Filters } from '../../search/plan/filters.js';
import type { Scope } from '../../search/plan/scope.js';
import type { PlaceLevel } from '../../search/query/find-places.js';
import { foldFilterValue } from '../../search/query/fold-filter-value.js';
import type { Selection } from '../../search/verify/selection.js';

export const FACET_NAMES = Object.keys(FACET_FIELDS) as [FacetName, ...FacetName[]];

export const list = z.array(z.string().min(1).max(200)).max(500).optional();
export const one = z.array(z.string()).length(1, 'give it once').optional();
/** A parameter that is given once or not at all. */
export function single<Value extends string = string>(
  schema: z.ZodType<Value, string> = z.string() as unknown as z.ZodType<Value, string>,
) {
  return one.transform((values) => values?.[0]).pipe(schema.optional());
}

export const day = single(
  z
    .string()
    .regex(
      /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u,
      'use YYYY-MM-DD, YYYY-MM or YYYY',
    ),
);

export function integer(least: number, most: number, otherwise: number) {
  return one
    .transform((values) => values?.[0] ?? String(otherwise))
    .pipe(z.string().regex(/^\d{1,9}$/u, 'use a whole number'))
    .transform(Number)
    .pipe(z.int().min(least).max(most));
}

/** The choice made, or the usual one. */
export function choice<Value extends string>(
  values: readonly [Value, ...Value[]],
  otherwise: NoInfer<Value>,
) {
  return single(z.enum(values)).transform((value) => value ?? otherwise);
}

/** Several of some values, joined by commas or each with the parameter's name. */
export function choices<Value extends string>(
  values: readonly [Value, ...Value[]],
  otherwise: readonly Value[],
) {
  return z
    .array(z.string())
    .optional()
    .transform(
      (given) => given?.flatMap((each) => each.split(',')).filter(Boolean) ?? [...otherwise],
    )
    .pipe(z.array(z.enum(values)));
}

/** A moment whose state of the corpus is asked for; read as milliseconds since the epoch. */
export const asOf = one
  .transform((values) => values?.[0])
  .pipe(
    z.iso
      .datetime({ offset: true, error: 'use an ISO 8601 time with its zone' })
      .transform((time) => Date.parse(time))
      .optional(),
  )
  .meta({ description: 'Count the reports as they stood at this time (ISO 8601)' });

/** What narrows every endpoint that counts. A name stands for every unit that bears it. */
export const filterParameters = {
  county: list.meta({ description: 'GB/T 2260 code or name, Chinese or pinyin; may repeat' }),
  prefecture: list.meta({ description: 'Name or code; may repeat' }),
  province: list.meta({ description: 'Name or code; may repeat' }),
  speaker: list.meta({ description: 'Name of one who spoke; may repeat' }),
  channel: list.meta({ description: 'Publisher as printed; may repeat' }),
  lang: z
    .array(z.enum(['zh', 'en']))
    .optional()
    .meta({ description: 'zh or en; may repeat' }),
  from: day.meta({ description: 'First day: YYYY-MM-DD, or a month or year' }),
  to: day.meta({ description: 'Last day: YYYY-MM-DD, or a month or year' }),
  asOf,
  reprints: single(z.enum(['collapse'])).meta({
    description: 'collapse counts a text that is reprinted once',
  }),
};

export const match = choice(['exact', 'relevance'], 'exact').meta({
  description: 'exact (default) counts as grep would; relevance ranks',
});
export const q = single().meta({ description: 'The query; without it, every report' });

export const searchParameters = z.strictObject({
  q,
  match,
  ...filterParameters,
  sort: single(z.enum(['relevance', 'date', '-date', 'date:asc', 'date:desc'])).meta({
    description: 'date (oldest first), -date (newest first) or relevance',
  }),
  page: integer(1, 999_999_999, 1).meta({ description: 'Counted from 1' }),
  limit: integer(0, 1000, 20).meta({ description: 'Hits a page, at most 1000' }),
  facets: choices(FACET_NAMES, []).meta({ description: 'Facets to count, joined by commas' }),
});

export const facetParameters = z.strictObject({
  q,
  match,
  ...filterParameters,
  prefix: single().meta({ description: 'Beginning of the value or its label' }),
  page: integer(1, 999_999_999, 1).meta({ description: 'Counted from 1' }),
  limit: integer(0, 10_000, 100).meta({ description: 'Values a page' }),
});

export type FilterParameters = Pick<
  z.infer<typeof searchParameters>,
  keyof typeof filterParameters
>;

/**
 * Reads an address's parameters by a schema.
 *
 * @throws XianbaoError `invalid_parameter`, naming the parameter
 */
export function readParameters<Schema extends z.ZodObject>(
  schema: Schema,
  address: string,
): z.infer<Schema> {
  const given: Record<string, string[]> = {};
  for (const [name, value] of new URL(wellEncoded(address), 'http://gateway.invalid')
    .searchParams) {
    if (Object.hasOwn(given, name)) given[name]!.push(value);
    else Object.defineProperty(given, name, { value: [value], enumerable: true });
  }
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const [parameter] = issue.keys;
    const known = Object.keys(schema.shape).join(', ');
    throw new XianbaoError('invalid_parameter', `${parameter}: unknown; there are ${known}`, {
      parameter: String(parameter),
    });
  }
  const parameter = String(issue?.path[0]);
  throw new XianbaoError('invalid_parameter', `${parameter}: ${issue?.message}`, { parameter });
}

/** Typed into curl, Chinese comes as bytes without percent signs, which Node reads as Latin letters. */
export function wellEncoded(address: string): string {
  return /[\u0080-\u00ff]/u.test(address)
    ? Buffer.from(address, 'latin1').toString('utf8')
    : address;
}

/** Which reports are asked about; the query is compiled here, once for the request. */
export interface Question extends Pick<ReadFilters, 'places'> {
  selection: Selection;
  /** When it was asked, in milliseconds since the epoch. */
  asked: number;
}

/**
 * @throws XianbaoError `invalid_parameter` as `readFilters` does; `invalid_query`, `query_too_complex`
 */
export function readSelection(
  given: FilterParameters & { q?: string | undefined; match: Match },
): Question {
  const asked = Date.now();
  const { q: typed = '', match: how, ...rest } = given;
  const { filters, places } = readFilters(rest);
  return { selection: { compiled: compileQuery(typed, how), filters }, places, asked };
}

/** Filters for the engine, and which places a name was taken to mean. */
export interface ReadFilters {
  filters: Filters & Scope;
  places: { name: string; codes: string[] }[];
}

/**
 * Names in traditional characters stand for their simplified form too.
 *
 * @throws XianbaoError `invalid_parameter` for a place or a day that does not exist, or a last day before
 *   the first
 */
export function readFilters(given: FilterParameters): ReadFilters {
  const { county, prefecture, province, speaker, channel, from, to, ...rest } = given;
  const places = county?.map((name) => ({ name, codes: placesNamed('county', name) })) ?? [];
  const filters: Filters & Scope = { ...rest };
  if (county) filters.county = places.flatMap(({ codes }) => codes);
  if (prefecture)
    filters.prefecture = prefecture.flatMap((name) => placesNamed('prefecture', name));
  if (province) filters.province = province.flatMap((name) => placesNamed('province', name));
  if (speaker) filters.speaker = speaker.flatMap((name) => foldFilterValue('speaker', name));
  if (channel) filters.channel = channel.flatMap((name) => foldFilterValue('channel', name));
  if (from !== undefined) filters.from = boundaryDay('from', from, '-01-01', () => '-01');
  if (to !== undefined) filters.to = boundaryDay('to', to, '-12-31', lastDay);
  checkOrder(filters);
  return { filters, places: places.filter(({ codes }) => codes.length > 1) };
}

/**
 * Days as a parameter names them, FROM..TO, where each may be a month or a year.
 *
 * @throws XianbaoError `invalid_parameter`
 */
export function readDays(parameter: string, text: string): { from: string; to: string } {
  const [, first, last] = /^(\d{4}(?:-\d{2}){0,2})\.\.(\d{4}(?:-\d{2}){0,2})$/u.exec(text) ?? [];
  if (first === undefined || last === undefined) {
    const message = `${parameter}: use FROM..TO, such as 2022-01..2022-12-31.`;
    throw new XianbaoError('invalid_parameter', message, { parameter });
  }
  const from = boundaryDay(parameter, first, '-01-01', () => '-01');
  const to = boundaryDay(parameter, last, '-12-31', lastDay);
  if (from <= to) return { from, to };
  const message = `${parameter}: ${from} is after ${to}; write the earlier day first.`;
  throw new XianbaoError('invalid_parameter', message, { parameter });
}

function placesNamed(level: PlaceLevel, name: string): string[] {
  const found = foldFilterValue(level, name);
  if (found.length > 0) return found;
  throw new XianbaoError('invalid_parameter', `${level}: no ${level} is called ${name}`, {
    parameter: level,
  });
}

function checkOrder({ from, to }: Filters): void {
  if (from === undefined || to === undefined || from <= to) return;
  const message = `from: ${from} is after to, ${to}; write the earlier day as from.`;
  throw new XianbaoError('invalid_parameter', message, { parameter: 'from' });
}

function boundaryDay(
  parameter: string,
  given: string,
  ofYear: string,
  ofMonth: (month: string) => string,
): string {
  const full =
    given.length === 4 ? given + ofYear : given.length === 7 ? given + ofMonth(given) : given;
  if (isDay(full)) return full;
  throw new XianbaoError('invalid_parameter', `${parameter}: ${given} is not a calendar day`, {
    parameter,
  });
}

function lastDay(month: string): string {
  return isDay(`${month}-01`) ? lastDayOfMonth(month).slice(month.length) : '';
}
