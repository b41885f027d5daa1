import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { eventually } from '../../support/eventually.js';
import type { InWindow, PageSetting } from '../page-setting.js';

export function outageSuite(setting: () => PageSetting, inWindow: InWindow): void {
  describe('whose engine is killed', () => {
    it('shows no number of another search meanwhile, and goes on once the engine is back', () =>
      inWindow('/?q=党建', async (page) => {
        await page.locator('mark').first().waitFor();
        const state = readFileSync(join(setting().gateway.data, 'engine', 'engine.json'), 'utf8');
        process.kill((JSON.parse(state) as { pid: number }).pid, 'SIGKILL');
        await page.getByRole('searchbox').fill('会议');
        await page.waitForURL((url) => url.searchParams.get('q') === '会议');
        const settled = page.locator('main[aria-busy=false]');
        await eventually('the page finds again', async () => {
          const marks = await settled.locator('mark').allTextContents();
          expect(marks).not.to.include('党建');
          if (marks.includes('会议')) return true;
          const retry = page.getByRole('button', { name: 'Try again' });
          if (await retry.isVisible()) await retry.click();
          return false;
        });
      }));
  });
}
