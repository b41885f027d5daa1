import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { answers, inTurn, redirects, serves } from '../../support/unruly-server.js';
import type { UnrulyServer } from '../../support/unruly-server.js';
import { as, policyFor, Setting } from './setting.js';

describe('the pace', () => {
  let setting: Setting;
  beforeEach(() => (setting = new Setting()));
  afterEach(() => setting.close());

  const pages = { '/a': serves('a'), '/b': serves('b'), '/to-a': redirects('/a') };
  const gaps = ({ visits }: UnrulyServer) => visits.slice(1).map(({ at }, i) => at - visits[i]!.at);
  const at = (server: UnrulyServer, delayMs: number) => ({
    ...policyFor(server.url('/')),
    delayMs,
  });

  it('is kept between all requests to a host: robots.txt, pages, redirects', async () => {
    const server = await setting.serve(pages);
    await setting.fetch(server.url('/a'), at(server, 700));
    await setting.fetch(server.url('/to-a'), at(server, 700));
    expect(server.paths).to.deep.equal(['/robots.txt', '/a', '/to-a', '/a']);
    expect(gaps(server)).to.deep.equal([700, 700, 700]);
  });

  it('is the crawl delay where that is longer, up to a minute', async () => {
    const robots = (delay: string) => serves(`User-agent: *\nCrawl-delay: ${delay}\n`);
    const expected: [string, number][] = [
      ['3', 3_000],
      ['0.1', 500],
      ['86400', 60_000],
    ];
    for (const [delay, pause] of expected) {
      const server = await setting.serve({ ...pages, '/robots.txt': robots(delay) });
      await setting.fetch(server.url('/a'), at(server, 500));
      await setting.fetch(server.url('/b'), at(server, 500));
      expect(gaps(server), delay).to.deep.equal([pause, pause]);
    }
  });

  it('does not wait for time that has passed anyway', async () => {
    const server = await setting.serve(pages);
    await setting.fetch(server.url('/a'), at(server, 700));
    setting.clock.pass(400);
    await setting.fetch(server.url('/b'), at(server, 700));
    expect(setting.clock.slept).to.deep.equal([700, 300]);
  });

  it('survives a clock that is set back', async () => {
    const server = await setting.serve(pages);
    await setting.fetch(server.url('/a'), at(server, 700));
    setting.clock.pass(-3_600_000);
    await setting.fetch(server.url('/b'), at(server, 700));
    expect(setting.clock.slept).to.deep.equal([700, 700]);
  });

  it('lets no two requests reach a host at once', async () => {
    const slow: typeof pages = { ...pages };
    for (const path of ['/a', '/b'] as const) {
      slow[path] = (_request, response) => {
        setTimeout(() => response.end(path), 15);
      };
    }
    const server = await setting.serve(slow);
    const urls = ['/a', '/b', '/to-a', '/a', '/b', '/none'].map((path) => server.url(path));
    await Promise.all(urls.map((url) => setting.fetch(url)));
    expect(server.visits).to.have.length(8);
    expect(server.mostAtOnce).to.equal(1);
    expect(server.connections).to.equal(1);
  });

  it('lets several hosts answer at once', async () => {
    // Each answers only once the other has been asked too.
    const asked: (() => void)[] = [];
    const meet = (_request: unknown, response: { end: (body: string) => void }) => {
      asked.push(() => response.end('met'));
      if (asked.length === 2) for (const answer of asked) answer();
    };
    const one = await setting.serve({ '/a': meet });
    const two = await setting.serve({ '/a': meet });
    const outcomes = await Promise.all([one, two].map((server) => setting.fetch(server.url('/a'))));
    for (const outcome of outcomes) expect(String(as('page', outcome).bytes)).to.equal('met');
  });

  it('keeps others away from a host that is being waited for', async () => {
    const server = await setting.serve({ ...pages, '/a': inTurn(answers(503), serves('a')) });
    await Promise.all([setting.fetch(server.url('/a')), setting.fetch(server.url('/b'))]);
    expect(server.paths).to.deep.equal(['/robots.txt', '/a', '/a', '/b']);
  });
});
