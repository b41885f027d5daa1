import {
  findSpans,
  findSpansNear,
  findWordsBeginning,
  holds,
  takeFromLeft,
  type Span,
} from '../oracle/brute-force.js';
import { isSimplified } from '../oracle/simplified.js';
import type { PlainReport } from '../corpus/plain-reports.js';
import { drawKeywords } from '../corpus/keywords.js';

/** A query as it is asked, and what it means, told without the search's own code. */
export interface BooleanQuestion {
  q: string;
  /** Parameters beside the query. */
  filters: Record<string, string>;
  means: (report: PlainReport) => boolean;
  /** How often its terms, those that are not negated, occur in a report that matches. */
  occurrences: (report: PlainReport) => number;
}

/** The spans of a term in a paragraph, which is the title where its index is 0. */
type Term = (paragraph: string, index: number) => Span[];

interface Clause {
  q: string;
  means: (report: PlainReport) => boolean;
  /** Terms that it names, and those that it denies. */
  asserted: Term[];
  negated: Term[];
}

const MAX_DEPTH = 3;

/** Random queries of all operators, from terms of the texts, each with and without filters. */
export function booleanQuestions(
  reports: PlainReport[],
  count: number,
  random: () => number,
): BooleanQuestion[] {
  const draw = new Drawer(reports, random);
  return Array.from({ length: count }, () => {
    const { q, means, asserted } = draw.clause(MAX_DEPTH);
    const { filters, passes } = draw.filters();
    return {
      q,
      filters,
      means: (report: PlainReport) => passes(report) && means(report),
      occurrences: (report: PlainReport) => countIn(report, asserted),
    };
  });
}

class Drawer {
  readonly #reports: PlainReport[];
  readonly #random: () => number;

  constructor(reports: PlainReport[], random: () => number) {
    this.#reports = reports;
    this.#random = random;
  }

  clause(depth: number): Clause {
    const kind = depth === 0 ? 'leaf' : this.#one(['and', 'and', 'or', 'or', 'not', 'leaf']);
    if (kind === 'leaf') return this.#leaf();
    if (kind === 'not') {
      const { q, means, asserted, negated } = this.clause(depth - 1);
      const sign = this.#one(['-', 'NOT ', '－']);
      const turned = { asserted: negated, negated: asserted };
      return { q: `${sign}(${q})`, means: (report) => !means(report), ...turned };
    }
    const parts = Array.from({ length: 2 + this.#below(2) }, () => this.clause(depth - 1));
    const sign = kind === 'and' ? this.#one([' ', ' AND ']) : this.#one([' OR ', ' | ', '｜']);
    const q = parts.map((part) => `(${part.q})`).join(sign);
    const terms = {
      asserted: parts.flatMap((part) => part.asserted),
      negated: parts.flatMap((part) => part.negated),
    };
    return kind === 'and'
      ? { q, means: (report) => parts.every((part) => part.means(report)), ...terms }
      : { q, means: (report) => parts.some((part) => part.means(report)), ...terms };
  }

  filters(): { filters: Record<string, string>; passes: (report: PlainReport) => boolean } {
    const { date, channel } = this.#one(this.#reports).report;
    const kind = this.#below(4);
    if (kind === 0) return { filters: { from: date }, passes: ({ report }) => report.date >= date };
    if (kind === 1) return { filters: { to: date }, passes: ({ report }) => report.date <= date };
    if (kind === 2 && channel !== undefined) {
      return { filters: { channel }, passes: ({ report }) => report.channel === channel };
    }
    return { filters: {}, passes: () => true };
  }

  #leaf(): Clause {
    const kind = this.#one(['term', 'term', 'term', 'near', 'near', 'title', 'prefix', 'date']);
    if (kind === 'date') return this.#date();
    if (kind === 'near') return this.#near();
    const [term] = drawKeywords([this.#one(this.#reports)], 1, this.#random) as [string];
    const word = /[a-z0-9]+/u.exec(term)?.[0];
    if (kind === 'prefix' && word !== undefined) {
      const start = word.slice(0, 1 + this.#below(word.length));
      return {
        q: `${start}*`,
        means: ({ paragraphs }) => paragraphs.some((p) => findWordsBeginning(p, start).length > 0),
        asserted: [(paragraph) => findWordsBeginning(paragraph, start)],
        negated: [],
      };
    }
    if (kind === 'title') {
      const short = [...term]
        .slice(0, 1 + this.#below(4))
        .join('')
        .trim();
      return {
        q: `title:"${short}"`,
        means: ({ paragraphs }) => holds(paragraphs[0]!, short),
        asserted: [(paragraph, index) => (index === 0 ? findSpans(paragraph, short) : [])],
        negated: [],
      };
    }
    return {
      q: `"${term}"`,
      means: ({ paragraphs }) => paragraphs.some((p) => holds(p, term)),
      asserted: [(paragraph) => findSpans(paragraph, term)],
      negated: [],
    };
  }

  #near(): Clause {
    const report = this.#one(this.#reports);
    const paragraphs = report.paragraphs.filter((each) => each !== '');
    const text = [...this.#one(paragraphs)].filter((one) => !/["“”＂「」]/u.test(one));
    const [a, b] = [this.#cut(text), this.#cut(text)];
    const within = this.#one([0, 1, 5, 20, 100]);
    if (a === '' || b === '' || !isSimplified(a) || !isSimplified(b)) return this.#leaf();
    return {
      q: `"${a}" NEAR/${within} "${b}"`,
      means: (each) => each.paragraphs.some((p) => findSpansNear(p, a, b, within).length > 0),
      asserted: [
        (paragraph) => findSpansNear(paragraph, a, b, within),
        (paragraph) => findSpansNear(paragraph, b, a, within),
      ],
      negated: [],
    };
  }

  #date(): Clause {
    const [from, to] = [
      this.#one(this.#reports).report.date,
      this.#one(this.#reports).report.date,
    ].toSorted() as [string, string];
    const drawn = this.#one([
      {
        q: `date:${from}..${to}`,
        means: ({ report }: PlainReport) => report.date >= from && report.date <= to,
      },
      { q: `date:..${to}`, means: ({ report }: PlainReport) => report.date <= to },
      {
        q: `date:${from.slice(0, 4)}`,
        means: ({ report }: PlainReport) => report.date.startsWith(from.slice(0, 4)),
      },
      {
        q: `date：${from.slice(0, 7)}`,
        means: ({ report }: PlainReport) => report.date.startsWith(from.slice(0, 7)),
      },
    ]);
    return { ...drawn, asserted: [], negated: [] };
  }

  #cut(text: string[]): string {
    const from = this.#below(text.length);
    return text
      .slice(from, from + 1 + this.#below(3))
      .join('')
      .trim();
  }

  #below(end: number): number {
    return Math.floor(this.#random() * end);
  }

  #one<T>(list: T[]): T {
    return list[this.#below(list.length)]!;
  }
}

function countIn({ paragraphs }: PlainReport, terms: Term[]): number {
  let count = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    // A place counts once, whichever terms stand there.
    const places = new Set<string>();
    for (const term of terms) {
      for (const [from, to] of takeFromLeft(term(paragraph, index))) places.add(`${from} ${to}`);
    }
    count += places.size;
  }
  return count;
}
