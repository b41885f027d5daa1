import fc from 'fast-check';
import { type Finding, SLOW_MS } from './findings.js';
import { hostileBytes } from './hostile-text.js';
import { isForeseen, PARSERS } from './parsers.js';

/** Gives so many inputs to the parsers, each to one of them in turn. */
export async function fuzzParsers(count: number, seed: number): Promise<Finding[]> {
  const findings: Finding[] = [];
  const names = Object.keys(PARSERS);
  const inputs = fc.sample(hostileBytes, { numRuns: count, seed });
  for (const [i, input] of inputs.entries()) {
    const where = names[i % names.length]!;
    const began = performance.now();
    const note = (kind: Finding['kind'], detail: string) =>
      findings.push({ kind, where, input: input.toString('base64'), detail });
    try {
      await PARSERS[where]!(input);
    } catch (error) {
      if (!isForeseen(error)) note('crash', (error as Error).stack ?? String(error));
    }
    const ms = performance.now() - began;
    if (ms > SLOW_MS) note('slow', `${Math.round(ms)} ms`);
  }
  return findings;
}
