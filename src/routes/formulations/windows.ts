import { XianbaoError } from '../../model/errors.js';
import { addDays, dayFromNumber, lastDayOfMonth } from '../../model/time/day.js';
import { EVERY_REPORT } from '../../search/plan/compile-query.js';
import type { Days, PhraseChangesQuestion } from '../../search/formulations/phrase-changes.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import { resolveFilter } from '../../search/verify/selection.js';

/** Long enough for what comes back every year, such as congresses, floods and harvests. */
const DAYS_BEFORE = 365;

interface AskedWindows {
  from?: string | undefined;
  to?: string | undefined;
  /** What is compared with. */
  asked?: Days | undefined;
  filters: PhraseChangesQuestion['filters'];
}

/**
 * The days that phrases are looked for in: those asked for, or the last month that has reports; and those they are compared
 * with: those asked for, or the year before.
 *
 * @throws XianbaoError `invalid_parameter` where the two overlap
 */
export async function findWindows(
  reports: ReportSearch,
  { from, to, asked, filters }: AskedWindows,
): Promise<{ window: Days; against: Days }> {
  const window = await findWindow(reports, { from, to, filters });
  const day = addDays(window.from, -1);
  const against = asked ?? { from: addDays(day, 1 - DAYS_BEFORE), to: day };
  if (against.from <= window.to && window.from <= against.to) {
    const message = `against: ${against.from}..${against.to} overlaps ${window.from}..${window.to}; name other days.`;
    throw new XianbaoError('invalid_parameter', message, { parameter: 'against' });
  }
  return { window, against };
}

async function findWindow(
  reports: ReportSearch,
  { from, to, filters }: Omit<AskedWindows, 'asked'>,
): Promise<Days> {
  if (from !== undefined && to !== undefined) return { from, to };
  const selection = { compiled: EVERY_REPORT, filters: { ...filters, ...(to && { to }) } };
  const filter = await resolveFilter(reports, selection);
  const { facets } = await reports.search({ compiled: EVERY_REPORT, filter, facets: ['day'] });
  const days = Object.keys(facets.day ?? {}).map(Number);
  const last = days.length === 0 ? undefined : dayFromNumber(days.reduce((a, b) => Math.max(a, b)));
  const end = to ?? (last === undefined ? undefined : lastDayOfMonth(last.slice(0, 7)));
  const start = from ?? `${(to ?? last ?? NO_REPORTS).slice(0, 7)}-01`;
  return { from: start, to: end !== undefined && end >= start ? end : start };
}

/** Of a corpus without any reports every window is empty. */
const NO_REPORTS = '2000-01-01';
