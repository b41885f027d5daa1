import { request } from 'undici';
import type { PlainReport } from '../corpus/plain-reports.js';
import { drawKeywords } from '../corpus/keywords.js';
import { seededRandom } from '../oracle/seeded-random.js';
import { measureTimes, type Shot, type Times } from './load/load-test.js';
import { residentMegabytes } from './load/process-memory.js';

export interface QuestionsBench {
  /** A search for one term that nobody asked for before. */
  single: Times;
  /** One of three terms, with three facets. */
  union: Times;
  /** Reports by month over all years. */
  trend: Times;
  /** Occurrences in the number of reports nearest to three thousand that a term of the corpus has. */
  occurrences: { reports: number; ms: number };
  /** All reports, exported as CSV with their texts. */
  exported: { reports: number; perSecond: number; moreMegabytes: number };
}

const QUESTIONS = 150;
const MATCHING = 3_000;
const COMMON = [
  '工作',
  '经济',
  '发展',
  '会议',
  '今天',
  '建设',
  '问题',
  '企业',
  '项目',
  '要求',
  '群众',
];
const ROUNDS = 5;

/**
 * What questions cost beside a search for one term, in one run. `pid` is the gateway's process, whose
 * memory is watched; Linux only.
 */
export async function benchQuestions(
  gateway: string,
  reports: PlainReport[],
  pid?: number,
): Promise<QuestionsBench> {
  const terms = [...new Set(drawKeywords(reports, QUESTIONS * 5, seededRandom(11)))];
  const quoted = terms.map((term) => `"${term}"`);
  const some = (from: number) => quoted.slice(from * QUESTIONS, (from + 1) * QUESTIONS);
  const unions = some(1).map((term, i) => [term, some(2)[i], some(3)[i]].join(' OR '));
  const trends = { interval: 'month', measures: 'reports', from: '2015-01', to: '2024-12' };
  const [single, union, trend] = await measureTimes([
    some(0).map((q) => shot(gateway, 'search', { q })),
    unions.map((q) => shot(gateway, 'search', { q, facets: 'county,month,channel' })),
    (some(4).length > 0 ? some(4) : some(0)).map((q) => shot(gateway, 'trends', { q, ...trends })),
  ]);
  return {
    single: single!,
    union: union!,
    trend: trend!,
    occurrences: await occurrencesBench(gateway),
    exported: await exportBench(gateway, pid),
  };
}

function shot(gateway: string, name: string, parameters: Record<string, string>): Shot {
  const query = new URLSearchParams(parameters).toString();
  return { method: 'GET', url: `${gateway}/api/v1/${name}?${query}` };
}

async function occurrencesBench(gateway: string): Promise<QuestionsBench['occurrences']> {
  const counted = await Promise.all(
    COMMON.map(async (q) => {
      const { total } = await json<{ total: { value: number } }>(
        shot(gateway, 'search', { q, limit: '0' }),
      );
      return { q, reports: total.value };
    }),
  );
  const far = ({ reports }: { reports: number }) => Math.abs(reports - MATCHING);
  const [nearest] = counted.toSorted((a, b) => far(a) - far(b));
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    const began = performance.now();
    // A last day of its own keeps each answer from being one that was kept.
    const to = `2099-01-0${i + 1}`;
    await json(shot(gateway, 'concordance', { q: nearest!.q, limit: '0', to }));
    times.push(performance.now() - began);
  }
  return { reports: nearest!.reports, ms: times.toSorted((a, b) => a - b)[ROUNDS >> 1]! };
}

async function exportBench(gateway: string, pid?: number): Promise<QuestionsBench['exported']> {
  const before = residentMegabytes(pid);
  let most = before;
  const watching = setInterval(() => (most = Math.max(most, residentMegabytes(pid))), 20);
  const began = performance.now();
  const { url } = shot(gateway, 'export', { format: 'csv', fields: 'id,date,title,body' });
  const { body } = await request(url);
  for await (const _ of body);
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watching);
  const { total } = await json<{ total: { value: number } }>(
    shot(gateway, 'search', { limit: '0' }),
  );
  const { value } = total;
  return { reports: value, perSecond: value / seconds, moreMegabytes: most - before };
}

async function json<T>({ url }: Shot): Promise<T> {
  const { body } = await request(url);
  return (await body.json()) as T;
}
