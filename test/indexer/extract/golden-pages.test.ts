import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { parsePage } from '../../../indexer/extract/parse-page.js';
import type { PageReading } from '../../../indexer/extract/fields/page-fields.js';
import { ROOT } from '../../../scripts/cli/root.js';

const PAGES = join(ROOT, 'test', 'pages');

describe('a golden page', () => {
  for (const slug of readdirSync(PAGES).toSorted()) {
    it(`is read as expected: ${slug}`, () => {
      const bytes = readFileSync(join(PAGES, slug, 'page.html'));
      const expected = JSON.parse(readFileSync(join(PAGES, slug, 'expected.json'), 'utf8')) as {
        url?: string;
        readings: PageReading[];
      };
      const source = expected.url === undefined ? {} : { url: expected.url };
      expect(parsePage(bytes, source)).to.deep.equal(expected.readings);
    });
  }
});
