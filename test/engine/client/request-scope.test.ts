import { expect } from 'chai';
import { describe, it } from 'mocha';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { engineClient } from '../../../src/engine/client/engine-client.js';
import { EngineTransport } from '../../../src/engine/client/http-client.js';
import { runInScope } from '../../../src/engine/client/request-scope.js';
import { ClientGone } from '../../../src/model/errors.js';
import { eventually } from '../../support/eventually.js';
import { catchRejection } from '../../support/rejection.js';

describe('A request to the engine', () => {
  it('ends when the client goes for whom it is made', async () => {
    let [asked, closed] = [0, 0];
    const silent = createServer((request) => {
      asked += 1;
      request.socket.once('close', () => (closed += 1));
    });
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const transport = new EngineTransport(() => `http://127.0.0.1:${port}`);
    const client = engineClient('key', transport.send);
    const leaving = new AbortController();
    const asking = runInScope({ client: '', signal: leaving.signal }, () =>
      client.index('reports').search('q'),
    );
    await eventually('the engine is asked', () => asked === 1);
    leaving.abort(new ClientGone());
    expect(await catchRejection(asking)).to.be.instanceOf(ClientGone);
    await eventually('the engine is told', () => closed === 1);
    const late = runInScope({ client: '', signal: leaving.signal }, () => client.health());
    expect(await catchRejection(late)).to.be.instanceOf(ClientGone);
    expect(asked).to.equal(1);
    await transport.close();
    silent.close();
  });
});
