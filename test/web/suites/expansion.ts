import { expect } from 'chai';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { SelectionStore } from '../../../src/routes/selections/selection-store.js';
import type { InWindow, PageSetting } from '../page-setting.js';

const QUERY = 'rural revitalization';
const EXPANDED = `(${QUERY} OR 乡村振兴)`;
/** Adds up what moves by itself. */
const WATCH_SHIFTS = `window.shifts = 0;
new PerformanceObserver((list) => {
  for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) window.shifts += value;
}).observe({ type: 'layout-shift', buffered: true });`;

export function expansionSuite(setting: () => PageSetting, inWindow: InWindow): void {
  describe('a query in English', () => {
    it('is offered Chinese words, which stand in the query once the reader says so, and go again', () =>
      inWindow('/', async (page) => {
        await page.addInitScript(WATCH_SHIFTS);
        let answer: () => void = () => {};
        const isAnswered = new Promise<void>((resolve) => (answer = resolve));
        await page.route('**/api/v1/expansions?*', async (route) => {
          await isAnswered;
          await route.continue();
        });
        await page.goto(`${setting().url}/?q=${encodeURIComponent(QUERY)}`);
        const offer = page.getByRole('region', { name: 'Also in Chinese' });
        await page.locator('.result').first().waitFor();
        const results = page.locator('.results');
        const before = await results.boundingBox();
        expect(await offer.textContent()).to.include('Looking for Chinese words');
        answer();
        const word = offer.getByLabel(/乡村振兴 2 reports pairs/u);
        await word.waitFor();
        expect(await results.boundingBox()).to.deep.equal(before);
        expect(await page.evaluate<number>('window.shifts')).to.be.below(0.1);
        expect(await offer.textContent()).to.include('CC BY-SA 4.0');
        // Nothing was searched for but what was typed.
        expect(new URL(page.url()).searchParams.get('q')).to.equal(QUERY);

        await word.focus();
        await page.keyboard.press('Space');
        expect(await offer.getByRole('button').isDisabled()).to.equal(true);
        await page.keyboard.press('Space');
        await offer.getByRole('button', { name: 'Search with these (1)' }).click();
        await page.waitForURL((url) => url.searchParams.get('q') === EXPANDED);
        expect(await page.getByRole('searchbox').inputValue()).to.equal(EXPANDED);
        const { total } = await setting().gateway.search({ q: EXPANDED, limit: '0' });
        await page.getByRole('status').getByText(`${total.value} reports`).waitFor();
        const status = (text: string) => page.getByRole('status').filter({ hasText: text });
        const focused = page.locator('[role=status]:focus');
        expect(await focused.textContent()).to.equal(
          await status('Chinese words were added').textContent(),
        );

        await page.getByRole('button', { name: 'Undo' }).click();
        await page.waitForURL((url) => url.searchParams.get('q') === QUERY);
        await word.waitFor();
        expect(await focused.textContent()).to.equal('The Chinese words were taken out again.');
        await page.goBack();
        await page.goBack();
        await word.waitFor();
        expect(await focused.count()).to.equal(0);
      }));

    it('is offered the dictionary’s definitions in sight', () =>
      inWindow('/?q="flood control"', async (page) => {
        const name = '防汛 1 report pairs, dictionary “flood control”';
        await page.getByRole('checkbox', { name, exact: true }).waitFor();
        await page.locator('.expansion .definition').getByText('flood control').first().waitFor();
      }));

    it('is offered words of its own under a saved selection that has another query', async () => {
      const store = new SelectionStore(join(setting().gateway.data, 'selections.json'));
      store.save('全部', new URLSearchParams({ q: 'xylotomous OR 会议' }));
      try {
        await inWindow(`/?q=${encodeURIComponent(QUERY)}&selection=全部`, async (page) => {
          const offer = page.getByRole('region', { name: 'Also in Chinese' });
          await offer.getByLabel(/乡村振兴/u).waitFor();
          expect(await offer.locator('legend').allTextContents()).to.deep.equal([QUERY]);
        });
      } finally {
        store.remove('全部');
      }
    });

    it('keeps the room of the offer where it cannot be read', () =>
      inWindow('/?q="tea', async (page) => {
        const offer = page.getByRole('region', { name: 'Also in Chinese' });
        await offer.getByText('The search itself has to be put right first.').waitFor();
      }));
  });
}
