import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { ROOT } from '../scripts/cli/root.js';

describe('docs/architecture.md', () => {
  it('names files and folders that there are', () => {
    const text = readFileSync(join(ROOT, 'docs', 'architecture.md'), 'utf8');
    const paths = [...text.matchAll(/`((?:src|indexer|scripts|test)\/[^`]*)`/gu)].map(
      ([, path]) => path!,
    );
    expect(paths.length).to.be.above(30);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).to.deep.equal([]);
  });

  it('names rooms that there are', () => {
    const text = readFileSync(join(ROOT, 'docs', 'architecture.md'), 'utf8');
    for (const [, folder, rooms] of text.matchAll(
      /^\| `((?:src|indexer)\/\w+\/)`\s+\| (.*?)\s*\|$/gmu,
    )) {
      for (const [, room] of rooms!.matchAll(/`(\w+)\/`/gu)) {
        const paths = [join(ROOT, folder!, room!), join(ROOT, folder!, 'people', room!)];
        expect(paths.some(existsSync), `${folder}${room}`).to.equal(true);
      }
    }
  });
});
