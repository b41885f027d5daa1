import { expect } from 'chai';
import fc from 'fast-check';
import { before, describe, it } from 'mocha';
import { readItem } from '../../../indexer/read/read-item.js';
import { readFeed } from '../../../indexer/sources/discover/feed.js';
import { readListPage } from '../../../indexer/sources/list/list-page.js';
import { readSitemap } from '../../../indexer/sources/discover/sitemap.js';

const HEAD =
  '<meta charset="utf-8"><title>石桥县召开防汛工作会议</title><meta name="PubDate" content="2023-05-07">';
const TEXT =
  '<p>5月6日，石桥县召开防汛工作会议，县委书记高山强调，要把转移路线一条一条走一遍。</p>';
const URL = 'http://www.shiqiao.example/xw/index.html';
const BYTES = 200_000;
/** How many times as long as a page of plain text anything of its size may take. */
const MOST_TIMES = 30;

const PIECES = [
  '<div>',
  '<b>',
  '<form>',
  '<table><tr><td>',
  '<li>县委',
  '</p>',
  '<br>',
  '<!-- -->',
  '<pre>\n',
  '<a href="/a/1.html">县委召开会议</a>',
  '<a href="',
  '<script>ct="',
  '<![CDATA[',
  '&#x53bf;',
  '王强、',
  '县委书记',
  '怀集县',
  '5月6日至',
  '强调，',
  '：',
  '“',
  '。',
  '一、',
  '\u200b',
  '\0',
  '1-',
  '发布时间：2023-05-06 10:20<br>',
  'Wang Qiang, secretary of the ',
  'May 6, ',
  '<p>来源：',
];

function everyReader(content: string): number {
  const bytes = Buffer.from(content);
  const began = process.cpuUsage();
  const readings = readItem({ kind: 'page', origin: { file: 'page.html' }, bytes }, { url: URL });
  readListPage(bytes, URL, {});
  readFeed(bytes, URL, 'Asia/Shanghai');
  readSitemap(bytes, URL);
  const { user, system } = process.cpuUsage(began);
  expect(readings).to.not.be.empty;
  for (const reading of readings) {
    if ('failure' in reading) expect(reading.failure.code).to.not.equal('read_failed');
  }
  return user + system;
}

function repeated(piece: string): string {
  return piece.repeat(Math.ceil(BYTES / Buffer.byteLength(piece)));
}

describe('a page however malformed, a list, a feed and a sitemap of it', function () {
  this.timeout(120_000);
  let usual: number;
  before(() => {
    // The first is slower: the words and places of China are read for it.
    everyReader(HEAD + repeated(TEXT));
    usual = Math.max(...[1, 2, 3].map(() => everyReader(HEAD + repeated(TEXT))));
  });

  for (const piece of PIECES) {
    it(`takes hardly longer than one of plain text: ${JSON.stringify(piece)} without end`, () => {
      expect(everyReader(HEAD + repeated(piece))).to.be.below(usual * MOST_TIMES);
    });
  }

  it('takes hardly longer than one of plain text: any of these together', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES, TEXT), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(
        pieces,
        (some) => everyReader(HEAD + repeated(some.join(''))) < usual * MOST_TIMES,
      ),
      { numRuns: 25 },
    );
  });

  it('takes hardly longer than one of plain text: dots without end before another character', () => {
    const dots = `${'.'.repeat(BYTES)}x`;
    expect(everyReader(`${HEAD}<p>${dots}</p>${TEXT}`)).to.be.below(usual * MOST_TIMES);
    const table = `<title>新闻动态</title><table><tr><td>名称</td><td>${dots}</td></tr></table>`;
    expect(everyReader(`${table}${TEXT}${TEXT}`)).to.be.below(usual * MOST_TIMES);
  });

  it('expands no entities that a document declares', () => {
    const levels = Array.from({ length: 9 }, (_, level) => level + 1);
    const entities = levels.map((n) => `<!ENTITY e${n} "${`&e${n - 1};`.repeat(10)}">`).join('');
    const feed = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "县">${entities}]><rss version="2.0"><channel><item><title>&e9;</title><link>${URL}</link></item></channel></rss>`;
    expect(everyReader(feed)).to.be.below(usual * MOST_TIMES);
  });

  it('takes no longer for each of many links side by side than for each of few', () => {
    const list = (links: number) =>
      Buffer.from(`<ul>${'<a href="/a/1.html">县委召开会议</a>'.repeat(links)}</ul>`);
    const timeOf = (bytes: Buffer) => {
      const began = process.cpuUsage();
      readListPage(bytes, URL, { next: 'a.next' });
      const { user, system } = process.cpuUsage(began);
      return user + system;
    };
    timeOf(list(10_000));
    expect(timeOf(list(80_000))).to.be.below(timeOf(list(10_000)) * 8 * 3);
  });
});
