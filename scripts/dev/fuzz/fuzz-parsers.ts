import fc from 'fast-check';
import { type Finding, SLOW_MS } from './findings.js';
import { DOCUMENTS } from './hostile-documents.js';
import { hostileBytes } from './hostile-text.js';
import { isForeseen, PARSERS } from './parsers.js';

/** Gives so many inputs to the parsers, each to one of them in turn: half of them are documents of the parser's kind. */
export async function fuzzParsers(count: number, seed: number): Promise<Finding[]> {
  const findings: Finding[] = [];
  const names = Object.keys(PARSERS);
  const inputs = names.map((name) => {
    const documents = DOCUMENTS[name]?.map((text) => Buffer.from(text)) ?? hostileBytes;
    const numRuns = Math.ceil(count / names.length);
    return fc.sample(fc.oneof(hostileBytes, documents), { numRuns, seed });
  });
  for (let i = 0; i < count; i += 1) {
    const where = names[i % names.length]!;
    const input = inputs[i % names.length]![Math.floor(i / names.length)]!;
    const note = (kind: Finding['kind'], detail: string) =>
      findings.push({ kind, where, input: input.toString('base64'), detail });
    const parse = async () => {
      const began = performance.now();
      try {
        await PARSERS[where]!(input);
      } catch (error) {
        if (!isForeseen(error)) note('crash', (error as Error).stack ?? String(error));
      }
      return performance.now() - began;
    };
    // The machine may have been busy with something else: once more.
    const ms = (await parse()) > SLOW_MS ? await parse() : 0;
    if (ms > SLOW_MS) note('slow', `${Math.round(ms)} ms`);
  }
  return findings;
}
