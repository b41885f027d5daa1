import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readFileSync } from 'node:fs';
import { ERRORS } from '../../src/model/errors.js';

describe('The registry of errors', () => {
  const documented = [
    ...readFileSync('docs/errors.md', 'utf8').matchAll(/^\| `(\w+)`\s*\| (\d+)\s*\| (.*?)\s*\|/gmu),
  ];

  it('is documented code by code, with status and title', () => {
    const listed = documented.map(([, code, status, title]) => [
      code,
      { status: Number(status), title },
    ]);
    expect(Object.fromEntries(listed)).to.deep.equal(ERRORS);
  });
});
