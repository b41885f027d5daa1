import { XianbaoError } from '../../model/errors.js';
import { normalParagraphs } from '../../store/normal-paragraphs.js';
import { assertedLeaves } from '../query/expression.js';
import { foundPatterns, type FoundPatterns } from '../texts/jobs/count-patterns.js';
import { PatternCounter, type PatternShape } from '../words/line-patterns.js';
import type { LinedDocuments, LinesSelection } from './lined-documents.js';

/**
 * The occurrences of a query's terms by the words beside them, the most frequent first.
 *
 * @throws XianbaoError `invalid_parameter` where nothing is looked for or there are too many patterns, `engine_unavailable`
 */
export async function findPatterns(
  documents: LinedDocuments,
  selection: LinesSelection,
  shape: PatternShape,
  { offset, limit }: { offset: number; limit: number },
): Promise<FoundPatterns> {
  const { sought } = selection.compiled;
  if (sought === undefined) {
    throw new XianbaoError('invalid_parameter', 'q: name what to look for.', { parameter: 'q' });
  }
  const leaves = [...assertedLeaves(sought)];
  const selected = await documents.select(selection);
  const request = { leaves, ...shape, offset, limit };
  const stored = await documents.askTexts('patterns', [selected], request);
  if (stored !== undefined) return stored;
  const counter = new PatternCounter(leaves, shape);
  for await (const document of documents.matching(selected, [...documents.fields])) {
    counter.add(normalParagraphs(documents.toText(document)));
  }
  return foundPatterns(counter, offset, limit);
}
