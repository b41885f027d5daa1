import { EVERY_REPORT } from '../plan/compile-query.js';
import type { ReportSearch } from '../verify/report-search.js';
import { resolveFilter, type Selection } from '../verify/selection.js';
import { compareWords, type ComparisonOptions, type Keyness } from '../words/compare-words.js';
import { pairCounts, withoutTarget } from '../words/paired-counts.js';
import type { WordCounts } from '../words/word-counts.js';
import { wordCounts, type Lexicons } from './word-counts.js';

export interface KeynessRequest extends ComparisonOptions {
  target: Selection;
  /** What it is compared to; all other reports where it is missing. */
  reference: Selection | undefined;
}

/**
 * The words by which some reports differ most from others, the most significant first.
 *
 * @throws XianbaoError `engine_unavailable`
 */
export async function keyness(
  reports: ReportSearch,
  lexicons: Lexicons,
  { target, reference, direction, minCount, limit }: KeynessRequest,
): Promise<Keyness> {
  const options = { direction, minCount, limit };
  const isRemainder = reference === undefined;
  const compared = [target, reference ?? everything(target)];
  const selections = [];
  for (const selection of compared) {
    const filter = await resolveFilter(reports, selection);
    selections.push({ compiled: selection.compiled, filter });
  }
  const stored = await reports.askTexts('keyness', selections, { ...options, isRemainder });
  if (stored !== undefined) return stored;
  const own = await countWords(reports, lexicons, target);
  const other = await countWords(reports, lexicons, compared[1]!);
  const paired = await pairCounts(own, other);
  return compareWords(isRemainder ? withoutTarget(paired) : paired, options);
}

async function countWords(
  reports: ReportSearch,
  lexicons: Lexicons,
  selection: Selection,
): Promise<WordCounts> {
  const filter = await resolveFilter(reports, selection);
  const { compiled } = selection;
  if (compiled.query === '') return lexicons.words(filter);
  return wordCounts(reports, { compiled, filter });
}

/** All reports in the state of the corpus that a selection asks for. */
function everything({ filters: { asOf, reprints } }: Selection): Selection {
  return { compiled: EVERY_REPORT, filters: { asOf, reprints } };
}
