import type { CollocateMeasure } from '../../model/api/words.js';
import { compareTexts } from '../../model/text/compare-texts.js';
import { collocationLogLikelihood, dice } from './association.js';
import type { StoredReport } from '../plan/engine-search.js';
import { sortInTurns } from '../work/sort-in-turns.js';
import { mapInTurns } from '../work/turn.js';
import type { Expression } from '../query/expression.js';
import { normalParagraphs } from '../text/normal-paragraphs.js';
import { findOccurrences, type Occurrence } from '../text/find-occurrences.js';
import type { ReportSearch } from '../verify/report-search.js';
import { resolveFilter, withoutQuery, type Selection } from '../verify/selection.js';
import { tokensIn, type Lexicons, type WordToken } from './word-counts.js';

export interface CollocateRequest {
  selection: Selection;
  /** Words looked at on either side of an occurrence, in its paragraph. */
  span: number;
  measure: CollocateMeasure;
  /** How often a word must be near an occurrence to be in the answer. */
  minCount: number;
  limit: number;
}

export interface Collocates {
  query: string;
  reports: number;
  occurrences: number;
  collocates: {
    word: string;
    count: number;
    corpusCount: number;
    logLikelihood: number;
    dice: number;
  }[];
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
  const { sought } = compiled;
  const filter = await resolveFilter(reports, selection);
  const near = new Map<string, number>();
  const found = { reports: 0, occurrences: 0, window: 0 };
  const matching = reports.matching({ compiled, filter }, ['title', 'body']);
  for await (const report of matching) {
    found.reports += 1;
    if (sought === undefined) continue;
    const { occurrences, words } = wordsNear(report, sought, span);
    found.occurrences += occurrences;
    found.window += words.length;
    for (const word of words) near.set(word, (near.get(word) ?? 0) + 1);
  }
  const corpus = await lexicons.words(await resolveFilter(reports, withoutQuery(selection)));
  const measured = await mapInTurns(
    [...near].filter(([, count]) => count >= minCount),
    ([word, count]) => {
      const corpusCount = Math.max(count, corpus.counts.get(word) ?? 0);
      const cells = { near: count, window: found.window, corpus: corpusCount };
      return {
        word,
        count,
        corpusCount,
        logLikelihood: collocationLogLikelihood({ ...cells, corpusSize: corpus.tokens }),
        dice: dice(count, found.occurrences, corpusCount),
      };
    },
  );
  const sorted = await sortInTurns(
    measured,
    (a, b) => b[measure] - a[measure] || b.count - a.count || compareTexts(a.word, b.word),
  );
  return {
    query: compiled.query,
    reports: found.reports,
    occurrences: found.occurrences,
    collocates: sorted.slice(0, limit),
  };
}

/** The words of a report that are near an occurrence and not part of one. */
export function wordsNear(
  report: Pick<StoredReport, 'title' | 'body'>,
  expression: Expression,
  span: number,
): { occurrences: number; words: string[] } {
  const all = findOccurrences(report, expression);
  const byParagraph = new Map<number, Occurrence[]>();
  for (const occurrence of all) {
    const index = occurrence.field === 'title' ? 0 : 1 + occurrence.paragraph;
    const others = byParagraph.get(index);
    if (others === undefined) byParagraph.set(index, [occurrence]);
    else others.push(occurrence);
  }
  if (all.length === 0) return { occurrences: 0, words: [] };
  const paragraphs = normalParagraphs(report);
  const words = [...byParagraph].flatMap(([index, places]) =>
    nearIn(tokensIn(paragraphs[index]!), places, span),
  );
  return { occurrences: all.length, words };
}

function nearIn(tokens: WordToken[], places: Occurrence[], span: number): string[] {
  const near = new Set<number>();
  const inside = new Set<number>();
  for (const { at, length } of places) {
    const first = firstEndingAfter(tokens, at);
    let last = first;
    while (last < tokens.length && tokens[last]!.from < at + length) inside.add(last++);
    for (let i = Math.max(0, first - span); i < first; i += 1) near.add(i);
    for (let i = last; i < Math.min(tokens.length, last + span); i += 1) near.add(i);
  }
  return [...near].filter((i) => !inside.has(i)).map((i) => tokens[i]!.word);
}

function firstEndingAfter(tokens: WordToken[], at: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.to > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
