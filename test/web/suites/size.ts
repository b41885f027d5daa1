import { expect } from 'chai';
import { describe, it } from 'mocha';
import { eventually } from '../../support/eventually.js';
import type { InventedReport } from '../../support/invented-reports.js';
import type { InWindow, PageSetting } from '../page-setting.js';
import { listViews } from '../shown-views.js';

const WIDTHS = [1280, 768, 375];
const TERM = '群众';
const RARE = '党建';
const WAIT_MS = 90_000;

/** The page over many reports of many counties. */
export function sizeSuite(
  setting: () => PageSetting,
  inWindow: InWindow,
  reports: InventedReport[],
): void {
  const having = (term: string) =>
    reports.filter(({ title, body }) => `${title}\n${body}`.includes(term));
  const countText = (count: number) => count.toLocaleString('en');
  const [first] = reports;
  const asked = {
    terms: [TERM, RARE] as [string, string],
    speaker: /(?:[书记任长])(\p{L}{3})强调/u.exec(first!.body)![1]!,
    report: first!.id,
    province: first!.county.slice(0, 2),
  };

  it('shows every view whole, at every width, and none is wider than the window', () =>
    inWindow('/', async (page) => {
      for (const { path, shows } of listViews(asked)) {
        await page.setViewportSize({ width: WIDTHS[0]!, height: 900 });
        await page.goto(`${setting().url}${path}`);
        const shown = page.locator(shows).first();
        await shown.waitFor({ state: 'attached', timeout: WAIT_MS });
        await page.locator('main:not([aria-busy=true])').waitFor({ timeout: WAIT_MS });
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          const across = await page.evaluate<number>('document.documentElement.scrollWidth');
          expect(across, `${path} at ${width}`).to.be.at.most(width);
          expect(await page.locator('h1').count(), path).to.equal(1);
        }
      }
    }));

  it('is no wider than the window while a chart still has the width of the last one', () =>
    inWindow('/', async (page) => {
      await page.addInitScript('ResizeObserver = class { observe() {} disconnect() {} };');
      await page.setViewportSize({ width: WIDTHS[1]!, height: 900 });
      await page.goto(`${setting().url}/trends?q=${TERM}`);
      await page.locator('.chart canvas').waitFor({ timeout: WAIT_MS });
      await page.setViewportSize({ width: WIDTHS[2]!, height: 900 });
      const across = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(across).to.equal(WIDTHS[2]);
    }));

  it('counts what there is: reports, counties, occurrences, what was said', () =>
    inWindow('/', async (page) => {
      const counties = new Set(reports.map(({ county }) => county)).size;
      const facts = page.locator('.corpus-facts');
      await facts.getByText(countText(reports.length)).first().waitFor();
      await facts.getByText(countText(counties), { exact: true }).first().waitFor();

      const status = page.getByRole('status').first();
      const rare = having(RARE);
      await page.goto(`${setting().url}/?q=${RARE}`);
      await status.getByText(`${countText(rare.length)} reports`).waitFor();
      await page.goto(`${setting().url}/concordance?q=${TERM}`);
      const places = reports.reduce((sum, { body }) => sum + body.split(TERM).length - 1, 0);
      await status.getByText(`${countText(places)} occurrences`).waitFor();
      await page.goto(`${setting().url}/counties?q=${RARE}`);
      const places2 = new Set(rare.map(({ county }) => county)).size;
      await status.getByText(`in ${places2} of ${counties} counties`).waitFor();
      await page.goto(`${setting().url}/trends?q=${RARE}&split=county&show=multiples`);
      await page.getByText(`the 6 largest of ${places2} by county`).waitFor();
      await status.getByText(`${countText(rare.length)} reports`).waitFor();
    }));

  describe('by keyboard', () => {
    it('goes through the heat map of two terms and sorts the ranking', () =>
      inWindow(`/counties?q=${RARE}`, async (page) => {
        await page.getByRole('button', { name: 'Share' }).focus();
        await page.keyboard.press('Enter');
        await page.waitForURL(/order=-share/u);
        await page.goto(`${setting().url}/trends?q=${TERM}&q=${RARE}&show=heat`);
        await page.locator('.heat th[scope=rowgroup]').nth(1).waitFor();
        await page.locator('.heat .scroll').focus();
        await page.keyboard.press('ArrowRight');
        // Asked from outside: the page's policy lets no text be run that waits within it.
        await eventually('the heat map has moved', () =>
          page.evaluate<boolean>("document.querySelector('.heat .scroll').scrollLeft > 0"),
        );
      }));
  });

  it('asks no other host and runs into no error', () => {
    const real = setting().complaints.filter((text) => !/\b400\b/u.test(text));
    expect(real).to.deep.equal([]);
  });
}
