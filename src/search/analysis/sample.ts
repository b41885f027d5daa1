import { XianbaoError } from '../../model/errors.js';
import { EVERY_REPORT } from '../plan/compile-query.js';
import type { StoredReport } from '../plan/engine-search.js';
import { keysFilter } from '../plan/filters.js';
import { assertedLeaves } from '../query/expression.js';
import { LowestHashes, type SampledUnit } from '../samples/lowest-hashes.js';
import { findOccurrences } from '../text/find-occurrences.js';
import type { FoundSample } from '../texts/jobs/draw-sample.js';
import type { Exactness } from '../verify/exact-search.js';
import { readExactness, type ReportSearch } from '../verify/report-search.js';
import { resolveFilter, type Selection } from '../verify/selection.js';
import {
  concordanceLines,
  type ConcordanceLine,
  type LineContext,
} from '../lines/concordance-lines.js';

export const SAMPLE_UNITS = ['reports', 'lines'] as const;

export interface SampleQuestion {
  selection: Selection;
  unit: (typeof SAMPLE_UNITS)[number];
  seed: string;
  count: number;
  context: LineContext;
  /** Of the reports that are shown. */
  fields: string[];
}

/** A report that was drawn, or an occurrence in it. */
export interface DrawnUnit {
  report: StoredReport;
  /** Of an occurrence, its number in the report, and where it stands. */
  ordinal: number;
  line: ConcordanceLine | undefined;
}

export interface Sample extends Exactness {
  reports: number;
  /** Of how many units it was drawn. */
  size: number;
  units: DrawnUnit[];
}

/** Reports in one question: few enough to be answered at once. */
const READ_AT_ONCE = 100;
/** While the index changes all the time, what was removed is left out in the end. */
const MAX_TRIES = 3;

/**
 * Draws reports that match, or occurrences in them, at random: always the same for a seed and a state of the corpus.
 *
 * @throws XianbaoError `invalid_parameter` where occurrences of nothing are asked for, `engine_unavailable`
 */
export async function sampleReports(
  reports: ReportSearch,
  question: SampleQuestion,
): Promise<Sample> {
  const { selection, unit, seed, count } = question;
  const { compiled } = selection;
  const { sought } = compiled;
  if (unit === 'lines' && sought === undefined) {
    const message = 'q: name what to look for; unit=lines draws occurrences of it.';
    throw new XianbaoError('invalid_parameter', message, { parameter: 'q' });
  }
  const own = { compiled, filter: await resolveFilter(reports, selection) };
  const leaves = unit === 'lines' ? [...assertedLeaves(sought!)] : undefined;
  let sample: FoundSample | undefined;
  let units: DrawnUnit[] = [];
  // What was drawn may be removed or corrected before it is read: then the index changed, and it is drawn again.
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    sample =
      (await reports.askTexts('sample', [own], { seed, count, leaves })) ??
      (await drawFromReports(reports, own, question));
    units = await readUnits(reports, sample.units, question);
    if (units.length === sample.units.length) break;
  }
  const { reports: total, size } = sample!;
  return { ...readExactness(compiled), reports: total, size, units };
}

async function drawFromReports(
  reports: ReportSearch,
  own: Pick<Selection, 'compiled'> & { filter: string },
  { unit, seed, count, selection }: SampleQuestion,
): Promise<FoundSample> {
  const { sought } = selection.compiled;
  const lowest = new LowestHashes(seed, count);
  let [total, size] = [0, 0];
  const fields = unit === 'lines' ? ['id', 'title', 'body'] : ['id'];
  for await (const report of reports.matching(own, fields)) {
    const { id, key } = report;
    const units = unit === 'lines' ? findOccurrences(report, sought!).length : 1;
    total += 1;
    size += units;
    for (let ordinal = 0; ordinal < units; ordinal += 1)
      lowest.add(unit === 'lines' ? `${id}:${ordinal}` : id, { key, ordinal });
  }
  return { reports: total, size, units: lowest.units() };
}

/** What was drawn, in its order; what was removed meanwhile is left out. */
async function readUnits(
  reports: ReportSearch,
  units: readonly SampledUnit[],
  { selection, unit, context, fields }: SampleQuestion,
): Promise<DrawnUnit[]> {
  const keys = [...new Set(units.map(({ key }) => key))];
  const read = new Map<string, { report: StoredReport; lines: ConcordanceLine[] }>();
  const wanted = unit === 'lines' ? ['title', 'body', 'statements', ...fields] : fields;
  for (let from = 0; from < keys.length; from += READ_AT_ONCE) {
    const { hits } = await reports.search({
      compiled: EVERY_REPORT,
      filter: keysFilter('IN', keys.slice(from, from + READ_AT_ONCE)),
      fields: ['key', ...wanted],
      limit: READ_AT_ONCE,
    });
    for (const report of hits) {
      const { sought } = selection.compiled;
      const lines = unit === 'lines' ? concordanceLines(report, sought!, context) : [];
      read.set(report.key, { report, lines });
    }
  }
  return units.flatMap(({ key, ordinal }) => {
    const found = read.get(key);
    const line = found?.lines[ordinal];
    if (found === undefined || (unit === 'lines' && line === undefined)) return [];
    return [{ report: found.report, ordinal, line }];
  });
}
