import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { readItems } from '../../../indexer/sources/files/files.js';
import { measureLoad } from '../../../scripts/dev/bench/load/client-load.js';
import {
  HALF_OPEN,
  holdConnections,
  unreadRequest,
} from '../../../scripts/dev/bench/load/idle-connections.js';
import { generatedReports } from '../../../scripts/dev/corpus/generated-reports.js';
import { findLeak } from '../../../scripts/dev/fuzz/findings.js';
import { fuzzGateway } from '../../../scripts/dev/fuzz/fuzz-gateway.js';
import { fuzzParsers } from '../../../scripts/dev/fuzz/fuzz-parsers.js';
import { itemsOfRows } from '../../support/changing-corpus.js';
import { indexInto, temporaryGateway, type Gateway } from '../../support/gateway.js';

// The whole is `npm run fuzz -- --n 100000`; a seed of its own keeps these inputs the same from run to run.
const SEED = 20_230_114;

describe('Hostile inputs', function () {
  this.timeout(180_000);
  let gateway: Gateway;
  before(async () => {
    gateway = await temporaryGateway(readItems(['samples']));
  });
  after(() => gateway?.close());

  it('bring no parser to an error that it does not foresee', async () => {
    const findings = await fuzzParsers(3_000, SEED);
    expect(findings.filter(({ kind }) => kind !== 'slow')).to.deep.equal([]);
  });

  it('are answered by the gateway without an error or a secret of its own', async () => {
    const statuses = new Map<number, number>();
    const ids = ['none'];
    const fuzzed = { url: gateway.url, ids, secrets: [gateway.data], statuses };
    const findings = await fuzzGateway(fuzzed, 600, SEED);
    expect(statuses.get(200)).to.be.above(100);
    expect(findings.filter(({ kind }) => kind !== 'slow')).to.deep.equal([]);
    expect((await fetch(`${gateway.url}/healthz`)).status).to.equal(200);
  });

  it('leave twenty clients with answers of every kind, beside connections that bring nothing', async () => {
    await indexInto(
      gateway,
      itemsOfRows([...generatedReports(100, SEED)].map((row) => ({ ...row }))),
    );
    const release = [
      holdConnections(gateway.url, 100, HALF_OPEN),
      holdConnections(gateway.url, 20, unreadRequest('/api/v1/export?fields=id,body')),
    ];
    const load = { clients: 20, seconds: 3, seed: SEED, hasPage: false };
    const { requests, unanswered, faults, statuses } = await measureLoad(gateway.url, load);
    for (const close of release) close();
    expect(faults).to.deep.equal([]);
    expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).to.be.at.least(requests);
    // However busy the machine is, each client asks something.
    expect(requests + unanswered).to.be.at.least(20);
  });

  it('would be seen to leak a stack, a path or a key', () => {
    expect(findLeak('key: abcdef', ['abcdef'])).not.to.equal(undefined);
    expect(findLeak('Error: x\n    at f (/opt/a.js:1:2)', [])).not.to.equal(undefined);
    expect(findLeak('at 8:30 on the 14th', ['abcdef'])).to.equal(undefined);
  });
});
