import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import type { InWindow, PageSetting } from '../page-setting.js';
import { listViews, OF_SAMPLES } from '../shown-views.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each width and either colours; the widest and the narrowest, whose layouts differ most, in both. */
const SHOWN = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 768, colorScheme: 'light' },
  { width: 375, colorScheme: 'light' },
  { width: 375, colorScheme: 'dark' },
] as const;
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
    it('axe-core finds nothing serious on any view, at any width, in light or dark colours', function () {
      this.timeout(300_000);
      return inWindow(
        '/',
        async (page) => {
          for (const { path, shows } of listViews(OF_SAMPLES)) {
            await page.goto(`${setting().url}${path}`);
            await page.locator(shows).first().waitFor({ state: 'attached' });
            await page.waitForLoadState('networkidle');
            await page.evaluate(AXE);
            for (const { width, colorScheme } of SHOWN) {
              await page.setViewportSize({ width, height: 900 });
              await page.emulateMedia({ colorScheme });
              const found = await seriousIn(page, 'html');
              expect(found, `${path} ${width} ${colorScheme}`).to.deep.equal([]);
            }
          }
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
