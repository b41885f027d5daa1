import type { Meilisearch } from 'meilisearch';
import { compareTexts } from '../../model/text/compare-texts.js';
import { addDays, dayNumber } from '../../model/time/day.js';
import { engineSearch, type StoredReport } from '../plan/engine-search.js';
import { quote } from '../plan/filters.js';
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

/** A county does not publish more in the other language in three weeks. */
const MAX_CANDIDATES = 200;

/**
 * The reports of the same event in the other language, the surest first.
 *
 * @param fields of the reports, besides those that are compared
 */
export async function findTranslations(
  client: Meilisearch,
  report: StoredReport,
  { asOf, fields }: { asOf: number | undefined; fields: string[] },
): Promise<Translation[]> {
  const { hits } = await engineSearch(client, {
    filter: candidatesFilter(report, asOf),
    limit: MAX_CANDIDATES,
    fields: [...new Set([...fields, ...COMPARED_FIELDS])],
  });
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
  return found.toSorted((a, b) => b.score - a.score || compareTexts(a.report.id, b.report.id));
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
