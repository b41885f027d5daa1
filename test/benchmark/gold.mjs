import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HERE = import.meta.dirname;
export const PAGES = join(HERE, 'pages');
export const PREDICTIONS = join(HERE, 'predictions');

/** The pages by their folders' names: whether they hold a report, its title, day and text. */
export function readGoldPages() {
  return readdirSync(PAGES)
    .toSorted()
    .map((slug) => {
      const expected = JSON.parse(readFileSync(join(PAGES, slug, 'expected.json'), 'utf8'));
      const reports = expected.readings.filter(({ report }) => report);
      const [first] = reports;
      return {
        slug,
        report: reports.length > 0,
        title: first?.fields.title ?? '',
        date: first?.fields.date ?? '',
        body: reports.map(({ fields }) => fields.body).join('\n'),
      };
    });
}

/** The texts with the people whom they name as speaking (`spoke`), presiding (`presided`, or `+`) or attending. */
export function readGoldTexts() {
  return readLines(join(HERE, 'texts', 'people-items.jsonl'));
}

export function readLines(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
