import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { InWindow, PageSetting } from '../page-setting.js';

export function researcherSuite(setting: () => PageSetting, inWindow: InWindow): void {
  describe('a researcher', () => {
    it('goes from a word to its curve, the counties that lead, the sentences and a CSV', () =>
      inWindow(
        '/',
        async (page) => {
          const q = '群众';
          await page.getByRole('searchbox').fill(q);
          await page.locator('mark').first().waitFor();
          const { total } = await setting().gateway.search({ q, limit: '0' });

          await page.getByRole('link', { name: '趋势' }).click();
          await page.locator('.chart canvas').waitFor();
          const sum = page.getByRole('row', { name: /^合计/u });
          expect(await sum.textContent()).to.include(String(total.value));

          await page.getByLabel('显示').selectOption('heat');
          await page.getByRole('rowheader').first().waitFor();

          await page.getByRole('link', { name: '语境' }).click();
          await page.locator('.kwic mark').first().waitFor();
          expect(await page.locator('.kwic .who a').count()).to.be.above(0);

          await page.getByRole('button', { name: '导出' }).click();
          const waiting = page.waitForEvent('download');
          await page.getByRole('link', { name: '下载' }).click();
          expect((await waiting).suggestedFilename()).to.match(/\.csv$/u);
        },
        { locale: 'zh-CN' },
      ));
  });
}
