import { expect } from 'chai';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { after, before, describe, it } from 'mocha';
import { execFile, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { pino } from 'pino';
import { createApp } from '../../../src/app.js';
import { listen } from '../../../src/server.js';
import { indexRows, itemsOfRows } from '../../support/changing-corpus.js';
import { problemAt, temporaryGateway, type Gateway } from '../../support/gateway.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';

/** The answer to a request with headers of its own, which `fetch` would not send. */
async function getAs(address: string, headers: Record<string, string>) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(address, { headers }, resolve).once('error', reject);
  });
  return { status: response.statusCode, text: await readText(response) };
}

const ids = ({ entries = [] }: { entries?: { id?: string }[] }) =>
  entries.map(({ id }) => id!.replace('urn:xianbao:report:', ''));

const PYTHON = '/usr/bin/python3';
const SEEN = Date.parse('2024-06-01T00:00:00Z');
const ROWS = [
  {
    id: 'plain',
    title: '春耕通知',
    body: '各镇抓好春耕。',
    county: '441224',
    url: 'http://a.example/1?x=1&y=2',
    channel: '怀集发布',
    publishedAt: '2024-05-02T08:00:00+08:00',
  },
  {
    id: 'odd',
    title: '“<春耕>” & ]]>\u0001',
    body: '<b>春耕</b> & 夏种\u0008。',
    date: '2024-05-01',
  },
  { id: 'other', title: '夏种', body: '夏种。', date: '2024-05-03' },
];

