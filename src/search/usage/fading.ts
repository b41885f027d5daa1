import type { FadingState } from '../../model/api/counting/formulations.js';

/** What a month says of a formulation's use. */
interface MonthShare {
  month: string;
  reports: number;
  corpusReports: number;
}

/** How much of a formulation is left. */
export interface Fading {
  state: FadingState;
  /** The three months in a row with the largest share of reports; months without reports are passed over. */
  peak: { from: string; to: string; share: number };
  /** The last three months that have reports. */
  latest: { from: string; to: string; share: number };
  /** `latest.share` / `peak.share`. */
  ratio: number;
}

/** Long enough that one meeting makes no peak, short enough for what is in fashion for half a year. */
const MONTHS = 3;
/** Below half of its best, as half-lives are counted. */
const FADING = 0.5;

/**
 * @param months in their order
 * @returns `null` where it was never used
 */
export function measureFading(months: readonly MonthShare[]): Fading | null {
  const known = months.filter(({ corpusReports }) => corpusReports > 0);
  if (known.every(({ reports }) => reports === 0)) return null;
  const windows = Array.from({ length: Math.max(1, known.length - MONTHS + 1) }, (_, i) =>
    joinMonths(known.slice(i, i + MONTHS)),
  );
  const latest = windows.at(-1)!;
  const peak = windows.reduce((best, each) => (each.share > best.share ? each : best));
  const ratio = latest.share / peak.share;
  const state = ratio === 0 ? 'gone' : ratio < FADING ? 'fading' : 'used';
  return { state, peak, latest, ratio };
}

function joinMonths(months: readonly MonthShare[]) {
  const sum = (of: 'reports' | 'corpusReports') =>
    months.reduce((total, month) => total + month[of], 0);
  return {
    from: months[0]!.month,
    to: months.at(-1)!.month,
    share: sum('reports') / sum('corpusReports'),
  };
}
