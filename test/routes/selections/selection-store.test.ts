import { expect } from 'chai';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeLock } from '../../../src/engine/file-lock.js';
import { SelectionStore } from '../../../src/routes/selections/selection-store.js';

describe('A store of selections', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xianbao-selections-'));
    path = join(folder, 'selections.json');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const query = new URLSearchParams({ q: '会议' });
  const names = (store: SelectionStore) => store.list().map(({ name }) => name);

  it('sees what another saved, and reads an unchanged file once', () => {
    const [own, other] = [new SelectionStore(path), new SelectionStore(path)];
    expect(names(own)).to.deep.equal([]);
    other.save('甲', query);
    expect(names(own)).to.deep.equal(['甲']);
    expect(own.list()).to.equal(own.list());
    own.save('乙', query);
    other.remove('甲');
    expect(names(own)).to.deep.equal(['乙']);
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).to.deep.equal([]);
  });

  it('changes nothing while somebody else does', () => {
    const store = new SelectionStore(path, 0);
    const lock = takeLock(`${path}.lock`)!;
    try {
      expect(() => store.save('甲', query))
        .to.throw()
        .with.property('code', 'too_busy');
      expect(existsSync(path)).to.equal(false);
    } finally {
      lock.release();
    }
    store.save('甲', query);
    expect(names(store)).to.deep.equal(['甲']);
  });

  it('bounds a selection and the file', () => {
    const store = new SelectionStore(path);
    const long = new URLSearchParams(
      Array.from({ length: 2_000 }, (_, i) => ['speaker', `某某${i}`]),
    );
    expect(() => store.save('长', long))
      .to.throw()
      .with.property('code', 'invalid_parameter');
    writeFileSync(path, ' '.repeat(3 << 20));
    expect(() => store.list())
      .to.throw()
      .with.property('code', 'invalid_configuration');
  });
});
