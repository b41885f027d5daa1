import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { after, before, describe, it } from 'mocha';
import { pino } from 'pino';
import { openOriginals } from '../../../scripts/commands/serving/open-originals.js';
import { createApp, type AppDependencies } from '../../../src/app.js';
import type { ReportAnswer } from '../../../src/model/api/reports/report.js';
import type { ReportCitations } from '../../../src/model/api/reports/report-citations.js';
import type { Originals } from '../../../src/model/original-page.js';
import { listen, type ListeningServer } from '../../../src/server.js';
import { ask } from '../../support/ask.js';
import { indexRows } from '../../support/changing-corpus.js';
import { CrawlSetting } from '../../support/crawl-setting.js';
import { eventually } from '../../support/eventually.js';
import { problemAt, type Gateway } from '../../support/gateway.js';
import { inGbk } from '../../support/gbk.js';
import { reportPage, tablePage } from '../../support/invented-county-pages.js';
import { serves } from '../../support/unruly-server.js';

const EVIL = '<script>document.title = "taken"</script><base href="https://evil.example/">';
const IMPORTED = { id: 'row', title: '一份通知', body: '从文件来的通知。', date: '2023-03-01' };

describe("A report's archived page", function () {
  this.timeout(60_000);
  let county: CrawlSetting;
  let server: ListeningServer;
  before(async () => {
    county = await CrawlSetting.open();
    const { site } = county;
    const hostile = site.portal[1]!;
    site.server.change(
      hostile.path,
      serves(reportPage(hostile).replace('</head>', `${EVIL}</head>`)),
    );
    await county.crawl({ sources: site.sources(['portal', 'old']) });
    county.clock.pass(40 * 86_400_000);
    site.edit(site.portal[0]!, '这一段是后来加上的。');
    await county.crawl({ sources: site.sources(['portal', 'old']), full: true });
    await indexRows(county as unknown as Gateway, [IMPORTED], { now: county.clock.now() });
    server = await serve();
  });
  after(async () => {
    await server?.close();
    await county?.close();
  });

  function serve(given: Partial<AppDependencies> = {}): Promise<ListeningServer> {
    const { engine, data } = county;
    const log = pino({ level: 'silent' });
    const originals = openOriginals(data, () => {});
    const app = createApp({ client: engine.search.whole, log, originals, ...given });
    return listen(app, 0, '127.0.0.1');
  }
  const idOf = async (title: string) => (await county.versionsOf(title))[0]!.id;
  async function pageOf(title: string, more = '', headers = {}): Promise<Response> {
    const address = `${server.url}/api/v1/reports/${await idOf(title)}/original${more}`;
    const response = await fetch(address, { headers });
    expect(response.status).to.equal(200);
    return response;
  }

  it('comes whole, below a line that says where and when it was retrieved', async () => {
    const report = county.site.portal[2]!;
    const response = await pageOf(report.title, '', { 'accept-language': 'en' });
    const text = await response.text();
    const [frame, rest] = text.split('</div>', 2);
    expect(frame).to.match(/^<!DOCTYPE html><base href="/u);
    expect(frame).to.include('retrieved from').and.to.include(county.site.server.url(report.path));
    expect(rest).to.match(/^<html><head>/u);
    expect(text.endsWith(reportPage(report).slice('<!DOCTYPE html>'.length))).to.equal(true);
    const retrieved = response.headers.get('memento-datetime')!;
    const { archived } = await answerFor(report.title);
    expect(Date.parse(retrieved)).to.equal(
      Math.floor(Date.parse(archived!.retrievedAt) / 1e3) * 1e3,
    );
    expect(response.headers.get('link')).to.equal(
      `<${county.site.server.url(report.path)}>; rel="original"`,
    );
  });

  it('can run, load and send nothing, whatever stands in it', async () => {
    const response = await pageOf(county.site.portal[1]!.title);
    expect(await response.text()).to.include(EVIL);
    const policy = response.headers.get('content-security-policy')!.split('; ');
    expect(policy.slice(0, 3)).to.deep.equal([
      'sandbox allow-popups allow-popups-to-escape-sandbox',
      "default-src 'none'",
      "style-src 'unsafe-inline'",
    ]);
    expect(policy.at(-1)).to.equal(`base-uri ${new URL(county.site.server.url('/')).origin}`);
    expect(response.headers.get('x-content-type-options')).to.equal('nosniff');
    expect(response.headers.get('referrer-policy')).to.equal('no-referrer');
    expect(response.headers.get('x-robots-tag')).to.include('noindex');
  });

  it('in GBK reads as text, and comes as a file byte for byte', async () => {
    const report = county.site.old[0]!;
    const shown = await pageOf(report.title);
    expect(shown.headers.get('content-type')).to.equal('text/html; charset=utf-8');
    expect(await shown.text()).to.include(report.title);
    const file = await pageOf(report.title, '?format=file');
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.equals(inGbk(tablePage(report)))).to.equal(true);
    // The site sends plain text/html: the page itself says that it is in GBK.
    expect(file.headers.get('content-type')).to.equal('text/html');
    expect(file.headers.get('content-disposition')).to.match(/^attachment; filename=/u);
    expect(file.headers.get('content-security-policy')).to.match(/^sandbox/u);
    const { archived } = await answerFor(report.title);
    expect(createHash('sha256').update(bytes).digest('hex')).to.equal(archived!.sha256);
  });

  it('is that of its version', async () => {
    const { title } = county.site.portal[0]!;
    const [first, last] = await county.versionsOf(title);
    const at = (validFrom: number) => `?asOf=${new Date(validFrom).toISOString()}`;
    const former = await (await pageOf(title, at(first!.validFrom))).text();
    const latter = await (await pageOf(title, at(last!.validFrom))).text();
    expect(former).not.to.include('后来加上');
    expect(latter).to.include('后来加上');
    expect(await (await pageOf(title)).text()).to.equal(latter);
  });

  it('is named by the report and by its citation', async () => {
    const report = county.site.portal[2]!;
    const { archived } = await answerFor(report.title);
    expect(archived!.url).to.equal(county.site.server.url(report.path));
    const path = `/api/v1/reports/${await idOf(report.title)}/citation`;
    const cited = await ask<ReportCitations>(server.url, path, {});
    expect(cited.archived).to.match(/\/original\?asOf=/u);
    expect((await fetch(cited.archived!)).status).to.equal(200);
  });

  it('is not offered of a report that was imported', async () => {
    const { archived } = await answer('row');
    expect(archived).to.equal(null);
    const { status, code } = await problemAt(`${server.url}/api/v1/reports/row/original`);
    expect([status, code]).to.deep.equal([404, 'original_not_found']);
    const unknown = await problemAt(`${server.url}/api/v1/reports/none/original`);
    expect(unknown.code).to.equal('report_not_found');
    const { archived: cited } = await ask<ReportCitations>(
      server.url,
      '/api/v1/reports/row/citation',
      {},
    );
    expect(cited).to.equal(null);
  });

  it('needs a key where the gateway does', async () => {
    const closed = await serve({ apiKeys: ['secret'] });
    const path = `/api/v1/reports/${await idOf(county.site.portal[2]!.title)}/original`;
    expect((await fetch(closed.url + path)).status).to.equal(401);
    const opened = await fetch(closed.url + path, { headers: { 'x-api-key': 'secret' } });
    expect(opened.headers.get('cache-control')).to.equal('no-store');
    await opened.text();
    await closed.close();
  });

  it('is missed by nobody else where the archive cannot be read', async () => {
    const broken = () => Promise.reject(new Error('torn'));
    const lost = await serve({ originals: { find: broken, read: broken } });
    const id = await idOf(county.site.portal[2]!.title);
    const { archived } = await ask<ReportAnswer>(lost.url, `/api/v1/reports/${id}`, {});
    expect(archived).to.equal(null);
    await lost.close();
  });

  it('is told as missing to nobody for longer than the archive fails', async () => {
    const never = () => new Promise<never>(() => {});
    const hanging = await serve({ originals: { find: never, read: never } });
    const path = `/api/v1/reports/${await idOf(county.site.portal[2]!.title)}`;
    for (const address of [path, `${path}/citation`]) {
      const told = await fetch(hanging.url + address);
      expect((await told.json()) as object).to.include({ archived: null });
      expect(told.headers.get('etag')).to.equal(null);
      const known = await fetch(server.url + address);
      expect(known.headers.get('etag')).not.to.equal(null);
      await known.text();
    }
    await hanging.close();
  });

  it('holds a place until it is sent, and those for whom there is none are told', async () => {
    const bytes = Buffer.alloc(24 << 20, 'x');
    const page = { url: 'http://county.example/', retrievedAt: 0, contentType: null, sha256: '' };
    const originals: Originals = { find: async () => page, read: async () => ({ ...page, bytes }) };
    const narrow = await serve({ originals, limits: { originalsAtOnce: 1, originalsWaiting: 0 } });
    const path = `/api/v1/reports/${await idOf(county.site.portal[2]!.title)}/original`;
    const slow = get(narrow.url + path, { agent: false });
    slow.on('error', () => undefined);
    const [taken] = (await once(slow, 'response')) as [IncomingMessage];
    taken.pause().on('error', () => undefined);
    const refused = await problemAt(narrow.url + path);
    expect([refused.status, refused.code]).to.deep.equal([503, 'too_busy']);
    slow.destroy();
    await eventually('its place is free', async () => {
      const response = await fetch(`${narrow.url + path}?format=file`);
      return (await response.arrayBuffer()).byteLength === bytes.length;
    });
    await narrow.close();
  });

  const answer = (id: string) => ask<ReportAnswer>(server.url, `/api/v1/reports/${id}`, {});
  const answerFor = async (title: string) => answer(await idOf(title));
});
