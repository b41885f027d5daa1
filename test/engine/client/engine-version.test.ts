import { expect } from 'chai';
import type { KeyCreation } from 'meilisearch';
import { after, before, describe, it } from 'mocha';
import { engineClient } from '../../../src/engine/client/engine-client.js';
import { readEngineVersion } from '../../../src/engine/client/engine-version.js';
import { ENGINE_VERSION } from '../../../src/engine/embedded/binary.js';
import { sendTo } from '../../../src/engine/engine-server.js';
import { temporaryServers, type TemporaryServers } from '../../support/engine.js';

describe('The version of the engine', function () {
  this.timeout(60_000);
  let servers: TemporaryServers;
  before(async () => {
    servers = await temporaryServers(1);
  });
  after(() => servers?.close());

  function connect(key = '') {
    const { url } = servers.engines[0]!;
    return engineClient(
      '',
      sendTo(() => ({ url, key })),
    );
  }

  it('is that of the engine, and is asked once for all who cite it', async () => {
    const client = connect(servers.engines[0]!.key);
    const asked = [readEngineVersion(client), readEngineVersion(client)];
    expect(await Promise.all(asked)).to.deep.equal([ENGINE_VERSION, ENGINE_VERSION]);
    expect(asked[0]).to.equal(asked[1]);
  });

  it('is unknown where the key may not ask for it', async () => {
    const { key } = await connect(servers.engines[0]!.key).createKey({
      name: 'searches only',
      actions: ['search'],
      indexes: ['*'],
      expiresAt: null,
    } as KeyCreation);
    expect(await readEngineVersion(connect(key))).to.equal(null);
  });

  it('is asked again after an engine that did not answer', async () => {
    let url = 'http://127.0.0.1:9';
    const { url: real, key = '' } = servers.engines[0]!;
    const client = engineClient(
      '',
      sendTo(() => ({ url, key })),
    );
    const failed = await readEngineVersion(client).catch((error: unknown) => error);
    expect(failed).to.include({ code: 'engine_unavailable' });
    url = real;
    expect(await readEngineVersion(client)).to.equal(ENGINE_VERSION);
  });
});
