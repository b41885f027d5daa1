import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { RankingAnswer } from '../../../src/model/api/counting/ranking.js';
import type { InWindow, PageSetting } from '../page-setting.js';

export function countiesSuite(setting: () => PageSetting, inWindow: InWindow): void {
  const rank = async (query: string) => {
    const response = await fetch(`${setting().url}/api/v1/ranking?limit=10000&${query}`);
    return (await response.json()) as RankingAnswer;
  };

  describe('counties and words', () => {
    it('ranks counties, by any column, within a province chosen by keyboard, and in one period', () =>
      inWindow('/counties?q=会议', async (page) => {
        const first = page.locator('.ranking tbody tr').first();
        const { rows } = await rank('q=会议');
        await first.getByText(rows[0]!.label).waitFor();
        expect(await page.locator('.ranking tbody tr').count()).to.equal(Math.min(25, rows.length));
        await page.getByRole('button', { name: 'Per million' }).click();
        await page.waitForURL(/order=-perMillion/u);
        await page.locator('th[aria-sort=descending]').getByText('Per million').waitFor();

        await page.locator('.tile[tabindex="0"]').focus();
        for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown']) {
          await page.keyboard.press(key);
        }
        await page.keyboard.press('Enter');
        await page.waitForURL(/area=44/u);
        await page.getByRole('heading', { name: /广东省/u }).waitFor();
        expect(await page.locator('.ranking tbody tr').count()).to.equal(
          rows.filter(({ value }) => value.startsWith('44')).length,
        );
        await page.getByRole('button', { name: 'List all provinces' }).click();

        await page.getByRole('slider', { name: 'Time' }).focus();
        await page.keyboard.press('ArrowRight');
        await page.waitForURL(/period=\d{4}/u);
        const waiting = page.waitForEvent('download');
        await page.getByRole('button', { name: 'CSV' }).click();
        expect((await waiting).suggestedFilename()).to.equal('xianbao-会议-county.csv');
      }));

    it('begins with what there is, and browses all of it', () =>
      inWindow('/', async (page) => {
        const { total } = await setting().gateway.search({ limit: '0' });
        await page
          .locator('.corpus-facts')
          .getByRole('link', { name: String(total.value) })
          .waitFor();
        await page.locator('.provinces li a').first().waitFor();
        await page.getByRole('button', { name: 'Search' }).click();
        await page.waitForURL(/\?q=$/u);
        await page.locator('.result').first().waitFor();
        expect(await page.getByRole('status').first().textContent()).to.include(
          String(total.value),
        );
      }));

    it('sets the words of two selections against each other, and shows what stands near a term', () =>
      inWindow('/words?q=会议', async (page) => {
        await page.locator('.word-table tbody tr').first().waitFor();
        await page.locator('.reference').getByLabel('To').fill('2022');
        await page.getByRole('button', { name: 'Compare' }).click();
        await page.waitForURL(/vs\.to=2022/u);
        await page.locator('.word-list[aria-busy=false]').waitFor();
        await page.getByRole('button', { name: 'Log ratio' }).click();
        await page.waitForURL(/order=-effect/u);
        await page.getByLabel('Show').selectOption('collocates');
        await page.getByRole('button', { name: 'Dice' }).waitFor();
        await page.locator('.word-table tbody th a').first().click();
        await page.locator('.kwic mark').first().waitFor();
      }));
  });
}
