import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { FindAddresses } from '../../../indexer/fetch/http/address-guard.js';
import { makeFetchPolicy, namesHost } from '../../../indexer/fetch/policy.js';
import { redirects, serves, type Behaviour } from '../../support/unruly-server.js';
import { as, Setting } from './setting.js';

const source = { allowHosts: [], allowPrivate: false, delayMs: 0 };

describe('the private hosts that a source may reach', () => {
  const hosts = (start: string[], more: object = {}) =>
    makeFetchPolicy({ ...source, start, ...more }).allowPrivateHosts;

  it('are those whose private address it writes out', () => {
    expect(hosts(['http://127.0.0.1:8080/a', 'http://gov.example/'])).to.deep.equal([
      '127.0.0.1:8080',
    ]);
    expect(hosts(['http://[::1]:8080/'])).to.deep.equal(['[::1]:8080']);
    expect(hosts(['http://0x7f.1:8080/'])).to.deep.equal(['127.0.0.1:8080']);
    expect(hosts(['http://localhost:8080/'])).to.deep.equal(['localhost:8080']);
    expect(hosts(['http://8.8.8.8/', 'http://localhost.example/'])).to.deep.equal([]);
    const allowHosts = ['10.0.0.5', 'intranet', 'fd12::1'];
    expect(hosts(['http://gov.example/'], { allowHosts })).to.deep.equal(['10.0.0.5', 'fd12::1']);
  });

  it('are all that it names where it says so', () => {
    const more = { allowHosts: ['files.example'], allowPrivate: true };
    expect(hosts(['http://gov.example:81/'], more)).to.deep.equal([
      'gov.example:81',
      'files.example',
    ]);
  });

  it('are reached at the ports of the web where it names none, and not at other services', () => {
    const named = hosts(['http://10.0.0.5/']);
    const reached = (url: string) => namesHost(named, new URL(url));
    expect(reached('http://10.0.0.5/a')).to.equal(true);
    expect(reached('https://10.0.0.5/a')).to.equal(true);
    expect(reached('http://10.0.0.5:7700/keys')).to.equal(false);
  });
});

describe('a name that leads to a private address', () => {
  let setting: Setting;
  let asked: string[];
  beforeEach(() => {
    setting = new Setting();
    asked = [];
  });
  afterEach(() => setting.close());

  /** Every name stands at 127.0.0.1, as one that an attacker holds may do. */
  const inside: FindAddresses = (hostname, _options, callback) => {
    asked.push(hostname);
    callback(null, [{ address: '127.0.0.1', family: 4 }]);
  };
  const serve = async (pages: Record<string, Behaviour>) => {
    const server = await setting.serve(pages);
    const fetcher = setting.fetcherWith({}, setting.clock, inside);
    const fetch = (url: string, start: string, more: object = {}) =>
      fetcher.fetch({ url }, makeFetchPolicy({ ...source, start: [start], ...more }));
    return {
      server,
      fetcher,
      fetch,
      named: (path: string) => `http://gov.test:${server.port}${path}`,
    };
  };

  it('is refused, though the source names it in its start', async () => {
    const { server, fetch, named } = await serve({ '/a': serves('secret') });
    for (const path of ['/a', '/robots.txt']) {
      const forbidden = as('forbidden', await fetch(named(path), named('/a')));
      expect(forbidden.reason).to.equal('address');
      expect(forbidden.message).to.include('gov.test stands at 127.0.0.1');
      expect(forbidden.message).to.include('allowPrivate: true');
    }
    expect(server.connections).to.equal(0);
  });

  it('is asked where the source says that it may be, and looked up at each connection', async () => {
    const { server, fetch, named } = await serve({
      '/a': serves('inside', { connection: 'close' }),
    });
    const allowed = { allowPrivate: true };
    as('page', await fetch(named('/a'), named('/a'), allowed));
    as('page', await fetch(named('/a'), named('/a'), allowed));
    expect(asked.length).to.equal(server.connections);
    expect(server.connections).to.be.at.least(2);
  });

  it('is refused behind a redirect, a robots.txt that redirects, and for a sitemap', async () => {
    const { server, fetcher, fetch, named } = await serve({});
    const { port } = server;
    const other = `http://other.test:${port}`;
    server.change('/r', redirects(`${other}/a`));
    server.change('/a', serves('secret'));
    const start = server.url('/r');
    const allowHosts = [`other.test:${port}`];
    as('forbidden', await fetch(start, start, { allowHosts }));
    expect(server.paths).to.deep.equal(['/robots.txt', '/r']);

    const robots = await setting.serve({ '/robots.txt': redirects(`${other}/robots.txt`) });
    const outcome = await fetch(robots.url('/a'), robots.url('/a'), { allowHosts });
    expect(as('failed', outcome).code).to.equal('robots_unreachable');
    expect(server.paths).to.deep.equal(['/robots.txt', '/r']);

    const policy = makeFetchPolicy({ ...source, start: [named('/a')] });
    expect(await fetcher.sitemaps(named('/a'), policy)).to.deep.equal([]);
    expect(server.paths).to.deep.equal(['/robots.txt', '/r']);
  });

  it('is refused to one source after another was let in', async () => {
    const { server, fetch, named } = await serve({ '/a': serves('inside') });
    as('page', await fetch(named('/a'), named('/a'), { allowPrivate: true }));
    const before = server.visits.length;
    as('forbidden', await fetch(named('/a'), named('/a')));
    expect(server.visits.length).to.equal(before);
  });
});
