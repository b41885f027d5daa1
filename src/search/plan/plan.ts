import { readingPhrase } from '../../model/text/grams.js';
import { termReadings } from '../../model/text/term-readings.js';
import { GRAM_FIELDS, TITLE_GRAM_FIELDS } from '../../model/index-settings.js';
import type { Conjunct, TextLeaf } from './conjuncts.js';
import type { Term } from '../query/expression.js';
import { keysFilter } from './filters.js';
import { printedLeaf } from '../query/print-query.js';
import { indexedPart } from './split-readings.js';

/** The engine reads ten terms of a query and silently drops the rest. */
const MAX_TERMS = 10;

/** One alternative as the engine takes it. */
export interface EngineQuery {
  q: string;
  /** Applies to this alternative; may be empty. */
  filter: string;
  attributes: string[];
  /** What its scores are multiplied by where alternatives are ranked together; 1 where it is missing. */
  weight?: number;
}

/** How a query is put to the engine: the answer is the union of these queries. */
export interface Plan {
  queries: EngineQuery[];
  /**
   * Leaves that the engine finds only candidates for, by their stable form. Without any, the union is
   * the answer; otherwise it may hold more documents, never fewer.
   */
  inexact: Map<string, TextLeaf>;
}

/** Which documents satisfy a leaf, by their keys; of the two lists, at least one is there. */
export interface Verdict {
  matchedCount: number;
  matched?: string[];
  /** Candidates of the engine that do not satisfy it, and perhaps other documents that do not. */
  failed?: string[];
}

/** What is known about a leaf: its documents by their keys, or a filter for exactly those. */
export type KnownLeaf = Verdict | { filter: string };

/** The fields of an index that hold the grams of its texts, and roles. */
export interface IndexedFields {
  /** Without them, every document is a candidate for a text. */
  grams: string[] | undefined;
  /** The grams of titles; without them, every document is a candidate for a title. */
  titleGrams: string[] | undefined;
  role: string;
}

export const REPORT_FIELDS: IndexedFields = {
  grams: GRAM_FIELDS,
  titleGrams: TITLE_GRAM_FIELDS,
  role: 'people.role',
};

export const STATEMENT_FIELDS: IndexedFields = {
  grams: undefined,
  titleGrams: undefined,
  role: 'role',
};

/** Every document of any index. */
export const EVERYTHING: Plan = {
  queries: [{ q: '', filter: '', attributes: ['*'] }],
  inexact: new Map(),
};

const NOTHING_KNOWN: ReadonlyMap<string, KnownLeaf> = new Map();

/** Plans a query of an index; known leaves become filters. */
export function planConjuncts(
  conjuncts: Conjunct[],
  fields: IndexedFields,
  known = NOTHING_KNOWN,
): Plan {
  const leaves = new Set<TextLeaf>();
  const phrases = new TermPhrases();
  const queries = conjuncts.map((conjunct) => {
    const builder = new QueryBuilder(conjunct, fields, known, phrases);
    for (const leaf of builder.inexact) leaves.add(leaf);
    return builder.query();
  });
  const inexact = new Map([...leaves].map((leaf) => [printedLeaf(leaf), leaf]));
  return { queries, inexact };
}

/** Plans the search for a leaf by itself. */
export function planLeaf(leaf: TextLeaf, fields: IndexedFields): Plan {
  return planConjuncts([{ must: [leaf], not: [], filters: [] }], fields);
}

class QueryBuilder {
  readonly inexact: TextLeaf[] = [];
  readonly #phrases: string[] = [];
  readonly #filters: string[];
  readonly #inTitle: boolean;
  readonly #fields: IndexedFields;
  readonly #known: ReadonlyMap<string, KnownLeaf>;
  readonly #terms: TermPhrases;

  constructor(
    { must, not, filters }: Conjunct,
    fields: IndexedFields,
    known: ReadonlyMap<string, KnownLeaf>,
    terms: TermPhrases,
  ) {
    this.#terms = terms;
    this.#filters = [...filters];
    this.#fields = fields;
    this.#known = known;
    const texts = [...must, ...not].filter(({ kind }) => kind !== 'role');
    this.#inTitle = fields.titleGrams !== undefined && texts.length > 0 && texts.every(isTitleTerm);
    // Long terms are rare and leave the fewest candidates; of negated terms, short ones do.
    for (const leaf of must.toSorted((a, b) => atomCount(b) - atomCount(a))) this.#require(leaf);
    for (const leaf of not.toSorted((a, b) => atomCount(a) - atomCount(b))) this.#exclude(leaf);
  }

