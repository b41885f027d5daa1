import type { Page } from 'playwright-core';

/** What Google's Web Vitals call good, and the least target of WCAG 2.2 (2.5.8), in CSS pixels. */
const MOST_SHIFTED = 0.1;
const LEAST_TARGET = 24;

/** Adds up what moves without being touched, as the browser itself scores it: a script for each new document. */
export const WATCH_SHIFTS = `
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

/** How far a view moved while it loaded, where that is more than it may. */
export async function listShifts(page: Page): Promise<string[]> {
  const shifted = await page.evaluate<number>('window.shifted');
  return shifted >= MOST_SHIFTED ? [`shifts by ${shifted.toFixed(3)}`] : [];
}

/** What of a view does not fit its window, or a finger. */
export async function listMisfits(page: Page): Promise<string[]> {
  const { width } = page.viewportSize()!;
  const across = await page.evaluate<number>('document.documentElement.scrollWidth');
  const faults = await page.evaluate<string[]>(FIND_FAULTS);
  return across > width ? [`is ${across} wide`, ...faults] : faults;
}
