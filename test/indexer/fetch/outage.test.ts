import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { FetchOutcome } from '../../../indexer/fetch/outcome.js';
import { deadPort } from '../../support/dead-port.js';
import { answers, hangs, serves, stalls, type Behaviour } from '../../support/unruly-server.js';
import { as, policyFor, Setting } from './setting.js';

describe('a host that is down', () => {
  let setting: Setting;
  beforeEach(() => (setting = new Setting()));
  afterEach(() => setting.close());

  it('is asked three times for a connection, and then no more in the run', async () => {
    const url = `http://127.0.0.1:${await deadPort()}/a`;
    const first = as('failed', await setting.fetch(url));
    expect(first).to.include({ code: 'connect', next: 'abort' });
    expect(first.message).to.include('ECONNREFUSED').and.to.include('in this run');
    expect(setting.requests).to.have.length(3);
    as('failed', await setting.fetch(url));
    expect(setting.requests).to.have.length(3);
  });

  it('is left alone when it goes down in the middle of a run', async () => {
    const server = await setting.serve({ '/a': serves('a') });
    const url = server.url('/a');
    as('page', await setting.fetch(url));
    await server.close();
    as('failed', await setting.fetch(url));
    const before = setting.requests.length;
    const failed = as('failed', await setting.fetch(url));
    expect(failed).to.include({ code: 'host_down', next: 'abort' });
    expect(failed.message).to.include(server.host);
    expect(setting.requests).to.have.length(before);
  });

  it('is left alone by those who wait in line too', async () => {
    const server = await setting.serve({ '/a': serves('a') });
    as('page', await setting.fetch(server.url('/a')));
    await server.close();
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => setting.fetch(server.url('/a'))));
    expect(outcomes.map((outcome) => as('failed', outcome).next)).to.deep.equal(
      Array.from({ length: 4 }, () => 'abort'),
    );
  });

  for (const status of [429, 503]) {
    it(`answers ${status} to three pages one after the other, and is left alone`, async () => {
      const server = await setting.serve({ '/a': answers(status) });
      for (let i = 0; i < 3; i += 1) {
        const failed = as('failed', await setting.fetch(server.url('/a')));
        expect(failed).to.include({ status, next: 'retry' });
      }
      const before = server.visits.length;
      expect(as('failed', await setting.fetch(server.url('/a'))).next).to.equal('abort');
      expect(server.visits).to.have.length(before);
    });
  }

  it('hangs on three pages one after the other, and is left alone', async () => {
    const server = await setting.serve({ '/a': hangs });
    const fetcher = setting.fetcherWith({ firstByteTimeoutMs: 50, retries: 0 });
    const nexts: string[] = [];
    for (let i = 0; i < 4; i += 1) {
      const outcome = await fetcher.fetch({ url: server.url('/a') }, policyFor(server.url('/')));
      nexts.push(as('failed', outcome).next);
    }
    expect(nexts).to.deep.equal(['retry', 'retry', 'abort', 'abort']);
    expect(server.paths.filter((path) => path === '/a')).to.have.length(3);
  });

  it('sends three pages too slowly, one after the other, and is left alone', async () => {
    const server = await setting.serve({ '/a': stalls });
    const fetcher = setting.fetcherWith({ bodyTimeoutMs: 50 });
    const policy = policyFor(server.url('/'));
    const nexts: string[] = [];
    for (let i = 0; i < 4; i += 1) {
      nexts.push(as('failed', await fetcher.fetch({ url: server.url('/a') }, policy)).next);
    }
    expect(nexts).to.deep.equal(['retry', 'retry', 'abort', 'abort']);
    expect(server.paths.filter((path) => path === '/a')).to.have.length(3);
  });

  it('may hold a run up for ten minutes in all, however well it answers in between', async () => {
    const slowError: Behaviour = (_request, response) => {
      setting.clock.pass(29_000);
      response.writeHead(500).end();
    };
    const server = await setting.serve({ '/bad': slowError, '/good': serves('good') });
    const began = setting.clock.now();
    let pages = 0;
    let last = as('page', await setting.fetch(server.url('/good'))) as FetchOutcome;
    while (last.kind === 'page' && pages < 100) {
      await setting.fetch(server.url('/bad'));
      last = await setting.fetch(server.url('/good'));
      pages += 1;
    }
    expect(as('failed', last)).to.include({ code: 'host_down', next: 'abort' });
    expect(as('failed', last).message).to.include('s in all');
    const tries = server.paths.filter((path) => path === '/bad').length;
    expect(tries).to.equal(Math.ceil(600_000 / 29_000));
    expect(setting.clock.now() - began).to.be.below(12 * 60_000);
  });

  it('is not one that fails now and then', async () => {
    const server = await setting.serve({ '/bad': answers(503), '/good': serves('good') });
    for (let i = 0; i < 4; i += 1) {
      expect(as('failed', await setting.fetch(server.url('/bad'))).next).to.equal('retry');
      as('page', await setting.fetch(server.url('/good')));
    }
  });

  it('takes no other down with it', async () => {
    const dead = `http://127.0.0.1:${await deadPort()}/a`;
    const server = await setting.serve({ '/a': serves('a') });
    as('failed', await setting.fetch(dead));
    as('page', await setting.fetch(server.url('/a')));
  });

  it('may be one that does not speak TLS', async () => {
    const server = await setting.serve({});
    const url = `https://${server.host}/a`;
    const failed = as('failed', await setting.fetch(url));
    expect(failed).to.include({ code: 'tls', next: 'abort' });
    expect(setting.requests).to.have.length(1);
  });

  it('may have a name that does not resolve', async () => {
    const url = 'http://no-such-county.invalid/a';
    const policy = { delayMs: 0, allowHosts: [], allowPrivateHosts: [] };
    const failed = as('failed', await setting.fetch(url, policy));
    expect(failed).to.include({ code: 'dns', next: 'abort' });
    expect(policyFor(url).allowHosts).to.deep.equal([]);
  });
});
