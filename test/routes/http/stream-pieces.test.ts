import { expect } from 'chai';
import express from 'express';
import { after, before, beforeEach, describe, it } from 'mocha';
import { get } from 'node:http';
import { watchClients } from '../../../src/routes/http/request-work.js';
import { streamPieces } from '../../../src/routes/http/stream-pieces.js';
import { workQueues, WORK_LIMITS } from '../../../src/routes/http/work-limits.js';
import { listen, type ListeningServer } from '../../../src/server.js';
import { eventually } from '../../support/eventually.js';

const PIECE = '字'.repeat(20_000);
/** More than the buffers between two sockets hold. */
const PIECES = 500;
const IDLE_MS = 300;
const AT_ONCE = 2;

describe('A stream of text', () => {
  let server: ListeningServer;
  let [made, ended] = [0, 0];
  const queues = workQueues({
    ...WORK_LIMITS,
    streamsAtOnce: AT_ONCE,
    streamsWaiting: 10,
    idleMs: IDLE_MS,
  });

  async function* pieces() {
    try {
      for (let i = 0; i < PIECES; i += 1) {
        made += 1;
        yield PIECE;
      }
    } finally {
      ended += 1;
    }
  }

  before(async () => {
    const app = express();
    app.use(watchClients(IDLE_MS));
    app.get('/', async (request, response) => {
      const sent = { type: 'text/plain', filename: 'a.txt', queues };
      await streamPieces(request, response, pieces(), sent);
    });
    server = await listen(app, 0, '127.0.0.1');
  });
  beforeEach(() => ([made, ended] = [0, 0]));
  after(() => server.close());

  /** Asks and takes nothing of the answer. */
  const ignore = () => {
    const asking = get(server.url, { agent: false }, (response) => {
      response.pause().on('error', () => undefined);
    });
    return asking.on('error', () => undefined);
  };

  it('comes whole to one who reads', async () => {
    const text = await (await fetch(server.url)).text();
    expect(text).to.have.length(PIECES * PIECE.length);
    expect(ended).to.equal(1);
  });

  it('ends where nobody takes it, and lets those go on who wait', async function () {
    this.timeout(30_000);
    const ignored = Array.from({ length: 2 * AT_ONCE }, ignore);
    await eventually('the places are taken', () => queues.streams.waiting === AT_ONCE);
    const text = await (await fetch(server.url)).text();
    expect(text).to.have.length(PIECES * PIECE.length);
    await eventually('all have ended', () => ended === 2 * AT_ONCE + 1);
    for (const asking of ignored) asking.destroy();
    // Of what nobody takes, no more is made than the buffers hold.
    expect(made).to.be.below(PIECES + 2 * AT_ONCE * (PIECES / 2));
    expect([queues.streams.running, queues.heavy.running]).to.deep.equal([0, 0]);
  });

  it('stops where its reader goes away', async () => {
    await new Promise<void>((resolve) => {
      const asking = get(server.url, { agent: false }, (response) => {
        response.once('data', () => {
          response.destroy();
          resolve();
        });
      });
      asking.on('error', () => undefined);
    });
    await eventually('it has ended', () => ended === 1);
    expect(made).to.be.below(PIECES);
  });
});
