import { seededRandom } from '../oracle/seeded-random.js';
import type { PlainReport } from './plain-reports.js';

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse('2010-01-01');
const DAYS = 5_400;
const COUNTIES = 400;

/**
 * Any number of reports from the sentences of some: each has sentences from anywhere, as many characters as reports have,
 * and a day, a county and a channel of its own. Words are as frequent as in the originals; always the same for a seed.
 */
export function* recombinedReports(
  reports: PlainReport[],
  counties: readonly string[],
  count: number,
  seed: number,
): Generator<Record<string, string>> {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const sentences = reports.flatMap(({ report }) => report.body.match(/[^。\n]+。?/gu) ?? []);
  const titles = reports.map(({ report }) => report.title);
  const lengths = reports.map(({ report }) => report.body.length);
  const some = counties.slice(0, COUNTIES);
  for (let i = 0; i < count; i += 1) {
    const length = pick(lengths);
    const paragraphs: string[] = [''];
    for (let written = 0; written < length;) {
      const sentence = pick(sentences);
      written += sentence.length;
      if (paragraphs.at(-1)!.length > 120) paragraphs.push('');
      paragraphs[paragraphs.length - 1] += sentence;
    }
    yield {
      id: `x-${seed}-${i}`,
      title: pick(titles),
      body: paragraphs.join('\n'),
      date: new Date(FIRST_DAY + Math.floor(random() * DAYS) * DAY_MS).toISOString().slice(0, 10),
      county: pick(some),
      channel: `第${Math.floor(random() * 300)}融媒体中心`,
    };
  }
}
