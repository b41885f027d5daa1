import { describePage } from '../describe-page.js';
import { archivedCopySuite } from '../suites/archived-copy.js';
import { viewsSuite } from '../suites/views.js';
import { printSuite } from '../suites/print.js';
import { steadinessSuite } from '../suites/steadiness.js';
import { selectionsSuite } from '../suites/selections.js';
import { keySuite } from '../suites/key.js';
import { outageSuite } from '../suites/outage.js';

describePage('The views of the page', [
  viewsSuite,
  archivedCopySuite,
  printSuite,
  steadinessSuite,
  selectionsSuite,
  keySuite,
  outageSuite,
]);
