import { describePage } from '../describe-page.js';
import { accessibilitySuite } from '../suites/accessibility.js';
import { weightSuite } from '../suites/weight.js';
import { everywhereSuite } from '../suites/everywhere.js';

describePage('The page for everybody', [accessibilitySuite, weightSuite, everywhereSuite]);
