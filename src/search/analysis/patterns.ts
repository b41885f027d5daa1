import { XianbaoError } from '../../model/errors.js';
import { normalParagraphs } from '../../store/normal-paragraphs.js';
import { assertedLeaves } from '../query/expression.js';
import { foundPatterns, type FoundPatterns } from '../texts/count-patterns.js';
import type { ReportSearch } from '../verify/report-search.js';
import { resolveFilter, type Selection } from '../verify/selection.js';
import { PatternCounter, type PatternShape } from '../words/line-patterns.js';

/**
 * The occurrences of a query's terms by the words beside them, the most frequent first.
 *
 * @throws XianbaoError `invalid_parameter` where nothing is looked for or there are too many patterns, `engine_unavailable`
 */
export async function findPatterns(
  reports: ReportSearch,
  selection: Selection,
  shape: PatternShape,
  { offset, limit }: { offset: number; limit: number },
): Promise<FoundPatterns> {
  const { compiled } = selection;
  if (compiled.sought === undefined) {
    throw new XianbaoError('invalid_parameter', 'q: name what to look for.', { parameter: 'q' });
  }
  const leaves = [...assertedLeaves(compiled.sought)];
  const filter = await resolveFilter(reports, selection);
  const request = { leaves, ...shape, offset, limit };
  const stored = await reports.askTexts('patterns', [{ compiled, filter }], request);
  if (stored !== undefined) return stored;
  const counter = new PatternCounter(leaves, shape);
  for await (const report of reports.matching({ compiled, filter }, ['title', 'body'])) {
    counter.add(normalParagraphs(report));
  }
  return foundPatterns(counter, offset, limit);
}
