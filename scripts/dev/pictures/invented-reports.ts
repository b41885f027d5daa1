import { seededRandom } from '../oracle/seeded-random.js';
import type { GeneratedReport } from '../corpus/generated-reports.js';

/** Formulations, and the chance that a report of the first and of the last year has it. */
const LIVES: readonly (readonly [formulation: string, first: number, last: number])[] = [
  ['脱贫攻坚', 0.8, 0.15],
  ['乡村振兴', 0.1, 0.65],
  ['数字乡村', 0.02, 0.25],
];
const FIRST_DAY = Date.parse('2018-01-01');
const DAYS = 2_520;
const DAY_MS = 86_400_000;

/** Reports of some counties in which one formulation takes the place of another over seven years. */
export function* inventReports(
  counties: readonly string[],
  count: number,
  seed: number,
): Generator<GeneratedReport> {
  const random = seededRandom(seed);
  for (let i = 0; i < count; i += 1) {
    const passed = i / count;
    const told = LIVES.filter(([, first, last]) => random() < first + (last - first) * passed);
    const named = told.map(([formulation]) => `会议研究了${formulation}工作。`).join('');
    yield {
      id: `invented-${i}`,
      title: `县委常委会召开会议（${i}）`,
      body: `本县召开会议，听取各乡镇工作情况。\n${named}会议要求抓好当前重点工作。`,
      date: new Date(FIRST_DAY + Math.floor(passed * DAYS) * DAY_MS).toISOString().slice(0, 10),
      county: counties[Math.floor(random() * counties.length)]!,
      channel: '县融媒体中心',
    };
  }
}
