import { expect } from 'chai';
import { it } from 'mocha';
import { systemClock } from '../../../indexer/fetch/host/clock.js';
import { serves } from '../../support/unruly-server.js';
import { as, policyFor, Setting } from './setting.js';

it('a thousand small pages without a pause come over one connection', async () => {
  const setting = new Setting();
  try {
    const server = await setting.serve({ '/a': serves('<p>县委</p>'.repeat(100)) });
    const fetcher = setting.fetcherWith({}, systemClock);
    const policy = policyFor(server.url('/'));
    for (let i = 0; i < 1000; i += 1) {
      as('page', await fetcher.fetch({ url: server.url('/a') }, policy));
    }
    expect(server.connections).to.equal(1);
    expect(server.visits).to.have.length(1001);
  } finally {
    await setting.close();
  }
});
