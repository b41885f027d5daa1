import { expect } from 'chai';
import { describe, it } from 'mocha';
import type {
  FormulationAnswer,
  PhraseChangesAnswer,
} from '../../../src/model/api/counting/formulations.js';
import { eventually } from '../../support/eventually.js';
import { answerAt } from '../../support/gateway.js';
import type { InWindow, PageSetting } from '../page-setting.js';

export function viewsSuite(setting: () => PageSetting, inWindow: InWindow): void {
  describe('the other views', () => {
    it('line up every occurrence, or sentence, or what stands beside it, and lead to the report', () =>
      inWindow('/concordance?q=党建', async (page) => {
        await page.locator('.kwic mark').first().waitFor();
        await page.getByLabel('Sort').selectOption('right');
        await page.waitForURL(/sort=right/u);
        await page.getByLabel('Show').selectOption('sentences');
        await page.locator('.sentence mark').first().waitFor();
        await page.getByLabel('Show').selectOption('patterns');
        const pattern = page.locator('.patterns a').first();
        const text = await pattern.textContent();
        await pattern.click();
        await page.locator('.kwic mark').first().waitFor();
        expect(await page.locator('.kwic mark').first().textContent()).to.equal(text);
        await page.locator('.kwic .when a').first().click();
        await page.waitForURL(/report\?id=/u);
        await page.locator('.report-body mark').first().waitFor();
        expect(await page.locator('.report-body mark').first().textContent()).to.equal(text);
      }));

    it('lead from a report to the offices that its people held, which are cited in their turn', () =>
      inWindow('/report?id=s001', async (page) => {
        await page.locator('.people .career').first().click();
        await page.waitForURL(/officials\?name=/u);
        await page.locator('.careers tbody tr').first().waitFor();
        await page.getByRole('button', { name: 'Cite' }).click();
        await page
          .getByRole('dialog')
          .getByText('Officials as the reports show them')
          .first()
          .waitFor();
        const check = page.getByRole('dialog').getByRole('link', { name: 'Check' });
        expect(await check.getAttribute('href')).to.match(/officials\?name=.*asOf=/u);
      }));

    it('cite a report, and keep the head of the page about it', () =>
      inWindow('/report?id=s001', async (page) => {
        await page.getByRole('button', { name: 'Cite' }).click();
        await page.getByRole('dialog').getByText('@misc{xianbao-s001-v1').waitFor();
        await page.keyboard.press('Escape');
        const citedTitle = page.locator('meta[name="citation_title"]');
        expect(await citedTitle.count()).to.equal(1);
        const before = await citedTitle.getAttribute('content');
        await page.locator('.neighbours a').first().click();
        await page.waitForURL(/report\?id=(?!s001)/u);
        await eventually('the one title cited is that of the other report', async () => {
          // The head is written once the other report is shown: until then it may have both titles, or the first alone.
          const titles = await citedTitle.evaluateAll((all) =>
            all.map((each) => each.getAttribute('content')),
          );
          return titles.length === 1 && titles[0] !== before;
        });
      }));

    it('tell who said it and in which role, and have a page for each speaker', () =>
      inWindow('/statements?q=党建', async (page) => {
        await page.locator('.statement mark').first().waitFor();
        await page.getByRole('link', { name: '黎伟峰' }).first().click();
        await page.waitForURL(/speaker\?name=/u);
        await page.getByRole('heading', { name: '黎伟峰' }).waitFor();
        await page.getByRole('cell', { name: '县委书记', exact: true }).waitFor();
        await page.getByRole('link', { name: 'Huaiji County 怀集县' }).waitFor();
      }));

    it('tell the life of a formulation by month and by county, with its numbers as a table', () =>
      inWindow('/formulations?q=会议', async (page) => {
        await page.locator('.chart canvas').waitFor();
        const life = await answerAt<FormulationAnswer>(setting(), 'formulations', {
          q: '会议',
        });
        await page.getByRole('status').getByText(`${life.reports.value} reports`).waitFor();
        await page.locator('.life mark').first().getByText('会议').waitFor();
        expect(await page.locator('.adoptions tbody tr').count()).to.equal(life.adopters);
        const months = page.getByRole('heading', { name: /^By month/u });
        const waiting = page.waitForEvent('download');
        await months.getByRole('button', { name: 'CSV' }).click();
        expect((await waiting).suggestedFilename()).to.equal('xianbao-会议.csv');
        await page.getByRole('button', { name: 'Cite' }).click();
        await page.getByRole('dialog').getByRole('link', { name: 'Check' }).click();
        await page.getByText('It matches').waitFor();
      }));

    it('list what came up and what faded, each leading to its life', () =>
      inWindow('/formulations', async (page) => {
        const phrase = { phrase: '会议', reports: 5, before: 1, logLikelihood: 12.5 };
        const days = { from: '2023-02-01', to: '2023-02-28', reports: 9 };
        await page.locator('.phrase-lists').waitFor();
        await page.route('**/api/v1/formulations/*', async (route) => {
          const response = await route.fetch();
          const answer = (await response.json()) as PhraseChangesAnswer;
          await route.fulfill({ json: { ...answer, window: days, phrases: [phrase] } });
        });
        await page.getByLabel('Against').fill('2022-01..2022-12');
        await page.getByRole('button', { name: 'Compare' }).click();
        await page.waitForURL(/against=2022-01/u);
        await page.getByRole('status').getByText('Feb 1, 2023 – Feb 28, 2023').waitFor();
        await page.locator('.phrase-lists').getByRole('cell', { name: '12.5' }).nth(1).waitFor();
        await page.getByRole('link', { name: '会议' }).first().click();
        await page.waitForURL(/formulations\?q=/u);
        await page.locator('.life mark').first().waitFor();
      }));

    it('tell who held which office, and have a page for each official', () =>
      inWindow('/officials', async (page) => {
        await page.locator('.careers tbody tr').first().waitFor();
        await page.getByLabel('County').fill('怀集');
        await page.getByLabel('In office on').fill('2023-01-13');
        await page.getByRole('button', { name: 'Find' }).click();
        await page.waitForURL(/county=.*at=2023-01-13/u);
        await page.locator('.in-seat').first().waitFor();
        expect(await page.locator('.in-seat').first().textContent()).to.contain('黎伟峰');
        await page.getByRole('link', { name: '莫嘉颖' }).first().click();
        await page.waitForURL(/official\?id=441224-mojiaying/u);
        await page.getByRole('cell', { name: '县长' }).first().waitFor();
        expect(await page.locator('.activities li').count()).to.be.above(5);
      }));

    it('show a report beside its translation, paragraph by paragraph', () =>
      inWindow('/report?id=s008', async (page) => {
        const pairs = page.locator('.translations .pair');
        await pairs.first().waitFor();
        expect(await pairs.count()).to.be.above(3);
        expect(await pairs.nth(1).textContent()).to.match(/20\.06万亩.*200,600 mu/su);
      }));

    it('line up what was said, and count what stands beside it', () =>
      inWindow('/statements?q=群众', async (page) => {
        await page.locator('.statement mark').first().waitFor();
        const statements = await page.getByRole('status').first().textContent();
        await page.getByLabel('Find in Places').or(page.locator('.places input')).first().waitFor();
        await page.getByLabel('Show').selectOption('lines');
        await page.locator('.kwic mark').first().waitFor();
        expect(await page.locator('.kwic .who a').count()).to.equal(
          await page.locator('.kwic tbody tr').count(),
        );
        const occurrences = await page.getByRole('status').first().textContent();
        expect(occurrences).to.include(/\d+ statements/u.exec(statements ?? '')?.[0]);
        await page.getByLabel('Sort').selectOption('right');
        await page.waitForURL(/sort=right/u);
        const waiting = page.waitForEvent('download');
        await page.locator('.list-tools').getByRole('button', { name: 'CSV' }).click();
        expect((await waiting).suggestedFilename()).to.equal('xianbao-群众.csv');
        await page.getByLabel('Show').selectOption('patterns');
        const pattern = page.locator('.patterns a').first();
        const text = await pattern.textContent();
        await pattern.click();
        await page.waitForURL(/\/statements\?.*show=lines/u);
        await page
          .locator('.kwic mark')
          .first()
          .getByText(text ?? '')
          .waitFor();
      }));

    it('show a report whole, with speakers, versions and reprints', () =>
      inWindow('/report?id=s027', async (page) => {
        await page.locator('.sayers a').first().waitFor();
        await page.getByText('same text').waitFor();
        await page.getByText('First version collected.').waitFor();
        expect(
          await page.getByRole('link', { name: /Original page/u }).getAttribute('href'),
        ).to.match(/^https?:/u);
      }));

    it('show what each version of a report changed', () =>
      inWindow('/report?id=s027', async (page) => {
        const version = {
          version: 1,
          validFrom: '2023-01-01T00:00:00Z',
          validTo: '2023-02-01T00:00:00Z',
          goneAt: null,
          current: false,
          title: '标题',
          characters: 9,
          changes: [],
        };
        const changes = [
          { kind: 'same', text: '标题' },
          {
            kind: 'removed',
            text: '共三人',
            words: [
              { kind: 'same', text: '共' },
              { kind: 'removed', text: '三人' },
            ],
          },
          { kind: 'added', text: '共四人' },
        ];
        await page.route('**/versions', (route) =>
          route.fulfill({
            json: {
              id: 's027',
              versions: [
                version,
                { ...version, version: 2, validTo: null, current: true, changes },
              ],
            },
          }),
        );
        await page.reload();
        await page.locator('ins').getByText('共四人').waitFor();
        expect(await page.locator('del b').textContent()).to.equal('三人');
        expect(await page.locator('.versions li').first().textContent()).to.include('Version 2');
      }));

    it('tell what was crawled', () =>
      inWindow('/coverage', async (page) => {
        const row = {
          source: 'huaiji-gov',
          month: '2023-01',
          expected: 5,
          found: 3,
          noReport: 1,
          failed: 1,
          gone: 0,
          notCrawled: 0,
          lastSuccess: '2023-02-01T00:00:00Z',
          county: {
            code: '441224',
            name: '怀集县',
            nameEn: 'Huaiji County',
            prefecture: '肇庆市',
            province: '广东省',
          },
        };
        await page.getByText('Nothing has been recorded').waitFor();
        await page.route('**/api/v1/coverage?*', (route) =>
          route.fulfill({
            json: {
              rows: [row, { ...row, month: '2023-03' }],
              total: 2,
              page: 1,
              limit: 1000,
              sources: [{ ...row, from: '2023-01', to: '2023-03' }],
            },
          }),
        );
        await page.getByLabel('From').fill('2023-01-01');
        await page.getByLabel('From').blur();
        const cell = page.getByRole('button', { name: /Jan 2023: 3 collected of 5, some failed/u });
        await cell.click();
        await page.getByLabel('Selected cell').getByText('Huaiji').waitFor();
      }));

    it('cite a number and count it again', () =>
      inWindow('/?q=党建', async (page) => {
        await page.getByRole('button', { name: 'Cite' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByText('@misc').waitFor();
        expect(await dialog.getByLabel('GB/T 7714').last().textContent()).to.include('[DB/OL]');
        await dialog.getByRole('link', { name: 'Check' }).click();
        await page.waitForURL(/cite\?.*asOf=.*count=/u);
        await page.getByText('It matches').waitFor();
        await page.getByText('No report was added, lost or changed').waitFor();
      }));

    it('list the reports in which a cited count and the present one differ', () =>
      inWindow('/cite?q=党建&asOf=2020-01-01T00:00:00Z', async (page) => {
        await page.getByRole('heading', { name: /^Added/u }).waitFor();
        const link = page.locator('.differences a').first();
        const title = await link.textContent();
        await link.click();
        await page.waitForURL(/report\?id=.*q=/u);
        await page.getByRole('heading', { name: title! }).waitFor();
      }));

    it('export what matches, and name the request behind a view', () =>
      inWindow('/?q=党建', async (page) => {
        await page.getByRole('button', { name: 'Export' }).click();
        const waiting = page.waitForEvent('download');
        await page.getByRole('link', { name: 'Download' }).click();
        const stream = await (await waiting).createReadStream();
        let text = '';
        for await (const chunk of stream) text += String(chunk);
        const { total } = await setting().gateway.search({ q: '党建', limit: '0' });
        expect(text.trim().split(/\r?\n/u).length - 1).to.be.at.least(total.value);
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'API' }).click();
        await page.getByRole('dialog').getByText("curl 'http").waitFor();
      }));
  });
}
