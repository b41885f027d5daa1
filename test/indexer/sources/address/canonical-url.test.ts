import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { addressKey, canonicalUrl } from '../../../../indexer/sources/address/canonical-url.js';

describe('a canonical address', () => {
  const cases: [what: string, href: string, wanted: string | undefined][] = [
    ['is whole', '../b/./t1.html', 'http://gov.example/b/t1.html'],
    ['takes the scheme of its page', '//Gov.Example:80/a', 'http://gov.example/a'],
    ['keeps https and ports', 'https://gov.example:8443/a', 'https://gov.example:8443/a'],
    ['has no fragment', 'a.html#!top', 'http://gov.example/x/a.html'],
    [
      'has no session in its path',
      '/a.jsp;jsessionid=0AF3!7?id=2',
      'http://gov.example/a.jsp?id=2',
    ],
    ['has no session in a folder', '/(S(lit3py55t21z5v55))/a.aspx', 'http://gov.example/a.aspx'],
    ['has no session in its query', '/a?PHPSESSID=3&id=2', 'http://gov.example/a?id=2'],
    ['has no random sid', `/a?sid=${'0f'.repeat(16)}&id=2`, 'http://gov.example/a?id=2'],
    ['keeps a numbered session', '/a?sessionid=12', 'http://gov.example/a?sessionid=12'],
    [
      'tells nothing of who sent it',
      '/a?utm_source=x&id=1&spm=2&isappinstalled=0&scene=1',
      'http://gov.example/a?id=1',
    ],
    ['has no app it was shared from', '/a?from=timeline&id=1', 'http://gov.example/a?id=1'],
    ['keeps a number it starts from', '/a?from=20', 'http://gov.example/a?from=20'],
    ['has no random number', '/a?id=1&_=1673680000123&r=0.5839210', 'http://gov.example/a?id=1'],
    ['keeps the order of parameters', '/a?z=1&b=2', 'http://gov.example/a?z=1&b=2'],
    ['has no empty query', '/a?&', 'http://gov.example/a'],
    ['is unescaped once', '/a?id=1&amp;page=2', 'http://gov.example/a?id=1&page=2'],
    ['has its normal percent-encoding', '/%7ea%2db/%e4%b8%ad', 'http://gov.example/~a-b/%E4%B8%AD'],
    ['is encoded where it was not', '/中', 'http://gov.example/%E4%B8%AD'],
    ['has no password', 'http://me:pw@gov.example/a', 'http://gov.example/a'],
    ['is of the web', 'javascript:void(0)', undefined],
    ['is not a mail', 'mailto:a@b.example', undefined],
    ['has an end', `/${'a'.repeat(3000)}`, undefined],
    ['can be read', 'http://[', undefined],
    [
      'of a WeChat article has four parts',
      'https://mp.weixin.qq.com/s?sn=c&mid=2&__biz=MzA==&idx=1&chksm=9&scene=21#wechat_redirect',
      'https://mp.weixin.qq.com/s?__biz=MzA==&mid=2&idx=1&sn=c',
    ],
    [
      'of a short WeChat link has none',
      'https://mp.weixin.qq.com/s/fV3?scene=1',
      'https://mp.weixin.qq.com/s/fV3',
    ],
    [
      'of a WeChat link lent for hours keeps its signature',
      'https://mp.weixin.qq.com/s?src=11&timestamp=1&signature=x',
      'https://mp.weixin.qq.com/s?src=11&timestamp=1&signature=x',
    ],
  ];
  for (const [what, href, wanted] of cases) {
    it(what, () => expect(canonicalUrl(href, 'http://gov.example/x/index.html')).to.equal(wanted));
  }

  it('stays as it is when made canonical again', () => {
    const piece = fc.constantFrom(
      '/',
      '..',
      '.',
      ';jsessionid=1',
      '(S(a))',
      '%2e',
      '%41',
      '?',
      '&',
      'sid=',
      'amp;',
      'a',
      '中',
      '#',
      '=',
      'utm_x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const once = canonicalUrl(pieces.join(''), 'http://gov.example/x/');
        if (once !== undefined) expect(canonicalUrl(once)).to.equal(once);
      }),
    );
  });
});

describe('the key of an address', () => {
  const same = (a: string, b: string) => expect(addressKey(a)).to.equal(addressKey(b));
  it('is one for a folder and its index', () => {
    same('http://gov.example/a/index.html', 'http://gov.example/a/');
    same('http://gov.example/', 'https://gov.example/default.aspx');
  });
  it('is one for any order of parameters', () => {
    same('http://gov.example/a?x=1&y=2', 'http://gov.example/a?y=2&x=1');
  });
  it('differs with a parameter', () => {
    expect(addressKey('http://gov.example/a?x=1')).to.not.equal(addressKey('http://gov.example/a'));
  });
});
