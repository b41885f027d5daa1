import type { ReportAnswer } from '../api/reports/report.js';
import type { CitedWork } from './cited-work.js';

/** What a citation needs to know of a report. */
export type CitableReport = Pick<
  ReportAnswer,
  'id' | 'title' | 'url' | 'date' | 'channel' | 'lang' | 'version' | 'validFrom' | 'goneAt'
>;

/**
 * A report as a work to be cited: as it was published, with the address at which this version of it is kept. Where the
 * original is gone, that address takes its place.
 *
 * @param kept where this version stays, absolute
 * @param accessed YYYY-MM-DD
 */
export function citeReport(report: CitableReport, kept: string, accessed: string): CitedWork {
  const { id, version, title, channel, lang, url, date, validFrom, goneAt } = report;
  const isThere = url !== null && goneAt === null;
  const collected = `collected ${validFrom.slice(0, 10)}`;
  return {
    // The id is the report's own; another version is another text.
    key: `xianbao-${id}-v${version}`,
    kind: 'page',
    author: channel,
    title,
    publisher: channel ?? (url === null ? null : new URL(url).host),
    lang,
    issued: date,
    accessed,
    url: isThere ? url : kept,
    note: isThere ? `Archived copy, ${collected}: ${kept}` : `Archived copy, ${collected}`,
  };
}
