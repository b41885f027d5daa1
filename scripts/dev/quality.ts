import { countyPages, mixedPages, newsPages, otherPages } from './quality/quality-collections.js';
import { layouts } from './quality/quality-layouts.js';
import { peopleItems } from './quality/quality-people-items.js';
import { sharedPeople } from './quality/quality-people.js';
import { sharedDataPath } from './corpus/shared-data.js';

/** Those of the labelled pages and texts that are not part of the repository need their folder. */
const MEASURES = {
  items: peopleItems,
  layouts,
  people: sharedPeople,
  pages: () => countyPages(sharedDataPath()),
  cctv: () => newsPages(sharedDataPath()),
  cwced: () => mixedPages(sharedDataPath()),
  others: () => otherPages(sharedDataPath()),
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(MEASURES, name));
if (unknown !== undefined) {
  console.error(
    `No collection is called ${unknown}; there are ${Object.keys(MEASURES).join(', ')}.`,
  );
  process.exitCode = 2;
} else {
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const { numbers, misses } = measure();
    console.log(`\n== ${name}\n${numbers}`);
    for (const miss of misses) console.log(`  ${miss}`);
  }
}
