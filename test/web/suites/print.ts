import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import type { InWindow, PageSetting } from '../page-setting.js';

/** What fits on A4 between margins of 14 mm, in pixels. */
const PAPER = { width: 688, height: 1000 };
const SNAPSHOT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/u;

/** Views that count, each with what it counts. */
const COUNTING = {
  '/?q=会议&province=广东省': /\d+ reports? \(exact\)/u,
  '/trends?q=会议&q=党建&province=广东省':
    /会议 \d+ reports? \(exact\)\s*党建 \d+ reports? \(exact\)/u,
  '/trends?q=会议&show=heat&province=广东省': /\d+ reports? \(exact\)/u,
  '/counties?q=会议&province=广东省': /\d+ reports? \(exact\)/u,
  '/concordance?q=会议&province=广东省': /\d+ occurrences? in \d+ reports? \(exact\)/u,
  '/words?q=会议&province=广东省': /Target: \d+ reports.*\(exact\)/u,
  '/words?q=会议&show=collocates&province=广东省': /\d+ occurrences? in \d+ reports? \(exact\)/u,
  '/formulations?q=会议&province=广东省': /\d+ reports? \(exact\)/u,
  '/statements?q=会议&province=广东省': /\d+ statements? \(exact\)/u,
};

const CONTROLS = 'button:not(.badge, .sort, .tile, td button), input, select, .button, dialog';

const readPaper = async (page: Page): Promise<string> => {
  await page.waitForLoadState('networkidle');
  await page.emulateMedia({ media: 'print' });
  await page.locator('.printed-facts').waitFor();
  for (const control of await page.locator(CONTROLS).all()) {
    expect(await control.isVisible(), `${page.url()} ${await control.innerText()}`).to.equal(false);
  }
  const width = await page.evaluate('document.documentElement.scrollWidth');
  expect(width, page.url()).to.be.at.most(PAPER.width);
  // The signs round what is exact are the style sheet's.
  return page.evaluate(`
    const sign = (badge, where) => JSON.parse(getComputedStyle(badge, where).content);
    for (const badge of document.querySelectorAll('.badge')) {
      badge.textContent = sign(badge, '::before') + badge.textContent + sign(badge, '::after');
    }
    document.body.innerText.replaceAll(/\\s+/g, ' ')`);
};

export function printSuite(setting: () => PageSetting, inWindow: InWindow): void {
  describe('on paper', () => {
    it('every view that counts says the query, filters, count, snapshot and address, and shows no control', () =>
      inWindow(
        '/',
        async (page) => {
          for (const [path, count] of Object.entries(COUNTING)) {
            await page.emulateMedia({ media: 'screen' });
            await page.goto(`${setting().url}${path}`);
            const text = await readPaper(page);
            expect(text, path).to.match(count).and.to.match(SNAPSHOT);
            expect(text, path)
              .to.match(/Query 会议/u)
              .and.to.include('Filters Province: ');
            expect(text, path).to.match(/Address http:\S+q=会议\S*&asOf=\d{4}-\d\d-\d\dT\d\d:/u);
          }
        },
        { viewport: PAPER },
      ));

    it('a report says where it stood, when it was collected, and where this version stays', () =>
      inWindow(
        '/report?id=s027&q=会议',
        async (page) => {
          const original = await page.locator('.facts a.outside').first().getAttribute('href');
          const text = await readPaper(page);
          expect(text).to.include(`Original page ${original}`).and.to.include('Version 1');
          expect(text).to.match(
            /Collected \S.*Snapshot \d{4}-.*Retrieved \S.*report\?id=s027&asOf=/u,
          );
        },
        { viewport: PAPER },
      ));

    it('a citation, a speaker and the first view say their address, too', () =>
      inWindow(
        '/',
        async (page) => {
          const cite = '/cite?q=会议&asOf=2030-01-01T00:00:00Z&count=1';
          for (const path of ['/', cite, '/speaker?name=黎伟峰']) {
            await page.emulateMedia({ media: 'screen' });
            await page.goto(`${setting().url}${path}`);
            expect(await readPaper(page), path)
              .to.match(SNAPSHOT)
              .and.to.include('Address http:');
          }
        },
        { viewport: PAPER },
      ));

    it('says of officials whom was asked for and of which state, and of coverage no state but when it was retrieved', () =>
      inWindow(
        '/officials?name=黎伟峰&post=书记&at=2023-01-13',
        async (page) => {
          const list = await readPaper(page);
          expect(list)
            .to.match(/1 official \(exact\)/u)
            .and.to.match(/Name 黎伟峰 Role 书记 In office on \S.{1,20} Snapshot/u)
            .and.to.match(SNAPSHOT)
            .and.to.match(/Address http:\S+&asOf=\d{4}-/u);
          await page.emulateMedia({ media: 'screen' });
          const asOf = '2030-01-01T00:00:00.000Z';
          await page.goto(`${setting().url}/official?id=441224-mojiaying&asOf=${asOf}`);
          const one = await readPaper(page);
          expect(one)
            .to.match(/\d+ reports \(exact\)/u)
            .and.to.match(/official\?id=441224-mojiaying&asOf=\d{4}-/u);
          expect(await page.locator('.activities li a').first().getAttribute('href')).to.contain(
            'asOf=',
          );
          await page.emulateMedia({ media: 'screen' });
          await page.goto(`${setting().url}/coverage`);
          const coverage = await readPaper(page);
          expect(coverage)
            .to.match(/\d+ reports collected of \d+ known \(exact\)/u)
            .and.to.match(/Retrieved \S/u)
            .and.to.include('Address http:')
            .and.not.to.include('Snapshot ');
        },
        { viewport: PAPER },
      ));

    it('has charts as lines, in the colours of paper, whatever those of the screen', () =>
      inWindow('/trends?q=会议', async (page) => {
        await page.locator('.chart canvas').waitFor();
        await page.evaluate(`new MutationObserver(() => {
          const line = document.querySelector('.printed-picture path[stroke-width="2"]');
          if (line) window.printed = line.getAttribute('d');
        }).observe(document.body, { childList: true, subtree: true })`);
        await page.pdf();
        expect(await page.evaluate('window.printed')).to.match(/^M\d/u);
        await page.evaluate("document.documentElement.dataset.theme = 'dark'");
        await page.emulateMedia({ media: 'print' });
        await page.locator('.printed-picture svg').waitFor();
        const ink = "getComputedStyle(document.querySelector('.printed-picture text')).fill";
        expect(await page.evaluate(ink)).to.equal('rgb(31, 28, 25)');
        expect(await page.locator('.chart').isVisible()).to.equal(false);
      }));
  });
}
