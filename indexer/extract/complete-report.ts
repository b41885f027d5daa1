import { z } from 'zod';
import { deriveId } from '../../src/model/ids.js';
import { countiesNamed, countyByCode, type County } from '../../src/model/place/counties.js';
import { MAX_REPORT_CHARACTERS, reportSchema, type Report } from '../../src/model/report.js';
import { isDay } from '../../src/model/time/day.js';
import { CHINA_OFFSET } from '../../src/model/time/instant.js';
import type { Failure, FailureCode } from '../sources/files/raw-item.js';
import { readGivenTime } from './fields/time/given-time.js';
import { detectLanguage } from './fields/page-fields.js';

const rowSchema = reportSchema
  .partial()
  .extend({ title: z.string(), body: z.string(), county: z.string().optional() })
  .loose();

/** Says that an item holds no report, and why. */
export type Refuse = (code: FailureCode, message: string) => { failure: Failure };

/** A report in full from what its row or page and the item's defaults say, or why it cannot be indexed. */
export function completeReport(
  row: Record<string, unknown>,
  refuse: Refuse,
): Report | { failure: Failure } {
  const given = rowSchema.safeParse({ ...row, ...tidyRow(row) });
  if (!given.success) return refuse('invalid_report', explainIssues(given.error));
  const { county: countyName, ...rest } = given.data;
  if (
    rest.body.length > MAX_REPORT_CHARACTERS * 2 ||
    [...rest.body].length > MAX_REPORT_CHARACTERS
  ) {
    return refuse('too_large', `body: longer than ${MAX_REPORT_CHARACTERS} characters`);
  }
  const date = rest.date ?? rest.publishedAt?.slice(0, 10);
  if (date === undefined)
    return refuse('invalid_report', 'date: missing, give date or publishedAt');
  const draft = {
    ...rest,
    date,
    lang: rest.lang ?? detectLanguage(rest.body),
  };
  const place = countyName === undefined ? undefined : describePlace(countyName);
  if (typeof place === 'string') return refuse('unknown_county', place);
  const speakers = draft.people?.filter((person) => person.part === 'spoke').map((one) => one.name);
  const whole = reportSchema.safeParse({
    ...dropMissing({ speakers, ...draft }),
    ...place,
    id: rest.id ?? deriveId({ ...rest, date }),
  });
  if (!whole.success) return refuse('invalid_report', explainIssues(whole.error));
  return whole.data;
}

/** Text as the index keeps it: whole characters, one line feed between paragraphs. */
function tidyRow(row: Record<string, unknown>): Record<string, unknown> {
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
  return { ...result, ...tidyTimes(row) };
}

/** Days and times as tables have them: 2023/5/3, 2023年5月4日 8:30. What cannot be read stays as it is, to be refused. */
function tidyTimes({ date, publishedAt }: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  if (typeof publishedAt === 'string') {
    const whole = completeTime(publishedAt);
    const given = Object.keys(whole).length > 0 ? undefined : readGivenTime(publishedAt);
    Object.assign(result, whole, given && { publishedAt: given.publishedAt, date: given.date });
  }
  const text = typeof date === 'number' ? String(date) : date;
  if (typeof text !== 'string') return result;
  const given = isDay(text) ? undefined : readGivenTime(text);
  if (given === undefined) return { ...result, date: text };
  // A column of days may have the minute, too.
  const isOnly = publishedAt === undefined && given.publishedAt !== undefined;
  return { ...result, date: given.date, ...(isOnly && { publishedAt: given.publishedAt }) };
}

const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/u;

/** A time of completeTime in full: seconds may be missing, and a zone, which is then China's. */
function completeTime(given: string): Record<string, unknown> {
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

function explainIssues(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
}

/** The fields that have a value. */
export function dropMissing<T extends object>(fields: T): Partial<T> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(given) as Partial<T>;
}
