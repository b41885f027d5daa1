import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import type { InWindow, PageSetting } from '../page-setting.js';

const VIEWS = [
  '/',
  '/?q=会议',
  '/?q=没有的词 会议&from=2023-01-01',
  '/trends?q=党建&q=会议',
  '/trends?q=会议&split=county&show=multiples',
  '/trends?q=会议&show=heat',
  '/counties?q=会议',
  '/concordance?q=党建',
  '/words?q=党建',
  '/words?q=党建&show=collocates',
  '/statements?q=党建',
  '/speaker?name=黎伟峰',
  '/report?id=s027&q=会议',
  '/coverage',
  '/cite?q=党建&asOf=2026-01-01T00:00:00Z&count=1',
];

/** What browsers call good: https://web.dev/articles/cls. */
const MOST_SHIFT = 0.1;
/** WCAG 2.2, 2.5.8. */
const LEAST_TARGET = 24;

/** Adds up by how much what was in sight is moved without anybody's doing. */
const WATCH_SHIFTS = `
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) window.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });`;

/** Whether the view is here, with all that it asked for. */
const SETTLED = `
  document.querySelector('main:not([aria-busy=true])') !== null && document.querySelector('.skeleton') === null`;

/** What is to be hit and is smaller; a box may be as small as it likes in a label that is not. */
const SMALL_TARGETS = `
  [...document.querySelectorAll('a, button, input, select, summary')]
    .map((element) => (element.matches('[type=checkbox], [type=radio]') && element.closest('label')) || element)
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => [element, element.getBoundingClientRect()])
    .filter(([, { width, height }]) => width > 1 && Math.min(width, height) < ${LEAST_TARGET})
    .map(([element, { width, height }]) => element.outerHTML.slice(0, 90) + ' ' + width + 'x' + height)`;

const CUT_TABS = `
  [...document.querySelectorAll('.tabs a')].filter((tab) => tab.getBoundingClientRect().right > innerWidth).length`;

/** Answers one after another, as they come on a slow line. */
async function slowDown(page: Page): Promise<void> {
  let asked = 0;
  await page.route('**/api/**', async (route) => {
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, 100 + ((asked * 137) % 300)));
    await route.continue().catch(() => undefined);
  });
}

export function steadinessSuite(setting: () => PageSetting, inWindow: InWindow): void {
  describe('however slowly answers come', () => {
    for (const [device, options] of Object.entries({
      'a desk': { viewport: { width: 1280, height: 900 } },
      'a phone': { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true },
    })) {
      it(`no view on ${device} moves what it shows, and each has one heading and targets that can be hit`, () =>
        inWindow(
          '/',
          async (page) => {
            await slowDown(page);
            await page.addInitScript(WATCH_SHIFTS);
            for (const path of VIEWS) {
              await page.goto(`${setting().url}${path}`, { waitUntil: 'networkidle' });
              await page.waitForFunction(SETTLED);
              expect(await page.evaluate('window.shift'), path).to.be.below(MOST_SHIFT);
              expect(await page.locator('h1').count(), path).to.equal(1);
              expect(await page.evaluate(SMALL_TARGETS), path).to.deep.equal([]);
              expect(await page.evaluate(CUT_TABS), path).to.equal(0);
            }
          },
          options,
        ));
    }

    it('shows where they will stand, and keeps the query in its box where there is a fault', () =>
      inWindow('/', async (page) => {
        const { complaints } = setting();
        const before = complaints.length;
        await page.route('**/api/**', () => undefined);
        for (const path of VIEWS.slice(1, -1)) {
          await page.goto(`${setting().url}${path}`, { waitUntil: 'domcontentloaded' });
          await page.locator('main[aria-busy=true] .skeleton').first().waitFor();
        }
        await page.unroute('**/api/**');
        await page.route('**/api/**', (route) => route.abort());
        for (const view of ['', 'trends', 'counties', 'concordance', 'words', 'statements']) {
          await page.goto(`${setting().url}/${view}?q=会议`);
          await page.getByRole('alert').first().waitFor();
          expect(await page.getByRole('searchbox').inputValue()).to.equal('会议');
          expect(await page.locator('main .skeleton').count(), view).to.equal(0);
        }
        // Requests that fail are what this is about.
        complaints.length = before;
      }));
  });
}
