import type { CoverageCounts } from '../../../src/model/coverage-counts.js';
import { chinaDay } from '../../../src/model/time/instant.js';
import type { Connection } from '../connection.js';

/** A source's reports of one county and month. */
export interface MonthCoverage extends CoverageCounts {
  /** `null` for reports imported without one. */
  source: string | null;
  county: string | null;
  /** YYYY-MM of the report's date; else of its list's, else of its discovery. */
  month: string;
}

/** How a source is doing. Times are milliseconds since the epoch, days YYYY-MM-DD. */
export interface SourceCoverage {
  source: string;
  discovered: number;
  firstCrawl: number | null;
  lastCrawl: number | null;
  lastSuccess: number | null;
  /** Day of its newest report, as dated by the page or its list. */
  newest: string | null;
  /** Whole days since then. */
  silentDays: number | null;
  /** Days that usually pass between two days with reports: the median of the latest 60 gaps. */
  usualDays: number | null;
}

/** Counted anew from the tables whenever asked. */
export class Coverage {
  readonly #rows;
  readonly #sources;

  constructor(connection: Connection) {
    this.#rows = connection.prepare<MonthCoverage>(
      `SELECT source, county, substr(day, 1, 7) AS month, count(*) AS discovered,
         sum(fetched) AS fetched, sum(extracted) AS extracted, sum(noReport) AS noReport,
         sum(failed) AS failed, sum(gone) AS gone, max(lastSuccessAt) AS lastSuccess
       FROM covered GROUP BY source, county, month ORDER BY source, county, month`,
    );
    this.#sources = connection.prepare<SourceCoverage>(SOURCES);
  }

  coverage(): MonthCoverage[] {
    return this.#rows.all();
  }

  /** Sources that were crawled, as of `now`. */
  sourceCoverage(now: number): SourceCoverage[] {
    return this.#sources.all({ now, today: chinaDay(now) });
  }
}

// A notice of what is to come is dated in the future: it must not hide that a source went silent.
const SOURCES = `
  WITH days AS (
    SELECT DISTINCT source, day FROM covered WHERE dated AND NOT noReport AND day <= @today
  ), gaps AS (
    SELECT source, julianday(day) - julianday(lag(day) OVER byDay) AS gap,
      row_number() OVER (PARTITION BY source ORDER BY day DESC) AS latest
    FROM days WINDOW byDay AS (PARTITION BY source ORDER BY day)
  ), ranked AS (
    SELECT source, gap, row_number() OVER (PARTITION BY source ORDER BY gap) AS rank,
      count(*) OVER (PARTITION BY source) AS gaps
    FROM gaps WHERE gap IS NOT NULL AND latest <= 60
  ), usual AS (
    SELECT source, CAST(gap AS INTEGER) AS days FROM ranked WHERE rank = (gaps + 1) / 2
  ), newest AS (
    SELECT source, max(day) AS day FROM days GROUP BY source
  ), crawled AS (
    SELECT source, sum(kind = 'report') AS discovered, min(discoveredAt) AS firstCrawl,
      max(lastCheckedAt) AS lastCrawl, max(lastSuccessAt) AS lastSuccess
    FROM addresses GROUP BY source
  )
  SELECT crawled.*, newest.day AS newest, usual.days AS usualDays,
    CAST(julianday(@today) - julianday(newest.day) AS INTEGER) AS silentDays
  FROM crawled LEFT JOIN newest USING (source) LEFT JOIN usual USING (source)
  ORDER BY source`;
