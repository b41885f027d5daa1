import { expect } from 'chai';
import { describe, it } from 'mocha';
import { shortHash } from '../../../src/model/citation/short-hash.js';

describe('A short hash', () => {
  it('is FNV-1a, as its authors publish it', () => {
    const published: [text: string, hash: bigint][] = [
      ['', 0xcbf29ce484222325n],
      ['a', 0xaf63dc4c8601ec8cn],
      ['foobar', 0x85944171f73967e8n],
    ];
    for (const [text, hash] of published) expect(shortHash(text)).to.equal(hash.toString(36));
  });
});
