import type { TrendsAnswer } from '../../model/api/counting/trends.js';
import { readShare } from './chart/curves.js';

const COLUMNS = [
  'reports',
  'occurrences',
  'perMillion',
  'characters',
  'corpusReports',
  'corpusCharacters',
] as const;

/**
 * All the numbers of an answer, a line a series and period, with a byte order mark for Excel. Nothing
 * stands where there is no report to count in. Each line says in its last columns how to count it again.
 */
export function trendCsv(answer: TrendsAnswer, [source, url]: [string, string]): string {
  const header = [
    'q',
    'query',
    'split',
    'splitLabel',
    'period',
    ...COLUMNS,
    'share',
    'source',
    'url',
  ];
  const rows = answer.series.flatMap(({ q, query, split, points }) =>
    points.map((point) => [
      q,
      query,
      split?.value,
      split?.label,
      point.period,
      ...COLUMNS.map((column) => point[column]),
      readShare(point),
      source,
      url,
    ]),
  );
  return `\uFEFF${[header, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

/** RFC 4180; a leading sign would make a spreadsheet take a text for a formula. */
function field(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = (value ?? '').replace(/^(?=[=+\-@\t\r])/u, "'");
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
