import type { Meilisearch } from 'meilisearch';
import { compareTexts } from '../../model/text/compare-texts.js';
import { addDays, dayNumber, daysBetween } from '../../model/time/day.js';
import { engineSearch, type StoredReport } from '../plan/engine-search.js';
import { keysFilter, quote } from '../plan/filters.js';
import { validityFilter } from '../plan/scope.js';
import { Turn } from '../work/turn.js';
import { alignParagraphs, type Alignment } from './align-paragraphs.js';
import { LEAST_SCORE, MAX_DAYS_APART, ratePair } from './rate-pair.js';
import { readTraits } from './traits.js';

/** A report of the same event in the other language. */
export interface Translation extends Pick<Alignment, 'pairs'> {
  report: StoredReport;
  score: number;
}

/** What is compared of a report. */
export const COMPARED_FIELDS = [
  'id',
  'lang',
  'title',
  'body',
  'date',
  'eventDates',
  'county',
  'people',
] as const satisfies (keyof StoredReport)[];

/** A county hardly publishes more in the other language in three weeks. */
const MAX_CANDIDATES = 200;
/** So many are put in order by day, of which the nearest are compared. */
const MAX_LISTED = 2_000;

export interface FoundTranslations {
  /** The surest first. */
  translations: Translation[];
  /** Reports of the other language, the county and the time. */
  candidates: number;
  /** How many of them were too many to be compared. */
  skipped: number;
}

/**
 * The reports of the same event in the other language, among those that are nearest in time.
 *
 * @param fields of the reports, besides those that are compared
 * @param most reports that are compared
 */
export async function findTranslations(
  client: Meilisearch,
  report: StoredReport,
  {
    asOf,
    fields,
    most = MAX_CANDIDATES,
  }: { asOf: number | undefined; fields: string[]; most?: number },
): Promise<FoundTranslations> {
  const { hits: listed, total } = await engineSearch(client, {
    filter: candidatesFilter(report, asOf),
    limit: MAX_LISTED,
    fields: ['key', 'date'],
  });
  const nearest = nearestInTime(listed, report.date).slice(0, most);
  const hits = await readCandidates(client, nearest, [...fields, ...COMPARED_FIELDS]);
  const turn = new Turn();
  const own = readTraits(report);
  const found: Translation[] = [];
  for (const candidate of hits) {
    const traits = readTraits(candidate);
    const score = await ratePair(own, traits, turn);
    if (score >= LEAST_SCORE) {
      const { pairs } = await alignParagraphs(own.paragraphs, traits.paragraphs, turn);
      found.push({ report: candidate, score, pairs });
    }
    if (turn.isOver) await turn.next();
  }
  return {
    translations: found.toSorted(
      (a, b) => b.score - a.score || compareTexts(a.report.id, b.report.id),
    ),
    candidates: total,
    skipped: total - nearest.length,
  };
}

/** Reports by how many days they are from a day; those of one distance always in the same order. */
export function nearestInTime<Report extends Pick<StoredReport, 'key' | 'date'>>(
  reports: readonly Report[],
  date: string,
): Report[] {
  const distance = (report: Report) => Math.abs(daysBetween(date, report.date));
  return reports.toSorted((a, b) => distance(a) - distance(b) || compareTexts(a.key, b.key));
}

async function readCandidates(
  client: Meilisearch,
  nearest: readonly Pick<StoredReport, 'key'>[],
  fields: string[],
): Promise<StoredReport[]> {
  if (nearest.length === 0) return [];
  const keys = nearest.map(({ key }) => key);
  const request = { filter: keysFilter('IN', keys), limit: keys.length };
  return (await engineSearch(client, { ...request, fields: [...new Set(fields)] })).hits;
}

function candidatesFilter({ lang, county, date }: StoredReport, asOf: number | undefined): string {
  const parts = [
    `(${validityFilter(asOf)})`,
    `lang = ${quote(lang === 'zh' ? 'en' : 'zh')}`,
    `day >= ${dayNumber(addDays(date, -MAX_DAYS_APART))}`,
    `day <= ${dayNumber(addDays(date, MAX_DAYS_APART))}`,
    county === undefined ? 'county NOT EXISTS' : `county = ${quote(county)}`,
  ];
  return parts.join(' AND ');
}
