import type { Report } from '../../src/model/report.js';
import { decodeText, detectCharsets } from '../sources/markup/charset.js';
import type { Failure, RawItem } from '../sources/files/raw-item.js';
import { completeReport, dropMissing, type Refuse } from './complete-report.js';
import type { NoReportReason, PageFields, Select } from './fields/page-fields.js';
import { parseText } from './kinds/parse-text.js';
import { parsePage } from './parse-page.js';

/** What is said of all items that do not say it themselves, and how their pages are read. */
export interface Defaults {
  county?: string;
  /** The day of publication, YYYY-MM-DD, of what gives none itself. */
  date?: string;
  source?: string;
  url?: string;
  channel?: string;
  /** The HTTP header Content-Type that a page came with. */
  contentType?: string;
  select?: Select;
  /** The zone of times that pages print without one; China's where none is given. */
  timezone?: string;
  /** The day that a list or feed gives for a page, which counts where the page itself gives none. */
  listedDate?: string;
}

/** What a page says beside its report, for those who work out where the report belongs. */
export type PageHints = Pick<PageFields, 'siteName' | 'owner' | 'column' | 'province' | 'reposted'>;

/** A report as its bytes give it, before anything is worked out from its text. */
export interface ExtractedReport {
  report: Report;
  hints: PageHints;
  /** The page neither declares a report nor prints its title and time: it may be a site's notice. */
  isBare?: true;
}

/** Why there is no report; with what was found of one, where a page has a text that cannot be indexed. */
export interface NoReport {
  failure: Failure;
  reason?: NoReportReason;
  fields?: PageFields;
}

/** Takes the reports out of an item, several where a page is a blog's archive, or says why it holds none. */
export function extractReports(item: RawItem, defaults: Defaults): (ExtractedReport | NoReport)[] {
  const refuse: Refuse = (code, message) => ({ failure: { origin: item.origin, code, message } });
  const { contentType, select, timezone, listedDate, ...given } = defaults;
  if (item.kind === 'broken') return [refuse(item.code, item.message)];
  if (item.kind === 'row') return [extractRow(item.row, given, refuse)];
  if (item.kind === 'text') return [extractText(item, given, refuse)];
  const source = dropMissing({ url: given.url, contentType, select, timezone });
  const readings = parsePage(item.bytes, source);
  // Of a page of several reports a list gives one day, which is not that of each.
  const day = readings.length === 1 ? listedDate : undefined;
  return readings.map((reading) => {
    if (!reading.report) {
      const { reason, message } = reading;
      const code = reason === 'not_text' || reason === 'too_large' ? reason : 'no_report';
      return { ...refuse(code, message), reason };
    }
    const fields = { ...reading.fields, ...fallbackDay(reading.fields, day) };
    const result = completePage(fields, given, refuse);
    return reading.isBare && 'report' in result ? { ...result, isBare: true as const } : result;
  });
}

function fallbackDay({ date, publishedAt }: PageFields, day: string | undefined): PageFields {
  return day === undefined || date !== undefined || publishedAt !== undefined ? {} : { date: day };
}

function extractRow(row: Record<string, unknown>, given: Defaults, refuse: Refuse) {
  const { date, ...others } = given;
  const own = dropMissing(row);
  const day = 'publishedAt' in own ? undefined : date;
  const result = completeReport({ ...dropMissing({ ...others, date: day }), ...own }, refuse);
  return 'failure' in result ? result : { report: result, hints: {} };
}

function extractText(item: Extract<RawItem, { bytes: Buffer }>, given: object, refuse: Refuse) {
  let fields: PageFields;
  try {
    fields = parseText(decodeText(item.bytes, detectCharsets(item.bytes)));
  } catch (error) {
    return refuse('not_text', (error as Error).message);
  }
  if (!fields.body) return refuse('no_report', 'No text of a report was found here.');
  return completePage(fields, given, refuse);
}

function completePage(
  fields: PageFields,
  given: object,
  refuse: Refuse,
): ExtractedReport | NoReport {
  // A page's province is the account's, not the county's: a hint, no field of the report.
  const { siteName, owner, column, province, reposted, ...row } = fields;
  const hints = dropMissing({ siteName, owner, column, province, reposted });
  const result = completeReport({ ...dropMissing(given), ...dropMissing(row) }, refuse);
  return 'failure' in result ? { ...result, fields } : { report: result, hints };
}
