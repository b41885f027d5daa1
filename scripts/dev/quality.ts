import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { countyPages, mixedPages, newsPages, otherPages } from './quality/quality-collections.js';
import { ROOT } from '../cli/root.js';

const MEASURES = {
  pages: countyPages,
  cctv: newsPages,
  cwced: mixedPages,
  others: otherPages,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(MEASURES, name));
const data = join(ROOT, '..', 'shared', 'data');
if (unknown !== undefined) {
  console.error(
    `No collection is called ${unknown}; there are ${Object.keys(MEASURES).join(', ')}.`,
  );
  process.exitCode = 2;
} else if (!existsSync(data)) {
  console.error(`${data} is missing: the labelled pages are not part of the repository.`);
  process.exitCode = 2;
} else {
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const { numbers, misses } = measure(data);
    console.log(`\n== ${name}\n${numbers}`);
    for (const miss of misses) console.log(`  ${miss}`);
  }
}
