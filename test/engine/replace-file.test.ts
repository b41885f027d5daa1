import { expect } from 'chai';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceFile } from '../../src/engine/replace-file.js';

describe('Replacing a file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xianbao-replace-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('leaves the whole new text, for its owner alone', () => {
    const path = join(folder, 'kept.json');
    replaceFile(path, 'old');
    replaceFile(path, '新'.repeat(1 << 20));
    expect(readFileSync(path, 'utf8')).to.equal('新'.repeat(1 << 20));
    expect(statSync(path).mode & 0o777).to.equal(0o600);
    expect(readdirSync(folder)).to.deep.equal(['kept.json']);
  });

  it('leaves no draft where it fails', () => {
    mkdirSync(join(folder, 'taken', 'inside'), { recursive: true });
    expect(() => replaceFile(join(folder, 'taken'), 'text')).to.throw();
    expect(readdirSync(folder)).to.deep.equal(['taken']);
  });
});
