import { z } from 'zod';
import { derivedId } from '../../src/model/ids.js';
import { countiesNamed, countyByCode, type County } from '../../src/model/place/counties.js';
import { LONGEST_REPORT, reportSchema, type Report } from '../../src/model/report.js';
import { CHINA_OFFSET } from '../../src/model/time/instant.js';
import { detectCharsets, decodeText } from '../sources/markup/charset.js';
import type { Failure, FailureCode, RawItem } from '../sources/files/raw-item.js';
import {
  detectLanguage,
  type NoReportReason,
  type PageFields,
  type Select,
} from './fields/page-fields.js';
import { readPage } from './read-page.js';
import { readText } from './kinds/read-text.js';

/** What is said of all items that do not say it themselves, and how their pages are read. */
export interface Defaults {
  county?: string;
  source?: string;
  url?: string;
  channel?: string;
  /** The HTTP header Content-Type that a page came with. */
  contentType?: string;
  select?: Select;
}

/** What a page says beside its report, for those who work out where the report belongs. */
export type PageHints = Pick<PageFields, 'siteName' | 'column' | 'province' | 'reposted'>;

export type ReadResult =
  | { report: Report; origin: RawItem['origin']; hints: PageHints }
  | { failure: Failure; reason?: NoReportReason; fields?: PageFields };

const rowSchema = reportSchema
  .partial()
  .extend({ title: z.string(), body: z.string(), county: z.string().optional() })
  .loose();

/** Reads an item as reports, several where a page is an archive, or says why it holds none. */
export function readReports(item: RawItem, defaults: Defaults): ReadResult[] {
  const fail: Fail = (code, message) => ({ failure: { origin: item.origin, code, message } });
  const { contentType, select, ...given } = defaults;
  if (item.kind === 'broken') return [fail(item.code, item.message)];
  if (item.kind === 'row')
    return [completed({ ...defined(given), ...defined(item.row) }, item, fail)];
  if (item.kind === 'text') return [textReport(item, given, fail)];
  const source = defined({ url: given.url, contentType, select });
  return readPage(item.bytes, source).map((reading) => {
    if (!reading.report) {
      const { reason, message } = reading;
      const code = reason === 'not_text' || reason === 'too_large' ? reason : 'no_report';
      return { ...fail(code, message), reason };
    }
    return pageReport(reading.fields, given, item, fail);
  });
}

type Fail = (code: FailureCode, message: string) => { failure: Failure };

function textReport(item: Extract<RawItem, { bytes: Buffer }>, given: object, fail: Fail) {
  let fields: PageFields;
  try {
    fields = readText(decodeText(item.bytes, detectCharsets(item.bytes)));
  } catch (error) {
    return fail('not_text', (error as Error).message);
  }
  if (!fields.body) return fail('no_report', 'No text of a report was found here.');
  return pageReport(fields, given, item, fail);
}

function pageReport(fields: PageFields, given: object, item: RawItem, fail: Fail): ReadResult {
  // A page's province is the account's, not the county's: a hint, no field of the report.
  const { siteName, column, province, reposted, ...row } = fields;
  const hints = defined({ siteName, column, province, reposted });
  const result = completed({ ...defined(given), ...defined(row) }, item, fail);
  return 'report' in result ? { ...result, hints } : { ...result, fields };
}

function completed(row: Record<string, unknown>, item: RawItem, fail: Fail): ReadResult {
  const given = rowSchema.safeParse({ ...row, ...tidied(row) });
  if (!given.success) return fail('invalid_report', explained(given.error));
  const { county: countyName, ...rest } = given.data;
  if (rest.body.length > LONGEST_REPORT * 2 || [...rest.body].length > LONGEST_REPORT) {
    return fail('too_large', `body: longer than ${LONGEST_REPORT} characters`);
  }
  const date = rest.date ?? rest.publishedAt?.slice(0, 10);
  if (date === undefined) return fail('invalid_report', 'date: missing, give date or publishedAt');
  const draft = {
    ...rest,
    date,
    lang: rest.lang ?? detectLanguage(rest.body),
    people: rest.people,
  };
  const place = countyName === undefined ? undefined : describePlace(countyName);
  if (typeof place === 'string') return fail('unknown_county', place);
  const speakers = draft.people?.filter((person) => person.part === 'spoke').map((one) => one.name);
  const whole = reportSchema.safeParse({
    ...defined({ speakers, ...draft }),
    ...place,
    id: rest.id ?? derivedId({ ...rest, date }),
  });
  if (!whole.success) return fail('invalid_report', explained(whole.error));
  return { report: whole.data, origin: item.origin, hints: {} };
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
  const [, day, minute, seconds = ':00', zone = CHINA_OFFSET] = found;
  return { publishedAt: `${day}T${minute}${seconds}${zone}` };
}

/** The place of a county by code or name, or the reason why it is not known. */
function describePlace(name: string): Partial<Report> | string {
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

function explained(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
}

function defined<T extends object>(fields: T): Partial<T> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(given) as Partial<T>;
}
