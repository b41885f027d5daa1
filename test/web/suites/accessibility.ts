import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import type { InWindow, PageSetting } from '../page-setting.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const VIEWS = [
  '/',
  '/?q=会议',
  '/?q=没有的词',
  '/?q="会议',
  '/trends?q=党建&q=会议',
  '/trends?q=会议&show=heat',
  '/trends?q=会议&split=county&show=multiples&measure=share&smooth=3',
  '/counties?q=会议',
  '/words?q=党建',
  '/words?q=党建&show=collocates',
  '/counties?q=会议&measure=share&level=prefecture&area=44',
  '/concordance?q=党建',
  '/statements?q=党建',
  '/speaker?name=黎伟峰',
  '/report?id=s027&q=会议',
  '/coverage',
  '/cite?q=党建&asOf=2026-01-01T00:00:00Z&count=1',
];

const DIALOGS = ['Cite', 'Export', 'API', 'How to write queries'];

interface Violation {
  id: string;
  impact: string;
  nodes: object[];
}

/** What axe-core calls serious or critical, each with where it is first found. */
async function seriousIn(page: Page, context: string): Promise<string[]> {
  const { violations } = await page.evaluate<{ violations: Violation[] }>(
    `axe.run(${JSON.stringify(context)}, { resultTypes: ['violations'] })`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} ${JSON.stringify(nodes[0])}`);
}

export function accessibilitySuite(setting: () => PageSetting, inWindow: InWindow): void {
  // axe is put into the page, which its own rules forbid.
  const options = { bypassCSP: true, reducedMotion: 'reduce' as const };

  describe('for everybody', () => {
    it('axe-core finds nothing serious on any view, in light or dark colours', () =>
      inWindow(
        '/',
        async (page) => {
          for (const path of VIEWS) {
            await page.emulateMedia({ colorScheme: 'light' });
            await page.goto(`${setting().url}${path}`);
            await page.waitForLoadState('networkidle');
            await page.evaluate(AXE);
            expect(await seriousIn(page, 'html'), `${path} light`).to.deep.equal([]);
            await page.emulateMedia({ colorScheme: 'dark' });
            expect(await seriousIn(page, 'html'), `${path} dark`).to.deep.equal([]);
          }
        },
        options,
      ));

    it('axe-core finds nothing serious in the dialogs', () =>
      inWindow(
        '/?q=党建',
        async (page) => {
          for (const name of DIALOGS) {
            await page.getByRole('button', { name, exact: true }).click();
            await page.getByRole('dialog').locator('pre, form, fieldset, table').first().waitFor();
            await page.evaluate(AXE);
            expect(await seriousIn(page, 'dialog'), name).to.deep.equal([]);
            await page.keyboard.press('Escape');
          }
        },
        options,
      ));
  });
}
