import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Citation } from '../../../src/model/api/parts/citation.js';
import type { SearchAnswer } from '../../../src/model/api/reports/search.js';
import type { TrendsAnswer } from '../../../src/model/api/counting/trends.js';
import type { InWindow, PageSetting } from '../page-setting.js';

const KILOBYTE = 1000;
const COUNTY_CODES = ['441224', '441223', '320106', '510421', '130633'];

function citation(query: string, path: string): Citation {
  const snapshot = '2024-06-01T00:00:00.000Z';
  const url = `/api/v1/${path}?${new URLSearchParams({ q: query, asOf: snapshot }).toString()}`;
  return { query, snapshot, count: 90_000, relation: 'exact', url, engine: '1.21.0' };
}

/** An answer to a search with as many facet values as the API gives. */
function largeSearch(query: string): SearchAnswer {
  const values = (name: string) =>
    Array.from({ length: 1000 }, (_, i) => ({
      value: `${name}${i}`,
      label: `${name}${i}`,
      count: 1000 - i,
    }));
  const months = Array.from({ length: 1000 }, (_, i) => {
    const month = `${1940 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;
    return { value: month, label: month, count: (i * 7) % 90 };
  });
  const counties = Array.from({ length: 1000 }, (_, i) => {
    const value = COUNTY_CODES[i] ?? String(110_000 + i * 517);
    return { value, label: value, count: 1000 - i };
  });
  return {
    query,
    total: { value: 90_000, relation: 'exact' },
    hits: [],
    places: [],
    zero: null,
    warnings: [],
    citation: citation(query, 'search'),
    facets: {
      county: { values: counties, total: 3000 },
      month: { values: months, total: 1000 },
      speaker: { values: values('讲话人'), total: 50_000 },
      channel: { values: values('发布单位'), total: 4000 },
    },
    page: 1,
    limit: 20,
    tookMs: 1,
    engineMs: 1,
  };
}

/** Twenty-seven years by day. */
function largeTrend(query: string): TrendsAnswer {
  const points = Array.from({ length: 10_000 }, (_, i) => ({
    period: new Date(Date.UTC(1997, 0, 1 + i)).toISOString().slice(0, 10),
    reports: i % 300 < 20 ? null : (i * 13) % 40,
    corpusReports: 100,
  }));
  return {
    interval: 'day',
    from: points[0]!.period,
    to: points.at(-1)!.period,
    series: [
      {
        q: query,
        query,
        total: { value: 90_000, relation: 'exact' },
        points,
        citation: citation(query, 'trends'),
      },
    ],
    crawled: points.map(({ period, reports }) => ({ period, crawled: reports !== null })),
    warnings: [],
    tookMs: 1,
  };
}

export function weightSuite(setting: () => PageSetting, inWindow: InWindow): void {
  describe('weight', () => {
    it('begins with at most 120 kB of JavaScript, gzipped', () => {
      const { built } = setting();
      const html = readFileSync(join(built, 'index.html'), 'utf8');
      const initial = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/gu)];
      expect(initial).not.to.have.length(0);
      const bytes = initial
        .map(([, file]) => gzipSync(readFileSync(join(built, file!))).length)
        .reduce((sum, size) => sum + size, 0);
      expect(bytes).to.be.at.most(120 * KILOBYTE);
    });

    it('leaves views and place names until they are wanted', () => {
      const { built } = setting();
      const html = readFileSync(join(built, 'index.html'), 'utf8');
      const lazy = readdirSync(join(built, 'assets')).filter((file) =>
        /^(?:trends-view|concordance-view|report-view|coverage-view|_virtual_divisions).*\.js$/u.test(
          file,
        ),
      );
      expect(lazy).to.have.length(5);
      for (const file of lazy) expect(html).not.to.include(file);
    });

    it('draws little of an answer with thousands of facet values, and stays ready for typing', () =>
      inWindow('/', async (page) => {
        await page.route('**/api/v1/search?*', (route) =>
          route.fulfill({
            json: largeSearch(new URL(route.request().url()).searchParams.get('q') ?? ''),
          }),
        );
        await page.evaluate(
          "window.longest = 0; new PerformanceObserver((list) => { for (const task of list.getEntries()) window.longest = Math.max(window.longest, task.duration); }).observe({ entryTypes: ['longtask'] })",
        );
        const box = page.getByRole('searchbox');
        for (const q of ['甲', '甲乙', '甲乙丙']) {
          await box.fill(q);
          await page.locator('main[aria-busy=false]').waitFor();
        }
        await page.locator('.places input').first().waitFor();
        expect(await page.locator('.facets input').count()).to.be.below(60);
        expect(await page.locator('.histogram path').count()).to.equal(1);
        expect(await page.locator('*').count()).to.be.below(500);
        await page.getByLabel('Find in Places').fill('huaiji');
        await page.getByLabel('Huaiji County 怀集县').waitFor();
        await page.getByLabel('Find in Speaker').fill('人999');
        await page.getByLabel('讲话人999').waitFor();
        console.log(`      longest task ${await page.evaluate<number>('window.longest')} ms`);
      }));

    it('draws ten thousand days on one canvas and lists some of them', () =>
      inWindow('/trends?q=甲&interval=day', async (page) => {
        await page.route('**/api/v1/search?*', (route) =>
          route.fulfill({ json: largeSearch('甲') }),
        );
        await page.route('**/api/v1/trends?*', (route) =>
          route.fulfill({ json: largeTrend('甲') }),
        );
        await page.reload();
        await page.evaluate(
          "window.longest = 0; new PerformanceObserver((list) => { for (const task of list.getEntries()) window.longest = Math.max(window.longest, task.duration); }).observe({ entryTypes: ['longtask'] })",
        );
        await page.locator('.chart canvas').waitFor();
        expect(await page.locator('.chart canvas').count()).to.equal(1);
        expect(await page.locator('table.numbers tr').count()).to.be.below(60);
        await page.locator('.chart').focus();
        await page.keyboard.press('End');
        await page.keyboard.press('ArrowLeft');
        await page.locator('.legend').getByText('May 17, 2024').waitFor();
        await page.getByLabel('Add a term').fill('乙丙丁');
        console.log(`      longest task ${await page.evaluate<number>('window.longest')} ms`);
      }));
  });
}