  query(): EngineQuery {
    const { grams = ['*'], titleGrams = grams } = this.#fields;
    return {
      q: this.#phrases.join(' '),
      filter: this.#filters.map((filter) => `(${filter})`).join(' AND '),
      attributes: this.#inTitle ? titleGrams : grams,
    };
  }

  #require(leaf: TextLeaf): void {
    const { phrases, exact } = this.#gramPhrases(leaf);
    const known = this.#knownLeaf(leaf);
    const fits = this.#phrases.length + phrases.length <= MAX_TERMS;
    if (known === undefined) {
      if (leaf.kind === 'role') this.#filters.push(`${this.#fields.role} EXISTS`);
      this.#phrases.push(...phrases.slice(0, MAX_TERMS - this.#phrases.length));
      if (!exact || !fits) this.inexact.push(leaf);
    } else if ('filter' in known) {
      this.#filters.push(known.filter);
    } else if (this.#isFoundWithout(known) && fits && this.#findsCandidates(leaf)) {
      this.#phrases.push(...phrases);
      if (known.failed.length > 0) this.#filters.push(keysFilter('NOT IN', known.failed));
    } else {
      this.#filters.push(keysFilter('IN', known.matched!));
    }
  }

  #exclude(leaf: TextLeaf): void {
    const { phrases, exact } = this.#gramPhrases(leaf);
    const known = this.#knownLeaf(leaf);
    if (known !== undefined && 'filter' in known) {
      this.#filters.push(`NOT (${known.filter})`);
      return;
    }
    const fits = phrases.length === 1 && this.#phrases.length < MAX_TERMS;
    const isPhrase =
      known === undefined ? exact : known.failed?.length === 0 && this.#findsCandidates(leaf);
    // An inexact phrase would exclude documents that do not have the leaf.
    if (fits && isPhrase) this.#phrases.push(`-${phrases[0]}`);
    else if (known !== undefined) this.#filters.push(keysFilter('NOT IN', known.matched!));
    else this.inexact.push(leaf);
  }

  /** Whether it takes fewer keys to name the candidates that fail than the documents that match. */
  #isFoundWithout(known: Verdict): known is Verdict & { failed: string[] } {
    return known.failed !== undefined && known.failed.length < known.matchedCount;
  }

  /** Phrases that every document with the leaf has, and whether every document with them has the leaf. */
  #gramPhrases(leaf: TextLeaf): { phrases: string[]; exact: boolean } {
    if (leaf.kind === 'role' || this.#fields.grams === undefined)
      return { phrases: [], exact: false };
    if (leaf.kind === 'near') {
      const phrases = leaf.terms.flatMap((term) => this.#terms.phrase(term).phrases);
      return { phrases: [...new Set(phrases)], exact: false };
    }
    const { phrases, exact, words } = this.#terms.phrase(leaf);
    // The engine knows the field of each word, but finds two adjacent words in any field.
    return { phrases, exact: exact && (!leaf.title || (this.#inTitle && words <= 1)) };
  }

  #knownLeaf(leaf: TextLeaf): KnownLeaf | undefined {
    return this.#known.size === 0 ? undefined : this.#known.get(printedLeaf(leaf));
  }

  /** Whether this query's phrases find the same candidates as those that a verdict was read from. */
  #findsCandidates(leaf: TextLeaf): boolean {
    if (leaf.kind === 'role' || this.#fields.grams === undefined) return false;
    return !isTitleTerm(leaf) || this.#inTitle;
  }
}

function isTitleTerm(leaf: TextLeaf): boolean {
  return leaf.kind === 'term' && leaf.title === true;
}

interface GramPhrase {
  /** At most one. */
  phrases: string[];
  exact: boolean;
  words: number;
}

/** The phrases of terms, each made once: a plan may have a term in a thousand alternatives. */
class TermPhrases {
  readonly #made = new Map<Term, GramPhrase>();

  phrase(term: Term): GramPhrase {
    let made = this.#made.get(term);
    if (made === undefined) this.#made.set(term, (made = gramPhrase(term)));
    return made;
  }
}

/** Of a word's beginning, the engine can only find the words that stand before it. */
function gramPhrase(term: Term): GramPhrase {
  const { words, exact } = readingPhrase(termReadings(indexedPart(term))[term.reading ?? 0]!);
  const phrases = words.length === 0 ? [] : [`"${words.join(' ')}"`];
  return { phrases, exact: exact && !term.prefix, words: words.length };
}

function atomCount(leaf: TextLeaf): number {
  if (leaf.kind === 'near') return leaf.terms[0].term.length + leaf.terms[1].term.length;
  return leaf.kind === 'role' ? leaf.role.length : leaf.term.length;
}
