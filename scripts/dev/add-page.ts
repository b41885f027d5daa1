import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parsePage } from '../../indexer/extract/parse-page.js';
import { ROOT } from '../cli/root.js';

const USAGE = 'usage: tsx scripts/dev/add-page.ts SLUG FILE [--url URL]';
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string' } },
});
const [slug, file, ...rest] = positionals;
if (slug === undefined || file === undefined || rest.length > 0 || !SLUG.test(slug)) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const folder = join(ROOT, 'test', 'pages', slug);
  const bytes = readFileSync(file);
  const { url } = values;
  const readings = parsePage(bytes, url === undefined ? {} : { url });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'page.html'), bytes);
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify({ url, readings }, null, 2)}\n`);
  console.log(`${folder}: read expected.json against the page and mend it by hand.`);
}
