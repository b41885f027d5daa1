import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { setImmediate as turn } from 'node:timers/promises';
import { ByteBudget } from '../../../indexer/fetch/byte-budget.js';
import { serves, servesEncoded, type Behaviour } from '../../support/unruly-server.js';
import { as, policyFor, Setting } from './setting.js';

const MIB = 1 << 20;

describe('a budget of bytes', () => {
  it('lets one wait until another has let go', async () => {
    const budget = new ByteBudget(10);
    const [first, second] = [budget.share(), budget.share()];
    await first.take(6);
    let isTaken = false;
    const taken = second.take(5).then(() => (isTaken = true));
    await turn();
    expect(isTaken).to.equal(false);
    first.end();
    await taken;
    expect(budget.held).to.equal(5);
  });

  it('lets the one who came first go on whatever it needs, and then the next', async () => {
    const budget = new ByteBudget(10);
    const [first, second] = [budget.share(), budget.share()];
    await second.take(8);
    await first.take(50);
    const waiting = second.take(50);
    first.end();
    await waiting;
    expect(budget.held).to.equal(58);
    second.end();
    expect(budget.held).to.equal(0);
  });

  it('has room again once what was set is less', async () => {
    const budget = new ByteBudget(10);
    const share = budget.share();
    share.set(12);
    let hasRoom = false;
    const room = budget.room().then(() => (hasRoom = true));
    await turn();
    expect(hasRoom).to.equal(false);
    share.set(3);
    await room;
    expect(budget.held).to.equal(3);
  });
});

describe('documents under way', () => {
  let setting: Setting;
  beforeEach(() => (setting = new Setting()));
  afterEach(() => setting.close());

  for (const [what, behaviour] of Object.entries<Behaviour>({
    'as they are': serves(Buffer.alloc(MIB, 'x')),
    unfolded: servesEncoded(Buffer.alloc(MIB, 'x'), 'gzip'),
  })) {
    it(`of many hosts hold no more together than their budget and one document, ${what}`, async () => {
      const budget = new ByteBudget(2 * MIB);
      const fetcher = setting.fetcherWith({}, setting.clock, undefined, budget);
      const servers = await Promise.all(
        Array.from({ length: 12 }, () => setting.serve({ '/a': behaviour })),
      );
      let most = 0;
      const watch = setInterval(() => (most = Math.max(most, budget.held)), 1);
      const outcomes = await Promise.all(
        servers.map((server) =>
          fetcher.fetch({ url: server.url('/a') }, policyFor(server.url('/'))),
        ),
      );
      clearInterval(watch);
      for (const outcome of outcomes) expect(as('page', outcome).bytes).to.have.length(MIB);
      expect(most).to.be.at.most(3 * MIB + (128 << 10));
      expect(budget.held).to.equal(0);
    });
  }

  it('that wait for room are not called slow', async () => {
    const budget = new ByteBudget(MIB);
    const hold = budget.share();
    hold.set(MIB);
    const limits = { bodyTimeoutMs: 300, rateGraceMs: 30, rateWindowMs: 30 };
    const fetcher = setting.fetcherWith(limits, setting.clock, undefined, budget);
    const server = await setting.serve({
      '/robots.txt': serves(''),
      '/a': serves(Buffer.alloc(MIB, 'x')),
    });
    const fetched = fetcher.fetch({ url: server.url('/a') }, policyFor(server.url('/')));
    setTimeout(() => hold.end(), 600);
    as('page', await fetched);
  });

  it('give back what they held, however they ended', async () => {
    const budget = new ByteBudget(MIB);
    const fetcher = setting.fetcherWith({ retries: 0 }, setting.clock, undefined, budget);
    const server = await setting.serve({
      '/a': serves(Buffer.alloc(MIB, 'x')),
      '/broken': serves('no gzip', { 'content-encoding': 'gzip' }),
    });
    const policy = policyFor(server.url('/'));
    const small = await fetcher.fetch({ url: server.url('/a'), maxBytes: 1_000 }, policy);
    expect(as('failed', small).code).to.equal('too_large');
    as('failed', await fetcher.fetch({ url: server.url('/broken') }, policy));
    expect(budget.held).to.equal(0);
  });
});
