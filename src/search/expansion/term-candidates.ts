import { STOP_WORDS } from '../../model/text/stop-words.js';
import type { Dictionary } from './dictionary/dictionary.js';
import type { DictionaryWord } from './dictionary/gloss-index.js';
import type { LatinRun, LatinText } from './latin-terms.js';
import type { LinkedTexts } from './linked-texts.js';
import { findPairEvidence, type PairEvidence } from './pair-evidence.js';
import { mergeCandidates, type Candidate } from './rank-candidates.js';
import type { ReportSearch } from '../verify/report-search.js';

/** What is asked for a term's Chinese words. */
export interface ExpansionTools {
  reports: ReportSearch;
  dictionary: Dictionary;
  linkedTexts: LinkedTexts;
}

/** A term of a query, by its place in it, with what it may be in Chinese. */
export interface FoundTerm {
  term: string;
  from: number;
  to: number;
  candidates: Candidate[];
  evidence: PairEvidence;
}

/** Of the dictionary, before the reports tell which are in use. */
const MOST_WORDS = 24;
/** Words of the pairs that the dictionary is asked about. */
const MOST_RATED = 60;
/** The longest terms, in texts between blanks: "county party committee secretary". */
const LONGEST_TERM = 4;

/**
 * Cuts a run of texts into terms, the longest that the dictionary or the pairs know first, from the left; a text that neither
 * knows is a term without candidates, and one
 * such as "of" is none.
 *
 * @throws XianbaoError `engine_unavailable`, `too_busy`
 */
export async function findTerms(
  tools: ExpansionTools,
  run: LatinRun,
  asOf: number | undefined,
): Promise<FoundTerm[]> {
  const found: FoundTerm[] = [];
  for (let at = 0; at < run.length;) {
    const spans = spansFrom(run, at).filter(
      (span) => !isStopWord(span[0]) && !isStopWord(span.at(-1)),
    );
    const known = await tools.dictionary.find({ terms: spans.map(spanText), most: MOST_WORDS });
    let next: FoundTerm | undefined;
    let length = 1;
    for (const [i, span] of spans.entries()) {
      length = span.length;
      next = await findCandidates(tools, span, { words: known[i] ?? [], asOf });
      const isKnown = next.candidates.some(({ strength }) => strength > 0);
      if (isKnown || length === 1) break;
    }
    if (next !== undefined) found.push(next);
    at += length;
  }
  return found;
}

/** The runs of texts that begin at one, the longest first. */
function spansFrom(run: LatinRun, at: number): LatinRun[] {
  const longest = Math.min(LONGEST_TERM, run.length - at);
  return Array.from({ length: longest }, (_, i) => run.slice(at, at + longest - i));
}

function isStopWord(text: LatinText | undefined): boolean {
  return text !== undefined && STOP_WORDS.has(text.text.toLowerCase());
}

function spanText(span: LatinRun): string {
  return span.map(({ text }) => text).join(' ');
}

async function findCandidates(
  tools: ExpansionTools,
  span: LatinRun,
  { words, asOf }: { words: DictionaryWord[]; asOf: number | undefined },
): Promise<FoundTerm> {
  const term = spanText(span);
  const evidence = await findPairEvidence(tools, term, asOf);
  const paired = evidence.words.slice(0, MOST_RATED);
  const texts = paired.map(({ parts }) => parts);
  const rates = texts.length === 0 ? [] : await tools.dictionary.rate({ term, texts });
  const rated = paired.map((word, i) => ({ ...word, rate: rates[i] ?? 0 }));
  const candidates = mergeCandidates(words, rated);
  return { term, from: span[0]!.from, to: span.at(-1)!.to, candidates, evidence };
}
