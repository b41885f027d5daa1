import { orderInstant } from '../../model/time/instant.js';
import { concordanceLines, type ConcordanceLine } from '../lines/concordance-lines.js';
import { EVERY_REPORT, type CompiledQuery } from '../plan/compile-query.js';
import type { StoredReport } from '../plan/engine-search.js';
import { keysFilter } from '../plan/filters.js';
import { measureFading, type Fading } from '../usage/fading.js';
import { listMonthRows, type MonthRow } from '../usage/month-rows.js';
import {
  countReached,
  measureSpeed,
  traceOrigins,
  type Adoption,
  type Speed,
} from '../usage/spread.js';
import { UsageTally, type Usage, type UsePlace } from '../usage/usage-tally.js';
import type { Exactness } from '../verify/exact-search.js';
import { readExactness, type ReportSearch } from '../verify/report-search.js';
import { resolveFilter, withoutQuery, type Selection } from '../verify/selection.js';

/** A use, with the report and the place in it. */
export interface ShownUse {
  report: StoredReport;
  /** Its first occurrence; `undefined` where it has none that can be shown. */
  line: ConcordanceLine | undefined;
}

/** The life of a formulation among the reports of a selection. */
export interface Formulation extends Exactness {
  reports: number;
  reprints: number;
  first: ShownUse | undefined;
  last: ShownUse | undefined;
  crawled: number;
  months: MonthRow[];
  /** All counties that used it, in the order in which they took it up. */
  adoptions: Adoption[];
  reached: ReturnType<typeof countReached>;
  speed: Speed | null;
  fading: Fading | null;
}

/**
 * When a formulation was first used, who took it up, how fast and from where, how hot it was and whether it fades.
 *
 * @param fields of the reports that are shown
 * @throws XianbaoError `engine_unavailable`
 */
export async function followFormulation(
  reports: ReportSearch,
  { selection, fields }: { selection: Selection; fields: string[] },
): Promise<Formulation> {
  const { compiled } = selection;
  const usage = await findUsage(reports, selection);
  const { counties, first, last } = usage;
  const places = [first, last].filter((place) => place !== undefined);
  const shown = await showUses(reports, compiled, { places, fields });
  const months = listMonthRows(usage);
  return {
    ...readExactness(compiled),
    reports: usage.reports,
    reprints: usage.reprints,
    first: first && shown.get(first.key),
    last: last && shown.get(last.key),
    crawled: usage.crawled,
    months,
    adoptions: traceOrigins(counties),
    reached: countReached(counties),
    speed: measureSpeed(counties),
    fading: measureFading(months),
  };
}

/** Reads the reports of some uses, by their keys; one that was removed meanwhile is missing. */
async function showUses(
  reports: ReportSearch,
  { sought }: CompiledQuery,
  { places, fields }: { places: UsePlace[]; fields: string[] },
): Promise<Map<string, ShownUse>> {
  if (places.length === 0) return new Map();
  const { hits } = await reports.search({
    compiled: EVERY_REPORT,
    filter: keysFilter('IN', [...new Set(places.map(({ key }) => key))]),
    fields: ['key', 'title', 'body', 'statements', 'reprintOf', ...fields],
    limit: places.length,
  });
  const context = { width: CONTEXT, isSentence: true };
  const shown = hits.map((report): [string, ShownUse] => {
    const [line] = sought === undefined ? [] : concordanceLines(report, sought, context);
    return [report.key, { report, line }];
  });
  return new Map(shown);
}

/** Characters beside a first use, within its sentence. */
const CONTEXT = 60;

async function findUsage(reports: ReportSearch, selection: Selection): Promise<Usage> {
  const { compiled } = selection;
  const filter = await resolveFilter(reports, selection);
  const all = withoutQuery(selection);
  const everything = { compiled: all.compiled, filter: await resolveFilter(reports, all) };
  const own = { compiled, filter };
  const stored = await reports.askTexts('usage', [own, everything], {});
  if (stored !== undefined) return stored;
  const tally = new UsageTally();
  for await (const { date, county } of reports.matching(everything, ['county']))
    tally.addReport(date, county);
  for await (const report of reports.matching(own, ['id', 'county', 'reprintOf'])) {
    const { key, id, date, county, reprintOf } = report;
    tally.addUse({
      day: date,
      time: orderInstant(report),
      readKey: () => key,
      readId: () => id,
      county,
      isReprint: (reprintOf ?? null) !== null,
    });
  }
  return tally.result();
}
