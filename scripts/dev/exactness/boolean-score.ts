import type { PlainReport } from '../corpus/plain-reports.js';
import type { BooleanQuestion } from './boolean-questions.js';

const FACETS = ['month', 'year', 'county', 'channel', 'lang'] as const;

export interface BooleanMiss {
  q: string;
  filters: Record<string, string>;
  /** What was answered and what reading every report gives, where they differ. */
  answered: unknown;
  wanted: unknown;
}

/** Asks the gateway each question and compares its total and every value of its facets. */
export async function findBooleanMisses(
  gateway: string,
  questions: BooleanQuestion[],
  reports: PlainReport[],
): Promise<BooleanMiss[]> {
  const misses: BooleanMiss[] = [];
  for (const { q, filters, means } of questions) {
    const given = { q, ...filters, facets: FACETS.join(','), limit: '0' };
    const response = await fetch(
      `${gateway}/api/v1/search?${new URLSearchParams(given).toString()}`,
    );
    const answer = (await response.json()) as Answer;
    const found = reports.filter(means);
    const answered = answer.total === undefined ? answer : spelled(answer);
    const wanted = { total: { value: found.length, relation: 'exact' }, facets: countedIn(found) };
    if (JSON.stringify(answered) !== JSON.stringify(wanted)) {
      misses.push({ q, filters, answered, wanted });
    }
  }
  return misses;
}

interface Answer {
  total?: { value: number; relation: string };
  facets?: Record<string, { values: { value: string; count: number }[] }>;
}

function spelled({ total, facets = {} }: Answer) {
  const counts = FACETS.map((name) => {
    const values = (facets[name]?.values ?? []).map(({ value, count }) => [value, count] as const);
    return [name, values.toSorted(byValue)] as const;
  });
  return { total: { value: total!.value, relation: total!.relation }, facets: counts };
}

function countedIn(reports: PlainReport[]) {
  return FACETS.map((name) => {
    const counts = new Map<string, number>();
    for (const { report } of reports) {
      const { county, channel, lang, date } = report;
      const values = { month: date.slice(0, 7), year: date.slice(0, 4), county, channel, lang };
      const value = values[name];
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [name, [...counts].toSorted(byValue)] as const;
  });
}

function byValue([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
