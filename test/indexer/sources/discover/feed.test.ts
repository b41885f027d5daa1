import { expect } from 'chai';
import { describe, it } from 'mocha';
import { gzipSync } from 'node:zlib';
import { readFeed } from '../../../../indexer/sources/discover/feed.js';
import { readSitemap } from '../../../../indexer/sources/discover/sitemap.js';

const FEED = 'http://gov.example/feed';
const read = (text: string, timezone = 'Asia/Shanghai') =>
  readFeed(Buffer.from(text), FEED, timezone);
const urls = (text: string) =>
  read(text).links.map(({ url }) => url.replace('http://gov.example', ''));

describe('a feed', () => {
  it('may be RSS', () => {
    const { links, next } =
      read(`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
      <atom:link rel="next" href="/feed?page=2"/>
      <item><title>会议 &amp; 调研</title><link>/1?utm_source=rss</link><pubDate>Wed, 08 Feb 2023 21:36:00 +0800</pubDate></item>
      <item><guid>http://gov.example/2</guid></item><item><guid>17</guid></item></channel></rss>`);
    expect(links).to.deep.equal([
      {
        url: 'http://gov.example/1',
        title: '会议 & 调研',
        date: '2023-02-08',
      },
      { url: 'http://gov.example/2' },
    ]);
    expect(next).to.deep.equal(['http://gov.example/feed?page=2']);
  });

  it('may be RDF', () => {
    expect(
      urls(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
        <channel rdf:about="x"><title>t</title></channel><item rdf:about="http://gov.example/1"><title>a</title></item></rdf:RDF>`),
    ).to.deep.equal(['/1']);
  });

  it('may be JSON', () => {
    expect(
      urls(
        '{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"1","url":"http://gov.example/1"}]}',
      ),
    ).to.deep.equal(['/1']);
  });

  it('may be Atom of Blogger, which is paged by start-index', () => {
    const { links, next } =
      read(`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:openSearch="http://a9.com/-/spec/opensearchrss/1.0/">
      <openSearch:totalResults>5</openSearch:totalResults><openSearch:startIndex>1</openSearch:startIndex><openSearch:itemsPerPage>2</openSearch:itemsPerPage>
      <entry><id>x</id><title>t</title><link rel="self" href="http://gov.example/feeds/1"/><link rel="alternate" type="text/html" href="http://gov.example/1"/>
      <published>2023-03-09T06:12:00-08:00</published><updated>2023-03-10T06:12:00-08:00</updated></entry></feed>`);
    expect(links).to.deep.equal([
      {
        url: 'http://gov.example/1',
        title: 't',
        date: '2023-03-09',
      },
    ]);
    expect(next).to.deep.equal([`${FEED}?start-index=3&max-results=2`]);
  });

  it('gives the day it prints, that of a time in UTC in the zone of the source', () => {
    const item = (time: string, i: number) =>
      `<item><link>/${i}</link><pubDate>${time}</pubDate></item>`;
    const days = (times: string[], timezone?: string) =>
      read(
        `<rss version="2.0"><channel>${times.map(item).join('')}</channel></rss>`,
        timezone,
      ).links.map(({ date }) => date);
    const printed = [
      'Sat, 14 Jan 2023 23:30:00 +0900',
      'Sat, 14 Jan 2023 23:30:00 EST',
      '2023-01-14T23:30:00-05:00',
      '2023-01-14T23:30:00',
      '14 Jan 2023',
    ];
    expect(days(printed)).to.deep.equal(printed.map(() => '2023-01-14'));
    const utc = [
      'Sat, 14 Jan 2023 17:30:00 GMT',
      'Sat, 14 Jan 2023 16:00:00 +0000',
      '2023-01-14T17:30:00Z',
      '2023-01-14T17:30:00.000+00:00',
    ];
    expect(days(utc)).to.deep.equal(utc.map(() => '2023-01-15'));
    expect(days(utc, 'Europe/Berlin')).to.deep.equal(utc.map(() => '2023-01-14'));
    expect(days(['Sat, 14 Jan 2023 15:59:00 GMT', '14 Foo 2023 99:00 GMT'])).to.deep.equal([
      '2023-01-14',
      undefined,
    ]);
  });

  it('cut off gives the entries before the cut', () => {
    expect(
      urls(
        '<rss version="2.0"><channel><item><link>http://gov.example/1</link></item><item><link>http://gov',
      ),
    ).to.include('/1');
  });

  it('that is none has no entries', () => {
    for (const text of ['', '{', '<html><p>503</p></html>', '<item>'.repeat(20_000)]) {
      expect(urls(text)).to.deep.equal([]);
    }
  });

  it('does not grow by the entities it declares', () => {
    const entities = Array.from(
      { length: 20 },
      (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`,
    );
    const bomb = `<!DOCTYPE b [<!ENTITY a0 "lol">${entities.join('')}]>`;
    const { links } = read(
      `<?xml version="1.0"?>${bomb}<rss version="2.0"><channel><item><title>&a20;</title><link>http://gov.example/1</link></item></channel></rss>`,
    );
    expect(links).to.have.length(1);
    expect((links[0]!.title ?? '').length).to.be.below(10);
  });
});

describe('a sitemap', () => {
  const SITEMAP = `<urlset xmlns:image="i" xmlns:news="n"><url><loc> http://gov.example/t20230114_1.html </loc><lastmod>2023-02-01</lastmod>
    <image:image><image:loc>http://gov.example/1.jpg</image:loc></image:image>
    <news:news><news:publication_date>2023-01-15T08:00:00+08:00</news:publication_date><news:title>会议</news:title></news:news></url>
    <url><loc>http://gov.example/xw/</loc></url></urlset>`;
  const wanted = {
    links: [
      {
        url: 'http://gov.example/t20230114_1.html',
        title: '会议',
        date: '2023-01-15',
      },
    ],
    next: [],
  };

  it('gives its reports with what its extension for news says', () => {
    expect(readSitemap(Buffer.from(SITEMAP), FEED)).to.deep.equal(wanted);
  });

  it('may be gzipped', () => {
    expect(readSitemap(gzipSync(SITEMAP), FEED)).to.deep.equal(wanted);
    expect(readSitemap(gzipSync(SITEMAP).subarray(0, 40), FEED).links).to.deep.equal([]);
  });

  it('gives what article matches', () => {
    const { links } = readSitemap(Buffer.from(SITEMAP), FEED, /\/xw\/$/u);
    expect(links.map(({ url }) => url)).to.deep.equal(['http://gov.example/xw/']);
  });
});
