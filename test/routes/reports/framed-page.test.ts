import { expect } from 'chai';
import { describe, it } from 'mocha';
import { framedPage } from '../../../src/routes/reports/framed-page.js';

const URL_OF_PAGE = 'http://county.example/news/1.html';
const PAGE = '<html><head><title>题</title></head><body>文</body></html>';

describe('The frame of an archived page', () => {
  const frame = (text: string) => {
    const page = { url: URL_OF_PAGE, retrievedAt: 0, contentType: null, sha256: '' };
    const kept = 'http://gateway.example/report?id=a';
    const parts = framedPage({ ...page, bytes: Buffer.from(text) }, { kept, language: 'en' });
    return Buffer.concat(parts).toString();
  };
  const baseIn = (text: string) => /<base href="([^"]*)" target="_self">/u.exec(frame(text))![1];

  it('stands between the doctype, whatever goes before it, and the page', () => {
    const doctypes = [
      '',
      '<!DOCTYPE html>',
      '\uFEFF\n<!-- 一 - 二 --> <!doctype html>',
      '<?xml version="1.0" encoding="gb2312"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN">',
    ];
    for (const doctype of doctypes) {
      const text = frame(doctype + PAGE);
      expect(text.startsWith(`${doctype}<base `), doctype).to.equal(true);
      expect(text.endsWith(`</div>${PAGE}`), doctype).to.equal(true);
    }
  });

  it('lets relative links begin where the page has them begin, on its own site', () => {
    const cases = {
      '': URL_OF_PAGE,
      '<base href="/zwgk/">': 'http://county.example/zwgk/',
      '<!-- <base href="/a/"> --><script>"<base href=/b/>"</script><BASE HREF=/c/>':
        'http://county.example/c/',
      '<base target="_blank"><base href="d/"><base href="/e/">': 'http://county.example/news/d/',
      '<base href="http://county.example/f/?a=1&amp;b=2">': 'http://county.example/f/?a=1&amp;b=2',
      '<base href="https://evil.example/"><base href="/g/">': URL_OF_PAGE,
      '<base href="http://[/">': URL_OF_PAGE,
      '<base href="javascript:alert(1)">': URL_OF_PAGE,
    };
    for (const [tags, base] of Object.entries(cases)) {
      expect(baseIn(`<!doctype html><head>${tags}</head>`), tags).to.equal(base);
    }
  });

  it('keeps its own links in its window, wherever the page sends links', () => {
    const [bar] = frame(`<base target="_blank">${PAGE}`).split('</div>');
    expect(bar!.match(/<a /gu)).to.have.length(2);
    expect(bar!.match(/<a href="[^"]*" target="_self" /gu)).to.have.length(2);
  });

  it('shows a page that hides itself until its scripts run', () => {
    const text = frame(`<style>body{display:none!important;opacity:0}</style>${PAGE}`);
    // The first layer of all: its important styles go before later ones, whatever those are.
    const [, rules] = /^<base [^>]*><style>@layer archived-copy\{html,body\{([^}]*)\}\}/u.exec(
      text,
    )!;
    expect(rules!.split(';')).to.include.members([
      'display:block!important',
      'visibility:visible!important',
      'opacity:1!important',
    ]);
    const [, bar] = /<div lang="en" style="([^"]*)">/u.exec(text)!;
    for (const style of bar!.split(';')) expect(style).to.match(/!important$/u);
    expect(bar).to.include('display:block').and.to.include('z-index:2147483647');
  });
});
