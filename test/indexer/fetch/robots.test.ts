import { expect } from 'chai';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, it } from 'mocha';
import {
  answers,
  hangsUp,
  inTurn,
  neverEnds,
  redirects,
  serves,
  servesEncoded,
  type Behaviour,
} from '../../support/unruly-server.js';
import { as, policyFor, Setting } from './setting.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const RULES = 'User-agent: *\nDisallow: /b\n';
/** Rules, so many bytes that say nothing, and a rule that comes too late. */
const long = (bytes: number) => serves(`${RULES}${'# nothing\n'.repeat(bytes / 10)}Disallow: /a\n`);
const forbidding = (path: string) => serves(`User-agent: *\nDisallow: ${path}\n`);

describe('what robots.txt forbids', () => {
  let setting: Setting;
  beforeEach(() => (setting = new Setting()));
  afterEach(() => setting.close());
  const site = (robots: Behaviour, more: Record<string, Behaviour> = {}) =>
    setting.serve({ '/robots.txt': robots, '/a': serves('a'), ...more });

  it('is never asked for', async () => {
    const server = await site(forbidding('/private/'), { '/private/a': serves('secret') });
    const outcome = as('forbidden', await setting.fetch(server.url('/private/a')));
    expect(outcome.reason).to.equal('robots');
    expect(outcome.message).to.include('robots.txt').and.to.include('/private/a');
    expect(server.paths).to.deep.equal(['/robots.txt']);
  });

  it('is never reached over a redirect', async () => {
    const pages = { '/private/a': serves('secret'), '/b': redirects('/private/a') };
    const server = await site(forbidding('/private/'), pages);
    expect(as('forbidden', await setting.fetch(server.url('/b'))).reason).to.equal('robots');
    expect(server.paths).to.deep.equal(['/robots.txt', '/b']);
  });

  it('is asked once a host, by however many at once', async () => {
    const server = await site(serves(''));
    await Promise.all([1, 2, 3].map(() => setting.fetch(server.url('/a'))));
    expect(server.paths).to.deep.equal(['/robots.txt', '/a', '/a', '/a']);
  });

  it('is asked again after a day', async () => {
    const server = await site(inTurn(serves(''), forbidding('/a')));
    as('page', await setting.fetch(server.url('/a')));
    setting.clock.pass(DAY_MS - 1);
    as('page', await setting.fetch(server.url('/a')));
    setting.clock.pass(1);
    as('forbidden', await setting.fetch(server.url('/a')));
  });

  for (const status of [204, 400, 401, 403, 404, 410, 451]) {
    it(`is nothing where it answers ${status}`, async () => {
      const server = await site(answers(status));
      as('page', await setting.fetch(server.url('/a')));
    });
  }

  for (const status of [429, 500, 503]) {
    it(`is everything where it answers ${status}, and the host is left alone`, async () => {
      const server = await site(answers(status));
      for (let i = 0; i < 2; i += 1) {
        const outcome = as('failed', await setting.fetch(server.url('/a')));
        expect(outcome).to.include({ code: 'robots_unreachable', status, next: 'abort' });
        expect(outcome.message).to.include('robots.txt').and.to.include('the next one tries');
      }
      expect(new Set(server.paths)).to.deep.equal(new Set(['/robots.txt']));
      expect(server.paths).to.have.length(4);
    });
  }

  it('is everything where the connection breaks', async () => {
    const server = await site(hangsUp);
    const outcome = as('failed', await setting.fetch(server.url('/a')));
    expect(outcome).to.include({ code: 'broken_off', next: 'abort' });
    expect(server.paths).to.not.include('/a');
  });

  it('is what a robots.txt says that failed once', async () => {
    const server = await site(inTurn(answers(503), forbidding('/b')));
    as('page', await setting.fetch(server.url('/a')));
    as('forbidden', await setting.fetch(server.url('/b')));
  });

  it('is told over five redirects, and over the sixth no more', async () => {
    const chain = (length: number) => {
      const steps = Array.from({ length }, (_, i): [string, Behaviour] => [
        `/r${i + 1}`,
        i + 1 === length ? forbidding('/a') : redirects(`/r${i + 2}`, 301),
      ]);
      return Object.fromEntries(steps);
    };
    const five = await site(redirects('/r1'), chain(5));
    as('forbidden', await setting.fetch(five.url('/a')));
    const six = await site(redirects('/r1'), chain(6));
    as('page', await setting.fetch(six.url('/a')));
    expect(six.paths).to.not.include('/r6');
  });

  it('may be told by another host', async () => {
    const other = await site(forbidding('/a'));
    const server = await site(redirects(other.url('/robots.txt')));
    const policy = policyFor(server.url('/'), other.url('/'));
    as('forbidden', await setting.fetch(server.url('/a'), policy));
  });

  it('is everything where another host tells it that may not be asked', async () => {
    const other = await site(serves(''));
    const server = await site(redirects(other.url('/robots.txt')));
    const outcome = as('failed', await setting.fetch(server.url('/a')));
    expect(outcome).to.include({ code: 'robots_unreachable', next: 'abort' });
    expect(other.visits).to.have.length(0);
  });

  it('is read by the name of the crawler', async () => {
    const server = await site(
      serves('User-agent: *\nDisallow: /a\n\nUser-agent: Xianbao\nDisallow: /b\n'),
    );
    as('page', await setting.fetch(server.url('/a')));
    as('forbidden', await setting.fetch(server.url('/b')));
  });

  for (const [what, body] of Object.entries<Behaviour>({
    'of 60 MB': long(60 << 20),
    'without end': async (request, response) => {
      response.write(`${RULES}${'#'.repeat(600 << 10)}`);
      await neverEnds(request, response, 1);
    },
    'that is a bomb': servesEncoded(Buffer.alloc(60 << 20, `${RULES}\n`), 'gzip'),
    'that is larger than it may be, gzipped and noisy': servesEncoded(
      Buffer.concat([Buffer.from(RULES), randomBytes(3 << 20)]),
      'gzip',
    ),
  })) {
    it(`is what stands in the first 500 KiB of one ${what}`, async () => {
      const server = await site(body, { '/b': serves('b') });
      as('forbidden', await setting.fetch(server.url('/b')));
      as('page', await setting.fetch(server.url('/a')));
      expect(server.paths.filter((path) => path === '/robots.txt')).to.have.length(1);
    });
  }

  it('comes with the sitemaps of the host', async () => {
    const server = await site(serves('Sitemap: /map.xml\n'));
    const fetcher = setting.fetcherWith({});
    const sitemaps = await fetcher.sitemaps(server.url('/a'), policyFor(server.url('/')));
    expect(sitemaps).to.deep.equal([server.url('/map.xml')]);
    const dead = await site(answers(500));
    expect(await fetcher.sitemaps(dead.url('/a'), policyFor(dead.url('/')))).to.deep.equal([]);
  });
});
