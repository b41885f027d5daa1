import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readRobots } from '../../../../indexer/fetch/robots/robots-rules.js';

const address = new URL('http://county.example/robots.txt');
const read = (...lines: string[]) => readRobots(address, Buffer.from(lines.join('\n')), 'xianbao');
const allows = (path: string, ...lines: string[]) => read(...lines).allows(new URL(path, address));

describe('robots.txt', () => {
  it('allows everything where it says nothing', () => {
    expect(allows('/a')).to.equal(true);
    expect(allows('/a', '<html><body>404</body></html>')).to.equal(true);
    expect(allows('/a', 'User-agent: *', 'Disallow:')).to.equal(true);
    expect(allows('/a', 'Disallow: /')).to.equal(true);
  });

  it('follows the group that names the crawler, else the one of all', () => {
    const lines = ['User-agent: *', 'Disallow: /', '', 'User-Agent: XianBao/2.0', 'Disallow: /x'];
    expect(allows('/a', ...lines)).to.equal(true);
    expect(allows('/x', ...lines)).to.equal(false);
    expect(allows('/a', 'User-agent: other', 'Disallow: /')).to.equal(true);
  });

  it('joins the groups that name the same crawler', () => {
    const lines = ['User-agent: xianbao', 'Disallow: /a', 'User-agent: *', 'Disallow: /b'];
    const more = ['user-agent: xianbao', 'disallow: /c'];
    for (const [path, allowed] of Object.entries({ '/a': false, '/b': true, '/c': false })) {
      expect(allows(path, ...lines, ...more), path).to.equal(allowed);
    }
  });

  it('gives several crawlers one group, whatever stands between their names', () => {
    const lines = ['User-agent: xianbao', 'Sitemap: /map.xml', 'Unknown: 1', '', 'User-agent: b'];
    expect(allows('/a', ...lines, 'Disallow: /a')).to.equal(false);
  });

  it('lets the longest rule decide, and the allowing one of two', () => {
    const lines = ['User-agent: *', 'Disallow: /news', 'Allow: /news/open', 'Disallow: /same'];
    expect(allows('/news/1', ...lines)).to.equal(false);
    expect(allows('/news/open/1', ...lines)).to.equal(true);
    expect(allows('/same', ...lines, 'Allow: /same')).to.equal(true);
  });

  it('knows * and a $ at the end', () => {
    const lines = [
      'User-agent: *',
      'Disallow: /*/private/',
      'Disallow: /*.doc$',
      'Disallow: /q*?s=',
    ];
    expect(allows('/a/b/private/c', ...lines)).to.equal(false);
    expect(allows('/a.doc', ...lines)).to.equal(false);
    expect(allows('/a.docx', ...lines)).to.equal(true);
    expect(allows('/query?s=1', ...lines)).to.equal(false);
    expect(allows('/A/PRIVATE/c', ...lines)).to.equal(true);
  });

  it('compares * and $ of an address as themselves', () => {
    const lines = ['User-agent: *', 'Disallow: /a%2Ab', 'Disallow: /c%24'];
    expect(allows('/a*b', ...lines)).to.equal(false);
    expect(allows('/axb', ...lines)).to.equal(true);
    expect(allows('/c$', ...lines)).to.equal(false);
    expect(allows('/c', ...lines)).to.equal(true);
  });

  it('compares addresses however they are percent-encoded', () => {
    const rules = {
      '/foo/bar/%62%61%7A': '/foo/bar/baz',
      '/foo/bar/baz': '/foo/bar/%62%61%7A',
      '/内部': '/%E5%86%85%e9%83%a8',
      '/%e5%86%85%e9%83%a8': '/内部',
      '/a[1]': '/a[1]',
      "/it's?x='": "/it's?x='",
      '/100%': '/100%',
      '/~user': '/%7Euser',
      '/a b': '/a%20b',
    };
    for (const [rule, path] of Object.entries(rules)) {
      expect(allows(path, 'User-agent: *', `Disallow: ${rule}`), rule).to.equal(false);
    }
    expect(allows('/a/b', 'User-agent: *', 'Disallow: /a%2Fb')).to.equal(true);
  });

  it('forbids every address that stands in it as a rule', () => {
    const paths = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `/${text}`);
    fc.assert(
      fc.property(paths, (path) => {
        const url = new URL('http://county.example');
        url.pathname = path;
        const rule = url.pathname.replace(/\*/gu, '%2A').replace(/\$$/u, '%24');
        expect(read('User-agent: *', `Disallow: ${rule}`).allows(url)).to.equal(
          url.pathname === '/robots.txt',
        );
      }),
    );
  });

  it('holds for addresses with empty folders', () => {
    expect(read('User-agent: *').allows(new URL('http://county.example//a/b'))).to.equal(true);
    const rules = read('User-agent: *', 'Disallow: //a');
    expect(rules.allows(new URL('http://county.example//a/b'))).to.equal(false);
  });

  it('may itself always be read', () => {
    expect(allows('/robots.txt', 'User-agent: *', 'Disallow: /')).to.equal(true);
  });

  it('is read with a byte order mark, comments, blanks and any line ends', () => {
    const text = '\uFEFFUser-agent : * # all\r\nDisallow:/a# not this\rAllow : /a/b\n';
    const rules = readRobots(address, Buffer.from(text), 'xianbao');
    expect(rules.allows(new URL('/a', address))).to.equal(false);
    expect(rules.allows(new URL('/a/b', address))).to.equal(true);
  });

  it('is read up to 500 KiB', () => {
    const filler = `# ${'x'.repeat(1021)}\n`;
    const rules = readRobots(
      address,
      Buffer.from(
        `User-agent: *\nDisallow: /early\n${filler.repeat(499)}Disallow: /late\n`.padEnd(
          520 << 10,
          '\n',
        ) + 'Disallow: /ignored\n',
      ),
      'xianbao',
    );
    expect(rules.allows(new URL('/early', address))).to.equal(false);
    expect(rules.allows(new URL('/late', address))).to.equal(false);
    expect(rules.allows(new URL('/ignored', address))).to.equal(true);
  });

  it('names a crawl delay in seconds, for the crawler or for all', () => {
    const delay = (...lines: string[]) => read(...lines).crawlDelayMs;
    expect(delay('User-agent: *', 'Crawl-delay: 2.5')).to.equal(2500);
    expect(
      delay('User-agent: *', 'Crawl-delay: 2', 'User-agent: xianbao', 'Crawl-delay: 7'),
    ).to.equal(7000);
    expect(delay('User-agent: *', 'Crawl-delay: soon')).to.equal(undefined);
    expect(delay('User-agent: *', 'Crawl-delay: -1')).to.equal(undefined);
    expect(delay('User-agent: *', 'Disallow: /')).to.equal(undefined);
  });

  it('names sitemaps, absolute and each once', () => {
    const { sitemaps } = read(
      'Sitemap: http://county.example/a.xml',
      'User-agent: *',
      'sitemap: /b.xml',
      'Sitemap: http://county.example/a.xml',
      'Sitemap: ftp://county.example/c.xml',
      'Sitemap:',
    );
    expect(sitemaps).to.deep.equal(['http://county.example/a.xml', 'http://county.example/b.xml']);
  });
});
