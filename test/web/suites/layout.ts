import { expect } from 'chai';
import { it } from 'mocha';
import type { InWindow, PageSetting } from '../page-setting.js';
import { listViews, OF_SAMPLES } from '../shown-views.js';

/** What Google's Web Vitals call good, and the least target of WCAG 2.2 (2.5.8), in CSS pixels. */
const MOST_SHIFTED = 0.1;
const LEAST_TARGET = 24;
const WIDTHS = [375, 1280];

/** Adds up what moves without being touched, as the browser itself scores it. */
const WATCH = `
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });`;

/** Controls too small to hit, and tabs cut off: links within a text are let be, and of a checkbox its label counts. */
const FIND_FAULTS = `(() => {
  const name = (each) => each.tagName + ' ' + (each.getAttribute('aria-label') || each.textContent || each.type).trim().slice(0, 30);
  const faults = [];
  for (const each of document.querySelectorAll('button, select, input, summary, .button, nav a, .pager a')) {
    const target = each.matches('[type=checkbox], [type=radio]') ? (each.closest('label') ?? each) : each;
    const { width, height } = target.getBoundingClientRect();
    if (!target.checkVisibility({ visibilityProperty: true }) || target.closest('.hidden') || width <= 1) continue;
    if (width < ${LEAST_TARGET} - 0.5 || height < ${LEAST_TARGET} - 0.5)
      faults.push(name(each) + ' is ' + Math.round(width) + 'x' + Math.round(height));
  }
  for (const each of document.querySelectorAll('header nav a')) {
    const { left, right } = each.getBoundingClientRect();
    if (left < 0 || right > innerWidth) faults.push(name(each) + ' is cut off');
  }
  return faults;
})()`;

export function layoutSuite(setting: () => PageSetting, inWindow: InWindow): void {
  it('moves nothing while views load, has targets for fingers, and cuts off no tab', () =>
    inWindow('/', async (page) => {
      await page.addInitScript(WATCH);
      const faults: string[] = [];
      for (const { path, shows } of listViews(OF_SAMPLES)) {
        await page.setViewportSize({ width: WIDTHS[0]!, height: 900 });
        await page.goto(`${setting().url}${path}`);
        await page.locator(shows).first().waitFor({ state: 'attached' });
        // A view's styles may come after its content.
        await page.waitForLoadState('networkidle');
        const shifted = await page.evaluate<number>('window.shifted');
        if (shifted >= MOST_SHIFTED) faults.push(`${path} shifts by ${shifted.toFixed(3)}`);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          const found = await page.evaluate<string[]>(FIND_FAULTS);
          faults.push(...found.map((fault) => `${path} at ${width}: ${fault}`));
        }
      }
      expect(faults).to.deep.equal([]);
    }));
}