describe('A feed of a search', () => {
  let gateway: Gateway;
  before(async function () {
    this.timeout(60_000);
    gateway = await temporaryGateway(itemsOfRows([]));
    await indexRows(gateway, ROWS, { now: SEEN });
  });
  after(() => gateway.close());

  const feed = async (parameters: Record<string, string>) => {
    const query = new URLSearchParams(parameters).toString();
    const response = await fetch(`${gateway.url}/feeds/search.atom?${query}`);
    const text = await response.text();
    expect(response.status, text).to.equal(200);
    expect(response.headers.get('content-type')).to.match(/^application\/atom\+xml/u);
    return { text, ...parseAtomFeed(text) };
  };

  it('has the reports that match, of those found together the newest first', async () => {
    const { entries = [], title, updated } = await feed({ q: '春耕' });
    expect(JSON.stringify(title)).to.include('春耕');
    expect(new Date(String(updated)).getTime()).to.equal(SEEN);
    expect(entries.map(({ id }) => id)).to.deep.equal([
      'urn:xianbao:report:plain',
      'urn:xianbao:report:odd',
    ]);
    const [plain, odd] = entries;
    expect(plain!.links![0]!.href).to.equal('http://a.example/1?x=1&y=2');
    expect(plain!.authors![0]!.name).to.equal('怀集发布');
    expect(plain!.categories![0]).to.include({ term: '441224', label: '怀集县' });
    expect(odd!.links![0]!.href).to.equal(`${gateway.url}/api/v1/reports/odd`);
  });

  it('comes as JSON Feed 1.1, too', async () => {
    const response = await fetch(`${gateway.url}/feeds/search.json?q=春耕&limit=1`);
    expect(response.headers.get('content-type')).to.match(/^application\/feed\+json/u);
    const text = await response.text();
    expect(JSON.parse(text)).to.include({ version: 'https://jsonfeed.org/version/1.1' });
    const { items = [], feed_url: self, next_url: next } = parseJsonFeed(text);
    expect(self).to.equal(`${gateway.url}/feeds/search.json?q=%E6%98%A5%E8%80%95&limit=1`);
    expect(items).to.have.length(1);
    expect(items[0]).to.deep.include({
      id: 'urn:xianbao:report:plain',
      title: '春耕通知',
      url: 'http://a.example/1?x=1&y=2',
      content_text: '各镇抓好春耕。',
      authors: [{ name: '怀集发布' }],
      tags: ['怀集县'],
      language: 'zh',
    });
    const second = parseJsonFeed(await (await fetch(next!)).text());
    expect(second.items!.map(({ id }) => id)).to.deep.equal(['urn:xianbao:report:odd']);
    expect(second.next_url).to.equal(undefined);
  });

  it('is read by feedparser', async function () {
    this.timeout(60_000);
    if (spawnSync(PYTHON, ['-c', 'import feedparser']).status !== 0) this.skip();
    const script = `
import sys, json, feedparser
feed = feedparser.parse(sys.argv[1])
again = feedparser.parse(sys.argv[1], etag=feed.etag)
print(json.dumps([feed.bozo, [e.id for e in feed.entries], feed.entries[0].title, again.status]))
`;
    // The first answer of all may be tagged before the state of the index is known.
    const address = `${gateway.url}/feeds/search.atom?q=%E6%98%A5%E8%80%95`;
    await (await fetch(address)).text();
    const { stdout } = await promisify(execFile)(PYTHON, ['-c', script, address]);
    const read = ['urn:xianbao:report:plain', 'urn:xianbao:report:odd'];
    expect(JSON.parse(stdout)).to.deep.equal([false, read, '春耕通知', 304]);
  });

  it('is well-formed whatever the reports hold', async () => {
    const { text, entries = [] } = await feed({ q: '春耕' });
    const odd = entries.find(({ id }) => id === 'urn:xianbao:report:odd');
    expect(odd?.title?.value).to.equal('“<春耕>” & ]]>');
    expect(odd?.summary?.value).to.equal('<b>春耕</b> & 夏种。');
    for (const part of ['\u0001', '\u0008']) expect(text).not.to.include(part);
    const hostile = await feed({ q: '"＜/title＞<x>]]>"' });
    expect(hostile.title?.value).to.include('<x>]]>');
    expect(hostile.entries ?? []).to.deep.equal([]);
  });

  it('pages by links', async () => {
    const first = await feed({ limit: '2' });
    const next = first.links!.find(({ rel }) => rel === 'next');
    const second = parseAtomFeed(await (await fetch(next!.href!)).text());
    const ids = [...first.entries!, ...second.entries!].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ROWS.length);
    expect(second.links!.some(({ rel }) => rel === 'next')).to.equal(false);
    expect(second.id).to.equal(first.id);
    expect((await feed({ q: '无此词' })).entries ?? []).to.deep.equal([]);
  });

  it('has those first that were found or changed last, whatever day they are of', async function () {
    this.timeout(60_000);
    const text = { title: '秋收', body: '秋收在望。' };
    await indexRows(
      gateway,
      [
        { ...text, id: 'autumn-1', date: '2024-04-01' },
        { ...text, id: 'autumn-2', date: '2024-04-02' },
      ],
      { now: SEEN + 1 },
    );
    expect(ids(await feed({ q: '秋收' }))).to.deep.equal(['autumn-2', 'autumn-1']);
    await indexRows(gateway, [{ ...text, id: 'autumn-old', date: '1999-04-01' }], {
      now: SEEN + 2,
    });
    expect(ids(await feed({ q: '秋收', limit: '1' }))).to.deep.equal(['autumn-old']);
    await indexRows(
      gateway,
      [{ ...text, id: 'autumn-1', date: '2024-04-01', body: '秋收在望，已更正。' }],
      { now: SEEN + 3 },
    );
    expect(ids(await feed({ q: '秋收' }))).to.deep.equal(['autumn-1', 'autumn-old', 'autumn-2']);
    expect(ids(await feed({ q: '秋收', page: '2', limit: '2' }))).to.deep.equal(['autumn-2']);
    expect(ids(await feed({ q: '秋 OR 收 OR 秋收' })), 'several queries').to.deep.equal([
      'autumn-1',
      'autumn-old',
      'autumn-2',
    ]);
  });

  it('has absolute links by which the reader came, to a page for people where there is one', async () => {
    const folder = await temporaryFolder();
    writeFileSync(join(folder, 'index.html'), '<!doctype html><head></head><title>x</title>');
    const log = pino({ level: 'silent' });
    const app = createApp({ client: gateway.engine.search.whole, log, page: folder });
    const server = await listen(app, 0, '127.0.0.1');
    try {
      const text = await (await fetch(`${server.url}/feeds/search.atom?q=春耕&limit=1`)).text();
      const { links = [], entries = [] } = parseAtomFeed(text);
      const second = parseAtomFeed(
        await (await fetch(links.find(({ rel }) => rel === 'next')!.href!)).text(),
      );
      expect(links.find(({ rel }) => rel === 'self')!.href).to.equal(
        `${server.url}/feeds/search.atom?q=%E6%98%A5%E8%80%95&limit=1`,
      );
      expect(entries[0]!.links!.map(({ rel, href }) => [rel, href])).to.deep.equal([
        ['alternate', `${server.url}/report?id=plain`],
        ['via', 'http://a.example/1?x=1&y=2'],
      ]);
      const own = second.entries![0]!.links![0]!.href!;
      expect(own).to.equal(`${server.url}/report?id=odd`);
      const json = parseJsonFeed(
        await (await fetch(`${server.url}/feeds/search.json?q=春耕`)).text(),
      );
      expect(json.items![0]).to.include({
        url: `${server.url}/report?id=plain`,
        external_url: 'http://a.example/1?x=1&y=2',
      });
      const html = await (await fetch(`${server.url}/?q=春耕&page=2&county=441224`)).text();
      for (const [type, name] of [
        ['application/atom+xml', 'search.atom'],
        ['application/feed+json', 'search.json'],
      ]) {
        const link = `<link rel="alternate" type="${type}"`;
        const [, href] = new RegExp(`${link.replaceAll('+', '\\+')}[^>]* href="([^"]+)"`, 'u').exec(
          html,
        )!;
        const found = new URL(href!.replaceAll('&amp;', '&'), server.url);
        expect(found.pathname).to.equal(`/feeds/${name}`);
        expect(Object.fromEntries(found.searchParams)).to.deep.equal({
          q: '春耕',
          county: '441224',
        });
        expect((await fetch(found)).status).to.equal(200);
      }
      for (const href of [own, links.find(({ rel }) => rel === 'alternate')!.href!]) {
        const page = await fetch(href);
        expect(page.status).to.equal(200);
        expect(page.headers.get('content-type')).to.match(/^text\/html/u);
      }
    } finally {
      await server.close();
      await removeFolder(folder);
    }
  });

  it('takes its own address from the Host header alone, and only one that names a host', async () => {
    const selfOf = async (headers: Record<string, string>) => {
      const { status, text } = await getAs(`${gateway.url}/feeds/search.atom`, headers);
      if (status !== 200) return status;
      return parseAtomFeed(text).links!.find(({ rel }) => rel === 'self')!.href;
    };
    for (const host of ['feeds.example:8080', '[::1]:3000', 'a_b.internal'])
      expect(await selfOf({ host })).to.equal(`http://${host}/feeds/search.atom`);
    const forwarded = { 'x-forwarded-host': 'evil.example' };
    expect(await selfOf({ host: 'a.example', ...forwarded })).to.equal(
      'http://a.example/feeds/search.atom',
    );
    for (const host of ['a"><x', 'a.example/path', 'user@a.example', 'a'.repeat(300)])
      expect(await selfOf({ host }), host).to.equal(400);
  });

  it('is of https where a trusted proxy says so, and nobody else', async () => {
    const client = gateway.engine.search.whole;
    const log = pino({ level: 'silent' });
    const headers = { host: 'a.example', 'x-forwarded-proto': 'https' };
    const linksFrom = async (url: string) => {
      const { text } = await getAs(`${url}/feeds/search.atom`, headers);
      return parseAtomFeed(text).links!.map(({ href }) => new URL(href!).protocol);
    };
    expect(new Set(await linksFrom(gateway.url))).to.deep.equal(new Set(['https:']));
    // The proxies are elsewhere: whoever asks from this machine is not one.
    const app = createApp({ client, log, proxies: '192.0.2.1' });
    const server = await listen(app, 0, '127.0.0.1');
    expect(new Set(await linksFrom(server.url))).to.deep.equal(new Set(['http:']));
    await server.close();
  });

  it('knows the parameters of a search', async () => {
    expect((await feed({ county: '怀集县', asOf: '2024-07-01T00:00:00Z' })).entries).to.have.length(
      1,
    );
    expect((await feed({ asOf: '2024-01-01T00:00:00Z' })).entries ?? []).to.deep.equal([]);
    for (const [query, name] of [
      ['facets=month', 'facets'],
      ['limit=201', 'limit'],
      ['q=(', 'q'],
    ]) {
      const problem = await problemAt(`${gateway.url}/feeds/search.atom?${query}`);
      expect([problem.status, problem.parameter]).to.deep.equal([400, name]);
    }
  });
});
