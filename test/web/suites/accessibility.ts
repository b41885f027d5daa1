import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import type { InWindow, PageSetting } from '../page-setting.js';
import { listViews, OF_SAMPLES } from '../shown-views.js';
import { listMisfits, listShifts, WATCH_SHIFTS } from './layout.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each width, in either colours: these are the same at all widths. A phone, where most would move, is the first. */
const SHOWN = [
  { width: 375, colorScheme: 'dark' },
  { width: 768, colorScheme: 'light' },
  { width: 1280, colorScheme: 'light' },
] as const;
/**
 * A view that shows as many characters as fit asks anew in another width, and is pale until it is answered: done once nothing
 * has waited for a while.
 */
const SETTLED = `new Promise((resolve) => {
  let since = performance.now();
  const look = () => {
    if (document.querySelector('[aria-busy=true]') !== null) since = performance.now();
    if (performance.now() - since > 300) resolve();
    else requestAnimationFrame(look);
  };
  look();
})`;
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

  describe('to assistive technology', () => {
    it('each view stands still, fits, has targets for fingers, and nothing serious for axe-core', function () {
      this.timeout(300_000);
      return inWindow(
        '/',
        async (page) => {
          await page.addInitScript(WATCH_SHIFTS);
          const faults: string[] = [];
          for (const { path, shows } of listViews(OF_SAMPLES)) {
            await page.setViewportSize({ width: SHOWN[0].width, height: 900 });
            await page.goto(`${setting().url}${path}`);
            await page.locator(shows).first().waitFor({ state: 'attached' });
            await page.waitForLoadState('networkidle');
            faults.push(...(await listShifts(page)).map((fault) => `${path} ${fault}`));
            await page.evaluate(AXE);
            for (const { width, colorScheme } of SHOWN) {
              await page.setViewportSize({ width, height: 900 });
              await page.emulateMedia({ colorScheme });
              await page.evaluate(SETTLED);
              const found = [...(await listMisfits(page)), ...(await seriousIn(page, 'html'))];
              faults.push(...found.map((fault) => `${path} ${width} ${colorScheme}: ${fault}`));
            }
          }
          expect(faults).to.deep.equal([]);
        },
        options,
      );
    });

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
