import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { matchesPattern, splitPattern } from '../../../../indexer/fetch/robots/robots-pattern.js';
import { readRobots } from '../../../../indexer/fetch/robots/robots-rules.js';

/** By trying every text for each `*`. */
function matchesAnyhow(pattern: string, path: string): boolean {
  if (pattern === '') return true;
  if (pattern === '$') return path === '';
  if (!pattern.startsWith('*')) {
    return path.startsWith(pattern[0]!) && matchesAnyhow(pattern.slice(1), path.slice(1));
  }
  return Array.from({ length: path.length + 1 }, (_, i) => i).some((i) =>
    matchesAnyhow(pattern.slice(1), path.slice(i)),
  );
}

describe('a pattern of robots.txt', () => {
  it('matches what it matches when every text is tried for each *', () => {
    const piece = fc.constantFrom('a', 'b', '*', 'ab');
    const pattern = fc
      .tuple(fc.array(piece, { maxLength: 7 }), fc.constantFrom('', '$'))
      .map(([pieces, end]) => pieces.join('').replaceAll(/\*+/gu, '*') + end);
    const path = fc.array(fc.constantFrom('a', 'b'), { maxLength: 8 }).map((each) => each.join(''));
    fc.assert(
      fc.property(pattern, path, (each, text) => {
        expect(matchesPattern(splitPattern(each), text)).to.equal(matchesAnyhow(each, text));
      }),
      { numRuns: 3_000 },
    );
  });

  it('of 500 KiB of them takes no second for a long address, where it took twenty', () => {
    const address = new URL('http://county.example/robots.txt');
    const url = new URL(`/${'a'.repeat(1_900)}`, address);
    const lines = [
      `Disallow: /${'*a'.repeat(1_000)}b`,
      'Disallow: /*a*a*b',
      'Disallow: /*baaaaaa*',
    ];
    for (const line of lines) {
      const text = `User-agent: *\n${`${line}\n`.repeat((499 << 10) / (line.length + 1))}`;
      const rules = readRobots(address, Buffer.from(text), 'xianbao');
      const began = process.cpuUsage();
      expect(rules.allows(url)).to.equal(true);
      const { user, system } = process.cpuUsage(began);
      expect((user + system) / 1_000, line).to.be.below(1_000);
    }
  });
});
