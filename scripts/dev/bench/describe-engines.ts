import type { EnginesBench } from './bench-engines.js';

const ASKED = {
  exact: 'exact, from the stored texts',
  ranked: 'ranked',
  withoutTexts: 'exact, by the engines',
  fanOut: 'engines merged by the gateway',
  remote: 'engines merged by the engine',
} as const;

/** What a number of engines cost, and how that compares to the first number that was measured. */
export function describeEngines(bench: EnginesBench, first: EnginesBench): string[] {
  const { engines, reports, msPerReport, kilobytesPerReport, totals } = bench;
  const differing = totals.flatMap(({ question, total }, i) => {
    const other = first.totals[i]!.total;
    return total === other ? [] : [`  ${question}: ${total}, and on ${first.engines}: ${other}`];
  });
  const costs = `${msPerReport.toFixed(1)} ms and ${kilobytesPerReport.toFixed(1)} KB a report`;
  const head = `${engines} engines, ${reports} reports: ${costs}; totals as on ${first.engines}: ${totals.length - differing.length} of ${totals.length}`;
  const lines = (Object.keys(ASKED) as (keyof typeof ASKED)[]).map((name) => {
    const { p50, p99 } = bench[name];
    const ratio = (p50 / first[name].p50).toFixed(2);
    return `  ${ASKED[name].padEnd(32)} p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, p50 ${ratio}x of ${first.engines}`;
  });
  return [head, ...differing, ...lines];
}
