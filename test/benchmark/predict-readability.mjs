import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { PAGES, PREDICTIONS, readGoldPages } from './gold.mjs';

// Readability takes text: a page is decoded as it declares, or else as UTF-8.
const DECLARED = /charset\s*=\s*["']?\s*([\w-]+)/iu;

function decode(bytes) {
  const [, charset = 'utf-8'] = DECLARED.exec(bytes.subarray(0, 4096).toString('latin1')) ?? [];
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}

const lines = readGoldPages().map(({ slug }) => {
  const text = decode(readFileSync(join(PAGES, slug, 'page.html')));
  const { document } = parseHTML(text);
  const article = new Readability(document).parse();
  return JSON.stringify({
    slug,
    report: article !== null,
    title: article?.title ?? '',
    date: article?.publishedTime?.slice(0, 10) ?? '',
    body: article?.textContent ?? '',
  });
});
writeFileSync(join(PREDICTIONS, 'readability.pages.jsonl'), `${lines.join('\n')}\n`);
