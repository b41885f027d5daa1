import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { readItems } from '../../../indexer/sources/files/files.js';
import { findLeak } from '../../../scripts/dev/fuzz/findings.js';
import { fuzzGateway } from '../../../scripts/dev/fuzz/fuzz-gateway.js';
import { fuzzParsers } from '../../../scripts/dev/fuzz/fuzz-parsers.js';
import { temporaryGateway, type Gateway } from '../../support/gateway.js';

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

  it('would be seen to leak a stack, a path or a key', () => {
    expect(findLeak('key: abcdef', ['abcdef'])).not.to.equal(undefined);
    expect(findLeak('Error: x\n    at f (/opt/a.js:1:2)', [])).not.to.equal(undefined);
    expect(findLeak('at 8:30 on the 14th', ['abcdef'])).to.equal(undefined);
  });
});
