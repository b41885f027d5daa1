import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { readItems } from '../../indexer/sources/files/files.js';
import type { ProblemDocument } from '../../src/model/api/parts/problem.js';
import type { SearchAnswer } from '../../src/model/api/reports/search.js';
import { eventually } from '../support/eventually.js';
import { temporaryGateway, type Gateway } from '../support/gateway.js';

describe('the gateway whose engine is killed', () => {
  let gateway: Gateway;
  before(async function () {
    this.timeout(60_000);
    gateway = await temporaryGateway(readItems(['samples']));
  });
  after(() => gateway.close());

  const enginePid = () => {
    const state = readFileSync(join(gateway.data, 'engine', 'engine.json'), 'utf8');
    return (JSON.parse(state) as { pid: number }).pid;
  };
  const ask = async (path: string) => {
    const response = await fetch(gateway.url + path);
    return { response, body: (await response.json()) as unknown };
  };

  for (const round of ['once', 'and again']) {
    it(`says that it is not ready, and answers again without being restarted: ${round}`, async function () {
      this.timeout(60_000);
      const search = `/api/v1/search?q=${encodeURIComponent('党')}`;
      const { total } = (await ask(search)).body as SearchAnswer;
      const killed = enginePid();
      process.kill(killed, 'SIGKILL');
      const statuses: number[] = [];
      await eventually('searches answer', async () => {
        const ready = await ask('/readyz');
        const { response, body } = await ask(search);
        statuses.push(response.status);
        expect((await ask('/healthz')).response.status).to.equal(200);
        if (ready.response.status !== 200) {
          expect(ready.response.status).to.equal(503);
          expect(ready.body).to.include({ ready: false });
          expect(ready.response.headers.get('retry-after')).to.match(/^\d+$/u);
        }
        if (response.status === 200) return enginePid() !== killed;
        const problem = body as ProblemDocument;
        expect(problem).to.include({ status: 503, code: 'engine_unavailable' });
        expect(response.headers.get('content-type')).to.match(/^application\/problem\+json/u);
        expect(response.headers.get('retry-after')).to.match(/^\d+$/u);
        return false;
      });
      expect(new Set(statuses)).to.deep.equal(new Set(statuses.length > 1 ? [503, 200] : [200]));
      const { response, body } = await ask(search);
      expect(response.status).to.equal(200);
      expect((body as SearchAnswer).total).to.deep.equal(total);
      expect((await ask('/readyz')).body).to.include({ ready: true });
      expect(enginePid()).to.not.equal(killed);
    });
  }
});
