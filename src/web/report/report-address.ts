import type { ReportAnswer } from '../../model/api/reports/report.js';
import { reportHref } from '../address/report-href.js';

/** A report's address, absolute. */
export function reportAddress({ id }: Pick<ReportAnswer, 'id'>): string {
  return new URL(reportHref(id, ''), location.href).href;
}

/** The address at which this version of a report stays, whatever becomes of the report. */
export function keptAddress({ id, validFrom }: Pick<ReportAnswer, 'id' | 'validFrom'>): string {
  return new URL(reportHref(id, '', validFrom), location.href).href;
}
