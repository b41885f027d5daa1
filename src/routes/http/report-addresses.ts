import type { ReportAnswer } from '../../model/api/reports/report.js';

/** Where the gateway shows a report. */
export interface ReportAddresses {
  /** Its last version. */
  page: string;
  /** The version that is shown, whatever becomes of the report. */
  kept: string;
}

/**
 * A report's addresses, absolute.
 *
 * @param base of the gateway, as `baseAddress` has it
 * @param hasPage whether the gateway has the page that shows reports; else they are those of the API
 */
export function reportAddresses(
  { id, validFrom }: Pick<ReportAnswer, 'id' | 'validFrom'>,
  base: string,
  hasPage: boolean,
): ReportAddresses {
  const path = hasPage ? '/report' : `/api/v1/reports/${encodeURIComponent(id)}`;
  const known: Record<string, string> = hasPage ? { id } : {};
  const page = `${base}${path}?${new URLSearchParams(known).toString()}`.replace(/\?$/u, '');
  const kept = `${base}${path}?${new URLSearchParams({ ...known, asOf: validFrom }).toString()}`;
  return { page, kept };
}
