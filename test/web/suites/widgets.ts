import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { Locator, Page } from 'playwright-core';
import { pino } from 'pino';
import { build, type Plugin } from 'vite';
import { ROOT } from '../../../scripts/cli/root.js';
import { createApp } from '../../../src/app.js';
import { listen, type ListeningServer } from '../../../src/server.js';
import type { PageSetting } from '../page-setting.js';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };
const INSTANTSEARCH = join(ROOT, 'node_modules', 'instantsearch.js', 'package.json');
/** In a folder of its own, all widgets have the same Preact; here the page of the gateway has another one. */
const ONE_PREACT: Plugin = {
  name: 'one-preact',
  enforce: 'pre',
  resolveId(id) {
    return /^preact(?:\/|$)/u.test(id)
      ? this.resolve(id, INSTANTSEARCH, { skipSelf: true })
      : undefined;
  },
};
const HITS_A_PAGE = 10;

/** The page of docs/dashboards.md, built, on an origin of its own, over a gateway that lets that origin in. */
export function widgetsSuite(setting: () => PageSetting): void {
  describe('InstantSearch on a page of another origin', () => {
    const closers: (() => unknown)[] = [];
    let page: Page;
    const faults: string[] = [];

    before(async () => {
      const folder = mkdtempSync(join(tmpdir(), 'xianbao-widgets-'));
      closers.push(() => rmSync(folder, { recursive: true, force: true }));
      const built = join(folder, 'dist');
      const files = createServer(({ url = '/' }, response) => {
        const name = url === '/' ? 'index.html' : url.slice(1);
        // Browsers ask for an icon, too.
        if (name === 'favicon.ico') response.writeHead(204).end();
        else {
          response.setHeader('Content-Type', TYPES[extname(name)] ?? 'text/plain');
          response.end(readFileSync(join(built, name)));
        }
      }).listen(0, '127.0.0.1');
      await once(files, 'listening');
      closers.push(() => files.close());
      const origin = `http://127.0.0.1:${(files.address() as AddressInfo).port}`;
      const gateway = await serveTo(setting(), origin);
      closers.push(() => gateway.close());
      await buildExample(folder, built, gateway.url);
      page = await setting().openElsewhere();
      closers.push(() => page.context().close());
      page.on('pageerror', ({ message }) => faults.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await page.goto(origin);
      await page.locator('#reports li').first().waitFor();
    });

    after(async () => {
      for (const close of closers.toReversed()) await close();
    });

    const count = async (parameters: Record<string, string>) =>
      (await setting().gateway.search(parameters)).total.value;
    const shows = (total: number) =>
      page
        .locator('#number')
        .getByText(total === 0 ? 'No results' : `${total} result`)
        .first()
        .waitFor({ timeout: 5_000 });
    const type = (box: Locator, text: string) => box.fill(text);
    const dates = () => page.locator('#reports time').allTextContents();

    it('counts as the API does while a query is typed, and marks what was found', async () => {
      await shows(await count({}));
      const query = page.locator('#query input');
      for (const q of ['党', '党建', '“党建 引领', '营商环境']) {
        await type(query, q);
        await shows(await count({ q: q.startsWith('“') ? `${q}”` : q }));
      }
      const marked = page.locator('#reports mark');
      await marked.first().waitFor();
      expect(new Set(await marked.allTextContents())).to.deep.equal(new Set(['营商环境']));
    });

    it('narrows by a county and a speaker that are found by pinyin', async () => {
      await type(page.locator('#query input'), '党');
      await shows(await count({ q: '党' }));
      const counties = page.locator('#counties');
      await type(counties.locator('input[type=search]'), 'gul');
      await counties.getByText('鼓楼区').click();
      await shows(await count({ q: '党', county: '鼓楼区' }));
      await counties.getByText('鼓楼区').click();
      await shows(await count({ q: '党' }));
      const speakers = page.locator('#speakers');
      await type(speakers.locator('input[type=search]'), 'linzekai');
      await speakers.getByText('林泽楷').click();
      const both = await count({ q: '党', speaker: '林泽楷' });
      expect(both).to.be.above(0);
      await shows(both);
      await speakers.getByText('林泽楷').click();
      await shows(await count({ q: '党' }));
    });

    it('narrows by days, typed and by a slider', async () => {
      await type(page.locator('#query input'), '');
      await shows(await count({}));
      const days = page.locator('#days');
      const [least, greatest] = [days.locator('input').first(), days.locator('input').last()];
      expect(await least.getAttribute('min')).to.match(/^20\d{6}$/u);
      await type(least, '20230101');
      await type(greatest, '20230630');
      await days.getByRole('button').click();
      await shows(await count({ from: '2023-01-01', to: '2023-06-30' }));
      const slider = page.locator('#time [role=slider]').first();
      const was = await slider.getAttribute('aria-valuenow');
      await slider.focus();
      await page.keyboard.press('PageUp');
      await page.locator(`#time [role=slider]:not([aria-valuenow="${was}"])`).first().waitFor();
      const seconds = Number(await slider.getAttribute('aria-valuenow'));
      const { hits } = await setting().gateway.search({
        from: '2023-01-01',
        to: '2023-06-30',
        limit: '100',
      });
      const later = hits.filter(({ date, publishedAt }) => {
        const time = Date.parse(publishedAt ?? `${date}T00:00:00+08:00`);
        return time >= seconds * 1000;
      });
      expect(later.length).to.be.below(hits.length);
      await shows(later.length);
      await page.reload();
    });

    it('sorts by date, and turns pages', async () => {
      await page.locator('#order select').selectOption({ label: 'Oldest first' });
      const oldest = await setting().gateway.search({ sort: 'date', limit: '40' });
      const expected = oldest.hits.map(({ date }) => date);
      await page.locator('#reports time').getByText(expected[0]!).first().waitFor();
      expect(await dates()).to.deep.equal(expected.slice(0, HITS_A_PAGE));
      await page.locator('#pages').getByRole('link', { name: 'Page 2' }).click();
      const first = page.locator('#reports li:first-child time');
      await first.getByText(expected[HITS_A_PAGE]!).waitFor();
      expect(await dates()).to.deep.equal(expected.slice(HITS_A_PAGE, 2 * HITS_A_PAGE));
    });

    it('meets no error on the way', () => {
      expect(faults).to.deep.equal([]);
    });
  });
}

function serveTo({ gateway }: PageSetting, origin: string): Promise<ListeningServer> {
  const { engine, texts } = gateway;
  const log = pino({ level: 'silent' });
  const app = createApp({ client: engine.search.whole, texts, log, origins: [origin] });
  return listen(app, 0, '127.0.0.1');
}

/** Builds the example as the document has it, but for the gateway's address. */
async function buildExample(folder: string, built: string, gateway: string): Promise<void> {
  const text = readFileSync(join(ROOT, 'docs', 'dashboards.md'), 'utf8');
  const block = (language: string) =>
    new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'su').exec(text)![1]!;
  writeFileSync(join(folder, 'index.html'), block('html'));
  const program = block('js');
  expect(program).to.include("'http://127.0.0.1:3000'");
  writeFileSync(join(folder, 'main.js'), program.replace('http://127.0.0.1:3000', gateway));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await build({
    root: folder,
    configFile: false,
    plugins: [ONE_PREACT],
    logLevel: 'error',
    build: { outDir: built, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
}
