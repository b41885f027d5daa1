import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { answers, redirects, serves, type Behaviour } from '../../support/unruly-server.js';
import { as, policyFor, Setting } from './setting.js';

describe('a redirect', () => {
  let setting: Setting;
  beforeEach(() => (setting = new Setting()));
  afterEach(() => setting.close());

  for (const status of [301, 302, 303, 307, 308]) {
    it(`by ${status} is followed, and the page tells where it stands`, async () => {
      const server = await setting.serve({ '/a': redirects('b', status), '/b': serves('b') });
      const page = as('page', await setting.fetch(server.url('/a')));
      expect(page).to.include({ requested: server.url('/a'), url: server.url('/b') });
    });
  }

  it('may have Chinese in it that is not encoded, and a fragment', async () => {
    const to = Buffer.from('/县/报.html#top').toString('latin1');
    const path = encodeURI('/县/报.html');
    const server = await setting.serve({ '/a': redirects(to), [path]: serves('b') });
    const page = as('page', await setting.fetch(server.url('/a')));
    expect(page.url).to.equal(server.url(path));
  });

  const chain = (length: number): Record<string, Behaviour> =>
    Object.fromEntries(
      Array.from({ length: length + 1 }, (_, i) => [
        `/${i}`,
        i === length ? serves('end') : redirects(`/${i + 1}`),
      ]),
    );

  it('is followed ten times and not an eleventh', async () => {
    const ten = await setting.serve(chain(10));
    as('page', await setting.fetch(ten.url('/0')));
    const eleven = await setting.serve(chain(11));
    const failed = as('failed', await setting.fetch(eleven.url('/0')));
    expect(failed).to.include({ code: 'too_many_redirects', next: 'skip' });
    expect(eleven.paths).to.not.include('/11');
  });

  it('in a circle is left at once', async () => {
    const server = await setting.serve({ '/a': redirects('/b'), '/b': redirects('/a#again') });
    const failed = as('failed', await setting.fetch(server.url('/a')));
    expect(failed).to.include({ code: 'redirect_loop', next: 'skip' });
    expect(server.paths).to.deep.equal(['/robots.txt', '/a', '/b']);
  });

  it('to another host is refused, with its name', async () => {
    const other = await setting.serve({ '/a': serves('other') });
    const server = await setting.serve({ '/a': redirects(other.url('/a')) });
    const policy = { ...policyFor(server.url('/')), allowPrivateHosts: ['127.0.0.1'] };
    const forbidden = as('forbidden', await setting.fetch(server.url('/a'), policy));
    expect(forbidden.reason).to.equal('foreign_host');
    expect(forbidden.message).to.include(other.host).and.to.include('allowHosts');
    expect(other.visits).to.have.length(0);
  });

  it('to another host is followed where the source allows it, by that host’s robots.txt', async () => {
    const other = await setting.serve({
      '/robots.txt': serves('User-agent: *\nDisallow: /private'),
      '/a': serves('other'),
      '/private': serves('secret'),
    });
    const server = await setting.serve({
      '/a': redirects(other.url('/a')),
      '/b': redirects(other.url('/private')),
    });
    const policy = policyFor(server.url('/'), other.url('/'));
    expect(as('page', await setting.fetch(server.url('/a'), policy)).url).to.equal(other.url('/a'));
    as('forbidden', await setting.fetch(server.url('/b'), policy));
    expect(other.paths).to.deep.equal(['/robots.txt', '/a']);
  });

  it('to what is not of the web is refused', async () => {
    for (const to of ['file:///etc/passwd', 'ftp://county.example/a', 'javascript:void(0)']) {
      const server = await setting.serve({ '/a': redirects(to) });
      expect(as('forbidden', await setting.fetch(server.url('/a'))).reason, to).to.equal('scheme');
    }
  });

  it('to nowhere fails', async () => {
    for (const behaviour of [answers(302), redirects('http://')]) {
      const server = await setting.serve({ '/a': behaviour });
      const failed = as('failed', await setting.fetch(server.url('/a')));
      expect(failed).to.include({ code: 'bad_redirect', next: 'skip' });
    }
  });

  it('to a page that is gone is gone', async () => {
    const server = await setting.serve({ '/a': redirects('/b') });
    expect(as('gone', await setting.fetch(server.url('/a'))).status).to.equal(404);
  });
});
