import type { Meilisearch } from 'meilisearch';
import { Gauge, type Registry } from 'prom-client';
import { readGeneration } from '../../engine/reports-index.js';
import { COVERAGE_INDEX, REPORTS_INDEX } from '../../model/index-settings.js';
import { isSilent, silenceAfter } from '../../model/source-silence.js';
import { dayFromNumber, dayTime } from '../../model/time/day.js';
import { chinaDay } from '../../model/time/instant.js';
import { coverageRows } from '../../search/analysis/coverage-search.js';
import { fieldFilter } from '../../search/plan/filters.js';

/** Sources whose days are read at once. */
const AT_ONCE = 20;
/** What was crawled is summed up again after so long, if the indexes have changed. */
const FRESH_MS = 30_000;

/** Figures of what was crawled, by source, as the indexes have them. */
export class CrawlMetrics {
  readonly #client: Meilisearch;
  readonly #lastSuccess;
  readonly #pages;
  readonly #failed;
  readonly #newest;
  readonly #silent;
  #state = '';
  #readAt = -Infinity;

  constructor(client: Meilisearch, registry: Registry) {
    this.#client = client;
    const gauge = (name: string, help: string) =>
      new Gauge({ name, help, labelNames: ['source'], registers: [registry] });
    this.#lastSuccess = gauge(
      'xianbao_source_last_success_timestamp_seconds',
      'When a page of a source last came.',
    );
    this.#pages = gauge('xianbao_source_pages', 'Pages of a source that are known.');
    this.#failed = gauge(
      'xianbao_source_failed_pages',
      'Of those, pages that never came or could not be read.',
    );
    this.#newest = gauge(
      'xianbao_source_newest_report_timestamp_seconds',
      'The day of the newest report of a source, at midnight in UTC.',
    );
    this.#silent = gauge(
      'xianbao_source_silent',
      'Whether a source brings nothing for much longer than it usually does.',
    );
  }

  /** Without an engine, the figures stay as they were: `xianbao_engine_up` tells. */
  async read(): Promise<void> {
    if (performance.now() - this.#readAt < FRESH_MS) return;
    try {
      const today = chinaDay(Date.now());
      const generations = await Promise.all(
        [COVERAGE_INDEX, REPORTS_INDEX].map((uid) => readGeneration(this.#client, uid)),
      );
      const state = [today, ...generations].join(' ');
      if (state !== this.#state) await this.#readSources(today);
      this.#state = state;
      this.#readAt = performance.now();
    } catch {
      // Tried again with the next request.
    }
  }

  async #readSources(today: string): Promise<void> {
    const { sources } = await coverageRows(this.#client, {}, { offset: 0, limit: 0 });
    const days = await this.#readDays(sources.flatMap(({ source }) => source ?? []));
    for (const gauge of [this.#lastSuccess, this.#pages, this.#failed, this.#newest, this.#silent])
      gauge.reset();
    for (const { source, discovered, failed, lastSuccess } of sources) {
      // Files that were imported without a source are not crawled.
      if (source === null) continue;
      this.#pages.set({ source }, discovered);
      this.#failed.set({ source }, failed);
      if (lastSuccess !== null) this.#lastSuccess.set({ source }, lastSuccess / 1000);
      const known = days.get(source) ?? [];
      const newest = known.findLast((day) => day <= today);
      if (newest !== undefined) this.#newest.set({ source }, dayTime(newest) / 1000);
      this.#silent.set({ source }, Number(isSilent(silenceAfter(known, today))));
    }
  }

  /** The days of which each source has reports, in order. */
  async #readDays(sources: string[]): Promise<Map<string, string[]>> {
    const days = new Map<string, string[]>();
    for (let from = 0; from < sources.length; from += AT_ONCE) {
      const some = sources.slice(from, from + AT_ONCE);
      const { results } = await this.#client.multiSearch({
        queries: some.map((source) => ({
          indexUid: REPORTS_INDEX,
          filter: `current = true AND ${fieldFilter('source', [source])}`,
          facets: ['day'],
          limit: 0,
        })),
      });
      for (const [i, { facetDistribution }] of results.entries()) {
        const counted = Object.keys(facetDistribution?.day ?? {});
        days.set(some[i]!, counted.map(dayFromNumber).toSorted());
      }
    }
    return days;
  }
}
