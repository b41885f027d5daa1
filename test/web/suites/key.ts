import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { ListeningServer } from '../../../src/server.js';
import { servePage, type InWindow, type PageSetting } from '../page-setting.js';

export function keySuite(setting: () => PageSetting, inWindow: InWindow): void {
  describe('where the gateway asks for a key', () => {
    let locked: ListeningServer;

    before(async () => {
      locked = await servePage(setting().gateway, setting().built, ['open-sesame']);
    });

    after(async () => locked?.close());

    it('asks the reader for it and goes on', () =>
      inWindow(`${locked.url}/?q=党建`, async (page) => {
        await page.getByLabel('API key').fill('wrong');
        await page.getByRole('button', { name: 'Use this key' }).click();
        await page.getByLabel('API key').fill('open-sesame');
        await page.getByRole('button', { name: 'Use this key' }).click();
        await page.locator('mark').first().waitFor();
        await page.getByRole('link', { name: 'Trends' }).click();
        await page.locator('.chart canvas').waitFor();
        await page.getByRole('button', { name: 'Export' }).click();
        const waiting = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Download' }).click();
        expect((await waiting).suggestedFilename()).to.equal('xianbao-党建.csv');
      }));

    it('shows those without JavaScript nothing that needs one', async () => {
      const response = await fetch(`${locked.url}/?q=党建`);
      expect(await response.text()).not.to.include('<li ');
    });
  });
}
