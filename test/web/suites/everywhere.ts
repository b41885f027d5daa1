import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { InWindow, PageSetting } from '../page-setting.js';

export function everywhereSuite(setting: () => PageSetting, inWindow: InWindow): void {
  describe('everywhere', () => {
    it('speaks Chinese and English, in light and dark', () =>
      inWindow(
        '/?q=党建',
        async (page) => {
          await page.getByRole('link', { name: '趋势' }).waitFor();
          expect(await page.locator('html').getAttribute('lang')).to.equal('zh-CN');
          await page.getByRole('button', { name: 'English' }).click();
          await page.getByRole('link', { name: 'Trends' }).click();
          await page.locator('.chart canvas').waitFor();
          expect(await page.locator('html').getAttribute('lang')).to.equal('en');
          const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
          const light = await paper();
          await page.getByRole('button', { name: /Colours/u }).click();
          await page.getByRole('button', { name: /Colours/u }).click();
          await page.locator('html[data-theme=dark]').waitFor({ state: 'attached' });
          expect(await paper()).not.to.equal(light);
          await page.reload();
          await page.locator('.chart canvas').waitFor();
          expect(await paper()).not.to.equal(light);
        },
        { locale: 'zh-CN' },
      ));

    it('is used by keyboard alone: search, narrow, open a report, come back', () =>
      inWindow('/', async (page) => {
        const reach = async (selector: string) => {
          for (let i = 0; i < 80; i += 1) {
            await page.keyboard.press('Tab');
            if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`))
              return;
          }
          throw new Error(`Tab does not come to ${selector}`);
        };
        await reach('#q');
        await page.keyboard.type('会议');
        await page.locator('mark').first().waitFor();
        await reach('.places input');
        await page.keyboard.press('Space');
        await page.waitForURL(/province=/u);
        await page.locator('main[aria-busy=false] .chip').waitFor();
        await reach('.result h2 a');
        await page.keyboard.press('Enter');
        await page.waitForURL(/report\?id=/u);
        await page.locator('.report-body mark').first().waitFor();
        await page.goBack();
        await page.locator('.result').first().waitFor();
      }));
  });
}
