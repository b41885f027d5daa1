import { after, before, describe } from 'mocha';
import { inWindowOf, needsBrowser, openPageSetting, type PageSetting } from './page-setting.js';
import { accessibilitySuite } from './suites/accessibility.js';
import { countiesSuite } from './suites/counties.js';
import { everywhereSuite } from './suites/everywhere.js';
import { keySuite } from './suites/key.js';
import { outageSuite } from './suites/outage.js';
import { printSuite } from './suites/print.js';
import { researcherSuite } from './suites/researcher.js';
import { searchSuite } from './suites/search.js';
import { steadinessSuite } from './suites/steadiness.js';
import { trendsSuite } from './suites/trends.js';
import { viewsSuite } from './suites/views.js';
import { weightSuite } from './suites/weight.js';
import { widgetsSuite } from './suites/widgets.js';

// One gateway and one browser serve all suites: to start them takes longer than most of the tests.
describe('The page', function () {
  this.timeout(120_000);
  let opened: PageSetting | undefined;
  const setting = () => opened!;
  const inWindow = inWindowOf(setting);

  before('a browser, if there is one: Debian package chromium', async function () {
    needsBrowser(this);
    opened = await openPageSetting();
  });

  after(async () => opened?.close());

  researcherSuite(setting, inWindow);
  searchSuite(setting, inWindow);
  trendsSuite(setting, inWindow);
  countiesSuite(setting, inWindow);
  viewsSuite(setting, inWindow);
  printSuite(setting, inWindow);
  steadinessSuite(setting, inWindow);
  accessibilitySuite(setting, inWindow);
  weightSuite(setting, inWindow);
  keySuite(setting, inWindow);
  outageSuite(setting, inWindow);
  everywhereSuite(setting, inWindow);
  widgetsSuite(setting);
});
