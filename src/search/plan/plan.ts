import { splitAtoms } from '../../model/text/atoms.js';
import { termPhrase } from '../../model/text/grams.js';
import { GRAM_FIELDS, TITLE_GRAM_FIELDS } from '../../model/index-settings.js';
import type { Conjunct, TextLeaf } from './conjuncts.js';
import type { Term } from '../query/expression.js';
import { keysFilter } from './filters.js';
import { printedLeaf } from '../query/print-query.js';

/** The engine reads ten terms of a query and drops the rest in silence. */
const MOST_TERMS = 10;

/** One alternative as the engine takes it. */
export interface EngineQuery {
  q: string;
  /** What narrows this alternative; empty where nothing does. */
  filter: string;
  attributes: string[];
}

/** How a query is put to the engine: the answer is the union of the engine's queries. */
export interface Plan {
  queries: EngineQuery[];
  /**
   * Leaves that the engine can only narrow down, by their stable form. Without any, the union is
   * the answer; with some, it may hold more, never less.
   */
  loose: Map<string, TextLeaf>;
}

/** Which of the reports that the engine gives for a leaf have it, and which do not, by their keys. */
export interface Verdict {
  matched: string[];
  failed: string[];
}

/** Every report. */
export const EVERYTHING: Plan = {
  queries: [{ q: '', filter: '', attributes: GRAM_FIELDS }],
  loose: new Map(),
};

/** Plans a query; leaves whose reports are known become filters. */
export function planConjuncts(conjuncts: Conjunct[], known = new Map<string, Verdict>()): Plan {
  const loose = new Map<string, TextLeaf>();
  const queries = conjuncts.map((conjunct) => {
    const builder = new QueryBuilder(conjunct, known);
    for (const leaf of builder.loose) loose.set(printedLeaf(leaf), leaf);
    return builder.query();
  });
  return { queries, loose };
}

class QueryBuilder {
  readonly loose: TextLeaf[] = [];
  readonly #phrases: string[] = [];
  readonly #filters: string[];
  readonly #inTitle: boolean;
  readonly #known: Map<string, Verdict>;

  constructor({ must, not, filters }: Conjunct, known: Map<string, Verdict>) {
    this.#filters = [...filters];
    this.#known = known;
    const texts = [...must, ...not].filter(({ kind }) => kind !== 'role');
    this.#inTitle = texts.length > 0 && texts.every((leaf) => leaf.kind === 'term' && leaf.title);
    // Long terms are the rare ones, which narrow the candidates most; of denied ones, short terms are.
    for (const leaf of must.toSorted((a, b) => atomCount(b) - atomCount(a))) this.#require(leaf);
    for (const leaf of not.toSorted((a, b) => atomCount(a) - atomCount(b))) this.#deny(leaf);
  }

  query(): EngineQuery {
    return {
      q: this.#phrases.join(' '),
      filter: this.#filters.map((filter) => `(${filter})`).join(' AND '),
      attributes: this.#inTitle ? TITLE_GRAM_FIELDS : GRAM_FIELDS,
    };
  }

  #require(leaf: TextLeaf): void {
    const { phrases, exact } = this.#gramPhrases(leaf);
    const verdict = this.#known.get(printedLeaf(leaf));
    const fits = this.#phrases.length + phrases.length <= MOST_TERMS;
    if (verdict !== undefined) {
      const { matched, failed } = verdict;
      if (fits && failed.length < matched.length && this.#narrowsAsLooked(leaf)) {
        this.#phrases.push(...phrases);
        if (failed.length > 0) this.#filters.push(keysFilter('NOT IN', failed));
      } else {
        this.#filters.push(keysFilter('IN', matched));
      }
      return;
    }
    if (leaf.kind === 'role') this.#filters.push('people.role EXISTS');
    this.#phrases.push(...phrases.slice(0, MOST_TERMS - this.#phrases.length));
    if (!exact || !fits) this.loose.push(leaf);
  }

  #deny(leaf: TextLeaf): void {
    const { phrases, exact } = this.#gramPhrases(leaf);
    const verdict = this.#known.get(printedLeaf(leaf));
    const fits = phrases.length === 1 && this.#phrases.length < MOST_TERMS;
    const isPhrase =
      verdict === undefined ? exact : verdict.failed.length === 0 && this.#narrowsAsLooked(leaf);
    // An inexact phrase would exclude reports that do not have the leaf.
    if (fits && isPhrase) this.#phrases.push(`-${phrases[0]}`);
    else if (verdict !== undefined) this.#filters.push(keysFilter('NOT IN', verdict.matched));
    else this.loose.push(leaf);
  }

  /** Phrases that a report with the leaf has, and whether every report with them has the leaf. */
  #gramPhrases(leaf: TextLeaf): { phrases: string[]; exact: boolean } {
    if (leaf.kind === 'role') return { phrases: [], exact: false };
    if (leaf.kind === 'near') {
      const phrases = leaf.terms.flatMap((term) => gramPhrase(term).phrases);
      return { phrases: [...new Set(phrases)], exact: false };
    }
    const { phrases, exact, words } = gramPhrase(leaf);
    // The engine tells fields apart by word; two words side by side it finds in any field.
    return { phrases, exact: exact && (!leaf.title || (this.#inTitle && words <= 1)) };
  }

  /** Whether this query's phrases find the very candidates that a verdict speaks of. */
  #narrowsAsLooked(leaf: TextLeaf): boolean {
    return leaf.kind === 'near' || (leaf.kind === 'term' && (!leaf.title || this.#inTitle));
  }
}

/** Of a word's beginning, the engine can only find the words that stand before it. */
function gramPhrase({ term, prefix }: Term): { phrases: string[]; exact: boolean; words: number } {
  const known = prefix ? withoutLastWord(term) : term;
  const { words, exact } = termPhrase(known);
  const phrases = words.length === 0 ? [] : [`"${words.join(' ')}"`];
  return { phrases, exact: exact && !prefix, words: words.length };
}

function withoutLastWord(term: string): string {
  return term.slice(0, term.length - splitAtoms(term).at(-1)!.text.length).trimEnd();
}

function atomCount(leaf: TextLeaf): number {
  if (leaf.kind === 'near') return leaf.terms[0].term.length + leaf.terms[1].term.length;
  return leaf.kind === 'role' ? leaf.role.length : leaf.term.length;
}
