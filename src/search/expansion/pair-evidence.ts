import { quickNormalForm } from '../../store/normal-paragraphs.js';
import { compileQuery, EVERY_REPORT, type CompiledQuery } from '../plan/compile-query.js';
import type { StoredReport } from '../plan/engine-search.js';
import { quotedWhereNeeded } from '../query/print-query.js';
import { findPlaces } from '../text/find-occurrences.js';
import { COMPARED_FIELDS } from '../translations/find-translations.js';
import { assertedLeaves } from '../query/expression.js';
import type { Exactness } from '../verify/exact-search.js';
import type { ReportSearch } from '../verify/report-search.js';
import { resolveFilter } from '../verify/selection.js';
import { Turn } from '../work/turn.js';
import type { LinkedText, LinkedTexts } from './linked-texts.js';
import { findPairedWords, type PairedParagraph, type PairedWord } from './paired-words.js';

/** What the reports of one event in both languages tell of a term. */
export interface PairEvidence {
  words: PairedWord[];
  /** English reports that have the term. */
  reports: { total: number } & Exactness;
  /** Those of them that were looked at: the latest. */
  looked: number;
  /** Those whose Chinese counterpart was found. */
  linked: number;
}

/** Each takes some 20 to 50 ms the first time. */
const MOST_REPORTS = 16;

/**
 * The words that stand in Chinese paragraphs whose English counterparts have a term, among the latest reports that have it, more
 * often than in others: those of the same reports and of the latest reports of all.
 *
 * @throws XianbaoError `engine_unavailable`, `too_busy`
 */
export async function findPairEvidence(
  { reports, linkedTexts }: { reports: ReportSearch; linkedTexts: LinkedTexts },
  term: string,
  asOf: number | undefined,
): Promise<PairEvidence> {
  const compiled = compileQuery(quotedWhereNeeded(quickNormalForm(term)), 'exact');
  const { hits, ...found } = await findLatest(reports, compiled, asOf);
  const linked = await linkedTexts.read(hits, asOf);
  const evidence = { reports: found, looked: hits.length, linked: linked.length };
  if (linked.length === 0) return { ...evidence, words: [] };
  const others = await linkedTexts.read(
    (await findLatest(reports, EVERY_REPORT, asOf)).hits.filter(
      ({ key }) => !hits.some((hit) => hit.key === key),
    ),
    asOf,
  );
  const paragraphs = await markParagraphs([...linked, ...others], compiled);
  return { ...evidence, words: await findPairedWords(paragraphs) };
}

async function findLatest(
  reports: ReportSearch,
  compiled: CompiledQuery,
  asOf: number | undefined,
): Promise<{ hits: StoredReport[]; total: number } & Exactness> {
  const filter = await resolveFilter(reports, { compiled, filters: { lang: ['en'], asOf } });
  return reports.search({
    compiled,
    filter,
    sort: ['time:desc', 'idCode:asc'],
    limit: MOST_REPORTS,
    fields: ['key', ...COMPARED_FIELDS],
  });
}

async function markParagraphs(
  linked: readonly LinkedText[],
  { sought }: CompiledQuery,
): Promise<PairedParagraph[]> {
  const leaves = sought === undefined ? [] : [...assertedLeaves(sought)];
  const turn = new Turn();
  const marked: PairedParagraph[] = [];
  for (const { paragraphs } of linked) {
    for (const { english, chinese } of paragraphs)
      marked.push({ chinese, hasTerm: findPlaces(english, leaves, 'body').length > 0 });
    if (turn.isOver) await turn.next();
  }
  return marked;
}
