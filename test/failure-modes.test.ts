import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { ROOT } from '../scripts/cli/root.js';

describe('docs/failure-modes.md', () => {
  it('names for each failure a test that there is', () => {
    const text = readFileSync(join(ROOT, 'docs', 'failure-modes.md'), 'utf8');
    const rows = text.split('\n').filter((line) => /^\| (?!-|failure|killed )/u.test(line));
    expect(rows.length).to.be.above(30);
    const missing = rows.filter((row) => {
      const [, path, title] = /`(test\/[^`]+)`: “([^”]+)”/u.exec(row) ?? [];
      return path === undefined || !readFileSync(join(ROOT, path), 'utf8').includes(title!);
    });
    expect(missing).to.deep.equal([]);
  });
});
