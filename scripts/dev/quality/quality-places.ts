import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { locateReport, type ReportLocation } from '../../../indexer/enrich/place/locate-report.js';
import { findEventDates } from '../../../indexer/enrich/dates/event-dates.js';
import { sharedDataPath } from '../corpus/shared-data.js';

/** A report with the place and the days a reader finds in it. */
export interface LabelledReport {
  file: string;
  lang: 'zh' | 'en';
  title: string;
  published: string;
  channel: string;
  county: string | null;
  eventDates: string[];
  bodyParagraphs: string[];
}

export interface Score {
  /** Accuracy for counties, F1 for days; from 0 to 1. */
  value: number;
  /** A line for every report read otherwise than labelled. */
  misses: string[];
}

/** The labelled reports of a file with a JSON line a report. */
export function labelledReports(path: string): LabelledReport[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledReport & { report: boolean })
    .filter(({ report }) => report);
}

/** The share of reports whose county, or lack of one, is read as labelled. */
export function scoreCounties(reports: readonly LabelledReport[]): Score {
  const misses = reports.flatMap(({ file, lang, title, channel, published, county, ...rest }) => {
    const body = rest.bodyParagraphs.join('\n');
    const date = published.slice(0, 10);
    const reading = locateReport({ title, body, lang, channel, date });
    if (countyCode(reading) === county) return [];
    return [`${file} county: ${JSON.stringify(reading)} for ${county}`];
  });
  return { value: 1 - misses.length / reports.length, misses };
}

/** F1 of the days over all reports. */
export function scoreEventDates(reports: readonly LabelledReport[]): Score {
  const misses: string[] = [];
  let [hits, read, wanted] = [0, 0, 0];
  for (const { file, lang, title, published, bodyParagraphs, eventDates } of reports) {
    const body = bodyParagraphs.join('\n');
    const days = findEventDates({ title, body, lang, date: published.slice(0, 10) });
    hits += days.filter((day) => eventDates.includes(day)).length;
    read += days.length;
    wanted += eventDates.length;
    if (days.join() !== eventDates.toSorted().join()) {
      misses.push(`${file} event dates: [${days.join()}] for [${eventDates.join()}]`);
    }
  }
  return { value: read + wanted === 0 ? 1 : (2 * hits) / (read + wanted), misses };
}

function countyCode(reading: ReportLocation): string | null {
  return reading.level === 'county' ? reading.county.code : null;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const reports = labelledReports(process.argv[2] ?? sharedDataPath('pages', 'gold.jsonl'));
  const counties = scoreCounties(reports);
  const days = scoreEventDates(reports);
  console.log(`county accuracy  ${counties.value.toFixed(4)}  (${reports.length} reports)`);
  console.log(`event dates F1   ${days.value.toFixed(4)}`);
  for (const miss of [...counties.misses, ...days.misses]) console.log(miss);
}
