import { z } from 'zod';
import { derivedId } from '../../src/model/ids.js';
import { countiesNamed, countyByCode, type County } from '../../src/model/counties.js';
import { LONGEST_REPORT, reportSchema, type Report } from '../../src/model/report.js';
import { charsetsOf, decodeText } from '../sources/charset.js';
import type { Failure, FailureCode, RawItem } from '../sources/raw-item.js';
import { readPage } from './read-page.js';
import { readText } from './read-text.js';

/** What the command line says of all items that do not say it themselves. */
export interface Defaults {
  county?: string;
  source?: string;
  url?: string;
}

export type ReadResult = { report: Report; origin: RawItem['origin'] } | { failure: Failure };

const rowSchema = reportSchema
  .partial()
  .extend({ title: z.string(), body: z.string(), county: z.string().optional() })
  .loose();

/** Reads an item as a report, or says why it is none. */
export function readReport(item: RawItem, defaults: Defaults): ReadResult {
  const fail = (code: FailureCode, message: string) => ({
    failure: { origin: item.origin, code, message },
  });
  if (item.kind === 'broken') return fail(item.code, item.message);
  let row: Record<string, unknown>;
  try {
    row = item.kind === 'row' ? item.row : pageRow(item);
  } catch (error) {
    return fail('not_text', (error as Error).message);
  }
  if (item.kind !== 'row' && !row.body) {
    return fail('no_report', 'No text of a report was found here.');
  }
  return completed({ ...defined(defaults), ...defined(row) }, item, fail);
}

function completed(
  row: Record<string, unknown>,
  item: RawItem,
  fail: (code: FailureCode, message: string) => { failure: Failure },
): ReadResult {
  const given = rowSchema.safeParse({ ...row, ...tidied(row) });
  if (!given.success) return fail('invalid_report', explained(given.error));
  const { county: countyName, ...rest } = given.data;
  if (rest.body.length > LONGEST_REPORT * 2 || [...rest.body].length > LONGEST_REPORT) {
    return fail('too_large', `body: longer than ${LONGEST_REPORT} characters`);
  }
  const date = rest.date ?? rest.publishedAt?.slice(0, 10);
  if (date === undefined) return fail('invalid_report', 'date: missing, give date or publishedAt');
  const draft = { ...rest, date, lang: rest.lang ?? languageOf(rest.body), people: rest.people };
  const place = countyName === undefined ? undefined : placeOf(countyName);
  if (typeof place === 'string') return fail('unknown_county', place);
  const speakers = draft.people?.filter((person) => person.part === 'spoke').map((one) => one.name);
  const whole = reportSchema.safeParse({
    ...defined({ speakers, ...draft }),
    ...place,
    id: rest.id ?? derivedId({ ...rest, date }),
  });
  if (!whole.success) return fail('invalid_report', explained(whole.error));
  return { report: whole.data, origin: item.origin };
}

function pageRow(item: Extract<RawItem, { bytes: Buffer }>): Record<string, unknown> {
  const text = decodeText(item.bytes, charsetsOf(item.bytes));
  return { ...(item.kind === 'page' ? readPage(text) : readText(text)) };
}

/** Text as the index keeps it: whole characters, one line feed between paragraphs. */
function tidied(row: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  if (typeof row.title === 'string')
    result.title = row.title.toWellFormed().replace(/\s+/gu, ' ').trim();
  if (typeof row.body === 'string') {
    const lines = row.body.toWellFormed().split(/\r\n|[\r\n\u2028\u2029]/u);
    result.body = lines
      .map((line) => line.trim())
      .filter(Boolean)
      .join('\n');
  }
  if (typeof row.id === 'number') result.id = String(row.id);
  if (typeof row.publishedAt === 'string') Object.assign(result, publication(row.publishedAt));
  return result;
}

const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/u;

/** A time of publication in full: seconds may be missing, and a zone, which is then China's. */
function publication(given: string): Record<string, unknown> {
  const found = LOCAL_TIME.exec(given.trim());
  if (found === null) return {};
  const [, day, minute, seconds = ':00', zone = '+08:00'] = found;
  return { publishedAt: `${day}T${minute}${seconds}${zone}` };
}

/** The place of a county by code or name, or the reason why it is not known. */
function placeOf(name: string): Partial<Report> | string {
  const county = countyByCode(name);
  const found: County[] = county ? [county] : countiesNamed(name);
  const [one] = found;
  if (one === undefined) return `county: no county is called ${name}; give its GB/T 2260 code`;
  if (found.length > 1) {
    const codes = found
      .map((each) => `${each.code} ${each.prefecture ?? each.province}`)
      .join(', ');
    return `county: several are called ${name}; give the code (${codes})`;
  }
  return {
    county: one.code,
    countyName: one.name,
    countyNameEn: one.nameEn,
    prefecture: one.prefecture ?? undefined,
    province: one.province,
  };
}

function languageOf(body: string): 'zh' | 'en' {
  const han = body.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 5 > body.length ? 'zh' : 'en';
}

function explained(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
}

function defined<T extends object>(fields: T): Partial<T> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(given) as Partial<T>;
}
