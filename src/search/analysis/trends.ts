import type { Meilisearch } from 'meilisearch';
import { readEngineVersion } from '../../engine/client/engine-version.js';
import type { TrendPoint } from '../../model/api/counting/trends.js';
import type { DateSpan } from '../../model/time/date-span.js';
import { XianbaoError } from '../../model/errors.js';
import { FACET_FIELDS } from '../../model/index-settings.js';
import { EVERY_REPORT, type CompiledQuery } from '../plan/compile-query.js';
import type { CorpusProfile } from '../texts/jobs/profile-texts.js';
import { profileCorpus } from './corpus-profile.js';
import { listCrawledMonths } from './crawled-months.js';
import { quote, type Filters } from '../plan/filters.js';
import { mapInTurns } from '../work/turn.js';
import type { AnswerCache } from '../cache/answer-cache.js';
import type { Interval } from '../../model/time/interval.js';
import { chooseSpan } from './day-span.js';
import { periodName, periodsBetween, roughCount, type Period } from '../../model/time/periods.js';
import type { ReportSearch } from '../verify/report-search.js';
import { validityFilter, type Scope } from '../plan/scope.js';
import { resolveFilter } from '../verify/selection.js';
import { tallySeries, type Measure, type Split, type TalliedSeries } from './tally.js';

export interface TrendRequest {
  /** One series each; with a split, one for each of the most frequent values. */
  queries: CompiledQuery[];
  filters: Filters & Scope;
  interval: Interval;
  measures: readonly Measure[];
  split?: { by: Split; most: number } | undefined;
}

/** The series of one query, or of one of a split's values. */
export interface CountedSeries extends Omit<TalliedSeries, 'periods'> {
  compiled: CompiledQuery;
  occurrences?: number;
  points: TrendPoint[];
}

export interface Trends {
  /** First and last day, YYYY-MM-DD; `null` where there is no report. */
  from: string | null;
  to: string | null;
  series: CountedSeries[];
  crawled: { period: string; crawled: boolean }[];
}

/** More points than any chart shows: 54 years of days, in an answer of two or three megabytes. */
export const MAX_POINTS = 20_000;

/** Counts by periods of time. What is the same for all queries is cached. */
export class TrendSearch {
  readonly #client: Meilisearch;
  readonly #reports: ReportSearch;
  readonly #cache: AnswerCache;
  readonly #dates: DateSpan;

  /** @param dates the days on which a report may have been published */
  constructor(client: Meilisearch, reports: ReportSearch, cache: AnswerCache, dates: DateSpan) {
    this.#client = client;
    this.#reports = reports;
    this.#cache = cache;
    this.#dates = dates;
  }

