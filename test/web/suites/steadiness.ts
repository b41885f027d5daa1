import { expect } from 'chai';
import { describe, it } from 'mocha';
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

export function steadinessSuite(setting: () => PageSetting, inWindow: InWindow): void {
  describe('while answers are waited for', () => {
    it('shows where they will stand, and keeps the query in its box where there is a fault', () =>
      inWindow('/', async (page) => {
        const { complaints } = setting();
        const before = complaints.length;
        await page.route('**/api/**', () => undefined);
        for (const path of VIEWS.slice(1, -1)) {
          await page.goto(`${setting().url}${path}`, { waitUntil: 'domcontentloaded' });
          await page.locator('main .skeleton').first().waitFor();
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
