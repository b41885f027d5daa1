import { holds, spansOf, type ReadReport } from './brute-force.js';
import { drawKeywords } from './keywords.js';

/** A query as it is asked, and what it means, told without the search's own code. */
export interface BooleanQuestion {
  q: string;
  /** Parameters beside the query. */
  filters: Record<string, string>;
  means: (report: ReadReport) => boolean;
}

interface Clause {
  q: string;
  means: (report: ReadReport) => boolean;
}

const DEEPEST = 3;

/** Random queries of all operators, from terms of the texts, each with and without filters. */
export function booleanQuestions(
  reports: ReadReport[],
  count: number,
  random: () => number,
): BooleanQuestion[] {
  const draw = new Drawer(reports, random);
  return Array.from({ length: count }, () => {
    const { q, means } = draw.clause(DEEPEST);
    const { filters, passes } = draw.filters();
    return { q, filters, means: (report) => passes(report) && means(report) };
  });
}

class Drawer {
  readonly #reports: ReadReport[];
  readonly #random: () => number;

  constructor(reports: ReadReport[], random: () => number) {
    this.#reports = reports;
    this.#random = random;
  }

  clause(depth: number): Clause {
    const kind = depth === 0 ? 'leaf' : this.#one(['and', 'and', 'or', 'or', 'not', 'leaf']);
    if (kind === 'leaf') return this.#leaf();
    if (kind === 'not') {
      const { q, means } = this.clause(depth - 1);
      const sign = this.#one(['-', 'NOT ', '－']);
      return { q: `${sign}(${q})`, means: (report) => !means(report) };
    }
    const parts = Array.from({ length: 2 + this.#below(2) }, () => this.clause(depth - 1));
    const sign = kind === 'and' ? this.#one([' ', ' AND ']) : this.#one([' OR ', ' | ', '｜']);
    const q = parts.map((part) => `(${part.q})`).join(sign);
    return kind === 'and'
      ? { q, means: (report) => parts.every((part) => part.means(report)) }
      : { q, means: (report) => parts.some((part) => part.means(report)) };
  }

  filters(): { filters: Record<string, string>; passes: (report: ReadReport) => boolean } {
    const { day, channel } = this.#one(this.#reports);
    const kind = this.#below(4);
    if (kind === 0) return { filters: { from: day }, passes: (report) => report.day >= day };
    if (kind === 1) return { filters: { to: day }, passes: (report) => report.day <= day };
    if (kind === 2 && channel !== undefined) {
      return { filters: { channel }, passes: (report) => report.channel === channel };
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
        means: ({ paragraphs }) => paragraphs.some((p) => begins(p, start)),
      };
    }
    if (kind === 'title') {
      const short = [...term]
        .slice(0, 1 + this.#below(4))
        .join('')
        .trim();
      return { q: `title:"${short}"`, means: ({ paragraphs }) => holds(paragraphs[0]!, short) };
    }
    return { q: `"${term}"`, means: ({ paragraphs }) => paragraphs.some((p) => holds(p, term)) };
  }

  #near(): Clause {
    const report = this.#one(this.#reports);
    const paragraphs = report.paragraphs.filter((each) => each !== '');
    const text = [...this.#one(paragraphs)].filter((one) => !/["“”＂「」]/u.test(one));
    const [a, b] = [this.#cut(text), this.#cut(text)];
    const within = this.#one([0, 1, 5, 20, 100]);
    if (a === '' || b === '') return this.#leaf();
    return {
      q: `"${a}" NEAR/${within} "${b}"`,
      means: (each) => each.paragraphs.some((p) => standNear(p, a, b, within)),
    };
  }

  #date(): Clause {
    const [from, to] = [this.#one(this.#reports).day, this.#one(this.#reports).day].toSorted() as [
      string,
      string,
    ];
    return this.#one([
      { q: `date:${from}..${to}`, means: ({ day }: ReadReport) => day >= from && day <= to },
      { q: `date:..${to}`, means: ({ day }: ReadReport) => day <= to },
      {
        q: `date:${from.slice(0, 4)}`,
        means: ({ day }: ReadReport) => day.startsWith(from.slice(0, 4)),
      },
      {
        q: `date：${from.slice(0, 7)}`,
        means: ({ month }: ReadReport) => month === from.slice(0, 7),
      },
    ]);
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

function begins(paragraph: string, start: string): boolean {
  const words = paragraph.match(/(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  return words.some((word) => word.startsWith(start));
}

function standNear(paragraph: string, a: string, b: string, within: number): boolean {
  const others = spansOf(paragraph, b);
  return spansOf(paragraph, a).some(([from, to]) =>
    others.some(([otherFrom, otherTo]) => {
      if (otherFrom < to && from < otherTo) return false;
      const between = otherFrom >= to ? [to, otherFrom] : [otherTo, from];
      return [...paragraph.slice(...(between as [number, number]))].length <= within;
    }),
  );
}
