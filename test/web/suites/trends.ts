import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { InWindow, PageSetting } from '../page-setting.js';

export function trendsSuite(setting: () => PageSetting, inWindow: InWindow): void {
  describe('trends', () => {
    it('draws terms side by side, tells the numbers, and gives them away', () =>
      inWindow('/trends?q=党建', async (page) => {
        await page.locator('.chart canvas').waitFor();
        await page.getByLabel('Add a term').fill('会议');
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => url.searchParams.getAll('q').length === 2);
        await page.getByRole('columnheader', { name: '会议' }).waitFor();
        await page.locator('.chart').focus();
        await page.keyboard.press('Home');
        await page.locator('.legend').getByText('Jan 2022').waitFor();
        for (const [name, begin] of [
          ['CSV', '\uFEFFq,query'],
          ['SVG', '<svg'],
          ['PNG', '\u0089PNG'],
        ] as const) {
          const waiting = page.waitForEvent('download');
          await page.getByRole('button', { name, exact: true }).click();
          const download = await waiting;
          const chunks: Buffer[] = [];
          for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
          const bytes = Buffer.concat(chunks);
          const text = bytes.toString(name === 'PNG' ? 'latin1' : 'utf8');
          expect(text.startsWith(begin), name).to.equal(true);
          if (name !== 'PNG') expect(text).to.include('asOf=').and.to.include('党建');
        }
        await page.getByRole('combobox', { name: /^Count/u }).selectOption('perMillion');
        await page.waitForURL(/measure=perMillion/u);
        await page.getByLabel('Smoothing').selectOption('3');
        await page.getByText('3-period moving average').waitFor();
        await page.getByLabel('Split by').selectOption('county');
        await page
          .getByRole('columnheader', { name: /怀集县/u })
          .first()
          .waitFor();
      }));

    it('sets the parts of a split side by side, with how many there are and what they leave', () =>
      inWindow('/trends?q=会议&split=county&show=multiples', async (page) => {
        await page.getByText(/the 6 largest of \d+ by county/u).waitFor();
        await page.locator('.multiples').getByText('other', { exact: true }).waitFor();
        expect(await page.locator('.multiples li').count()).to.equal(7);
        const { total } = await setting().gateway.search({ q: '会议', limit: '0' });
        const sums = await page
          .locator('table.numbers tbody tr')
          .first()
          .locator('td')
          .allTextContents();
        expect(sums.map(Number).reduce((a, b) => a + b, 0)).to.equal(total.value);
        const summary = await page.getByRole('status').first().textContent();
        expect(summary).to.match(new RegExp(`^${total.value} reports.*exact`, 'u'));
        const waiting = page.waitForEvent('download');
        await page.getByRole('button', { name: 'SVG' }).click();
        expect((await waiting).suggestedFilename()).to.equal('xianbao-会议.svg');
      }));

    it('shows counties by months, those first that lead', () =>
      inWindow('/trends?q=会议&show=heat', async (page) => {
        await page.getByRole('rowheader').first().waitFor();
        const totals = await page.locator('.heat td.number').allTextContents();
        expect(totals.map(Number)).to.deep.equal(totals.map(Number).toSorted((a, b) => b - a));
        await page.getByRole('rowheader').first().getByRole('link').click();
        await page.waitForURL(/county=\d{6}/u);
        await page.locator('mark').first().waitFor();
      }));
  });
}
