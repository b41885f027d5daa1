import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { SearchAnswer } from '../../../src/model/api/reports/search.js';
import { SelectionStore } from '../../../src/routes/selections/selection-store.js';
import { answerAt } from '../../support/gateway.js';
import type { InWindow, PageSetting } from '../page-setting.js';

export function selectionsSuite(setting: () => PageSetting, inWindow: InWindow): void {
  describe('saved selections and samples', () => {
    let store: SelectionStore;
    before(() => {
      store = new SelectionStore(join(setting().gateway.data, 'selections.json'));
      store.save('肇庆', new URLSearchParams({ prefecture: '肇庆市' }));
    });
    // Other suites begin without any.
    after(() => store.remove('肇庆'));

    it('narrow what is counted, go along to other views, and are cited by what they were', async () => {
      const { total } = await answerAt<SearchAnswer>(setting(), 'search', {
        q: '会议',
        prefecture: '肇庆市',
        limit: '0',
      });
      await inWindow('/?q=会议', async (page) => {
        await page.getByLabel('Saved selection').selectOption('肇庆');
        await page.waitForURL(/selection=/u);
        await page.getByRole('button', { name: 'Remove filter Saved selection: 肇庆' }).waitFor();
        await page.getByRole('status').getByText(`${total.value} report`).waitFor();
        await page.getByRole('button', { name: 'Cite' }).click();
        const link = page.getByRole('dialog').getByRole('link', { name: 'Check' });
        const cited = new URL((await link.getAttribute('href'))!, page.url()).searchParams;
        expect([cited.get('selection'), cited.get('count')]).to.deep.equal([
          null,
          String(total.value),
        ]);
        expect(cited.has('prefecture')).to.equal(true);
        await page.keyboard.press('Escape');
        await page.getByRole('link', { name: 'Trends' }).click();
        await page.locator('.chart canvas').waitFor();
        expect(new URL(page.url()).searchParams.get('selection')).to.equal('肇庆');
        const text = await (await fetch(`${setting().url}/?q=会议&selection=肇庆`)).text();
        expect(text).to.include(`<strong>${total.value} `);
      });
    });

    it('are drawn by a seed as coding sheets of reports or of lines', () =>
      inWindow('/?q=会议', async (page) => {
        await page.getByRole('button', { name: 'Export' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('a random sample').check();
        await dialog.getByLabel('Draw').selectOption('lines');
        await dialog.getByLabel('Number').fill('5');
        await dialog.getByLabel('Seed').fill('7');
        const waiting = page.waitForEvent('download');
        await dialog.getByRole('link', { name: 'Download' }).click();
        const sheet = await readFile(await (await waiting).path(), 'utf8');
        const [head, ...rows] = sheet.replace('\uFEFF', '').trim().split(/\r?\n/u);
        expect(head)
          .to.match(/^number,unit,/u)
          .and.to.include(',left,match,right,code,note,');
        expect(rows).to.have.length(5);
        for (const row of rows) expect(row).to.include('会议').and.to.include('seed=7');
      }));
  });
}
