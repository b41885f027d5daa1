import { describePage } from '../describe-page.js';
import { researcherSuite } from '../suites/researcher.js';
import { searchSuite } from '../suites/search.js';
import { expansionSuite } from '../suites/expansion.js';
import { trendsSuite } from '../suites/trends.js';
import { countiesSuite } from '../suites/counties.js';
import { widgetsSuite } from '../suites/widgets.js';

describePage('The page that is asked', [
  researcherSuite,
  searchSuite,
  expansionSuite,
  trendsSuite,
  countiesSuite,
  widgetsSuite,
]);
