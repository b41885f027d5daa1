import { after, before, describe } from 'mocha';
import { itemsOfRows } from '../support/changing-corpus.js';
import { inventedReports } from '../support/invented-reports.js';
import { inWindowOf, needsBrowser, openPageSetting, type PageSetting } from './page-setting.js';
import { sizeSuite } from './suites/size.js';

describe('The page over 2,000 reports of 400 counties', function () {
  // Indexing takes a busy machine some minutes.
  this.timeout(400_000);
  const reports = inventedReports(2_000, 400);
  let opened: PageSetting | undefined;
  const setting = () => opened!;

  before('a browser, if there is one: Debian package chromium', async function () {
    needsBrowser(this);
    opened = await openPageSetting(itemsOfRows(reports.map((report) => ({ ...report }))));
  });

  after(async () => opened?.close());

  sizeSuite(setting, inWindowOf(setting), reports);
});
