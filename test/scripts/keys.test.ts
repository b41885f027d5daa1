import { expect } from 'chai';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { hashKey } from '../../src/routes/access/key-file.js';
import { xianbao } from '../support/command.js';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.js';

describe('xianbao keys', function () {
  this.timeout(60_000);
  let data: string;
  before(async () => (data = await temporaryFolder()));
  after(() => removeFolder(data));

  it('makes keys of which only the digest is kept, lists and removes them', async () => {
    const added = await xianbao(data, [
      'keys',
      'add',
      'dash',
      '--scope',
      'read',
      '--per-minute',
      '60',
    ]);
    expect(added.code, added.stderr).to.equal(0);
    const key = added.stdout.trim();
    expect(key).to.match(/^xb_[\w-]{32}$/u);
    const file = join(data, 'keys.json');
    expect(statSync(file).mode & 0o777).to.equal(0o600);
    const text = readFileSync(file, 'utf8');
    expect(text).to.not.include(key);
    expect(JSON.parse(text).keys[0]).to.deep.include({
      name: 'dash',
      sha256: hashKey(key).toString('hex'),
      scopes: ['read'],
      perMinute: 60,
    });
    const again = await xianbao(data, ['keys', 'add', 'dash']);
    expect(again).to.deep.include({ code: 2, stdout: '' });
    expect((await xianbao(data, ['keys', 'list'])).stdout).to.match(/^dash +read +60 a minute /u);
    expect((await xianbao(data, ['keys', 'add', 'x', '--scope', 'all'])).code).to.equal(2);
    expect((await xianbao(data, ['keys', 'remove', 'nobody'])).code).to.equal(2);
    const removed = await xianbao(data, ['keys', 'remove', 'dash']);
    expect(removed.code).to.equal(0);
    expect(removed.stderr).to.include('nobody may ask');
    expect(JSON.parse(readFileSync(file, 'utf8'))).to.deep.equal({ keys: [] });
  });
});