  /**
   * The version of the engine, for citations; `null` where it may not be asked.
   *
   * @throws XianbaoError `engine_unavailable`
   */
  engineVersion(): Promise<string | null> {
    return readEngineVersion(this.#client);
  }

  /**
   * @throws XianbaoError `invalid_parameter` where there are too many points, `engine_unavailable`
   */
  async trends(request: TrendRequest): Promise<Trends> {
    const { filters, interval, measures, split } = request;
    const everything = await resolveFilter(this.#reports, { compiled: EVERY_REPORT, filters });
    const [corpus, whole] = await Promise.all([
      this.#profile(everything, request),
      this.#profile(validityFilter(filters.asOf), { interval, measures: [] }),
    ]);
    const lines = request.queries.length * (split?.most ?? 1);
    const { from = null, to = null } = chooseSpan(
      filters,
      corpus,
      interval,
      this.#dates,
      MAX_POINTS / lines,
    );
    const periods = from === null || to === null ? [] : periodsIn(from, to, interval, lines);
    const isCrawled = await this.#crawling(filters, corpus, whole, interval);
    const series: CountedSeries[] = [];
    for (const compiled of request.queries) {
      const filter = await resolveFilter(this.#reports, { compiled, filters });
      const found = await tallySeries(this.#reports, { ...request, compiled, filter });
      for (const { periods: tallies, ...one } of found) {
        const narrowed =
          split && one.value !== undefined && ` AND ${splitFilter(split.by, one.value)}`;
        const base = narrowed ? await this.#profile(everything + narrowed, request) : corpus;
        const points = await mapInTurns(periods, (period) =>
          isCrawled(period)
            ? toPoint(period, tallies, base, measures)
            : unknownPoint(period, measures),
        );
        const occurrences = [...tallies.values()].reduce((sum, each) => sum + each.occurrences, 0);
        const measured = measures.includes('occurrences') ? { occurrences } : {};
        series.push({ compiled, ...one, ...measured, points });
      }
    }
    const crawled = periods.map((each) => ({ period: each.period, crawled: isCrawled(each) }));
    return { from, to, series, crawled };
  }

  #profile(
    filter: string,
    { interval, measures }: Pick<TrendRequest, 'interval' | 'measures'>,
  ): Promise<CorpusProfile> {
    const withCharacters = isRead(measures);
    return this.#cache.get(JSON.stringify(['profile', filter, interval, withCharacters]), () =>
      profileCorpus(this.#client, this.#reports, filter, { interval, withCharacters }),
    );
  }

  async #crawling(
    filters: Filters,
    corpus: CorpusProfile,
    whole: CorpusProfile,
    interval: Interval,
  ): Promise<(period: Period) => boolean> {
    const months = await listCrawledMonths(this.#client, filters);
    const { first, last } = whole;
    const range =
      months === undefined && first !== undefined && last !== undefined
        ? { from: periodName(first, interval), to: periodName(last, interval) }
        : undefined;
    return ({ period, months: own }) =>
      corpus.periods.has(period) ||
      // Names of periods of one interval sort as the periods follow each other.
      (range !== undefined && range.from <= period && period <= range.to) ||
      own.some((month) => months?.has(month));
  }
}

function periodsIn(from: string, to: string, interval: Interval, lines: number): Period[] {
  if (roughCount(from, to, interval) * lines > MAX_POINTS) {
    const message = `interval: more than ${MAX_POINTS} points; take a longer interval or fewer days.`;
    throw new XianbaoError('invalid_parameter', message, { parameter: 'interval' });
  }
  return [...periodsBetween(from, to, interval)];
}

function splitFilter(by: Split, value: string): string {
  return `${FACET_FIELDS[by]} = ${quote(value)}`;
}

function toPoint(
  { period }: Period,
  tallies: TalliedSeries['periods'],
  { periods }: CorpusProfile,
  measures: readonly Measure[],
): TrendPoint {
  const corpus = periods.get(period);
  // Of no report nothing can be said: 0 of 0 is no share, whatever was crawled.
  if (corpus === undefined) {
    return { ...unknownPoint({ period }, measures), ...emptyCorpus(measures) };
  }
  const { reports = 0, occurrences = 0, characters = 0 } = tallies.get(period) ?? {};
  const point: TrendPoint = { period, reports, corpusReports: corpus.reports };
  const perMillion = corpus.characters === 0 ? null : (occurrences * 1e6) / corpus.characters;
  if (measures.includes('occurrences')) Object.assign(point, { occurrences, perMillion });
  if (measures.includes('characters')) point.characters = characters;
  if (isRead(measures)) point.corpusCharacters = corpus.characters;
  return point;
}

function emptyCorpus(measures: readonly Measure[]): Partial<TrendPoint> {
  return { corpusReports: 0, ...(isRead(measures) && { corpusCharacters: 0 }) };
}

function unknownPoint(
  { period }: Pick<Period, 'period'>,
  measures: readonly Measure[],
): TrendPoint {
  return {
    period,
    reports: null,
    corpusReports: null,
    ...(measures.includes('occurrences') && { occurrences: null, perMillion: null }),
    ...(measures.includes('characters') && { characters: null }),
    ...(isRead(measures) && { corpusCharacters: null }),
  };
}

/** Whether the reports are read, and their characters known. */
function isRead(measures: readonly Measure[]): boolean {
  return measures.some((measure) => measure !== 'reports');
}
