import { holds } from '../oracle/brute-force.js';
import type { PlainReport } from '../corpus/plain-reports.js';
import { drawKeywords } from '../corpus/keywords.js';

export interface Question {
  q: string;
  must: string[];
  not: string[];
  from?: string;
}

export interface Miss {
  q: string;
  wanted: number;
  total: number;
  sum: number;
  relation: string;
}

/** Single keywords, then conjunctions of two or three with and without a negated term and a filter. */
export function questionsFor(
  reports: PlainReport[],
  keywords: number,
  conjunctions: number,
  random: () => number,
): Question[] {
  const quoted = (term: string) => `"${term}"`;
  const single = drawKeywords(reports, keywords, random).map((term) => ({
    q: quoted(term),
    must: [term],
    not: [],
  }));
  const terms = drawKeywords(reports, conjunctions * 3, random).map((term) =>
    [...term].slice(0, 3).join('').trim(),
  );
  const months = [...new Set(reports.map(({ report }) => report.date.slice(0, 7)))].toSorted();
  const joined = Array.from({ length: conjunctions }, (_, i): Question => {
    const [a, b, c] = terms.slice(i * 3, i * 3 + 3) as [string, string, string];
    const not = i % 3 === 0 ? [] : [c];
    const must = i % 3 === 1 ? [a] : [a, b];
    const q = [...must.map(quoted), ...not.map((term) => `-${quoted(term)}`)].join(' ');
    return { q, must, not, ...(i % 2 === 0 && { from: months[Math.floor(months.length / 2)]! }) };
  });
  return [...single, ...joined];
}

/** Asks the gateway each question and compares its total and the sum over its months. */
export async function findMisses(
  gateway: string,
  questions: Question[],
  reports: PlainReport[],
): Promise<Miss[]> {
  const misses: Miss[] = [];
  for (const { q, must, not, from } of questions) {
    const parameters = new URLSearchParams({
      q,
      facets: 'month',
      limit: '0',
      ...(from && { from }),
    });
    const response = await fetch(`${gateway}/api/v1/search?${parameters.toString()}`);
    const answer = (await response.json()) as Answer;
    const within =
      from === undefined ? reports : reports.filter(({ report }) => report.date >= from);
    const wanted = matching(within, must, not).length;
    const values = answer.facets?.month?.values ?? [];
    const sum = values.reduce((total, { count }) => total + count, 0);
    const { value: total = -1, relation = answer.detail ?? 'none' } = answer.total ?? {};
    if (total !== wanted || sum !== wanted || relation !== 'exact') {
      misses.push({ q, wanted, total, sum, relation });
    }
  }
  return misses;
}

function matching(reports: PlainReport[], must: string[], not: string[]): PlainReport[] {
  const occurs = ({ paragraphs }: PlainReport, term: string) =>
    paragraphs.some((each) => holds(each, term));
  return reports.filter(
    (each) => must.every((term) => occurs(each, term)) && !not.some((term) => occurs(each, term)),
  );
}

interface Answer {
  total?: { value: number; relation: string };
  facets?: { month?: { values: { count: number }[] } };
  detail?: string;
}
