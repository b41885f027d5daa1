import { possibleIds } from '../../src/model/ids.js';
import type { Report } from '../../src/model/report.js';
import { isInSpan, lastDayOfSpan, type DateSpan } from '../../src/model/time/date-span.js';
import type { Archive } from '../archive/archive.js';
import type { ReadReport } from '../archive/ledger/record-reports.js';
import type { Version } from '../archive/tables/version.js';
import type { NoReport } from '../extract/extract-reports.js';
import type { Origin } from '../sources/files/raw-item.js';

export interface Admission {
  archive: Pick<Archive, 'versions'>;
  /** The days on which a report may have been published. */
  dates: DateSpan;
  /** Milliseconds since the epoch. */
  now: number;
}

/**
 * What of the reports that were read from an item may be recorded: one that is new, or has another date now, and an
 * implausible one, is a failure; one that the archive knows by an id derived in another way keeps that id.
 */
export function admitReports(
  results: (ReadReport | NoReport)[],
  origin: Origin,
  { archive, dates, now }: Admission,
): (ReadReport | NoReport)[] {
  return results.map((result) => {
    if ('failure' in result) return result;
    const { report } = result;
    const known = findKnown(report, archive);
    const message =
      known?.date === report.date ? undefined : describeImplausibleDate(report, dates, now);
    if (message !== undefined) return { failure: { origin, code: 'implausible_date', message } };
    return { ...result, report: { ...report, id: known?.id ?? report.id } };
  });
}

function findKnown(report: Report, { versions }: Admission['archive']): Version | undefined {
  for (const id of possibleIds(report)) {
    const last = versions.last(id);
    if (last !== undefined) return last;
  }
  return undefined;
}

/** What is wrong with a report's day or time of publication; nothing where it lies in the span. */
export function describeImplausibleDate(
  report: Pick<Report, 'date' | 'publishedAt'>,
  dates: DateSpan,
  now: number,
): string | undefined {
  const days = { date: report.date, publishedAt: report.publishedAt?.slice(0, 10) };
  for (const [name, day] of Object.entries(days)) {
    if (day === undefined || isInSpan(day, dates, now)) continue;
    const span = `${dates.earliest} to ${lastDayOfSpan(dates, now)}`;
    return `${name}: ${day} is not a day of ${span}. Correct it, or widen XIANBAO_DATES.`;
  }
  return undefined;
}
