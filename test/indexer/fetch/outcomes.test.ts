import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { buildUserAgent } from '../../../indexer/fetch/http/user-agent.js';
import { answers, redirects, serves, validates } from '../../support/unruly-server.js';
import { as, policyFor, Setting, USER_AGENT } from './setting.js';

const ETAG = '"v1"';
const DATE = 'Mon, 04 Mar 2024 08:00:00 GMT';

describe('a fetch', () => {
  let setting: Setting;
  beforeEach(() => (setting = new Setting()));
  afterEach(() => setting.close());

  it('brings a page with all that is known of it', async () => {
    const server = await setting.serve({ '/a?b=1': validates('<p>文</p>', ETAG, DATE) });
    const page = as('page', await setting.fetch(server.url('/a?b=1#c')));
    expect(page).to.include({
      url: server.url('/a?b=1'),
      requested: server.url('/a?b=1#c'),
      status: 200,
      contentType: 'text/html; charset=utf-8',
      etag: ETAG,
      lastModified: DATE,
      fetchedAt: setting.clock.now(),
    });
    expect(String(page.bytes)).to.equal('<p>文</p>');
    expect(page.headers).to.include({ etag: ETAG });
  });

  it('learns that a page is unchanged, by tag or by date, over a redirect too', async () => {
    const page = validates('<p>文</p>', ETAG, DATE);
    const server = await setting.serve({ '/a': page, '/b': redirects('/a') });
    const fetcher = setting.fetcherWith({});
    for (const path of ['/a', '/b']) {
      for (const known of [{ etag: ETAG }, { lastModified: DATE }]) {
        const request = { url: server.url(path), ...known };
        const outcome = await fetcher.fetch(request, policyFor(server.url('/')));
        expect(as('unchanged', outcome)).to.include({ etag: ETAG, lastModified: DATE });
      }
    }
    const changed = { url: server.url('/a'), etag: '"v0"', lastModified: DATE };
    as('page', await fetcher.fetch(changed, policyFor(server.url('/'))));
  });

  it('does not take a 304 that it did not ask for', async () => {
    const server = await setting.serve({ '/a': answers(304) });
    const failed = as('failed', await setting.fetch(server.url('/a')));
    expect(failed).to.include({ code: 'unexpected_status', status: 304, next: 'retry' });
  });

  it('learns that a page is gone', async () => {
    const server = await setting.serve({ '/b': answers(410) });
    expect(as('gone', await setting.fetch(server.url('/a'))).status).to.equal(404);
    expect(as('gone', await setting.fetch(server.url('/b'))).status).to.equal(410);
  });

  it('says who asks, robots.txt too', async () => {
    const server = await setting.serve({ '/a': serves('a') });
    await setting.fetch(server.url('/a'));
    const agents = server.visits.map(({ headers }) => headers['user-agent']);
    expect(agents).to.deep.equal([USER_AGENT, USER_AGENT]);
  });

  it('tells of every request that goes out', async () => {
    const server = await setting.serve({ '/a': redirects('/b'), '/b': serves('b') });
    await setting.fetch(server.url('/a'));
    expect(setting.requests.map(({ url, status }) => [url, status])).to.deep.equal([
      [server.url('/robots.txt'), 404],
      [server.url('/a'), 302],
      [server.url('/b'), 200],
    ]);
  });

  it('refuses what is not of the web', async () => {
    for (const url of ['ftp://county.example/a', 'file:///etc/passwd', 'data:text/html,a']) {
      const policy = { delayMs: 0, allowHosts: [], allowPrivateHosts: [] };
      expect(as('forbidden', await setting.fetch(url, policy)).reason, url).to.equal('scheme');
    }
  });

  it('fails for what is no address', async () => {
    const policy = { delayMs: 0, allowHosts: [], allowPrivateHosts: [] };
    const failed = as('failed', await setting.fetch('/a/b.html', policy));
    expect(failed).to.include({ code: 'bad_address', next: 'skip' });
  });

  it('rejects where the request itself is wrong, rather than blame the server', async () => {
    const server = await setting.serve({ '/a': serves('a') });
    const request = { url: server.url('/a'), etag: '"a"\r\nX-Evil: 1' };
    const error: unknown = await setting
      .fetcherWith({})
      .fetch(request, policyFor(server.url('/')))
      .catch((reason: unknown) => reason);
    expect(String(error)).to.include('header');
    expect(server.paths).to.deep.equal(['/robots.txt']);
  });

  it('does not send a password that stands in an address', async () => {
    const server = await setting.serve({ '/a': serves('a') });
    const page = as('page', await setting.fetch(`http://me:secret@${server.host}/a`));
    expect(page.url).to.equal(server.url('/a'));
    expect(server.visits.at(-1)?.headers).to.not.have.property('authorization');
  });

  it('ends where the fetcher is closed', async () => {
    const server = await setting.serve({ '/a': () => void fetcher.close() });
    const fetcher = setting.fetcherWith({});
    const error: unknown = await fetcher
      .fetch({ url: server.url('/a') }, policyFor(server.url('/')))
      .catch((reason: unknown) => reason);
    expect(String(error)).to.include('closed');
    const later: unknown = await fetcher
      .fetch({ url: server.url('/b') }, policyFor(server.url('/')))
      .catch((reason: unknown) => reason);
    expect(String(later)).to.include('closed');
    expect(server.paths).to.not.include('/b');
  });
});

describe('the user agent', () => {
  it('names the crawler and a contact', () => {
    expect(buildUserAgent('0.1', 'mailto:a@county.example')).to.equal(
      'xianbao/0.1 (+mailto:a@county.example)',
    );
  });

  it('needs a contact that can stand in a header', () => {
    for (const contact of ['', 'a b', '县报', 'a\r\nX-Evil: 1']) {
      expect(() => buildUserAgent('0.1', contact), contact).to.throw('contact');
    }
  });
});
