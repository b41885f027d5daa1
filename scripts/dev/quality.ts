import { countyPages, mixedPages, newsPages, otherPages } from './quality/quality-collections.js';
import { sharedDataPath } from './corpus/shared-data.js';

const MEASURES = {
  pages: countyPages,
  cctv: newsPages,
  cwced: mixedPages,
  others: otherPages,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(MEASURES, name));
if (unknown !== undefined) {
  console.error(
    `No collection is called ${unknown}; there are ${Object.keys(MEASURES).join(', ')}.`,
  );
  process.exitCode = 2;
} else {
  const data = sharedDataPath();
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const { numbers, misses } = measure(data);
    console.log(`\n== ${name}\n${numbers}`);
    for (const miss of misses) console.log(`  ${miss}`);
  }
}
