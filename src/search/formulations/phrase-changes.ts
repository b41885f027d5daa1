import { XianbaoError } from '../../model/errors.js';
import { normalParagraphs } from '../../store/normal-paragraphs.js';
import {
  comparePhrases,
  type PhraseChange,
  type PhraseComparison,
} from '../phrases/compare-phrases.js';
import { growPhrases, MAX_UNITS } from '../phrases/grow-phrases.js';
import { EVERY_REPORT } from '../plan/compile-query.js';
import type { ReportSearch } from '../verify/report-search.js';
import { resolveFilter, type Selection } from '../verify/selection.js';
import { Turn } from '../work/turn.js';

export interface PhraseChangesQuestion extends PhraseComparison {
  /** Filters without days. */
  filters: Omit<Selection['filters'], 'from' | 'to'>;
  window: Days;
  against: Days;
}

/** Days as YYYY-MM-DD, both included. */
export interface Days {
  from: string;
  to: string;
}

export interface PhraseChanges {
  reports: number;
  before: number;
  isSampled: boolean;
  phrases: PhraseChange[];
}

/** Seconds in which the stored texts come to the state of the index, mostly. */
const RETRY_AFTER = 30;

/**
 * The phrases, known to a dictionary or not, that came up in a window of time or went, against another.
 *
 * @param maxUnits of texts that are read from the engine where the stored ones cannot tell
 * @throws XianbaoError `engine_unavailable`; `too_busy` where there are more
 */
export async function findPhraseChanges(
  reports: ReportSearch,
  { filters, window, against, ...comparison }: PhraseChangesQuestion,
  maxUnits = MAX_UNITS,
): Promise<PhraseChanges> {
  const [now, before] = await Promise.all(
    [window, against].map(async (days) => ({
      compiled: EVERY_REPORT,
      filter: await resolveFilter(reports, {
        compiled: EVERY_REPORT,
        filters: { ...filters, ...days },
      }),
    })),
  );
  const stored = await reports.askTexts('phrases', [now!, before!], comparison);
  if (stored !== undefined) return stored;
  const normals: string[] = [];
  const sizes: number[] = [];
  let units = 0;
  for (const selection of [now!, before!]) {
    for await (const report of reports.matching(selection, ['title', 'body'])) {
      const normal = normalParagraphs(report).join('\n');
      units += normal.length;
      if (units > maxUnits) throw notStored();
      normals.push(normal);
    }
    sizes.push(normals.length);
  }
  const [inWindow = 0, all = 0] = sizes;
  const turn = new Turn();
  const table = await growPhrases(normals, { floor: comparison.minReports, turn });
  const texts = Uint32Array.from(normals.keys());
  const windows = { now: texts.subarray(0, inWindow), before: texts.subarray(inWindow) };
  const phrases = await comparePhrases(table, windows, comparison, turn);
  return { reports: inWindow, before: all - inWindow, isSampled: false, phrases };
}

function notStored(): XianbaoError {
  const message = `The texts of so many reports are being read into the store; try again in ${RETRY_AFTER} seconds, or compare shorter windows.`;
  return new XianbaoError('too_busy', message, { retryAfter: RETRY_AFTER });
}
