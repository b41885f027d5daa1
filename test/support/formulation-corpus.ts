import { seededRandom } from '../../scripts/dev/oracle/seeded-random.js';

/** A report as a line of JSONL has it. */
export interface InventedReport extends Record<string, unknown> {
  id: string;
  title: string;
  body: string;
  date: string;
  county: string;
}

/** Counties of 肇庆, of 广州, and of another province. */
export const COUNTIES = ['441224', '441223', '441226', '440111', '440118', '430104', '430181'];
/** Planted from a day on, in a share of each county's reports from that county's own day on. */
export const FORMULATION = '两个覆盖';

const SYLLABLES = [...'山水田林湖草沙路桥渠塘坝村镇街巷校医企农工商税财粮茶果蔬渔牧竹木石土'];
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse('2023-01-01');

/** Reports of two years of words drawn at random, among which nothing comes up or goes but what is planted. */
export function inventReports(count: number, seed: number): InventedReport[] {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const words = Array.from({ length: 400 }, () => pick(SYLLABLES) + pick(SYLLABLES));
  const sentence = () => `${Array.from({ length: 8 }, () => pick(words)).join('')}。`;
  const paragraph = () => Array.from({ length: 3 }, sentence).join('');
  return Array.from({ length: count }, (_, i) => {
    const day = Math.floor(random() * 730);
    return {
      id: `f-${i}`,
      title: pick(words) + pick(words),
      body: [paragraph(), paragraph(), paragraph()].join('\n'),
      date: new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10),
      county: pick(COUNTIES),
    };
  });
}

/** Puts a text into a report, between two of its own characters: never into what was put there before. */
export function plant(report: InventedReport, text: string, random: () => number): void {
  const { body } = report;
  const isOwn = (at: number) => SYLLABLES.includes(body[at] ?? '');
  const places = [...body].flatMap((_, at) => (isOwn(at) && isOwn(at - 1) ? [at] : []));
  const at = places[Math.floor(random() * places.length)]!;
  report.body = body.slice(0, at) + text + body.slice(at);
}
