import { normalParagraphs } from '../../store/normal-paragraphs.js';
import { assertedLeaves } from '../query/expression.js';
import type { ReportSearch } from '../verify/report-search.js';
import { resolveFilter, withoutQuery, type Selection } from '../verify/selection.js';
import { rankCollocates, type Collocate, type CollocateOptions } from '../words/rank-collocates.js';
import { wordsNear } from '../words/words-near.js';
import type { Lexicons } from './word-counts.js';

export interface CollocateRequest extends CollocateOptions {
  selection: Selection;
  /** Words looked at on either side of an occurrence, in its paragraph. */
  span: number;
}

export interface Collocates {
  query: string;
  reports: number;
  occurrences: number;
  collocates: Collocate[];
}

/**
 * The words that occur near a query's terms more often than chance would have it, the strongest first. A
 * word counts once however many occurrences it is near; the corpus is all reports under the same filters.
 *
 * @throws XianbaoError `engine_unavailable`
 */
export async function collocates(
  reports: ReportSearch,
  lexicons: Lexicons,
  { selection, span, measure, minCount, limit }: CollocateRequest,
): Promise<Collocates> {
  const { compiled } = selection;
  const { query, sought } = compiled;
  const leaves = sought === undefined ? [] : [...assertedLeaves(sought)];
  const options = { measure, minCount, limit };
  const filter = await resolveFilter(reports, selection);
  const all = withoutQuery(selection);
  const everything = { compiled: all.compiled, filter: await resolveFilter(reports, all) };
  const selections = [{ compiled, filter }, everything];
  const stored = await reports.askTexts('collocates', selections, { leaves, span, ...options });
  if (stored !== undefined) return { query, ...stored };
  const near = new Map<string, number>();
  const found = { reports: 0, occurrences: 0, window: 0, near };
  for await (const report of reports.matching({ compiled, filter }, ['title', 'body'])) {
    found.reports += 1;
    const { occurrences, words } = wordsNear(normalParagraphs(report), leaves, span);
    found.occurrences += occurrences;
    found.window += words.length;
    for (const word of words) near.set(word, (near.get(word) ?? 0) + 1);
  }
  const { tokens, counts } = await lexicons.words(everything.filter);
  const corpus = { tokens, count: (word: string) => counts.get(word) ?? 0 };
  const ranked = await rankCollocates(found, corpus, options);
  const { reports: read, occurrences } = found;
  return { query, reports: read, occurrences, collocates: ranked };
}
