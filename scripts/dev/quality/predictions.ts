import { enrichReport } from '../../../indexer/enrich/enrich-report.js';
import { extractReports, type PageHints } from '../../../indexer/extract/extract-reports.js';
import type { Report } from '../../../src/model/report.js';

/** A line of predictions, as the shared scorers read it. */
export interface Prediction {
  file: string;
  report: boolean;
  reason?: string;
  url?: string;
  title?: string;
  published?: string;
  channel?: string;
  county?: string;
  eventDates?: string[];
  body?: string;
  people?: Report['people'];
  speakers?: string[];
}

type Enrich = (report: Report, hints: PageHints) => Report;

/** What the indexer makes of a page, report by report. */
export function predict(bytes: Buffer, file: string, enrich: Enrich = enrichReport): Prediction[] {
  const item = { kind: 'page' as const, origin: { file }, bytes };
  return extractReports(item, {}).map((result) => {
    if ('report' in result) return toPrediction(file, enrich(result.report, result.hints));
    if (result.fields) return toPrediction(file, result.fields);
    return { file, report: false, reason: result.reason ?? result.failure.message };
  });
}

/** The same as far as the page itself says it: what extraction alone finds, at its own speed. */
export function extracted(bytes: Buffer, file: string): Prediction[] {
  return predict(bytes, file, (report) => report);
}

function toPrediction(file: string, report: Partial<Report>): Prediction {
  const { url, title, publishedAt, date, channel, county, eventDates, body, people, speakers } =
    report;
  const published = publishedAt ?? date;
  return {
    file,
    report: true,
    url,
    title,
    published,
    channel,
    county,
    eventDates,
    body,
    people,
    speakers,
  };
}
