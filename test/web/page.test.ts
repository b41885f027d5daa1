import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { existsSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { itemsOf } from '../../indexer/sources/files.js';
import { createApp } from '../../src/app.js';
import { listen, type ListeningServer } from '../../src/server.js';
import { temporaryGateway, type Gateway } from '../support/gateway.js';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
];

describe('The page', function () {
  this.timeout(120_000);
  let gateway: Gateway;
  let server: ListeningServer;
  let browser: Browser;
  let page: Page;
  let built: string;
  const complaints: string[] = [];

  before('a browser, if there is one: Debian package chromium', async function () {
    if (!existsSync(CHROMIUM)) {
      if (process.env.CI) throw new Error(`${CHROMIUM} is missing; .ci/run installs it`);
      this.skip();
    }
    built = mkdtempSync(join(tmpdir(), 'xianbao-page-'));
    await build({ logLevel: 'error', build: { outDir: built, emptyOutDir: true } });
    gateway = await temporaryGateway(itemsOf(['samples']));
    const log = pino({ level: 'silent' });
    const app = createApp({ client: gateway.engine.client('search'), log, page: built });
    server = await listen(app, 0, '127.0.0.1');
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    page = await browser.newPage({ locale: 'en-US', viewport: { width: 1200, height: 900 } });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
  });

  after(async () => {
    await browser?.close();
    await server?.close();
    await gateway?.close();
    if (built) rmSync(built, { recursive: true, force: true });
  });

  it('finds as one types, marks the term, and says that the count is exact', async () => {
    await page.goto(server.url);
    await page.getByRole('searchbox').fill('营商环境');
    await page.locator('mark').first().waitFor();
    expect(await page.locator('mark').first().textContent()).to.equal('营商环境');
    const { total } = await gateway.search({ q: '营商环境', limit: '0' });
    const status = await page.getByRole('status').first().textContent();
    expect(status).to.include(String(total.value)).and.to.match(/exact/u);
  });

  it('keeps its state in the address, so that a link shows the same and back goes back', async () => {
    await page.getByRole('checkbox').first().click();
    await page.waitForURL(/county=\d{6}/u);
    const link = page.url();
    const other = await browser.newPage({ locale: 'en-US' });
    await other.goto(link);
    await other.locator('mark').first().waitFor();
    expect(await other.getByRole('searchbox').inputValue()).to.equal('营商环境');
    await other.close();
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('county='));
  });

  it('shows what is wrong with a query', async () => {
    await page.getByRole('searchbox').fill('"营商');
    await page.getByText('quotation mark').first().waitFor();
  });

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 375, height: 700 });
    await page.getByRole('searchbox').fill('最后一公里');
    await page.locator('mark').first().waitFor();
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).to.be.at.most(375);
  });

  it('asks no other host and runs into no error', () => {
    // The browser itself reports the 400 of the query that was wrong on purpose.
    expect(complaints.filter((text) => !text.includes('400'))).to.deep.equal([]);
  });
});
