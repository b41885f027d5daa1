import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'mocha';
import type { ListeningServer } from '../../../src/server.js';
import { ARCHIVED_REPORT } from '../archived-page.js';
import { servePage, type InWindow, type PageSetting } from '../page-setting.js';

export function archivedCopySuite(setting: () => PageSetting, inWindow: InWindow): void {
  describe('the archived copy of a page', () => {
    let locked: ListeningServer;
    before(async () => {
      locked = await servePage(setting().gateway, setting().built, ['open-sesame']);
    });
    after(async () => locked?.close());

    it('opens beside its report, and can do nothing', () =>
      inWindow(`/report?id=${ARCHIVED_REPORT}`, async (page) => {
        const opened = page.context().waitForEvent('page');
        await page.getByRole('link', { name: 'Archived copy' }).click();
        const copy = await opened;
        const failed: string[] = [];
        copy.on('requestfailed', (request) => failed.push(request.failure()?.errorText ?? ''));
        await copy.getByText('原文如此').waitFor();
        await copy.getByText('retrieved from').waitFor();
        expect(await copy.title()).to.equal('原网页');
        expect(new URL(copy.url()).pathname).to.match(/\/original$/u);
        expect(failed.filter((why) => why !== 'csp')).to.deep.equal([]);
        expect(await copy.getByRole('link', { name: 'Back to the report' }).isVisible()).to.equal(
          true,
        );
        await copy.close();
        expect(await page.title()).not.to.equal('taken');
      }));

    it('is linked without scripts, and only where there is one', () =>
      inWindow(
        `/report?id=${ARCHIVED_REPORT}`,
        async (page) => {
          const link = page.getByRole('link', { name: 'Archived copy, retrieved on 2024-03-05' });
          const address = new URL((await link.getAttribute('href'))!, page.url()).href;
          expect(await (await fetch(address)).text()).to.include('原文如此');
          await page.goto(`${setting().url}/report?id=s008`);
          await page.getByRole('heading', { level: 1 }).waitFor();
          expect(await page.getByRole('link', { name: 'Archived copy' }).count()).to.equal(0);
        },
        { javaScriptEnabled: false },
      ));

    it('comes as a file to those who gave a key', () =>
      inWindow(`${locked.url}/report?id=${ARCHIVED_REPORT}`, async (page) => {
        await page.getByLabel('API key').fill('open-sesame');
        await page.getByRole('button', { name: 'Use this key' }).click();
        const waiting = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Archived copy' }).click();
        const file = await waiting;
        expect(file.suggestedFilename()).to.match(/\.html$/u);
        expect(await readFile(await file.path(), 'utf8')).to.include('原文如此');
      }));
  });
}
