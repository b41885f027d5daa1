import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from 'mocha';
import { pino } from 'pino';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { ROOT } from '../../scripts/cli/root.js';
import { readItems } from '../../indexer/sources/files/files.js';
import { createApp } from '../../src/app.js';
import { listen, type ListeningServer } from '../../src/server.js';
import { requireBuild } from '../support/command.js';
import { temporaryGateway, type Gateway } from '../support/gateway.js';
import { ORIGINALS } from './archived-page.js';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The built page in a browser, over the real gateway and a real engine. */
export interface PageSetting {
  url: string;
  /** Folder of the built page. */
  built: string;
  gateway: Gateway;
  /** A window with nothing stored, at a path or whole address. What it complains of is kept. */
  open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** A window for a page that is not the gateway's. */
  openElsewhere: () => Promise<Page>;
  /** Errors in consoles, and requests to other hosts. */
  complaints: string[];
  close: () => Promise<void>;
}

/** Skips the suite by name where there is no browser; on a CI machine that is a failure. */
export function needsBrowser(context: Context): void {
  if (existsSync(CHROMIUM)) return;
  if (process.env.CI) throw new Error(`${CHROMIUM} is missing; .ci/run installs it`);
  context.skip();
}

/** Opens a page for a test and closes it, whatever comes of the test. */
export type InWindow = (
  path: string,
  test: (page: Page) => Promise<void>,
  options?: BrowserContextOptions,
) => Promise<void>;

export function inWindowOf(setting: () => PageSetting): InWindow {
  return async (path, test, options) => {
    const page = await setting().open(path, options);
    try {
      await test(page);
    } finally {
      await page.context().close();
    }
  };
}

/**
 * Opens the page as it was last built. It is not built here: in mocha's processes Vite leaves out what fetches a view's styles.
 *
 * @param items what is indexed; the samples where nothing is said
 */
export async function openPageSetting(items = readItems(['samples'])): Promise<PageSetting> {
  const closers: (() => Promise<void> | void)[] = [];
  const close = async () => {
    for (const closer of closers.toReversed()) await closer();
  };
  try {
    requireBuild();
    const built = join(ROOT, 'dist', 'web');
    const gateway = await temporaryGateway(items);
    closers.push(gateway.close);
    const server = await servePage(gateway, built);
    closers.push(() => server.close());
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    closers.push(() => browser.close());
    const complaints: string[] = [];
    const open = (path: string, options: BrowserContextOptions = {}) =>
      openPage(browser, new URL(path, server.url).href, options, complaints);
    const openElsewhere = async () => (await browser.newContext()).newPage();
    return { url: server.url, built, gateway, open, openElsewhere, complaints, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @param apiKeys of which the gateway asks for one */
export function servePage(
  gateway: Gateway,
  page: string,
  apiKeys: string[] = [],
): Promise<ListeningServer> {
  const log = pino({ level: 'silent' });
  const selections = join(gateway.data, 'selections.json');
  const app = createApp({
    client: gateway.engine.search.whole,
    log,
    page,
    apiKeys,
    originals: ORIGINALS,
    selections,
  });
  return listen(app, 0, '127.0.0.1');
}

async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  complaints: string[],
): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1200, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  const { host } = new URL(url);
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const to = new URL(request.url());
    if (to.protocol.startsWith('http') && to.host !== host) complaints.push(request.url());
  });
  await page.goto(url);
  return page;
}
