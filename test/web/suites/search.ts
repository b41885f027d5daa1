import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import type { InWindow, PageSetting } from '../page-setting.js';

const box = (page: Page) => page.getByRole('searchbox');
const status = (page: Page) => page.getByRole('status').first();

export function searchSuite(setting: () => PageSetting, inWindow: InWindow): void {
  describe('search', () => {
    it('finds as one types, marks the term, and says that the count is exact', () =>
      inWindow('/', async (page) => {
        await box(page).fill('营商环境');
        await page.locator('mark').first().waitFor();
        expect(await page.locator('mark').first().textContent()).to.equal('营商环境');
        const { total } = await setting().gateway.search({ q: '营商环境', limit: '0' });
        expect(await status(page).textContent())
          .to.include(String(total.value))
          .and.to.match(/exact/u);
        await page.getByRole('button', { name: 'exact' }).hover();
        await page.locator('.tip-text').waitFor({ state: 'visible' });
      }));

    it('keeps its state in the address: a link shows the same, back and forward work', () =>
      inWindow('/?q=会议', async (page) => {
        await page.locator('.places input').first().click();
        await page.waitForURL(/province=/u);
        const feed = 'head link[type="application/atom+xml"][href*="province="]';
        await page.locator(feed).waitFor({ state: 'attached' });
        await page.getByLabel('Sort').selectOption('date');
        await page.waitForURL(/sort=date/u);
        await page.getByLabel('Count reprints once').check();
        await page.waitForURL(/reprints=collapse/u);
        await page.waitForLoadState('networkidle');
        const first = await page.locator('.result h2').first().textContent();
        await inWindow(page.url().replace(setting().url, ''), async (other) => {
          await other.locator('.result').first().waitFor();
          expect(await other.locator('.result h2').first().textContent()).to.equal(first);
          expect(await box(other).inputValue()).to.equal('会议');
          expect(await other.getByLabel('Active filters').getByRole('button').count()).to.be.above(
            1,
          );
        });
        for (const gone of [/reprints=/u, /sort=/u, /province=/u]) {
          await page.goBack();
          await page.waitForURL((url) => !gone.test(url.search));
        }
        await page.goForward();
        await page.waitForURL(/province=/u);
        await page.getByRole('button', { name: /Remove filter Province/u }).click();
        await page.waitForURL((url) => !url.search.includes('province='));
      }));

    it('narrows by a span of months dragged over, by days, and by a place typed', () =>
      inWindow('/?q=会议', async (page) => {
        const histogram = page.getByRole('img', { name: 'Reports by month' });
        const { x, y, width, height } = (await histogram.boundingBox())!;
        await page.mouse.move(x + width * 0.6, y + height / 2);
        await page.mouse.down();
        await page.mouse.move(x + width - 2, y + height / 2, { steps: 4 });
        await page.mouse.up();
        await page.waitForURL(/from=2023-\d\d-01&to=2023-\d\d-\d\d/u);
        await page.getByLabel('From', { exact: true }).fill('2022-05-01');
        await page.getByLabel('From', { exact: true }).blur();
        await page.waitForURL(/from=2022-05-01/u);
        await page.getByLabel('Huaiji County 怀集县').check();
        await page.waitForURL(/county=441224/u);
      }));

    it('shows a mistake at its place in the query, and what may have been meant', () =>
      inWindow('/', async (page) => {
        await box(page).fill('会议 "营商');
        await page.getByText('quotation mark').first().waitFor();
        expect(await page.locator('.fault-here').textContent()).to.include('"营商');
        await page.locator('.problem a').click();
        await page.waitForURL((url) => url.searchParams.get('q') === '会议 "营商"');
      }));

    it('shows what may have been meant by the operators of other search engines', () =>
      inWindow(`/?q=${encodeURIComponent('营商环境 or 不存在的词')}`, async (page) => {
        const link = page.getByRole('link', { name: '营商环境 OR 不存在的词' });
        await link.click();
        await page.locator('mark').first().waitFor();
        expect(await box(page).inputValue()).to.equal('营商环境 OR 不存在的词');
        await link.waitFor({ state: 'detached' });
      }));

    it('pages to the end, and helps where there is nothing', () =>
      inWindow('/?q=-没有的词', async (page) => {
        await page.getByRole('link', { name: 'Next' }).click();
        await page.waitForURL(/page=2/u);
        await page.getByText('Page 2 of').waitFor();
      }));

    it('says of a zero what was looked through, and offers searches that do find something', () =>
      inWindow('/?q=党建 没有的词&from=2023-01-01', async (page) => {
        const { total } = await setting().gateway.search({ from: '2023-01-01', limit: '0' });
        await page.getByText(`None of ${total.value} reports (`).waitFor();
        const part = await setting().gateway.search({ q: '党建', from: '2023-01-01', limit: '0' });
        const offer = page.locator('.counted').first().getByRole('listitem');
        expect(await offer.first().innerText()).to.match(/^党建\s*\d+ reports$/u);
        await page.getByRole('link', { name: /^without “since/u }).click();
        await page.waitForURL((url) => !url.searchParams.has('from'));
        await page.getByRole('link', { name: '党建', exact: true }).first().click();
        await page.locator('.result mark').first().waitFor();
        expect(part.total.value).to.be.above(0);
        for (const view of ['trends', 'counties', 'concordance', 'words', 'statements']) {
          await page.goto(`${setting().url}/${view}?q=没有的词`);
          await page.getByText(/None of \d+ reports/u).waitFor();
          expect(await box(page).inputValue()).to.equal('没有的词');
        }
      }));

    it('never shows an answer to what was typed before', () =>
      inWindow('/', async (page) => {
        // Earlier questions are answered later, as they are on bad lines.
        let delay = 600;
        await page.route('**/api/v1/search?*', async (route) => {
          delay -= 30;
          await new Promise((resolve) => setTimeout(resolve, Math.max(0, delay)));
          await route.continue().catch(() => undefined);
        });
        const typed = Array.from({ length: 20 }, (_, i) => ['会议', '党建'][i % 2] ?? '');
        typed.push('营商环境');
        const seen = new Set<string>();
        for (const q of typed) {
          await box(page).fill(q);
          await page.keyboard.press('Enter');
          if (await page.locator('main[aria-busy=false] mark').count()) {
            const marks = await page.locator('main[aria-busy=false] mark').allTextContents();
            if (marks.length > 0 && !marks.every((mark) => mark === q))
              seen.add(`${q}: ${marks[0]}`);
          }
        }
        await page.locator('main[aria-busy=false] mark').first().waitFor();
        await page.waitForLoadState('networkidle');
        const marks = new Set(await page.locator('mark').allTextContents());
        expect([...marks]).to.deep.equal(['营商环境']);
        expect([...seen]).to.deep.equal([]);
      }));

    it('explains the query language, by button and by key', () =>
      inWindow('/?q=党建', async (page) => {
        await page.locator('mark').first().waitFor();
        await page.locator('h2 a').first().focus();
        await page.keyboard.press('?');
        await page.getByRole('dialog').getByText('NEAR/10').waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        await page.keyboard.press('/');
        expect(
          await box(page).evaluate((node) => node === node.ownerDocument.activeElement),
        ).to.equal(true);
      }));

    it('outlives an outage of the engine', () =>
      inWindow('/?q=党建', async (page) => {
        await page.locator('mark').first().waitFor();
        await page.route('**/api/v1/search?*', (route) =>
          route.fulfill({
            status: 503,
            contentType: 'application/problem+json',
            body: JSON.stringify({
              title: 'The search engine does not answer',
              status: 503,
              code: 'engine_unavailable',
              detail: 'Try again in 5 seconds.',
            }),
          }),
        );
        await box(page).fill('会议');
        await page.getByRole('alert').getByText('does not answer').waitFor();
        expect(await page.locator('mark').count()).to.equal(0);
        await page.unroute('**/api/v1/search?*');
        await page.getByRole('button', { name: 'Try again' }).click();
        await page.locator('mark').first().waitFor();
        expect(await page.locator('mark').first().textContent()).to.equal('会议');
      }));
  });
}
